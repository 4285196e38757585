import { z } from "zod";
import { type CandidateInput, candidateSchema, mostPeriods } from "#app/domain/cases/candidate-schema.ts";
import { centsOf } from "#app/domain/cases/euros.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { workLanguages } from "#app/domain/matching/languages.ts";

/** Names of fields on the form of a profile. No dots: form libraries would read those as nesting. */
export const skillLevelField = (code: string) => `skill-${code}`;
export const languageField = (language: string) => `language-${language}`;
export const periodField = (row: number, part: "from" | "until" | "hours") => `period-${row}-${part}`;

/** Fields that may be posted more than once. */
export const candidateLists = ["places", "sectors", "wishes"];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The form of a profile of one kind as it is posted, with flat names, read through `candidateSchema`; each fault stands at the name of its field.
 */
export const candidateForm = (lane: Lane) =>
  z.record(z.string(), z.unknown()).transform((form, context): CandidateInput => {
    const result = candidateSchema.safeParse({ lane, ...sharedOf(form), ...ownOf(lane, form) });
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      context.addIssue({ code: "custom", path: [fieldOf(path, rowsUsed(form))], message });
    return z.NEVER;
  });

/** A profile as it stands in the fields of the form. */
export function fieldsOf(input: CandidateInput): Record<string, string | string[]> {
  const { lane, skills, languages, otherPeriods, places, sectors } = input;
  const shared: Record<string, string | string[]> = {
    ...{ headline: input.headline, level: String(input.level), hoursPerWeek: String(input.hoursPerWeek) },
    ...{ capacity: String(input.capacity), maxTravelBand: String(input.maxTravelBand), places, sectors },
    ...{ availableFrom: input.availableFrom, availableUntil: input.availableUntil ?? "" },
  };
  for (const [code, level] of Object.entries(skills)) shared[skillLevelField(code)] = String(level);
  for (const entry of languages) {
    const [language = "", level = "2"] = entry.split(":");
    shared[languageField(language)] = level;
  }
  for (const [row, { from, until, hoursPerWeek }] of otherPeriods.entries()) {
    shared[periodField(row, "from")] = from;
    shared[periodField(row, "until")] = until;
    shared[periodField(row, "hours")] = String(hoursPerWeek);
  }
  switch (lane) {
    case "student":
      return { ...shared, programme: input.programme, year: String(input.year), wishes: input.wishes };
    case "mbo": {
      const { name, kind, crebo, mboLevel, size, supervisionHours } = input;
      const numbers = { mboLevel: String(mboLevel), size: String(size), supervisionHours: String(supervisionHours) };
      return { ...shared, ...numbers, name, kind, crebo: crebo ?? "" };
    }
    case "frontrunner": {
      const { kind, rateCents, perQuarter, regions } = input;
      const rate = rateCents === null ? "" : String(rateCents / 100).replace(".", ",");
      const pay = rateCents === null ? "free" : "rate";
      return { ...shared, kind, pay, rate, perQuarter: String(perQuarter), regions: regions.join(", ") };
    }
  }
}

function sharedOf(form: Fields) {
  const skills = Object.entries(form).flatMap(([name, level]) => {
    const [, code] = /^skill-(.+)$/.exec(name) ?? [];
    return code === undefined || textOf(level) === "" ? [] : [[code, numberOf(level)]];
  });
  const languages = workLanguages.flatMap((language) => {
    const level = textOf(form[languageField(language)]);
    return level === "" ? [] : [`${language}:${level}`];
  });
  return {
    ...{ headline: form.headline, level: numberOf(form.level), hoursPerWeek: numberOf(form.hoursPerWeek) },
    ...{ capacity: numberOf(form.capacity), availableFrom: dateOf(form.availableFrom), languages },
    ...{ availableUntil: dateOf(form.availableUntil) ?? null, otherPeriods: periodsIn(form), places: form.places },
    ...{ maxTravelBand: numberOf(form.maxTravelBand), sectors: form.sectors, skills: Object.fromEntries(skills) },
  };
}

/** The rows of periods that have anything in them: the others are no periods. */
function rowsUsed(form: Fields): number[] {
  const parts = ["from", "until", "hours"] as const;
  const rows = Array.from({ length: mostPeriods }, (_, row) => row);
  return rows.filter((row) => parts.some((part) => textOf(form[periodField(row, part)]) !== ""));
}

/** A period without hours has those of the week above. */
function periodsIn(form: Fields) {
  return rowsUsed(form).map((row) => {
    const hours = form[periodField(row, "hours")];
    const hoursPerWeek = numberOf(textOf(hours) === "" ? form.hoursPerWeek : hours);
    return {
      from: dateOf(form[periodField(row, "from")]),
      until: dateOf(form[periodField(row, "until")]),
      hoursPerWeek,
    };
  });
}

function ownOf(lane: Lane, form: Fields) {
  switch (lane) {
    case "student":
      return { programme: form.programme, year: numberOf(form.year), wishes: form.wishes };
    case "mbo": {
      const crebo = textOf(form.crebo);
      const numbers = { mboLevel: numberOf(form.mboLevel), size: numberOf(form.size) };
      const supervisionHours = numberOf(form.supervisionHours);
      return { name: form.name, kind: form.kind, crebo: crebo === "" ? null : crebo, ...numbers, supervisionHours };
    }
    case "frontrunner": {
      const regions = textOf(form.regions)
        .split(/[,;\n]/)
        .filter((region) => region.trim() !== "");
      return { kind: form.kind, rateCents: rateOf(form), perQuarter: numberOf(form.perQuarter), regions };
    }
  }
}

/** Null: for nothing; what was not said or is no amount stays a fault. */
function rateOf(form: Fields): number | null | undefined {
  return form.pay === "free" ? null : centsOf(textOf(form.rate) || "?");
}

function fieldOf([field, part, nested]: readonly PropertyKey[], rows: readonly number[]): string {
  if (field === "skills") return part === undefined ? "skills" : skillLevelField(String(part));
  if (field === "otherPeriods" && typeof part === "number")
    return periodField(rows[part] ?? 0, nested === "hoursPerWeek" ? "hours" : nested === "from" ? "from" : "until");
  if (field === "languages") return languageField(workLanguages[0]);
  return field === "rateCents" ? "rate" : String(field ?? "");
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** A number when it was typed as one, else what it was: then the schema says what it wants. */
const numberOf = (value: unknown): unknown => (/^\d{1,6}$/.test(textOf(value)) ? Number(textOf(value)) : value);

/** A day as YYYY-MM-DD, or as the Dutch write it: 1-2-2027. */
const dateOf = (value: unknown): string | undefined =>
  textOf(value).replace(
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  ) || undefined;
