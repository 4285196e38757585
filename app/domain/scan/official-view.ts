import { formatLocalDay } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { type ResultTexts, resultTexts } from "#app/texts/result.ts";
import { type Benchmark, benchmarkOf, type Span } from "./benchmark.ts";
import type { BenchmarkFigures } from "./benchmark-figures.ts";
import type { ScanDefinition } from "./definition.ts";
import type { DigitalIntensity } from "./dii.ts";
import { percentText, shareText } from "./percent-text.ts";

export interface PeersView {
  /** Whom the figures are about. */
  readonly title: string;
  readonly sentence: string;
  readonly bands: readonly {
    readonly id: string;
    readonly label: string;
    readonly share: number;
    readonly shareText: string;
    readonly mark?: string | undefined;
  }[];
  /** The same in figures, for the Netherlands and Europe, with 'at least basic' through the years. */
  readonly table: {
    readonly hasEurope: boolean;
    readonly rows: readonly {
      readonly id: string;
      readonly label: string;
      readonly netherlands: string;
      readonly europe: string;
    }[];
  };
  /** What must be said about the figures: another size, a shorter questionnaire; what Europe aims for. */
  readonly notes: readonly string[];
  readonly source: string;
}

interface Showing {
  readonly definition: ScanDefinition;
  readonly figures: BenchmarkFigures;
  readonly language: Language;
}
type Words = ResultTexts["said"]["dii"];

/** Her place among companies of her size in the official figures; null while her size is not known. */
export function officialView(
  showing: Showing,
  size: string | undefined,
  { low, high, band }: DigitalIntensity,
): PeersView | null {
  const { definition, figures, language } = showing;
  const bands = definition.dii.bands;
  const possible = bands.filter(({ from, to }) => from <= high && low <= to);
  const [lowest, highest] = [possible[0]?.id ?? "", possible.at(-1)?.id ?? ""];
  const benchmark = benchmarkOf(figures, size, { lowest, highest });
  if (benchmark === null) return null;
  const words = resultTexts[language].said.dii;
  const { name, asOf } = benchmark.source;
  return {
    title: words.peers(sizeWords(words, benchmark.size)),
    sentence: sentenceOf(benchmark, { lowest, highest }, language),
    bands: bands.map((one) => ({
      ...shareOf(benchmark, one.id, words),
      label: words.band(one.name[language], one.from, one.to),
      mark: possible.includes(one) ? (band === null ? words.maybe : words.you) : undefined,
    })),
    table: tableOf(showing, benchmark),
    notes: [...benchmark.notes.map((note) => note[language]), ...aimOf(benchmark, language)],
    source: words.source(name, benchmark.year, formatLocalDay(asOf, language)),
  };
}

function shareOf(benchmark: Benchmark, id: string, words: Words) {
  const percent = benchmark.shares.find((share) => share.band === id)?.percent ?? null;
  return { id, share: percent ?? 0, shareText: shareText(percent) ?? words.noFigure };
}

/** Says only what was published: nothing about a group without a figure, 'higher' only with every higher group. */
function sentenceOf(benchmark: Benchmark, place: { lowest: string; highest: string }, language: Language): string {
  const words = resultTexts[language].said.dii;
  const { shares } = benchmark;
  const [from, to] = [place.lowest, place.highest].map((id) => shares.findIndex(({ band }) => band === id));
  if (from === undefined || to === undefined) return words.open;
  const published = (some: Benchmark["shares"]) => some.every(({ percent }) => percent !== null);
  const certain = from === to;
  if (!published(shares.slice(from, to + 1))) return certain ? words.unpublished : words.open;
  const lower = spanText(benchmark.lower, language);
  const higher = published(shares.slice(from + 1)) ? spanText(benchmark.higher, language) : null;
  const both = higher === null ? words.lowerOnly(lower) : words.both(lower, higher);
  if (!certain) return `${words.open} ${both}`;
  if (to === shares.length - 1) return words.highest(lower);
  return from === 0 && higher !== null ? words.lowest(higher) : both;
}

function spanText({ from, to }: Span, language: Language): string {
  const words = resultTexts[language].said.dii;
  const [first, last] = [percentText(from, language), percentText(to, language)];
  if (from === to) return first;
  return from === 0 ? words.atMost(last) : words.span(first, last);
}

function tableOf({ definition, language }: Showing, { shares, atLeastBasic }: Benchmark): PeersView["table"] {
  const words = resultTexts[language].said.dii;
  const cell = (percent: number | null) => shareText(percent) ?? words.none;
  const bands = shares.map(({ band, percent, europe }, index) => {
    const own = definition.dii.bands[index];
    const label = own === undefined ? band : words.band(own.name[language], own.from, own.to);
    return { id: band, label, netherlands: cell(percent), europe: cell(europe) };
  });
  const basic = atLeastBasic.map(({ year, percent, europe }) => ({
    id: `basic-${year}`,
    label: words.basic(year),
    netherlands: cell(percent),
    europe: cell(europe),
  }));
  return { hasEurope: shares.some(({ europe }) => europe !== null), rows: [...bands, ...basic] };
}

function aimOf({ target, atLeastBasic }: Benchmark, language: Language): string[] {
  const [now] = atLeastBasic;
  if (target === null || now === undefined) return [];
  const words = resultTexts[language].said.dii;
  return [words.aim(target.year, shareText(target.percent) ?? "", percentText(now.percent, language))];
}

/** "10 tot en met 49 mensen". */
function sizeWords({ sizes }: Words, size: string): string {
  return Object.entries(sizes).find(([id]) => id === size)?.[1] ?? size;
}
