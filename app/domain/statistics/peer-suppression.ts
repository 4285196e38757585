/** Fewer companies than this are never compared with: chance would speak louder than they do. */
export const fewestCompanies = 30;

/** Fewer companies than this never stand behind a share that is shown. */
export const smallestCell = 10;

/**
 * What hides together must be more than this many: then even a company that is itself among them, and takes itself away,
 * cannot tell the others apart.
 */
const smallestHidden = smallestCell + 1;

/** Neighbouring bands that are shown as one, with how many companies are in them. */
export interface Block {
  /** Places in the order of the bands. */
  readonly bands: readonly number[];
  readonly count: number;
}

/**
 * How companies are spread over an even number of bands, with no small cell in it. Where a band holds too few, its half
 * of the scale is shown as one. Which bands go together never depends on the numbers, only whether they do: so it gives
 * nothing away about which of them was small.
 * @returns null when even a half is too small to show, since then all companies are alike, or there are too few
 */
export function shownBlocks(counts: readonly number[]): Block[] | null {
  if (sum(counts) < fewestCompanies) return null;
  const middle = counts.length / 2;
  const halves = [
    { first: 0, counts: counts.slice(0, middle) },
    { first: middle, counts: counts.slice(middle) },
  ];
  if (halves.some((half) => sum(half.counts) < smallestHidden)) return null;
  return halves.flatMap(({ first, counts: own }): Block[] =>
    own.every((count) => count >= smallestCell)
      ? own.map((count, index) => ({ bands: [first + index], count }))
      : [{ bands: own.map((_count, index) => first + index), count: sum(own) }],
  );
}

/** Outside these a mean says something of nearly every company in the group, and so of one. */
const meanBounds = { lowest: 15, highest: 85 } as const;

/**
 * The mean of scores, to one decimal. Null when there are too few, when nearly all are the same, or when the mean is so
 * near an end of the scale that it says something of each of them.
 * @param histogram how many companies have each score, 0–100
 */
export function shownMean(histogram: readonly number[]): number | null {
  const companies = sum(histogram);
  if (companies < fewestCompanies || companies - Math.max(...histogram) < smallestHidden) return null;
  const mean = histogram.reduce((total, count, score) => total + count * score, 0) / companies;
  if (mean < meanBounds.lowest || mean > meanBounds.highest) return null;
  return Math.round(10 * mean) / 10;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
