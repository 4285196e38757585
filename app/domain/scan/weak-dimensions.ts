import { compare } from "#app/lib/fraction.ts";
import type { ScanScore } from "./score.ts";

/** Ids of the dimensions with a shown score of at most 50, weakest first: where help is likely to be needed. */
export function weakDimensions(score: ScanScore): string[] {
  return score.dimensions
    .flatMap(({ id, point, score: shown }) => (point !== null && shown !== null && shown <= 50 ? [{ id, point }] : []))
    .sort((a, b) => compare(a.point, b.point))
    .map(({ id }) => id);
}
