import type { Answer, ScanInput } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";

/** true = met, false = not met, null = not known (not answered, or 'don't know'). */
export type Condition = boolean | null;

/** The Digital Intensity Index, version 3 of Eurostat: how many of 12 conditions are met. */
export type DigitalIntensity = {
  /** Conditions that are certainly met. */
  readonly low: number;
  /** Conditions that are met or may be. */
  readonly high: number;
  /** The band's id, or null while `low` and `high` fall in different bands. */
  readonly band: string | null;
  readonly conditions: Readonly<Record<string, Condition>>;
};

/** Counts the 12 conditions for one scan. Nothing is extrapolated: what she does not know stays unknown. */
export function digitalIntensity(definition: ScanDefinition, input: ScanInput): DigitalIntensity {
  const values = conditionsOf(input);
  const low = values.filter((value) => value === true).length;
  const high = values.filter((value) => value !== false).length;
  const bandOf = (count: number) =>
    definition.dii.bands.find(({ from, to }) => from <= count && count <= to)?.id ?? null;
  const band = bandOf(low) === bandOf(high) ? bandOf(low) : null;
  const conditions = Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
  return { low, high, band, conditions };
}

const advancedCloud = ["fin", "crm", "erp", "sec", "db", "dev"];

/** The questions that the conditions look at, each with the answers that they name. A scan without these leaves conditions unknown for ever. */
export const namedByIndex = {
  ...{ size: ["zzp"], internetUse: ["half", "more"], customers: ["b2b", "public", "few"], b2cShare: ["yes", "no"] },
  ...{ R1: ["2"], R2: ["site", "siteplus", "social"], R3: ["2"], R4: ["erp", "crm"], R5: advancedCloud },
  ...{ V2: ["3"], A2: ["2"] },
} as const;

/** Conditions 1–12 in order, as the survey of 2025 words them. */
function conditionsOf({ profile, answers, b2cShare }: ScanInput): Condition[] {
  const online = profile.customers === "few" ? false : atLeast(answers.R3, 2);
  return [
    mostUseInternet(profile.size, profile.internetUse),
    atLeast(answers.R1, 2),
    hasAny(answers.R2, ["site", "siteplus"]),
    hasAny(answers.R2, ["social"]),
    hasAny(answers.R5, null),
    hasAny(answers.R5, advancedCloud),
    hasAny(answers.R4, ["erp"]),
    hasAny(answers.R4, ["crm"]),
    atLeast(answers.V2, 3),
    online,
    sellsToConsumers(online, profile.customers, b2cShare),
    atLeast(answers.A2, 2),
  ];
}

function mostUseInternet(size: string | undefined, internetUse: string | undefined): Condition {
  if (size === "zzp" || internetUse === "more") return true;
  return internetUse === "half" ? false : null;
}

/** The follow-up is hidden without online sales or consumers, and a hidden follow-up is 'not met'. */
function sellsToConsumers(online: Condition, customers: string | undefined, b2cShare: string | undefined): Condition {
  if (online === false || customers === "b2b" || customers === "public" || customers === "few") return false;
  if (online === null || customers === undefined) return null;
  return b2cShare === "yes" ? true : b2cShare === "no" ? false : null;
}

function atLeast(answer: Answer | undefined, rung: number): Condition {
  return typeof answer === "string" && /^\d$/.test(answer) ? Number(answer) >= rung : null;
}

/** Whether a tick list holds one of these ids; with null, whether it holds anything at all. */
function hasAny(answer: Answer | undefined, ids: readonly string[] | null): Condition {
  if (answer === undefined || typeof answer === "string") return null;
  return ids === null ? answer.length > 0 : answer.some((id) => ids.includes(id));
}
