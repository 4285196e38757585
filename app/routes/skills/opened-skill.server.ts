import { findSkills } from "#app/domain/matching/queries.server.ts";
import type { Skill } from "#app/domain/matching/skills.ts";
import { notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof findSkills>[0];

/** The skill whose code stands in the address, retired or not. @throws 404 when there is none */
export async function openedSkill(db: Reader, code: string | undefined): Promise<Skill> {
  const found = (await findSkills(db)).all.find((one) => one.code === code);
  if (found === undefined) throw notFound();
  return found;
}
