import { z } from "zod";
import { assignmentStatuses } from "#app/domain/cases/assignment.ts";
import { caseStatuses } from "#app/domain/cases/case.ts";
import { offerSchema } from "#app/domain/cases/offer-form.ts";
import { proposalStatuses } from "#app/domain/cases/proposal.ts";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { lanes } from "#app/domain/matching/candidate.ts";

const listed = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .string({ error: "status" })
    .transform((typed) => typed.split(","))
    .pipe(z.array(z.enum(codes, { error: "status" })))
    .optional()
    .transform((chosen) => chosen ?? []);

/** Which cases a program asks for. */
export const casesFilter = {
  status: listed(caseStatuses),
  lane: z
    .enum(lanes, { error: "cases.errors.lane" })
    .optional()
    .transform((lane) => lane ?? null),
};

/** Which proposals a program asks for. */
export const proposalsFilter = { status: listed(proposalStatuses) };

/** Which work a program asks for. */
export const assignmentsFilter = { status: listed(assignmentStatuses) };

const appointmentId = z.object({ appointmentId: z.uuid({ error: "appointmentId" }) });

/** A new case as a program sends it: the fields of the form, and the appointment that it comes from. */
export const newCaseSchema = z.intersection(appointmentId, caseSchema);

const change = z.object({
  /** `updatedAt` as the case was read: what somebody else changed since is not overwritten. */
  updatedAt: z.iso.datetime({ error: "updatedAt" }).transform((moment) => new Date(moment)),
  /** Open offers may be taken back, with a word to who was asked. */
  takeBack: z.boolean({ error: "takeBack" }).default(false),
});

/** A changed case as a program sends it: all fields of the form. */
export const changedCaseSchema = z.intersection(change, caseSchema);

const caseFields = Object.keys(caseSchema.in.shape);

/**
 * The names in a case that mean nothing: a name that is misspelt would get lost in silence.
 * @param also names beside those of the form
 */
export function unknownCaseFields(body: unknown, also: "new" | "changed"): string[] {
  const known = new Set([...caseFields, ...Object.keys((also === "new" ? appointmentId : change).shape)]);
  return typeof body === "object" && body !== null ? Object.keys(body).filter((name) => !known.has(name)) : [];
}

const { note, reasonCode, reason, next } = offerSchema.shape;

/**
 * An offer as a program sends it: as the form has it, with `shown` the candidates that the advisor had before her (of the matches), and `parallel`
 * when she is asked beside somebody else.
 */
export const newProposalSchema = z
  .strictObject({
    candidateId: z.uuid({ error: "candidateId" }),
    ...{ note, reasonCode, reason, next },
    shown: z.array(z.uuid({ error: "shown" }), { error: "shown" }),
    parallel: z.boolean({ error: "parallel" }).default(false),
  })
  .refine((offer) => offer.reasonCode !== "other" || offer.reason !== "", {
    path: ["reason"],
    error: "cases.errors.noteOther",
  });
