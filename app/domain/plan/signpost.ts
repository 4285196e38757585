import { z } from "zod";

const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

/** A dated pointer to what others offer: who said when that it is so, and when it ends. */
export const signpostShape = z
  .strictObject({
    id: z.string().min(1).max(40),
    name: z.string().min(1),
    /** What it is for, in a few words. */
    purpose: text,
    about: text,
    url: z.url({ protocol: /^https$/ }).optional(),
    kind: z.enum(["help", "subsidy", "credit"]),
    /** The date of the source itself. Null: it has none, and nobody of ours has looked yet, so nobody is sent there. */
    lastChecked: z.iso.date().nullable(),
    /** Who said so on that day, as owners read it. */
    saidBy: text.nullable(),
    /** The last day on which it can be used; null = no end is known. */
    until: z.iso.date().nullable(),
    /** Where the facts come from, for who checks them. */
    source: z.string().min(1),
  })
  .refine(({ lastChecked, saidBy }) => (lastChecked === null) === (saidBy === null), {
    error: "A date needs who said it, and the reverse.",
  });

export const signpostsShape = z.array(signpostShape);

export type Signpost = z.infer<typeof signpostShape>;
