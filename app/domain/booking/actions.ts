import { z } from "zod";

/** What was agreed: who does what, and by when if that was said. */
export const actionForm = z.strictObject({
  text: z
    .string({ error: "text" })
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, { error: "text" }).max(200, { error: "text" })),
  who: z.enum(["advisor", "owner"], { error: "who" }),
  dueOn: z.iso.date({ error: "dueOn" }).optional(),
});
export type AgreedAction = z.output<typeof actionForm>;

/** How a conversation was, by who had it. */
export const ratingForm = z.strictObject({
  rating: z.enum(["1", "2", "3", "4", "5"], { error: "rating" }).transform(Number),
  remark: z
    .string({ error: "remark" })
    .max(1000, { error: "remark" })
    .optional()
    .transform((typed) => (typed ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim()),
});
export type GivenRating = z.output<typeof ratingForm>;
