import type { KeptType } from "#app/domain/agenda/types.server.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";
import type { Typed } from "#app/web/form-values.ts";

/** The fields of the form that may occur more than once. */
export const typeLists = ["hostIds", "places", "roomFeatures"];

/** A type as its form shows it. */
export function valuesOf(type: KeptType): Typed {
  const { window, names, about } = type;
  const limit = (value: number | null) => (value === null ? "" : String(value));
  const hours = (minutes: number) => String(minutes / 60);
  const yes = (value: boolean) => (value ? "yes" : "");
  return {
    ...{ nameNl: names.nl, nameEn: names.en, aboutNl: about.nl, aboutEn: about.en },
    ...{ duration: String(type.duration), step: String(type.step), anchor: type.anchor },
    ...{ bufferBefore: String(type.bufferBefore), bufferAfter: String(type.bufferAfter) },
    buffersInside: yes(type.buffersInside),
    ...{ noticeHours: hours(type.minNotice), moveHours: hours(type.moveNotice), cancelHours: hours(type.cancelNotice) },
    windowKind: window.kind,
    windowDays: window.kind === "dates" ? "60" : String(window.days),
    windowFirst: window.kind === "dates" ? window.first : "",
    windowLast: window.kind === "dates" ? window.last : "",
    ...{ maxPerDay: limit(type.maxPerDay), maxPerWeek: limit(type.maxPerWeek), seats: String(type.seats) },
    ...{ hosting: type.hosting, hostsNeeded: String(type.hostsNeeded), hostIds: [...type.hostIds] },
    ...{ places: [...type.places], roomFeatures: [...type.roomFeatures] },
    ...{ approval: yes(type.approval), active: yes(type.active) },
  };
}

/** What is kept now where it differs from what was typed, in words: for who typed while somebody else saved. */
export function differences(
  typed: Typed,
  kept: KeptType,
  { language, names }: { language: Language; names: ReadonlyMap<string, string> },
): { id: string; term: string; value: string }[] {
  const { type: words, types, yes, no, none } = officeTexts[language];
  const told: Record<string, (value: string) => string> = {
    anchor: (value) => (value === "hour" ? words.anchors.hour : words.anchors.window),
    windowKind: (value) => new Map(Object.entries(words.windows)).get(value) ?? value,
    hosting: (value) => new Map(Object.entries(types.hosting)).get(value) ?? value,
    hostIds: (value) => names.get(value) ?? value,
    places: (value) => new Map(Object.entries(bookingTexts[language].placesForAdvisor)).get(value) ?? value,
  };
  const terms = new Map(Object.entries(words.fields));
  return Object.entries(valuesOf(kept)).flatMap(([id, value]) => {
    if (sameText(typed[id], value)) return [];
    const ticks = ["buffersInside", "approval", "active"].includes(id);
    const parts = listOf(value).map((one) => told[id]?.(one) ?? one);
    const said = ticks ? (parts.length > 0 ? yes : no) : parts.join(", ") || none;
    return { id, term: terms.get(id) ?? id, value: said };
  });
}

const listOf = (value: string | string[] | undefined): string[] =>
  (typeof value === "string" ? [value] : (value ?? [])).filter((one) => one !== "");

const sameText = (one: string | string[] | undefined, other: string | string[] | undefined): boolean =>
  listOf(one).sort().join("\n") === listOf(other).sort().join("\n");
