import { z } from "zod";
import { apiPaths } from "#app/api-paths.ts";
import { changedCaseSchema, newCaseSchema, newProposalSchema } from "#app/domain/cases/api-schema.ts";
import { assignmentStatuses } from "#app/domain/cases/assignment.ts";
import { caseStatuses } from "#app/domain/cases/case.ts";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import { proposalStatuses } from "#app/domain/cases/proposal.ts";
import { deliverySchema, proposalDeclineSchema } from "#app/domain/cases/schema.ts";
import { lanes } from "#app/domain/matching/candidate.ts";
import { idempotencyKey, operation } from "./api-operation.ts";
import { inline, jsonLike } from "./api-schema.ts";
import {
  assignmentAnswer,
  assignmentsAnswer,
  caseAnswer,
  casesAnswer,
  matchesAnswer,
  proposalAnswer,
  proposalsAnswer,
} from "./api-work-answers.ts";
import { examples } from "./api-work-examples.ts";

/** Everything about cases, their matches, offers and work: with an access token. */
export function workOperations() {
  return { ...caseOperations(), ...proposalOperations(), ...assignmentOperations() };
}

const at = (path: (of: { id: string }) => string) => decodeURIComponent(path({ id: "{id}" }));
const always = [401, 403, 404, 429];
const writes = [400, ...always, 409, 415, 422];

function caseOperations() {
  const ok = jsonLike(caseAnswer, examples.case);
  return {
    [apiPaths.apiCases()]: {
      get: operation("listCases", "Cases you may see, newest first: your own, or those you could pick up", {
        scope: "cases.read",
        parameters: [
          query("status", "Only these, with commas between them", listOf(caseStatuses)),
          query("lane", "Only cases of this lane", z.enum(lanes)),
          ...paging,
        ],
        ok: jsonLike(casesAnswer, examples.cases),
        faults: [401, 403, 404, 422, 429],
      }),
      post: operation(
        "createCase",
        "Makes a case of an appointment. The same key with the same body gets the same answer, and makes one.",
        {
          scope: "cases.write",
          parameters: [idempotencyKey],
          body: jsonLike(newCaseSchema, examples.newCase, "input"),
          ok,
          created: "Made",
          faults: writes,
        },
      ),
    },
    [at(apiPaths.apiCase)]: {
      get: operation("getCase", "A case", { scope: "cases.read", parameters: [idParameter], ok, faults: always }),
      put: operation("changeCase", "Changes what a case says, whole. Send `updatedAt` as you read it", {
        scope: "cases.write",
        parameters: [idParameter],
        body: jsonLike(changedCaseSchema, examples.changedCase, "input"),
        ok,
        faults: writes,
      }),
    },
    [at(apiPaths.apiCaseLane)]: {
      put: operation("chooseLane", "Sends a case to a lane; the advice of that moment is kept with it", {
        scope: "cases.write",
        parameters: [idParameter],
        body: jsonLike(laneChoiceSchema, examples.laneChoice, "input"),
        ok,
        faults: writes,
      }),
    },
    [at(apiPaths.apiCaseWithdrawal)]: {
      post: operation("withdrawCase", "Takes a case back that nobody works on. Again changes nothing", {
        scope: "cases.write",
        parameters: [idParameter],
        ok,
        faults: [...always, 409],
      }),
    },
    [at(apiPaths.apiCaseMatches)]: {
      get: operation("getMatches", "Which lane suits a case, and who fits best in the chosen one, with reasons", {
        scope: "cases.read",
        parameters: [idParameter, query("top", "How many candidates, at most 50", z.int().min(1).max(50)), spoken],
        ok: jsonLike(matchesAnswer, examples.matches),
        faults: [401, 403, 404, 422, 429],
      }),
    },
    [at(apiPaths.apiCaseProposals)]: {
      post: operation(
        "propose",
        "Offers a case to one candidate, who may say no. The same key with the same body gets the same answer, and offers once.",
        {
          scope: "proposals.write",
          parameters: [idParameter, idempotencyKey],
          body: jsonLike(newProposalSchema, examples.newProposal, "input"),
          ok: jsonLike(proposalAnswer, examples.proposal),
          created: "Offered",
          faults: writes,
        },
      ),
    },
  };
}

function proposalOperations() {
  const parameters = [idParameter, spoken];
  const ok = jsonLike(proposalAnswer, examples.proposal);
  const decided = { scope: "proposals.write", parameters, ok, faults: [...always, 409, 422] } as const;
  return {
    [apiPaths.apiProposals()]: {
      get: operation("listProposals", "Offers you may see, newest first: to you and your classes, or of your cases", {
        scope: "proposals.read",
        parameters: [
          query("status", "Only these, with commas between them", listOf(proposalStatuses)),
          spoken,
          ...paging,
        ],
        ok: jsonLike(proposalsAnswer, examples.proposals),
        faults: [401, 403, 404, 422, 429],
      }),
    },
    [at(apiPaths.apiProposal)]: {
      get: operation("getProposal", "An offer, with the words that both sides read", {
        ...decided,
        scope: "proposals.read",
        faults: [401, 403, 404, 422, 429],
      }),
    },
    [at(apiPaths.apiProposalAcceptance)]: {
      post: operation("acceptProposal", "Accepts an offer to you. Again changes nothing", decided),
    },
    [at(apiPaths.apiProposalRefusal)]: {
      post: operation("declineProposal", "Says no to an offer to you; the reason never counts against you", {
        ...decided,
        body: jsonLike(proposalDeclineSchema, examples.refusal, "input"),
        faults: writes,
      }),
    },
    [at(apiPaths.apiProposalWithdrawal)]: {
      post: operation("withdrawProposal", "Takes an offer back that was not answered. Again changes nothing", decided),
    },
  };
}

function assignmentOperations() {
  const ok = jsonLike(assignmentAnswer, examples.assignment);
  const step = { scope: "assignments.write", parameters: [idParameter], ok } as const;
  return {
    [apiPaths.apiAssignments()]: {
      get: operation("listAssignments", "Accepted work you may see, newest first: your own, or of your cases", {
        scope: "assignments.read",
        parameters: [query("status", "Only these, with commas between them", listOf(assignmentStatuses)), ...paging],
        ok: jsonLike(assignmentsAnswer, examples.assignments),
        faults: [401, 403, 404, 422, 429],
      }),
    },
    [at(apiPaths.apiAssignment)]: {
      get: operation("getAssignment", "Accepted work", { ...step, scope: "assignments.read", faults: always }),
    },
    [at(apiPaths.apiAssignmentStart)]: {
      post: operation("startAssignment", "Reports that your work begins. Again changes nothing", {
        ...step,
        faults: [...always, 409],
      }),
    },
    [at(apiPaths.apiAssignmentDelivery)]: {
      post: operation("deliverAssignment", "Hands your work over; the company is asked to look at it", {
        ...step,
        body: jsonLike(deliverySchema, examples.delivery, "input"),
        faults: writes,
      }),
    },
  };
}

const idParameter = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

const query = (name: string, description: string, schema: z.ZodType) => ({
  ...{ name, in: "query", required: false, description },
  schema: inline(schema, "input"),
});

const spoken = query("language", "The language of words; Dutch if you leave it out", z.enum(["nl", "en"]));

const paging = [
  query("limit", "How many at a time; 25 if you leave it out", z.int().min(1).max(100)),
  query("cursor", "`next` of the page before; leave it out for the first page", z.string()),
];

const listOf = (codes: readonly [string, ...string[]]) =>
  z.string().regex(new RegExp(`^(${codes.join("|")})(,(${codes.join("|")}))*$`));
