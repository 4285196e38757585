import type { Actor } from "#app/domain/people/permissions.ts";

/** Who changes something here, as the journal names her. */
export const by = (actor: Actor) => ({ id: actor.personId, role: "coordinator" });
