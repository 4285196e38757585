import { type FoundAppointment, findAppointment } from "#app/domain/booking/queries.server.ts";
import { type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import type { Action, Actor } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "./guard.server.ts";

type Reader = Parameters<typeof findCase>[0];

interface Asked {
  id: string;
  actor: Actor;
  request: Request;
}

/** Whose agenda and cases are shown: her own (her id), or for a coordinator everybody's (null). */
export function ownerOf(actor: Actor): string | null {
  return actor.roles.includes("coordinator") ? null : actor.personId;
}

/** Who does it, for the journal. Only after the permission table was asked, so that there is somebody. */
export function journalActor(actor: Actor): { id: string; role: string } {
  if (actor.personId === null) throw new Error("somebody without an account passed the permission table");
  return { id: actor.personId, role: actor.roles.includes("advisor") ? "advisor" : "coordinator" };
}

/** The appointment with which this actor may do this: whoever takes it, also together. @throws 404 for a colleague's and for none */
export async function ownAppointment(db: Reader, action: Action, asked: Asked): Promise<FoundAppointment> {
  const found = await findAppointment(db, asked.id);
  const host = found?.hosts.find(({ id }) => id === asked.actor.personId) ?? found?.hosts[0];
  allow(asked.actor, action, { scope: { advisorId: host?.id ?? null }, request: asked.request });
  if (!found) throw notFound();
  return found;
}

/** The case with which this actor may do this. @throws 404 for a colleague's and for none */
export async function ownCase(db: Reader, action: Action, asked: Asked): Promise<FoundCase> {
  const found = await findCase(db, asked.id);
  allow(asked.actor, action, { scope: { advisorId: found?.case.advisorId ?? null }, request: asked.request });
  if (!found) throw notFound();
  return found;
}
