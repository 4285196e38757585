import { z } from "zod";
import { unknownCaseFields } from "#app/domain/cases/api-schema.ts";
import { findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { pageOfAssignments, pageOfCases, type Seer } from "#app/domain/cases/page-queries.server.ts";
import { type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import { type Action, type Actor, candidateRoles, may } from "#app/domain/people/permissions.ts";
import { listOpenlyJudged } from "#app/domain/work/queries.server.ts";
import type { Outcome } from "#app/lib/outcome.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { allow, nothingHere } from "#app/web/bearer.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { ownerOf } from "#app/web/own-work.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { unusable } from "#app/web/read-json.server.ts";
import { assignmentOf } from "./work-answers.server.ts";

type Reader = Parameters<typeof findCase>[0];
type Params = Readonly<Record<string, string | undefined>>;

/** The id in an address. @throws a 404 problem document when it cannot be one */
export function asked(params: Params): string {
  try {
    return idParam(params);
  } catch {
    throw nothingHere();
  }
}

/** Whose cases and work somebody sees: who hands out sees them as on her pages, who picks up as a candidate. @throws 404 for others */
export function seerOf(actor: Actor): Seer {
  if (may(actor, "case.list")) return { advisorId: ownerOf(actor) };
  allow(actor, "case.browse");
  return { ownerId: by(actor).id };
}

/** Who does it, for the journal. */
export function by(actor: Actor, as: "office" | "candidate" = "candidate"): { id: string; role: string } {
  if (actor.personId === null) throw new Error("somebody without an account passed the permission table");
  const office = actor.roles.includes("advisor") ? "advisor" : "coordinator";
  const candidate = candidateRoles.find((one) => actor.roles.includes(one));
  return { id: actor.personId, role: as === "office" ? office : (candidate ?? office) };
}

/** The case with which an advisor may do this. @throws a 404 problem document for a colleague's and for none */
export async function caseOfHers(
  db: Reader,
  { actor, action, id }: { actor: Actor; action: Action; id: string },
): Promise<FoundCase> {
  const found = await findCase(db, id);
  allow(actor, action, { advisorId: found?.case.advisorId ?? null });
  if (!found) throw nothingHere();
  return found;
}

/** One case as somebody may see it. @throws a 404 problem document when she may not, or when there is none */
export async function seenCase(db: Reader, { actor, id }: { actor: Actor; id: string }, now: Date) {
  const [found] = await pageOfCases(db, seerOf(actor), { id, statuses: [], lane: null, after: null, limit: 1 }, now);
  if (!found) throw nothingHere();
  return found;
}

/** One assignment as somebody may see it, as programs get it. @throws as `seenCase` does */
export async function assignmentFor(db: Reader, { actor, id }: { actor: Actor; id: string }, now: Date) {
  const [found] = await pageOfAssignments(db, seerOf(actor), { id, statuses: [], after: null, limit: 1 });
  if (!found) throw nothingHere();
  return assignmentOf(found, await listOpenlyJudged(db, [found.work], now));
}

/** An offer with the advisor of its case. @throws a 404 problem document for somebody who has nothing to do with it, and for none */
export async function offerFor(db: Reader, { actor, action, id }: { actor: Actor; action: Action; id: string }) {
  const offer = await findOffer(db, id);
  const found = offer && (await findCase(db, offer.proposal.caseId));
  allow(actor, action, { advisorId: found?.case.advisorId ?? null, candidateIds: offer ? [offer.ownerId] : [] });
  if (!offer || !found) throw nothingHere();
  return { ...offer, found };
}

/** The key of a request in one's own drawer: the same key of somebody else, or for another address, is another one. The space keeps it apart from keys of bookings. */
export function onceFor(actor: Actor, request: Request, sent: { key: string; body: unknown }) {
  const { pathname } = new URL(request.url);
  return {
    key: `api ${hashOf(`${actor.personId} ${pathname} ${sent.key}`)}`,
    requestHash: hashOf(JSON.stringify(sent.body)),
  };
}

/** How it stands keeps this from being done. */
export function inTheWay(
  what: "case" | "proposal" | "assignment",
  outcome: Extract<Outcome<unknown>, { ok: false }>,
): Response {
  const { reason } = outcome;
  if (reason === "not-found") return nothingHere();
  const about = reason.startsWith("case-") ? reason : `${what}-${reason}`;
  return problemResponse({ status: 409, code: about, detail: meanings[reason] ?? `The ${about.replace(/-/g, " ")}.` });
}

const meanings: Readonly<Record<string, string>> = {
  conflict: "Somebody changed the case since you read it: read it again.",
  "needs-confirmation": "An offer is open: send takeBack true to take it back, with a word to who was asked.",
  "no-lane": "Choose a lane for the case first.",
  "not-eligible": "This candidate cannot do this case now: see its matches.",
  "no-room": "The candidate has no room for one more case.",
  "is-too-late": "The time to answer this proposal is over.",
};

/** This address takes other methods. */
export const only = (...methods: string[]): Response =>
  problemResponse(
    { status: 405, code: "method-not-allowed", detail: `Use ${methods.join(" or ")}.` },
    { Allow: methods.join(", ") },
  );

/** An answer about somebody's work: kept by nobody on the way. */
export const answer = (body: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response =>
  Response.json(body, { ...init, headers: { "Cache-Control": "no-store", ...init.headers } });

const made = z.object({ id: z.string() });

/** What was made, with where it is: as it was answered the first time. @param body JSON with an id */
export const kept = (body: string, locationOf: (id: string) => string): Response =>
  new Response(body, {
    status: 201,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      Location: locationOf(made.parse(JSON.parse(body)).id),
    },
  });

/** The language in which a query asks for words. */
export const inLanguage = { language: z.enum(["nl", "en"], { error: "language" }).default("nl") };

/** @throws a 422 problem document that names the fields of a case that mean nothing */
export function refuseStrange(body: unknown, also: Parameters<typeof unknownCaseFields>[1]): void {
  const strange = unknownCaseFields(body, also).map((path) => ({ path, message: "This field is not known here." }));
  if (strange.length > 0) throw unusable(strange);
}
