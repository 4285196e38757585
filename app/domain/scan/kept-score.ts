import type { Fraction } from "#app/lib/fraction.ts";
import { type Answers, scanInputOf } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { digitalIntensity } from "./dii.ts";
import { type Measure, scoreOf } from "./score.ts";

/** A measure as it is kept: exact, as "605/16", with what was shown. */
export interface KeptMeasure {
  readonly lower: string;
  readonly point: string | null;
  readonly upper: string;
  readonly score: number | null;
  readonly level: string | null;
}

export interface KeptScore {
  readonly total: KeptMeasure;
  readonly dimensions: Readonly<Record<string, KeptMeasure>>;
  readonly dii: { readonly low: number; readonly high: number; readonly band: string | null };
}

/** The score that is kept with a completed response: reports read it, also when later versions score otherwise. */
export function keptScoreOf(definition: ScanDefinition, record: Answers): KeptScore {
  const input = scanInputOf(record);
  const { total, dimensions } = scoreOf(definition, input);
  const { low, high, band } = digitalIntensity(definition, input);
  return {
    total: kept(total),
    dimensions: Object.fromEntries(dimensions.map((dimension) => [dimension.id, kept(dimension)])),
    dii: { low, high, band },
  };
}

function kept({ lower, point, upper, score, level }: Measure): KeptMeasure {
  return { lower: written(lower), point: point && written(point), upper: written(upper), score, level };
}

/** In lowest terms, so that the same value is always the same text. */
function written({ numerator, denominator }: Fraction): string {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
