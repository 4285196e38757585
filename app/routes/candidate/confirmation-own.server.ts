import { findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import type { Actor } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "#app/web/guard.server.ts";

/** A proposal to a student under age about which this very teacher decides along. @throws 404 for somebody else's and for none */
export async function ownConfirmation(
  db: Parameters<typeof caseOf>[0],
  asked: { id: string; actor: Actor; request: Request },
) {
  const offer = await findOffer(db, asked.id);
  if (!offer?.minor || offer.teacherId === null) throw notFound();
  allow(asked.actor, "proposal.confirm", { scope: { candidateIds: [offer.teacherId] }, request: asked.request });
  return { ...offer, found: await caseOf(db, offer.proposal.caseId) };
}
