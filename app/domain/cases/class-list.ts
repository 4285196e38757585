import { z } from "zod";
import { type ImportColumn, mostImportRows, readImport } from "#app/domain/cases/import-table.ts";
import { listedEmail, listedName, type MemberInput } from "#app/domain/cases/member-schema.ts";

/** The columns of a list of a class; whole names, or their parts as a student register has them. */
export const classListColumns: readonly ImportColumn[] = [
  { field: "name", names: ["Naam", "Name", "Student", "Leerling", "Volledige naam", "Roepnaam en achternaam"] },
  { field: "first", names: ["Voornaam", "Roepnaam", "First name"] },
  { field: "infix", names: ["Tussenvoegsel", "Tussenvoegsels", "Voorvoegsel", "Infix"] },
  { field: "last", names: ["Achternaam", "Last name", "Surname"] },
  { field: "email", names: ["E-mailadres", "E-mail", "Mail", "Mailadres", "School e-mail", "Email address"] },
  { field: "minor", names: ["Minderjarig", "Jonger dan 18", "Onder 18", "Minor"] },
];

const yes = new Set(["ja", "j", "yes", "y", "x", "1", "waar", "true"]);
const no = new Set(["nee", "n", "no", "0", "onwaar", "false", "-"]);

/** Yes or no, as people write it in a list; empty is no. */
export const listedYesNo = z
  .string()
  .default("nee")
  .transform((typed, context) => {
    const word = typed.trim().toLowerCase();
    if (yes.has(word) || no.has(word)) return yes.has(word);
    context.addIssue({ code: "custom", message: "yesNo" });
    return z.NEVER;
  });

const row = z
  .object({
    name: z.string().optional(),
    first: z.string().optional(),
    infix: z.string().optional(),
    last: z.string().optional(),
    email: listedEmail.optional().transform((email) => email ?? null),
    minor: listedYesNo,
  })
  .transform(({ name, first, infix, last, ...rest }, context): MemberInput => {
    const whole = name ?? [first, infix, last].filter((part) => part !== undefined).join(" ");
    const read = listedName.safeParse(whole);
    if (read.success) return { ...rest, name: read.data };
    context.addIssue({ code: "custom", path: ["name"], message: "name" });
    return z.NEVER;
  });

/** A list of a class as it stands in a file. */
export const readClassList = (rows: readonly (readonly string[])[]) =>
  readImport({
    ...{ rows, columns: classListColumns, schema: row },
    key: { field: "name", of: ({ name }) => name.toLowerCase() },
  });

/** The rows as the page that showed them sends them back, read anew: what a page holds can have been changed. */
export const confirmedMembers = z
  .array(z.strictObject({ name: listedName, email: listedEmail.nullable(), minor: z.boolean() }))
  .min(1)
  .max(mostImportRows)
  .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length);
