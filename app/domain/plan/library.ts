import { z } from "zod";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";

const id = z.string().min(1).max(40);
const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });
const begin = z.array(text).length(3);

/** What a step costs in money, outside her own time: nothing; up to € 250, up to € 2.500, or more in the first year. */
export const costClasses = ["free", "low", "medium", "high"] as const;

/** Who of SPOT 035's own network helps: nobody is needed, an intake with an advisor, HvA students, MBO College, a frontrunner. */
export const helperKinds = ["self", "advisor", "student", "mbo", "frontrunner"] as const;

/** One rung or tick of one scored question that can be won, and how. */
export const stepShape = z.strictObject({
  /** `S1-2`: the question and the rung that is reached; `V3-mfa`: the question and the tick. */
  id,
  question: id,
  wins: id,
  title: text,
  /** Why it matters to a small business. */
  why: text,
  /** How to begin: three lines, each something to do. */
  begin,
  time: text,
  cost: z.enum(costClasses),
  /** 1 = half a day at most, 2 = some days or an effort that returns, 3 = a project. */
  effort: z.int().min(1).max(3),
  /** Steps that must be done before this one can be. The rung below is always meant and not named. */
  after: z.array(id),
  /** Best first. */
  helpers: z.array(z.enum(helperKinds)).min(1),
  /** Ids of signposts to others. */
  signposts: z.array(id),
  /** One sentence more on why, for her line of business: each group of sectors that it speaks to. */
  examples: z.array(z.strictObject({ sectors: z.array(id).min(1), text })).optional(),
  /** The same in the words of someone who works alone. */
  zzp: z.strictObject({ title: text.optional(), why: text.optional(), begin: begin.optional() }).optional(),
});

export const libraryShape = z.array(stepShape);

export type LibraryStep = z.infer<typeof stepShape>;
export type StepLibrary = z.infer<typeof libraryShape>;
export type HelperKind = (typeof helperKinds)[number];

/** What a plan is made of: the very version of the scan that was answered, and the steps that are known. */
export interface PlanContent {
  readonly definition: ScanDefinition;
  readonly library: StepLibrary;
}
