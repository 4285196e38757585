import type { Language } from "#app/texts/language.ts";
import { type ResultTexts, resultTexts } from "#app/texts/result.ts";
import type { ScanInput } from "./answers.ts";
import { type Benchmark, benchmarkOf } from "./benchmark.ts";
import type { BenchmarkFigures } from "./benchmark-figures.ts";
import type { ScanDefinition } from "./definition.ts";
import { type DigitalIntensity, digitalIntensity } from "./dii.ts";

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
  /** What must be said about the figures: another size, a shorter questionnaire. */
  readonly notes: readonly string[];
  readonly source: string;
}

export interface ComparisonView {
  /** "7 van 12". */
  readonly count: string;
  readonly sentence: string;
  readonly about: string;
  readonly things: readonly { readonly id: string; readonly name: string; readonly state: "yes" | "no" | "unknown" }[];
  /** Null while her size is not known. */
  readonly peers: PeersView | null;
}

interface Showing {
  readonly definition: ScanDefinition;
  readonly figures: BenchmarkFigures;
  readonly language: Language;
}

/** "x van 12" beside the official figures of companies of her size. */
export function comparisonView(showing: Showing, input: ScanInput): ComparisonView {
  const { definition, figures, language } = showing;
  const words = resultTexts[language].said.dii;
  const intensity = digitalIntensity(definition, input);
  const count = words.count(intensity.low, intensity.high);
  const band = definition.dii.bands.find(({ id }) => id === intensity.band)?.name[language];
  const benchmark = benchmarkOf(figures, input.profile.size, intensity.band);
  return {
    count,
    sentence: band === undefined ? words.standOpen(count) : words.stand(count, band),
    about: definition.dii.about[language],
    things: definition.dii.conditions.map(({ id, name }) => ({
      id,
      name: name[language],
      state: stateOf(intensity.conditions[id]),
    })),
    peers: benchmark && peersView(showing, intensity, benchmark),
  };
}

const stateOf = (condition: boolean | null | undefined) => (condition ? "yes" : condition === false ? "no" : "unknown");

function peersView({ definition, language }: Showing, intensity: DigitalIntensity, benchmark: Benchmark): PeersView {
  const words = resultTexts[language].said.dii;
  const { low, high } = intensity;
  const bands = definition.dii.bands.map((band) => {
    const percent = benchmark.shares.find((share) => share.band === band.id)?.percent ?? null;
    const possible = band.from <= high && low <= band.to;
    return {
      id: band.id,
      label: words.band(band.name[language], band.from, band.to),
      share: percent ?? 0,
      shareText: percent === null ? words.noFigure : `${Math.round(percent)}%`,
      mark: possible ? (intensity.band === null ? words.maybe : words.you) : undefined,
    };
  });
  const { name, asOf } = benchmark.source;
  return {
    title: words.peers(sizeWords(words.sizes, benchmark.size)),
    sentence: sentenceOf(benchmark, { band: intensity.band, language }),
    bands,
    notes: benchmark.notes.map((note) => note[language]),
    source: words.source(name, benchmark.year, asOf.split("-").reverse().join("-")),
  };
}

/** Says only what was published: nothing without a figure for her own group, 'higher' only with every higher group. */
function sentenceOf(benchmark: Benchmark, { band, language }: { band: string | null; language: Language }): string {
  const words = resultTexts[language].said.dii;
  if (benchmark.lower === null || benchmark.higher === null) return words.open;
  const place = benchmark.shares.findIndex((share) => share.band === band);
  if (benchmark.shares[place]?.percent === null) return words.unpublished;
  const above = benchmark.shares.slice(place + 1);
  const [lower, higher] = [percentText(benchmark.lower, language), percentText(benchmark.higher, language)];
  if (above.length === 0) return words.highest(lower);
  if (place === 0) return words.lowest(higher);
  return above.some(({ percent }) => percent === null) ? words.lowerOnly(lower) : words.both(lower, higher);
}

function sizeWords(sizes: ResultTexts["said"]["dii"]["sizes"], size: string): string {
  return Object.entries(sizes).find(([id]) => id === size)?.[1] ?? size;
}

/** "41,1%", "41.1%". */
function percentText(percent: number, language: Language): string {
  const text = percent.toFixed(1);
  return `${language === "nl" ? text.replace(".", ",") : text}%`;
}
