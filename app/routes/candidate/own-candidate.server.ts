import { listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";

/** The candidate whom this person answers for: herself, or the first of her classes. @throws 404 when there is none */
export async function ownCandidate(db: Parameters<typeof listOwnCandidates>[0], ownerId: string, now: Date) {
  const [own] = await listOwnCandidates(db, ownerId, now);
  if (!own) throw notFound();
  return own;
}
