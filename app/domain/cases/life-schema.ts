import { z } from "zod";
import { lanes } from "#app/domain/matching/candidate.ts";

const line = (shortest: number, longest: number, error: string) =>
  z
    .string({ error })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((text) => text.length >= shortest && text.length <= longest, { error });

/** Why a case opens again. */
export const revivalSchema = z.object({ reason: line(5, 500, "reason") });

const hours = z
  .string({ error: "effortHours" })
  .trim()
  .regex(/^\d{1,4}$/, "effortHours")
  .transform(Number)
  .refine((count) => count >= 1 && count <= 2000, { error: "effortHours" });

const part = z.object({
  title: line(5, 120, "title"),
  deliverable: z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= 2000, { error: "deliverable" })
    .default(""),
  effortHours: hours,
  lane: z.enum(lanes, { error: "lane" }),
});

/** Cutting a case in two: fields of the form are `first.title`, `second.lane` and so on. */
export const splitSchema = z.object({ first: part, second: part });

/** Joining cases: ids of the others, and what the new one is called. */
export const mergeSchema = z.object({
  caseIds: z.array(z.uuid({ error: "caseIds" }), { error: "caseIds" }).min(1, { error: "caseIds" }),
  title: line(5, 120, "title"),
});

/** What an advisor notes of the consent that an owner gave by word of mouth; `today` as YYYY-MM-DD. */
export const spokenConsentSchema = (today: string) =>
  z.object({
    shared: z.array(z.string().max(20)).default([]),
    who: line(2, 80, "who"),
    on: z
      .string({ error: "on" })
      .trim()
      .transform((typed) =>
        typed.replace(
          /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
          (_all, day: string, month: string, year: string) =>
            `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
        ),
      )
      .pipe(z.iso.date({ error: "on" }))
      .refine((day) => day <= today, { error: "on" }),
    agreed: z.literal("yes", { error: "agreed" }),
  });

/** What an owner ticks herself. */
export const ownSharingSchema = z.object({ shared: z.array(z.string().max(20)).default([]) });
