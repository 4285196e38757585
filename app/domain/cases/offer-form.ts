import { z } from "zod";
import { choice, optionalParagraph } from "#app/domain/cases/fields.ts";
import { mostNext, offerReasons } from "#app/domain/cases/offer-reasons.ts";

const ids = z.array(z.uuid({ error: "cases.errors.offerShown" }), { error: "cases.errors.offerShown" });

/**
 * An offer: a note for the candidate, and for the file why this one. `shown` tells which candidates stood on the page, `next` who is asked by
 * herself when this one does not do it, `parallel` that she is asked beside somebody else.
 */
export const offerSchema = z
  .object({
    note: optionalParagraph("note", 1000),
    reasonCode: choice("offerReason", offerReasons),
    reason: optionalParagraph("note", 1000),
    shown: z.preprocess((typed) => (typeof typed === "string" ? typed.split(" ").filter(Boolean) : typed), ids),
    next: z
      .array(z.uuid({ error: "cases.errors.offerNext" }), { error: "cases.errors.offerNext" })
      .max(mostNext, "cases.errors.offerNext")
      .refine((next) => new Set(next).size === next.length, "cases.errors.offerNext")
      .default([]),
    parallel: z
      .array(z.literal("yes", { error: "cases.errors.offerParallel" }), { error: "cases.errors.offerParallel" })
      .max(1, "cases.errors.offerParallel")
      .default([])
      .transform((ticked) => ticked.length === 1),
  })
  .refine(({ reasonCode, reason }) => reasonCode !== "other" || reason !== "", {
    path: ["reason"],
    error: "cases.errors.noteOther",
  });

export type OfferInput = z.output<typeof offerSchema>;
