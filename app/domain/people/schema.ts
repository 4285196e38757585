import { z } from "zod";
import { emailAddress } from "#app/lib/dutch-values.ts";
import { languages } from "#app/texts/language.ts";

const email = z.string().transform((value, context) => {
  const address = emailAddress(value);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "email" });
  return z.NEVER;
});

/** Asking for a sign-in link. `next`: the page she wanted. */
export const signInRequest = z.strictObject({ email, next: z.string().max(500).optional() });

/** The six digits from the mail, typed in the window where she began. Spaces are forgiven. */
export const signInCode = z.strictObject({
  code: z
    .string()
    .transform((value) => value.replace(/\D/g, ""))
    .refine((value) => value.length === 6, { message: "code" }),
  next: z.string().max(500).optional(),
});

/** Choosing the language of the screens, and the page to come back to. */
export const languageChoice = z.strictObject({ language: z.enum(languages), back: z.string().max(500) });
