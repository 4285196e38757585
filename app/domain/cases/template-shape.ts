import { z } from "zod";
import { caseFlags, places } from "#app/domain/matching/candidate.ts";

const text = (shortest: number, longest: number) => {
  const line = z.string().trim().min(shortest).max(longest);
  return z.strictObject({ nl: line, en: line });
};

const skill = z.strictObject({
  code: z.string().regex(/^S\d{2}$/),
  level: z.number().int().min(1).max(4),
  need: z.enum(["must", "nice"]),
});

const templateShape = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What kind of question it is, for who chooses. */
  name: text(3, 60),
  title: text(5, 120),
  /** As an owner could say it; her own words take its place. */
  question: text(20, 1000),
  deliverable: text(10, 500),
  skills: z.array(skill).min(1).max(6),
  level: z.number().int().min(1).max(4),
  effortHours: z.number().int().min(1).max(2000),
  /** How long it usually takes. */
  weeks: z.number().int().min(1).max(52),
  place: z.enum(places),
  supervisionHours: z.number().int().min(0).max(40),
  flags: z.array(z.enum(caseFlags)),
});

/** A common question, as a case that only needs to be made her own. */
export type CaseTemplate = z.output<typeof templateShape>;

/** The templates that come with the product. */
export const templatesShape = z
  .array(templateShape)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: "an id stands there twice" });
