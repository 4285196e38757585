/** Upper bounds of the classes in which seconds are counted: fine where most answers fall, coarse above. */
export const secondsBounds = [2, 3, 4, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 65, 90, 120, 180, 300, 600, 1800] as const;

/** Upper bounds in seconds of the classes for how long a whole scan took. */
export const durationBounds = [
  120, 180, 240, 300, 360, 420, 480, 600, 750, 900, 1200, 1800, 3600, 14_400, 86_400,
] as const;

/** The upper bound of the class that a number falls in, lower bound included; null above the highest. */
export function classOf(value: number, bounds: readonly number[]): number | null {
  return bounds.find((bound) => value < bound) ?? null;
}

/**
 * The median of numbers that are known by class only, as if they lay evenly within their class: never further from the
 * true median than the class is wide. Null without numbers.
 * @param counts upper bound of a class → how many
 */
export function medianOf(counts: ReadonlyMap<number, number>, bounds: readonly number[]): number | null {
  const total = bounds.reduce((sum, bound) => sum + (counts.get(bound) ?? 0), 0);
  if (total === 0) return null;
  let below = 0;
  let from = 0;
  for (const bound of bounds) {
    const inside = counts.get(bound) ?? 0;
    if (inside > 0 && below + inside >= total / 2) return from + ((total / 2 - below) / inside) * (bound - from);
    below += inside;
    from = bound;
  }
  return null;
}
