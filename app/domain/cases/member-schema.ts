import { z } from "zod";
import { emailAddress } from "#app/lib/dutch-values.ts";

/**
 * A name as it stands on a list: it begins with a letter, so that no spreadsheet that ever holds it takes it for a formula, and has nothing in it that a
 * mail header could not hold.
 */
export const listedName = z
  .string({ error: "name" })
  .transform((typed) => typed.normalize("NFC").replace(/\s+/gu, " ").trim())
  .refine((name) => /^['’]?\p{L}[^\p{Cc}"<>@=]{1,59}$/u.test(name), { error: "name" });

/** One e-mail address. */
export const listedEmail = z.string({ error: "email" }).transform((typed, context) => {
  const address = emailAddress(typed);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "email" });
  return z.NEVER;
});

const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** A student of a class, as her teacher lists her. Of her age only whether she is under age. */
export const memberInput = z.strictObject({
  name: listedName,
  email: listedEmail.optional().transform((email) => email ?? null),
  minor: ticked,
});

/** The same of one who is on the list; `active`: she takes part. */
export const memberChange = memberInput.extend({ active: ticked });

export interface MemberInput {
  name: string;
  email: string | null;
  minor: boolean;
}

/** Under which teacher a student stands, and whether she is under age. */
export const supervisionInput = z.strictObject({
  teacherId: z
    .uuid({ error: "no-teacher" })
    .optional()
    .transform((id) => id ?? null),
  minor: ticked,
});

/** A student whom a teacher takes under herself, by her address. */
export const takingInput = z.strictObject({ email: listedEmail, minor: ticked });
