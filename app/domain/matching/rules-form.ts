import { z } from "zod";
import { lanes } from "#app/domain/matching/candidate.ts";
import { type MatchingRules, matchingRulesSchema } from "#app/domain/matching/rules.ts";

/** What may be wrong with a field of the form. */
export const rulesFormErrors = [
  "whole",
  "range",
  "days",
  "sum-100",
  "sum-1000",
  "most-above-least",
  "good-above-fair",
  "reminder-before-end",
  "note",
] as const;
export type RulesFormError = (typeof rulesFormErrors)[number];

/** Rules as fields of a form: the name is the path with a _ between its parts. */
export type RulesFields = Record<string, string | string[]>;

/** What is wrong with a sum stands at its group; whoever follows it comes to the first field. */
export const sumFields = { lanes_weights: "lanes_weights_level", ranking_weights: "ranking_weights_skills" };

/** A lane's own yes and no stand together as tick boxes, under one name. */
export const laneTicks = ["needsBudget", "acceptsCritical", "acceptsRegularWork"] as const;
export const ticksOf = (lane: (typeof lanes)[number]) => `lanes_limits_${lane}_ticks`;
/** The names of the fields that are lists. */
export const tickFields = lanes.map(ticksOf);

export const noteField = "note";
export const basedOnField = "basedOn";

/** The rules as they stand in the form. Days without a year are day and month: "1-2". */
export function fieldsOf({ version: _version, ...rules }: MatchingRules): RulesFields {
  const fields = flattened(rules, []);
  for (const lane of lanes) {
    const limits = rules.lanes.limits[lane];
    for (const tick of laneTicks) delete fields[`lanes_limits_${lane}_${tick}`];
    fields[ticksOf(lane)] = laneTicks.filter((tick) => limits[tick]);
  }
  return fields;
}

/** Names of the fields in which two sets of rules differ. */
export function changedFields(before: MatchingRules, after: MatchingRules): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return Object.keys(now).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
}

type Rules = Omit<MatchingRules, "version">;

/** The rules out of a form as it was posted; each fault stands at the name of its field. What is not a field of the rules is left alone. */
export const rulesForm = z.record(z.string(), z.unknown()).transform((form, context): Rules => {
  const read = rulesIn(form);
  for (const [field, message] of read.faults) context.addIssue({ code: "custom", path: [field], message });
  return read.rules ?? z.NEVER;
});

/** The same with why, and with the version that the coordinator had before her. */
export const publicationForm = z
  .record(z.string(), z.unknown())
  .transform((form, context): { rules: Rules; note: string; basedOn: number } => {
    const read = rulesIn(form);
    for (const [field, message] of read.faults) context.addIssue({ code: "custom", path: [field], message });
    const note = z.string().trim().min(10).max(1000).safeParse(form[noteField]);
    if (!note.success) context.addIssue({ code: "custom", path: [noteField], message: "note" });
    const basedOn = z.coerce.number().int().safeParse(form[basedOnField]);
    if (!read.rules || !note.success || !basedOn.success) return z.NEVER;
    return { rules: read.rules, note: note.data, basedOn: basedOn.data };
  });

function rulesIn(form: Readonly<Record<string, unknown>>): {
  rules: Rules | null;
  faults: Map<string, RulesFormError>;
} {
  const content: Record<string, unknown> = { version: 1 };
  for (const [name, value] of Object.entries(form)) {
    if (value === undefined || !name.includes("_") || tickFields.includes(name)) continue;
    place(content, name.split("_"), name.endsWith("_intakes") ? daysIn(value) : numberIn(name, value));
  }
  for (const lane of lanes) {
    const ticked = form[ticksOf(lane)];
    // no day at all is a lane that starts on any day
    place(content, ["lanes", "limits", lane, "intakes"], daysIn(form[`lanes_limits_${lane}_intakes`]));
    for (const tick of laneTicks)
      place(content, ["lanes", "limits", lane, tick], Array.isArray(ticked) && ticked.includes(tick));
  }
  const result = matchingRulesSchema.safeParse(content);
  if (result.success) {
    const { version: _version, ...rules } = result.data;
    return { rules, faults: new Map() };
  }
  const faults = new Map<string, RulesFormError>();
  for (const issue of result.error.issues) {
    const [field, fault] = faultOf(issue);
    if (!faults.has(field)) faults.set(field, fault);
  }
  return { rules: null, faults };
}

function faultOf({ path, code, message }: z.core.$ZodIssue): [field: string, fault: RulesFormError] {
  const names = path.map(String);
  const field = names.join("_");
  if (message === "matching.errors.weights-100") return [field, "sum-100"];
  if (message === "matching.errors.weights-1000") return [field, "sum-1000"];
  if (message === "matching.errors.bands") return [field, "good-above-fair"];
  if (message === "matching.errors.reminder") return [field, "reminder-before-end"];
  if (names.includes("intakes")) return [names.slice(0, 4).join("_"), "days"];
  if (code === "custom") return [field, "most-above-least"];
  return [field, code === "invalid_type" ? "whole" : "range"];
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = isObject(into[name]) ? into[name] : {};
  into[name] = inner;
  place(inner, rest, value);
}

/** Money is typed in whole euros. */
function numberIn(name: string, value: unknown): unknown {
  const typed = typeof value === "string" ? value.trim() : "";
  if (!/^\d{1,7}$/.test(typed)) return undefined;
  return name.endsWith("Cents") ? Number(typed) * 100 : Number(typed);
}

/** "1-2, 15-4" → ["02-01", "04-15"]; what is no day stays as it is and is refused. */
function daysIn(value: unknown): string[] {
  const typed = typeof value === "string" ? value : "";
  return typed
    .split(",")
    .map((day) => day.trim())
    .filter((day) => day !== "")
    .map((typedDay) => {
      const [, day, month] = /^(\d{1,2})-(\d{1,2})$/.exec(typedDay) ?? [];
      return day && month ? `${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typedDay;
    });
}

function flattened(value: object, path: readonly string[]): RulesFields {
  const fields: RulesFields = {};
  for (const [name, inner] of Object.entries(value)) {
    const own = [...path, name];
    if (isObject(inner)) Object.assign(fields, flattened(inner, own));
    else fields[own.join("_")] = textOf(name, inner);
  }
  return fields;
}

function textOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(String).map(dayWords).join(", ");
  return name.endsWith("Cents") ? String(Number(value) / 100) : String(value);
}

const dayWords = (monthDay: string) => monthDay.split("-").map(Number).reverse().join("-");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
