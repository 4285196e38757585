import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { apiPaths } from "#app/api-paths.ts";
import { newProposalSchema } from "#app/domain/cases/api-schema.ts";
import { findOffer } from "#app/domain/cases/candidate-queries.server.ts";
import { proposeCandidate } from "#app/domain/cases/commands.server.ts";
import { answerOnce } from "#app/domain/cases/once-commands.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { done } from "#app/lib/outcome.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idempotencyKey, keyReused } from "#app/web/idempotency-key.server.ts";
import { checked, readJson, unusable } from "#app/web/read-json.server.ts";
import { by, caseOfHers, asked as idOf, inTheWay, kept, onceFor, only } from "./work.server.ts";
import { proposalOf } from "./work-answers.server.ts";
import { workFaults } from "./work-fields.ts";

/** Offers a case to one candidate and tells her. The same key with the same body gets the same answer, and offers once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "proposals.write");
  allow(actor, "case.list");
  if (request.method !== "POST") return only("POST");
  const key = idempotencyKey(request);
  const caseId = idOf(params);
  await caseOfHers(context.db, { actor, action: "case.propose", id: caseId });
  const body = await readJson(request);
  const asked = checked(body, newProposalSchema, workFaults);
  const offer = { ...asked, caseId, by: by(actor, "office"), links: caseLinks() };
  const now = new Date();
  const once = onceFor(actor, request, { key, body });
  const skills = await findSkills(context.db);
  const made = await answerOnce(context.db, { once, now }, async (joined, tx) => {
    const outcome = await proposeCandidate(joined, offer, now);
    if (!outcome.ok) return outcome;
    const found = await findOffer(tx, outcome.value.id);
    if (!found) throw new Error("an offer that was just made is not there");
    return done(JSON.stringify(proposalOf(found, { office: true, skills, language: "nl" })));
  });
  if (made.ok) return kept(made.value, (id) => apiPaths.apiProposal({ id }));
  if (made.reason === "not-shown") return unusable([{ path: "shown", message: workFaults.shown ?? "" }]);
  return made.reason === "key-reused" ? keyReused() : inTheWay("case", made);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}
