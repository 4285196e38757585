import type { Actor } from "#app/domain/people/permissions.ts";

/** Whose agenda and cases are shown: her own (her id), or for a coordinator everybody's (null). */
export function ownerOf(actor: Actor): string | null {
  return actor.roles.includes("coordinator") ? null : actor.personId;
}

/** Who does it, for the journal. Only after the permission table was asked, so that there is somebody. */
export function journalActor(actor: Actor): { id: string; role: string } {
  if (actor.personId === null) throw new Error("somebody without an account passed the permission table");
  return { id: actor.personId, role: actor.roles.includes("advisor") ? "advisor" : "coordinator" };
}
