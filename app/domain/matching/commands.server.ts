import { v7 as uuidv7 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { skill } from "#db/schema/skills.ts";
import { findSkills } from "./queries.server.ts";
import { addedCode, type SkillInput } from "./skill-schema.ts";
import type { Skill, SkillList } from "./skills.ts";

/** Adds a skill of our own. @returns its code */
export async function addSkill(
  db: Database,
  { input, by }: { input: SkillInput; by: JournalActor },
  now: Date,
): Promise<Outcome<{ code: string }, "name-taken">> {
  const code = addedCode(input.names);
  try {
    return await db.transaction(async (tx) => {
      const list = await findSkills(tx);
      // its code may be that of a skill that was renamed since
      if (isTaken(list, "", input.names) || list.all.some((one) => one.code === code)) return refused("name-taken");
      const { group, ...rest } = input;
      const id = uuidv7();
      await tx.insert(skill).values({ ...rest, id, code, skillGroup: group, updatedAt: now });
      await note(tx, { action: "skill.added", id, code, by });
      return done({ code });
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") return refused("name-taken");
    throw error;
  }
}

/** Changes what a skill is called, where it belongs and who usually covers it. Its code stays, so that cases and profiles keep it. */
export function changeSkill(
  db: Database,
  { code, input, by }: { code: string; input: SkillInput; by: JournalActor },
  now: Date,
): Promise<Outcome<null, "not-found" | "name-taken">> {
  return db.transaction(async (tx) => {
    const list = await findSkills(tx);
    const known = list.all.find((one) => one.code === code);
    if (!known) return refused("not-found");
    if (isTaken(list, code, input.names)) return refused("name-taken");
    const id = await keep(tx, { ...input, code, retired: known.retired, now });
    await note(tx, { action: "skill.changed", id, code, by });
    return done(null);
  });
}

/** Takes a skill out of what new cases can ask, or puts it back. Where it stands already it stays. */
export function retireSkill(
  db: Database,
  { code, retired, by }: { code: string; retired: boolean; by: JournalActor },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const known = (await findSkills(tx)).all.find((one) => one.code === code);
    if (!known) return refused("not-found");
    if (known.retired === retired) return done(null);
    const id = await keep(tx, { ...keptOf(known), retired, now });
    await note(tx, { action: retired ? "skill.retired" : "skill.returned", id, code, by });
    return done(null);
  });
}

const keptOf = ({ code, group, name, lanes }: Skill) => ({ code, group, names: name, lanes: [...lanes] });

async function keep(tx: Writer, one: SkillInput & { code: string; retired: boolean; now: Date }): Promise<string> {
  const { code, group, names, lanes, retired, now } = one;
  const values = { skillGroup: group, names, lanes, retired, updatedAt: now };
  const [kept] = await tx
    .insert(skill)
    .values({ code, ...values })
    .onConflictDoUpdate({ target: skill.code, set: values })
    .returning({ id: skill.id });
  if (!kept) throw new Error("a skill was kept and is not there");
  return kept.id;
}

/** Is one of these names, in its own language, that of another skill? Capitals make no difference. */
function isTaken(list: SkillList, code: string, names: { nl: string; en: string }): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return list.all.some((one) => one.code !== code && (same(one.name.nl, names.nl) || same(one.name.en, names.en)));
}

function note(tx: Writer, entry: { action: string; id: string; code: string; by: JournalActor }): Promise<void> {
  const { action, id, code, by } = entry;
  return record(tx, { by, action, object: { type: "skill", id }, facts: { skill: code } });
}
