import { formatLocalDay } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import type { ScanInput } from "./answers.ts";
import type { AiFigures, OfficialFigures, TechnologyFigures } from "./benchmark-figures.ts";
import type { Condition, DigitalIntensity } from "./dii.ts";
import { shareText } from "./percent-text.ts";

export type ThingState = "yes" | "no" | "unknown" | "unasked";

export interface TechnologyView {
  readonly title: string;
  /** How many she has, and which that she lacks are used most. */
  readonly sentence: string;
  readonly hasEurope: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: ThingState;
    readonly netherlands: string;
    readonly europe: string;
  }[];
  readonly notes: readonly string[];
  readonly source: string;
}

export interface SectorView {
  readonly sentence: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly netherlands: string;
    readonly europe: string;
  }[];
  readonly source: string;
}

export const stateOf = (condition: Condition | undefined): ThingState =>
  condition ? "yes" : condition === false ? "no" : "unknown";

type Technology = TechnologyFigures["technologies"][number];
interface Showing {
  readonly figures: OfficialFigures;
  readonly language: Language;
}

/** Sizes of small and medium companies together: what Europe publishes where it does not split them. */
const allSizes = "10-249";
const tipsShown = 3;

/** Single technologies beside hers: only those with a figure for her size, or for the nearest one. Null without a known size. */
export function technologyView(
  { figures, language }: Showing,
  input: ScanInput,
  intensity: DigitalIntensity,
): TechnologyView | null {
  const own = input.profile.size;
  const size = figures.index.nearest.find((other) => other.size === own)?.use ?? own;
  const published = figures.technologies.technologies.filter(
    ({ netherlands }) => netherlands[size ?? ""] !== undefined,
  );
  if (size === undefined || published.length === 0) return null;
  const words = resultTexts[language].said.dii;
  const rows = published.map((one) => ({
    id: one.id,
    name: one.name[language],
    state: stateIn(one, input, intensity),
    share: one.netherlands[size] ?? 0,
    netherlands: percentOf(one.netherlands[size]) ?? words.none,
    ...europeOf(one, size, words.none),
  }));
  // the nearest class of somebody who works alone has no European figures either
  const hasEurope = size !== "2-9" && rows.some(({ europe }) => europe !== words.none);
  const note = figures.index.nearest.find((other) => other.size === own)?.note[language];
  const pooled = hasEurope && rows.some(({ pooled }) => pooled) ? [words.pooled] : [];
  const { name, asOf } = figures.technologies.source;
  return {
    title: words.technologies(Object.entries(words.sizes).find(([id]) => id === size)?.[1] ?? size),
    sentence: sentenceOf(rows, language),
    hasEurope,
    rows: rows.map(({ share: _share, pooled: _pooled, ...row }) => row),
    notes: [...(note === undefined ? [] : [note]), ...pooled],
    source: words.source(name[language], figures.technologies.year, formatLocalDay(asOf, language)),
  };
}

/** How many companies in her line of business use AI, in the Netherlands and Europe; a line without a figure sees the whole. */
export function sectorView({ figures, language }: Showing, sector: string | undefined): SectorView {
  const { ai } = figures;
  const words = resultTexts[language].said.dii;
  const own = (ai.uses[sector ?? ""] ?? []).flatMap((id) => ai.sectors.find((one) => one.id === id) ?? []);
  const [first] = own;
  const row = (one: AiFigures["total"]) => ({
    id: one.id,
    name: one.name[language],
    netherlands: percentOf(one.netherlands) ?? words.none,
    europe: percentOf(one.europe) ?? words.none,
  });
  const whole = percentOf(ai.total.netherlands) ?? "";
  return {
    sentence:
      first !== undefined
        ? words.aiSector(first.name[language], percentOf(first.netherlands) ?? "", whole)
        : sector === undefined
          ? words.aiUnknownSector(whole)
          : words.aiNoSector(whole),
    rows: [...own, ai.total].map(row),
    source: words.source(ai.source.name[language], ai.year, formatLocalDay(ai.source.asOf, language)),
  };
}

function stateIn({ has }: Technology, { answers }: ScanInput, { conditions }: DigitalIntensity): ThingState {
  if (has === null) return "unasked";
  if ("condition" in has) return stateOf(conditions[has.condition]);
  const answer = answers[has.question];
  return answer === undefined || typeof answer === "string" ? "unknown" : answer.includes(has.option) ? "yes" : "no";
}

/** A name as it stands within a sentence; AI keeps its capitals. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) || name.startsWith("E-") ? name.charAt(0).toLowerCase() + name.slice(1) : name;

function europeOf({ europe }: Technology, size: string, none: string): { europe: string; pooled: boolean } {
  const [own, all] = [percentOf(europe[size]), percentOf(europe[allSizes])];
  if (own !== null) return { europe: own, pooled: false };
  return all === null ? { europe: none, pooled: false } : { europe: `${all}*`, pooled: true };
}

function sentenceOf(
  rows: readonly { name: string; state: ThingState; share: number; netherlands: string }[],
  language: Language,
): string {
  const words = resultTexts[language].said.dii;
  const asked = rows.filter(({ state }) => state !== "unasked");
  const has = asked.filter(({ state }) => state === "yes").length;
  const lacks = asked
    .filter(({ state }) => state === "no")
    .sort((one, other) => other.share - one.share)
    .slice(0, tipsShown);
  const missing = lacks.map(({ name, netherlands }) => `${inSentence(name)} (${netherlands})`);
  const unknown = asked.filter(({ state }) => state === "unknown").length;
  return [
    words.has(has, asked.length),
    ...(unknown === 0 ? [] : [words.notKnown(unknown)]),
    ...(missing.length === 0 ? [] : [words.lacks(missing)]),
  ].join(" ");
}

const percentOf = (hundredths: number | null | undefined): string | null =>
  shareText(hundredths === null || hundredths === undefined ? null : hundredths / 100);
