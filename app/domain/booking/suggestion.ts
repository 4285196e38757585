import type { Place } from "#app/domain/agenda/places.ts";

/** What is known of an owner's scan when she comes to book. */
export interface ScanHints {
  /** Themes where help is likely to be needed, weakest first. */
  readonly weak: readonly string[];
  readonly wish: string | null;
  readonly barrier: string | null;
}

/** Somebody who could take the conversation. */
export interface Specialist {
  readonly id: string;
  readonly name: string;
  readonly specialisms: readonly string[];
  readonly wishes: readonly string[];
}

/** Why a place fits: she lacks time, the work itself must be seen, or none of these. */
export type PlaceReason = "no-time" | "see-the-work" | "usual";

/** What fits her scan best, with why; she may choose otherwise. `theme`: the theme that the advisor knows best of those she is weak in. */
export interface Suggestion {
  readonly kind: string;
  readonly place: Place;
  readonly placeReason: PlaceReason;
  readonly advisor: {
    readonly id: string;
    readonly name: string;
    readonly theme: string | null;
    readonly wish: boolean;
  } | null;
}

/** Work that is best understood where it is done: processes and data, and the people who do it. */
const onTheSpot = ["D5", "D3"];

/**
 * Suggests what to book from a scan: the first conversation, a place that fits what holds her back, and the advisor whose specialisms are nearest
 * to her weakest themes (three, two and one point for the first three) and her wish (two points). No advisor when none stands out.
 */
export function suggestionFor(hints: ScanHints, advisors: readonly Specialist[], places: readonly Place[]): Suggestion {
  const wanted = placeFor(hints);
  const open = places.includes(wanted.place) ? wanted : { place: places[0] ?? "online", placeReason: "usual" as const };
  return { kind: "intake", ...open, advisor: advisorFor(hints, advisors) };
}

function placeFor({ weak, barrier }: ScanHints): Pick<Suggestion, "place" | "placeReason"> {
  if (barrier === "time") return { place: "online", placeReason: "no-time" };
  if (onTheSpot.includes(weak[0] ?? "")) return { place: "on-site", placeReason: "see-the-work" };
  return { place: "media-park", placeReason: "usual" };
}

function advisorFor(hints: ScanHints, advisors: readonly Specialist[]): Suggestion["advisor"] {
  const scored = advisors.map((advisor) => ({ advisor, points: pointsOf(hints, advisor) }));
  const best = Math.max(0, ...scored.map(({ points }) => points));
  const first = scored.filter(({ points }) => points === best);
  const [only] = first;
  if (best === 0 || first.length !== 1 || only === undefined) return null;
  const { id, name, specialisms, wishes } = only.advisor;
  const theme = hints.weak.slice(0, 3).find((one) => specialisms.includes(one)) ?? null;
  return { id, name, theme, wish: hints.wish !== null && wishes.includes(hints.wish) };
}

function pointsOf({ weak, wish }: ScanHints, { specialisms, wishes }: Specialist): number {
  const themes = weak.slice(0, 3).map((theme, nth) => (specialisms.includes(theme) ? 3 - nth : 0));
  return themes.reduce((sum, points) => sum + points, 0) + (wish !== null && wishes.includes(wish) ? 2 : 0);
}
