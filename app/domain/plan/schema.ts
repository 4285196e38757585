import { z } from "zod";
import { horizons } from "./horizons.ts";

/** Until when she puts a step off: a month, three months, or the first day of next year. */
export const terms = ["month", "quarter", "year"] as const;
export type Term = (typeof terms)[number];

const step = z.string().min(1).max(60);
const just = <Change extends string>(change: Change) => z.strictObject({ step, change: z.literal(change) });

/** What she does with one step. */
export const stepChange = z.discriminatedUnion("change", [
  just("done"),
  just("open"),
  just("dropped"),
  z.strictObject({ step, change: z.literal("postponed"), until: z.enum(terms) }),
  z.strictObject({ step, change: z.literal("moved"), horizon: z.enum(horizons) }),
]);
export type StepChange = z.output<typeof stepChange>;

/** The step that she wants an advisor's help with. */
export const helpRequest = z.strictObject({ step });

/** A step of her own, in her own words. */
export const ownStepForm = z.strictObject({
  title: z
    .string({ error: "title" })
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, { error: "title" }).max(120, { error: "title" })),
  horizon: z.enum(horizons, { error: "horizon" }),
});
export type OwnStep = z.output<typeof ownStepForm>;

/** What the coordinator found of a signpost. */
export const signpostForm = z.strictObject({
  signpost: z.string().min(1).max(40),
  right: z.enum(["yes", "no"], { error: "right" }),
  until: z.iso.date({ error: "until" }).optional(),
});
export type SignpostAnswer = z.output<typeof signpostForm>;
