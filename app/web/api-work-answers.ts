import { z } from "zod";
import { assignmentStatuses } from "#app/domain/cases/assignment.ts";
import { caseStatuses } from "#app/domain/cases/case.ts";
import { proposalStatuses } from "#app/domain/cases/proposal.ts";
import { lanes } from "#app/domain/matching/candidate.ts";

const lane = z.enum(lanes);

/** What a webhook tells of a case, a proposal or an assignment: which it is and how it stands, never who or what it is about. */
export function toldOfWork(event: string) {
  const [kind] = event.split(".");
  if (kind === "case") {
    return z.strictObject({ id: z.uuid(), reference: z.string(), status: z.enum(caseStatuses), lane: lane.nullable() });
  }
  const about = { id: z.uuid(), caseId: z.uuid(), reference: z.string(), lane };
  if (kind === "proposal") return z.strictObject({ ...about, status: z.enum(proposalStatuses) });
  return z.strictObject({ ...about, proposalId: z.uuid(), status: z.enum(assignmentStatuses) });
}
