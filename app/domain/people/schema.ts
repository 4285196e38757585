import { z } from "zod";
import { emailAddress } from "#app/lib/dutch-values.ts";
import { languages } from "#app/texts/language.ts";
import { roles } from "./permissions.ts";

const email = z.string({ error: "email" }).transform((value, context) => {
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
    .string({ error: "code" })
    .transform((value) => value.replace(/\D/g, ""))
    .refine((value) => value.length === 6, { message: "code" }),
  next: z.string().max(500).optional(),
});

const roleList = z.array(z.enum(roles, { error: "roles" }), { error: "roles" }).min(1, { error: "roles" });

/** A new account. A name goes into mail headers: no control characters, quotes or angle brackets. */
export const newAccount = z.strictObject({
  name: z
    .string({ error: "name" })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((name) => /^[^\p{Cc}"<>@]{2,60}$/u.test(name), { error: "name" }),
  email,
  language: z.enum(languages, { error: "language" }),
  roles: roleList,
});

/** The roles a person holds from now on. */
export const roleChange = z.strictObject({ roles: roleList });

/** Choosing the language of the screens, and the page to come back to. */
export const languageChoice = z.strictObject({ language: z.enum(languages), back: z.string().max(500) });
