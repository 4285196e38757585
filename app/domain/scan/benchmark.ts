import type { BenchmarkFigures } from "./benchmark-figures.ts";
import type { Text } from "./definition.ts";

/** How a company stands among Dutch companies of its size. Shares are percentages with one decimal. */
export type Benchmark = {
  /** The size class that the figures are about; may be the nearest one rather than her own. */
  readonly size: string;
  /** False when there is no official figure for her own size: `note` says so in words. */
  readonly ownSize: boolean;
  /** True when the figures rest on a shorter questionnaire: say so. */
  readonly indicative: boolean;
  readonly notes: readonly Text[];
  readonly year: number;
  readonly source: BenchmarkFigures["source"];
  /** Share of companies per band; null where none was published. */
  readonly shares: readonly { readonly band: string; readonly percent: number | null }[];
  /** Share of companies that meets at least 4 of 12. */
  readonly atLeastBasic: number;
  /** Share of companies in lower and in higher bands than hers; null while her band is not certain. */
  readonly lower: number | null;
  readonly higher: number | null;
};

/** Sets a band of the Digital Intensity Index beside the official figures; null without a known size. */
export function benchmarkOf(
  figures: BenchmarkFigures,
  size: string | undefined,
  band: string | null,
): Benchmark | null {
  const nearest = figures.nearest.find((other) => other.size === size);
  const group = figures.classes.find((other) => other.size === (nearest?.use ?? size));
  if (group === undefined) return null;
  const own = band === null ? -1 : figures.bands.indexOf(band);
  return {
    size: group.size,
    ownSize: nearest === undefined,
    indicative: group.indicative,
    notes: [nearest?.note, group.note].filter((note) => note !== undefined),
    year: figures.year,
    source: figures.source,
    shares: figures.bands.map((id, index) => ({ band: id, percent: percentOrNull(group.bands[index]) })),
    atLeastBasic: oneDecimal(group.atLeastBasic),
    lower: own < 0 ? null : oneDecimal(total(group.bands.slice(0, own))),
    higher: own < 0 ? null : oneDecimal(total(group.bands.slice(own + 1))),
  };
}

function percentOrNull(hundredths: number | null | undefined): number | null {
  return hundredths === null || hundredths === undefined ? null : oneDecimal(hundredths);
}

/** Published shares are rounded each by itself, so together they may pass 100% by a hair. */
function total(shares: readonly (number | null)[]): number {
  return Math.min(
    10_000,
    shares.reduce<number>((sum, share) => sum + (share ?? 0), 0),
  );
}

/** Hundredths of a percent to percents with one decimal, half up, in whole numbers until the last step. */
function oneDecimal(hundredths: number): number {
  return Math.floor((hundredths + 5) / 10) / 10;
}
