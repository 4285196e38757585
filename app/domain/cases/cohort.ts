import { z } from "zod";
import { type CandidateInput, candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { listedYesNo } from "#app/domain/cases/class-list.ts";
import { type ImportColumn, mostImportRows, readImport } from "#app/domain/cases/import-table.ts";
import { listedEmail, listedName } from "#app/domain/cases/member-schema.ts";
import { usualLevels } from "#app/domain/matching/level-bridge.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import { dateOfDay } from "#app/lib/dates.ts";

/** The columns of a list of students who start. */
export const cohortColumns: readonly ImportColumn[] = [
  { field: "name", names: ["Naam", "Name", "Student", "Volledige naam"], needed: true },
  { field: "email", names: ["E-mailadres", "E-mail", "Mail", "Mailadres", "Email address"], needed: true },
  { field: "programme", names: ["Opleiding", "Studie", "Programme"], needed: true },
  { field: "year", names: ["Studiejaar", "Jaar", "Year", "Leerjaar"], needed: true },
  { field: "hoursPerWeek", names: ["Uren per week", "Uren", "Hours a week", "Hours per week"], needed: true },
  { field: "availableFrom", names: ["Beschikbaar vanaf", "Vanaf", "Available from", "From"], needed: true },
  { field: "availableUntil", names: ["Beschikbaar tot en met", "Tot en met", "Tot", "Available until", "Until"] },
  { field: "skills", names: ["Vaardigheden", "Skills"] },
  { field: "languages", names: ["Talen", "Taal", "Languages"] },
  { field: "minor", names: ["Minderjarig", "Jonger dan 18", "Onder 18", "Minor"] },
];

/** A student who starts: an account, and a profile that she makes better herself. */
export interface CohortRow {
  name: string;
  email: string;
  minor: boolean;
  offers: CandidateInput;
}

const confirmedRow = z
  .strictObject({ name: listedName, email: listedEmail, minor: z.boolean(), offers: candidateSchema })
  .refine(({ offers }) => offers.lane === "student");

/** The rows as the page that showed them sends them back, read anew. */
export const confirmedCohort = z
  .array(confirmedRow)
  .min(1)
  .max(mostImportRows)
  .refine((all) => new Set(all.map(({ email }) => email)).size === all.length);

/** A list of students as it stands in a file. @param skills what a skill is called, to know it by its name */
export const readCohort = (rows: readonly (readonly string[])[], skills: SkillList) =>
  readImport({
    ...{ rows, columns: cohortColumns, schema: rowOf(skills) },
    key: { field: "email", of: ({ email }) => email },
  });

const rowOf = (skills: SkillList) =>
  z
    .object({
      name: listedName,
      email: listedEmail,
      minor: listedYesNo,
      ...{ programme: z.string().optional(), year: z.string().optional(), hoursPerWeek: z.string().optional() },
      ...{ availableFrom: z.string().optional(), availableUntil: z.string().optional() },
      ...{ skills: z.string().optional(), languages: z.string().optional() },
    })
    .transform((row, context): CohortRow => {
      const year = numberOf(row.year);
      const levels = skillsIn(row.skills ?? "", { skills, usual: usualOf(year) });
      if (levels === null) context.addIssue({ code: "custom", path: ["skills"], message: "skillName" });
      const languages = languagesIn(row.languages ?? "Nederlands");
      if (languages === null) context.addIssue({ code: "custom", path: ["languages"], message: "languageName" });
      const offers = candidateSchema.safeParse({
        ...{ lane: "student", programme: row.programme, year, hoursPerWeek: numberOf(row.hoursPerWeek), capacity: 1 },
        ...{ level: usualOf(year), skills: levels ?? {}, languages: languages ?? ["nl"] },
        ...{ availableFrom: dayOf(row.availableFrom), availableUntil: dayOf(row.availableUntil) ?? null },
        // she says herself where else she works and how far she goes, before she agrees to be proposed
        ...{ places: ["online"], maxTravelBand: 2 },
      });
      if (offers.success && levels !== null && languages !== null)
        return { name: row.name, email: row.email, minor: row.minor, offers: offers.data };
      for (const { path, message } of offers.error?.issues ?? [])
        if (path[0] !== "level") context.addIssue({ code: "custom", path: [path[0] ?? ""], message });
      return z.NEVER;
    });

const usualOf = (year: unknown): number =>
  usualLevels({ kind: "hbo", year: typeof year === "number" && year <= 2 ? 1 : 3 }).from;

const numberOf = (typed: string | undefined): unknown => (/^\d{1,4}$/.test(typed ?? "") ? Number(typed) : typed);

/** A day as 1-2-2027, as 2027-02-01, or as the number that a workbook keeps for it (1: 1 January 1900). */
function dayOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  if (/^\d{5}(\.0+)?$/.test(typed)) return dateOfDay(Number(typed) - 25_569);
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  return year === "" ? typed.slice(0, 10) : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "Webwinkel inrichten: 3; S10 2; Fotografie": by name or code, with a level or else the usual one. Null: one is not known. */
function skillsIn(typed: string, known: { skills: SkillList; usual: number }): Record<string, number> | null {
  const codes = new Map(
    known.skills.offered.flatMap(({ code, name }) =>
      [code, name.nl, name.en].map((one) => [plain(one), code] as const),
    ),
  );
  // a comma inside brackets belongs to the name
  const parts = (/[;|\n]/.test(typed) ? typed.split(/[;|\n]/) : typed.split(/,(?![^(]*\))/)).map((part) => part.trim());
  const levels: Record<string, number> = {};
  for (const part of parts.filter((one) => one !== "")) {
    const [, name = "", level] = /^(.*?)(?:[\s:]+(?:niveau |level )?([1-4]))?$/i.exec(part) ?? [];
    const code = codes.get(plain(name));
    if (code === undefined) return null;
    levels[code] = level === undefined ? known.usual : Number(level);
  }
  return levels;
}

const languageNames: Readonly<Record<string, string>> = {
  ...{ nederlands: "nl", dutch: "nl", nl: "nl" },
  ...{ engels: "en", english: "en", en: "en" },
};

/** "Nederlands 3, Engels": null when one is not known. */
function languagesIn(typed: string): string[] | null {
  const found = typed
    .split(/[,;/|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, name = "", level] = /^(.*?)(?:[\s:]+([1-3]))?$/.exec(part) ?? [];
      const code = languageNames[plain(name)];
      return code === undefined ? null : level === undefined ? code : `${code}:${level}`;
    });
  const known = found.filter((one) => one !== null);
  return known.length === found.length ? known : null;
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
