import { redirect } from "@remix-run/node";
import { casePaths } from "#app/case-paths.ts";
import { findAssignment, findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { hasAgreed } from "#app/domain/cases/confidentiality-queries.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { type Actor, candidateRoles } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof caseOf>[0];

/** Who does it, for the journal. Only after the permission table was asked, so that there is somebody. */
export function candidateActor(actor: Actor): { id: string; role: string } {
  const role = candidateRoles.find((one) => actor.roles.includes(one));
  if (actor.personId === null || role === undefined) throw new Error("no candidate passed the permission table");
  return { id: actor.personId, role };
}

/** A proposal that this very candidate may answer. @throws 404 for somebody else's and for none */
export async function ownOffer(db: Reader, asked: { id: string; actor: Actor; request: Request }) {
  const offer = await findOffer(db, asked.id);
  if (!offer) throw notFound();
  const scope = { candidateIds: [offer.ownerId] };
  allow(asked.actor, "proposal.decide", { scope, request: asked.request });
  return { ...offer, found: await caseOf(db, offer.proposal.caseId) };
}

/**
 * An assignment that this very candidate works on, once she promised to keep what she reads to herself. @throws 404 for somebody else's and for
 * none; the way to the promise, before she gave it
 */
export async function ownAssignment(db: Reader, asked: { id: string; actor: Actor; request: Request }) {
  const own = await acceptedWork(db, asked);
  const me = candidateActor(asked.actor).id;
  if (await hasAgreed(db, { caseId: own.work.caseId, personId: me })) return own;
  const done = new URL(asked.request.url).searchParams.get("gedaan") ?? undefined;
  throw redirect(casePaths.promise({ id: asked.id, done }), 303);
}

/** An assignment of hers before she may read whose case it is. @throws 404 for somebody else's and for none */
export async function acceptedWork(db: Reader, asked: { id: string; actor: Actor; request: Request }) {
  const found = await findAssignment(db, asked.id);
  if (!found) throw notFound();
  const { work, ownerId, worker } = found;
  allow(asked.actor, "assignment.progress", { scope: { candidateIds: [ownerId] }, request: asked.request });
  return { work, worker, found: await caseOf(db, work.caseId) };
}
