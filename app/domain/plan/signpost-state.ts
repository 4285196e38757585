import { addMonths, type LocalDate } from "#app/lib/dates.ts";
import type { Signpost } from "./signpost.ts";

/** What somebody found when she looked whether a signpost is still right. */
export interface SignpostFinding {
  readonly signpost: string;
  readonly checkedOn: LocalDate;
  /** The last day on which it can be used; null = no end is known. */
  readonly until: LocalDate | null;
  readonly right: boolean;
}

/**
 * `good` and `ageing` are shown to owners. Not shown: `stale` (nobody looked for too long), `unchecked` (nobody looked yet), `ended` (its last
 * day has passed) and `wrong` (somebody looked, and it is not right any more).
 */
export type SignpostStanding = "good" | "ageing" | "stale" | "unchecked" | "ended" | "wrong";

/** A signpost as it stands today. Without `saidBy`, a person of ours looked on `lastChecked`. */
export interface CheckedSignpost extends Signpost {
  readonly standing: SignpostStanding;
  /** The last day on which it is shown, unless somebody looks again; null when it is not shown before somebody does. */
  readonly shownUntil: LocalDate | null;
  /** Somebody should look: it is not shown any more, or soon will not be, and nobody said that this is right. */
  readonly attention: boolean;
}

/** So long a fact about somebody else may be trusted. */
const trustedMonths = 18;
/** So long before it goes the coordinator is told. */
const warningMonths = 2;

/** Every signpost with what was found since it came with the product; of several findings the last one counts. */
export function checkedSignposts(
  shipped: readonly Signpost[],
  findings: readonly SignpostFinding[],
  today: LocalDate,
): CheckedSignpost[] {
  return shipped.map((one) => {
    const found = findings
      .filter(({ signpost, checkedOn }) => signpost === one.id && checkedOn >= (one.lastChecked ?? checkedOn))
      .at(-1);
    const current =
      found === undefined ? one : { ...one, lastChecked: found.checkedOn, saidBy: null, until: found.until };
    const shownUntil = found?.right === false ? null : lastShown(current);
    const standing = found?.right === false ? "wrong" : standingOf(current, shownUntil, today);
    return { ...current, shownUntil, standing, attention: asksAttention(current, standing) };
  });
}

/** Those that may be shown to an owner. */
export function shownSignposts(checked: readonly CheckedSignpost[]): CheckedSignpost[] {
  return checked.filter(({ standing }) => standing === "good" || standing === "ageing");
}

/** What asks for a look first, then what is shown, then what is settled; each as it came with the product. */
export function attentionFirst(checked: readonly CheckedSignpost[]): CheckedSignpost[] {
  const settled = ({ standing }: CheckedSignpost) => standing === "ended" || standing === "wrong";
  const place = (one: CheckedSignpost) => (one.attention ? 0 : settled(one) ? 2 : 1);
  return [...checked].sort((one, other) => place(one) - place(other));
}

function lastShown({ lastChecked, until }: Signpost): LocalDate | null {
  if (lastChecked === null) return null;
  const trusted = addMonths(lastChecked, trustedMonths);
  return until !== null && until < trusted ? until : trusted;
}

function standingOf({ until }: Signpost, shownUntil: LocalDate | null, today: LocalDate): SignpostStanding {
  if (until !== null && until < today) return "ended";
  if (shownUntil === null) return "unchecked";
  if (shownUntil < today) return "stale";
  return shownUntil <= addMonths(today, warningMonths) ? "ageing" : "good";
}

function asksAttention({ lastChecked, until }: Signpost, standing: SignpostStanding): boolean {
  // whoever looked after its last day knows that it is over
  if (standing === "ended") return lastChecked === null || until === null || lastChecked <= until;
  return standing !== "good" && standing !== "wrong";
}
