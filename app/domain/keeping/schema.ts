import { z } from "zod";
import { emailAddress } from "#app/lib/dutch-values.ts";
import { reminderTerms, shareTerms } from "./terms.ts";

const email = z.string({ error: "email" }).transform((typed, context) => {
  const address = emailAddress(typed);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "email" });
  return z.NEVER;
});

/** Where to mail the link. */
export const linkMailForm = z.strictObject({ email });

/** Where and when to remind her. */
export const reminderForm = z.strictObject({ email, months: z.enum(reminderTerms, { error: "months" }) });

/** How long somebody else may read along. */
export const shareForm = z.strictObject({ term: z.enum(shareTerms, { error: "term" }) });
