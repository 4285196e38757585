import { z } from "zod";

/** Far more than a long conversation gives; a limit, so that no page ever sends a book. */
const longest = 20_000;

/** Notes as the advisor's page sends them: the text, and the revision she was reading. May be emptied. */
export const notesSchema = z.object({
  notes: z
    .string({ error: "notes" })
    .max(longest, { error: "notes" })
    .default("")
    .transform((typed) => typed.replace(/\r\n?/g, "\n")),
  revision: z.coerce.number({ error: "revision" }).int({ error: "revision" }).min(0, { error: "revision" }),
});

/** Less than this is easily typed again. */
const worthKeeping = 80;

/** Does so much of the text vanish at once that it may be a slip: everything selected, and a key? */
export const losesMuch = (before: string, after: string): boolean =>
  before.length >= worthKeeping && after.length < before.length / 2;
