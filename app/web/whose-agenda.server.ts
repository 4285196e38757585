import { findAdvisor } from "#app/domain/agenda/work-queries.server.ts";
import type { Actor } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "./guard.server.ts";
import { journalActor } from "./own-work.server.ts";

type Reader = Parameters<typeof findAdvisor>[0];

/**
 * Whose hours a page is about: her own, or, for the coordinator, those of the advisor whom the address names.
 * `other`: that advisor's id, to be carried along in addresses; undefined on one's own pages.
 * @throws 404 for who may not change them, and for who is no advisor
 */
export async function whoseAgenda(db: Reader, { actor, request }: { actor: Actor; request: Request }) {
  const named = new URL(request.url).searchParams.get("adviseur") ?? "";
  const other = /^[0-9a-f-]{36}$/.test(named) && named !== actor.personId ? named : undefined;
  const advisorId = other ?? actor.personId;
  allow(actor, "availability.edit", { scope: { advisorId }, request });
  const advisor = advisorId === null ? undefined : await findAdvisor(db, advisorId);
  if (advisor === undefined) throw notFound();
  return { advisor, other, hers: { advisorId: advisor.id, by: journalActor(actor) } };
}
