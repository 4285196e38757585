/** What a page of figures is about: one version of a scan, in one quarter or from its beginning. */
export interface Period {
  readonly scan: string;
  readonly version: number;
  /** 2026-Q4; null for all of them together. */
  readonly quarter: string | null;
}

/** A version that was taken, with the quarters in which scans of it began, oldest first. */
export interface CountedVersion {
  readonly version: number;
  readonly quarters: readonly string[];
}

/** The first and the last month of a quarter. */
export function monthsOf(quarter: string): { from: string; to: string } {
  const last = 3 * Number(quarter.slice(6));
  const month = (number: number) => `${quarter.slice(0, 4)}-${String(number).padStart(2, "0")}`;
  return { from: month(last - 2), to: month(last) };
}

/**
 * The period that was asked for, as far as there is anything in it: the newest version and all its quarters when nothing
 * (sound) was asked. Quarters and no free months: of periods that overlap, one could be taken from the other until few
 * are left. Null when no scan was ever counted.
 */
export function chosenPeriod(
  scan: string,
  counted: readonly CountedVersion[],
  asked: { version: string | null; quarter: string | null },
): Period | null {
  const chosen = counted.find(({ version }) => String(version) === asked.version) ?? counted.at(-1);
  if (chosen === undefined) return null;
  return { scan, version: chosen.version, quarter: chosen.quarters.find((one) => one === asked.quarter) ?? null };
}
