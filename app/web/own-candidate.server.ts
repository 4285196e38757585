import { type FoundCandidate, findCandidate } from "#app/domain/cases/profile-queries.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { type Actor, candidateRoles, type Role } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "./guard.server.ts";

type Reader = Parameters<typeof findCandidate>[0];

const roleOf: Readonly<Record<Lane, Role>> = { student: "student", mbo: "teacher", frontrunner: "frontrunner" };
const lanesInOrder: readonly Lane[] = ["student", "mbo", "frontrunner"];

/** Who does it, for the journal. Only after the permission table was asked, so that there is somebody. */
export function doer(actor: Actor): { id: string; role: string } {
  const role = [...candidateRoles, "coordinator" as const].find((one) => actor.roles.includes(one));
  if (actor.personId === null || role === undefined) throw new Error("nobody passed the permission table");
  return { id: actor.personId, role };
}

/** The kind of candidate that somebody can be, or make: the one she wants if her roles allow it, else the first they do. */
export function laneOf(actor: Actor, wanted?: string | null): Lane | undefined {
  const allowed = lanesInOrder.filter((lane) => actor.roles.includes(roleOf[lane]));
  return allowed.find((lane) => lane === wanted) ?? allowed[0];
}

/** The kind of candidate that a form says it is about. */
export function wantedLane(posted: FormData): string | null {
  const lane = posted.get("lane");
  return typeof lane === "string" ? lane : null;
}

/** A candidate that this very person answers for. @throws 404 for somebody else's and for none */
export async function ownCandidate(
  db: Reader,
  asked: { id: string; actor: Actor; request: Request },
): Promise<FoundCandidate> {
  const found = await findCandidate(db, asked.id);
  if (!found) throw notFound();
  allow(asked.actor, "candidate.edit", { scope: { candidateIds: [found.kept.ownerId] }, request: asked.request });
  return found;
}

/** A class or team whose list of students this person may see: its teacher, and the coordinator. @throws 404 for others, and for what is no class */
export async function ownGroup(
  db: Reader,
  asked: { id: string; actor: Actor; request: Request },
): Promise<FoundCandidate> {
  const found = await findCandidate(db, asked.id);
  if (found?.kept.lane !== "mbo") throw notFound();
  allow(asked.actor, "candidate.members", { scope: { candidateIds: [found.kept.ownerId] }, request: asked.request });
  return found;
}
