import { RRuleTemporal } from "rrule-temporal";

/**
 * When something repeats between two moments, both included, in order.
 * @throws Error when that would take more looking than anybody's calendar needs
 */
export type Repeats = (from: number, last: number) => number[];

/** Most periods that are looked at for one rule. The bound on moments within them is left as it is: any other makes the library a hundred times slower. */
const maxIterations = 25_000;

/**
 * Reads a recurrence rule (RFC 5545 §3.3.10) for something that first happens at `first`; null when it is none. Moments are milliseconds from
 * 1970-01-01T00:00 as one clock counts them that is never put forward or back: hang it where it belongs afterwards.
 */
export function repeatsOf(rule: string, first: number): Repeats | null {
  try {
    const dtstart = new Date(first).toISOString().replace(/\.\d+|[:-]/g, "");
    // the first one counts, also when the rule would not have named it (§3.8.5.3)
    const options = { rruleString: `DTSTART:${dtstart}\nRRULE:${rule}`, includeDtstart: true, maxIterations };
    const read = new RRuleTemporal(options);
    return (from, last) =>
      from > last
        ? []
        : read.between(new Date(from), new Date(last), true).map(({ epochMilliseconds }) => epochMilliseconds);
  } catch {
    return null;
  }
}
