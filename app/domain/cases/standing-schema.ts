import { z } from "zod";
import { wantedChanges } from "#app/domain/cases/wanted.ts";

const yesOrNo = z.enum(["yes", "no"]).transform((value) => value === "yes");

/** She agrees to be proposed, or no longer. */
export const consentChoice = z.strictObject({ agrees: yesOrNo });

/** She takes no cases for a while, or does again. */
export const pauseChoice = z.strictObject({ paused: yesOrNo });

/** What ties somebody can have with a company. */
export const tieKinds = ["employer", "own-company", "family", "shares", "other"] as const;

/** A tie that she declares. */
export const tieInput = z.strictObject({
  company: z
    .string({ error: "company" })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((name) => /^[^\p{Cc}<>]{1,120}$/u.test(name), { error: "company" }),
  kind: z.enum(tieKinds, { error: "tie" }),
});

/** How many cases a teacher guides at a time in all; left empty: no limit of her own. */
export const teacherCapacityInput = z.strictObject({
  capacity: z
    .string()
    .regex(/^([0-9]|[1-4][0-9]|50)$/, { error: "teacherCapacity" })
    .transform(Number)
    .optional(),
});

/** What she wants to do with a case on her list. */
export const wantedInput = z.strictObject({ change: z.enum(wantedChanges) });
