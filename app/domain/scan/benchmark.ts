import type { BenchmarkFigures } from "./benchmark-figures.ts";
import type { Text } from "./definition.ts";

/** How a company stands among Dutch companies of its size. Shares are percentages with one decimal. */
export type Benchmark = {
  /** The size class that the figures are about; may be the nearest one rather than her own. */
  readonly size: string;
  /** False when there is no official figure for her own size: a note says so in words. */
  readonly ownSize: boolean;
  /** True when the figures rest on a shorter questionnaire: say so. */
  readonly indicative: boolean;
  readonly notes: readonly Text[];
  readonly year: number;
  readonly source: BenchmarkFigures["source"];
  /** Share of companies per band, in the Netherlands and the whole Union; null where none was published. */
  readonly shares: readonly {
    readonly band: string;
    readonly percent: number | null;
    readonly europe: number | null;
  }[];
  /** Share of companies that meets at least 4 of 12, newest year first. */
  readonly atLeastBasic: readonly { readonly year: number; readonly percent: number; readonly europe: number | null }[];
  /** The European aim for companies of this size, or null when there is none. */
  readonly target: { readonly year: number; readonly percent: number } | null;
  /**
   * Share of companies in lower and in higher bands than hers: two ends, equal while her band is certain. A band without
   * a published figure counts as nothing: look at `shares` before saying so.
   */
  readonly lower: Span;
  readonly higher: Span;
};

/** A share that lies between two ends, in percent. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Sets a place on the Digital Intensity Index beside the official figures; null without a known size.
 * @param place the bands that she may be in, lowest and highest; the same twice while it is certain
 */
export function benchmarkOf(
  figures: BenchmarkFigures,
  size: string | undefined,
  place: { lowest: string; highest: string },
): Benchmark | null {
  const nearest = figures.nearest.find((other) => other.size === size);
  const group = figures.classes.find((other) => other.size === (nearest?.use ?? size));
  if (group === undefined) return null;
  const [low, high] = [figures.bands.indexOf(place.lowest), figures.bands.indexOf(place.highest)];
  const { bands, europe } = group;
  const target = figures.target.sizes.includes(group.size) ? figures.target : null;
  return {
    size: group.size,
    ownSize: nearest === undefined,
    indicative: group.indicative,
    notes: [nearest?.note, group.note].filter((note) => note !== undefined),
    year: figures.year,
    source: figures.source,
    shares: figures.bands.map((band, index) => ({
      band,
      percent: percentOrNull(bands[index]),
      europe: percentOrNull(europe?.bands[index]),
    })),
    atLeastBasic: basicByYear(figures.year, group),
    target: target && { year: target.year, percent: oneDecimal(target.atLeastBasic) },
    lower: spanOf(bands.slice(0, low), bands.slice(0, high)),
    higher: spanOf(bands.slice(high + 1), bands.slice(low + 1)),
  };
}

function basicByYear(year: number, group: BenchmarkFigures["classes"][number]): Benchmark["atLeastBasic"] {
  const now = { year, percent: oneDecimal(group.atLeastBasic), europe: percentOrNull(group.europe?.atLeastBasic) };
  const before = group.earlier.map((one) => ({
    year: one.year,
    percent: oneDecimal(one.netherlands),
    europe: oneDecimal(one.europe),
  }));
  return [now, ...before].sort((one, other) => other.year - one.year);
}

type Shares = readonly (number | null)[];

function spanOf(least: Shares, most: Shares): Span {
  return { from: oneDecimal(total(least)), to: oneDecimal(total(most)) };
}

function percentOrNull(hundredths: number | null | undefined): number | null {
  return hundredths === null || hundredths === undefined ? null : oneDecimal(hundredths);
}

/** Published shares are rounded each by itself, so together they may pass 100% by a hair. */
function total(shares: Shares): number {
  return Math.min(
    10_000,
    shares.reduce<number>((sum, share) => sum + (share ?? 0), 0),
  );
}

/** Hundredths of a percent to percents with one decimal, half up, in whole numbers until the last step. */
function oneDecimal(hundredths: number): number {
  return Math.floor((hundredths + 5) / 10) / 10;
}
