import { z } from "zod";
import { assignmentStatuses } from "#app/domain/cases/assignment.ts";
import { caseStatuses } from "#app/domain/cases/case.ts";
import { declineReasons, proposalStatuses } from "#app/domain/cases/proposal.ts";
import { lanes, places } from "#app/domain/matching/candidate.ts";

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

const instant = z.iso.datetime();
const points = z.int().min(0);

const skill = z.strictObject({ code: z.string(), level: z.int().min(1).max(4), need: z.enum(["must", "nice"]) });

/** A case. Who picks up cases learns which company it is, and whom to call there, once she has said yes; flags are for who hands out. */
export const caseAnswer = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  status: z.enum(caseStatuses),
  lane: lane.nullable(),
  title: z.string(),
  question: z.string(),
  deliverable: z.string(),
  skills: z.array(skill),
  level: z.int().min(1).max(4),
  effortHours: z.int(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  hardDeadline: z.boolean(),
  place: z.enum(places),
  languages: z.array(z.string()),
  supervisionHours: z.int(),
  budgetCents: z.int().nullable(),
  repeatable: z.boolean(),
  flags: z.array(z.string()).nullable(),
  priority: z.int().min(1).max(3).nullable(),
  company: z.strictObject({ name: z.string().nullable(), sector: z.string().nullable(), size: z.string().nullable() }),
  contact: z.strictObject({ name: z.string(), email: z.string(), phone: z.string().nullable() }).nullable(),
  advisor: z.strictObject({ id: z.uuid(), name: z.string() }),
  createdAt: instant,
  updatedAt: instant,
});

/** Where the next page begins; null: this is the last. */
const next = z.string().nullable();

export const casesAnswer = z.strictObject({ cases: z.array(caseAnswer), next });

const obstacle = z.strictObject({ reason: z.string(), remedy: z.string() });

const match = z.strictObject({
  position: z.int().min(1),
  candidateId: z.uuid(),
  name: z.string(),
  headline: z.string(),
  fit: points.max(1000),
  band: z.enum(["good", "fair", "modest"]),
  /** Points by part; together they are the fit. */
  parts: z.record(z.string(), z.int()),
  summary: z.string(),
  plus: z.array(z.string()),
  minus: z.array(z.string()),
  change: z.string().nullable(),
});

/** Advice and ranking as the advisor reads them. Both are advice: nothing happens until she proposes. */
export const matchesAnswer = z.strictObject({
  caseId: z.uuid(),
  rulesVersion: z.int(),
  advice: z.strictObject({
    advised: lane.nullable(),
    doubtful: z.boolean(),
    lanes: z.array(
      z.strictObject({
        lane,
        total: points.max(100),
        parts: z.record(z.string(), z.int()),
        possible: z.boolean(),
        strongestFor: z.string().nullable(),
        strongestAgainst: z.string().nullable(),
        obstacles: z.array(obstacle),
      }),
    ),
  }),
  /** The lane that was chosen; the matches are of it. */
  lane: lane.nullable(),
  eligible: z.int(),
  notEligible: z.int(),
  matches: z.array(match),
  notCounted: z.string(),
});

/** Why this match, as both sides read it. */
export const explanationAnswer = z.strictObject({
  band: z.string(),
  /** Points by part; together they are the fit. */
  parts: z.record(z.string(), z.int()),
  summary: z.string(),
  plus: z.array(z.string()),
  minus: z.array(z.string()),
  notCounted: z.string(),
  change: z.string().nullable(),
});

/** An offer. Her place in the ranking and why she was asked are for who hands out. */
export const proposalAnswer = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  candidateId: z.uuid(),
  lane,
  status: z.enum(proposalStatuses),
  fit: points.max(1000),
  position: z.int().nullable(),
  reason: z.string().nullable(),
  note: z.string(),
  declineReason: z.enum(declineReasons).nullable(),
  declineNote: z.string().nullable(),
  explanation: explanationAnswer.nullable(),
  createdAt: instant,
  expiresAt: instant,
  decidedAt: instant.nullable(),
  assignmentId: z.uuid().nullable(),
});

export const proposalsAnswer = z.strictObject({ proposals: z.array(proposalAnswer), next });

export const assignmentAnswer = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  proposalId: z.uuid(),
  candidateId: z.uuid(),
  reference: z.string(),
  title: z.string(),
  lane,
  status: z.enum(assignmentStatuses),
  result: z.string(),
  rating: z.int().min(1).max(5).nullable(),
  remark: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  confirmedAt: instant.nullable(),
});

export const assignmentsAnswer = z.strictObject({ assignments: z.array(assignmentAnswer), next });
