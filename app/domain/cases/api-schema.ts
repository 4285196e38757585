import { z } from "zod";
import { assignmentStatuses } from "#app/domain/cases/assignment.ts";
import { caseStatuses } from "#app/domain/cases/case.ts";
import { offerSchema } from "#app/domain/cases/case-form.ts";
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

/** Which work a program asks for. */
export const assignmentsFilter = { status: listed(assignmentStatuses) };

const appointmentId = z.object({ appointmentId: z.uuid({ error: "appointmentId" }) });

/** A new case as a program sends it: the fields of the form, and the appointment that it comes from. */
export const newCaseSchema = z.intersection(appointmentId, caseSchema);

const caseFields = new Set([...Object.keys(appointmentId.shape), ...Object.keys(caseSchema.in.shape)]);

/** The names in a new case that mean nothing: a name that is misspelt would get lost in silence. */
export const unknownCaseFields = (body: unknown): string[] =>
  typeof body === "object" && body !== null ? Object.keys(body).filter((name) => !caseFields.has(name)) : [];

/** An offer as a program sends it. */
export const newProposalSchema = z.strictObject({
  candidateId: z.uuid({ error: "candidateId" }),
  ...offerSchema.shape,
});
