/** When a step is for: the coming weeks, this quarter, or the rest of the year. */
export const horizons = ["now", "quarter", "year"] as const;
export type Horizon = (typeof horizons)[number];
