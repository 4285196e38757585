import type { AppLoadContext } from "@remix-run/node";
import type { Place } from "#app/domain/agenda/places.ts";
import type { KeptType } from "#app/domain/agenda/types.server.ts";
import { questionFrom } from "#app/domain/booking/slot-queries.server.ts";
import { keptSource } from "#app/domain/booking/slot-source.server.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { amsterdam, formatDateTime } from "#app/lib/format.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";

interface Asked {
  readonly type: KeptType;
  readonly rooms: readonly { seats: number; features: readonly string[]; active: boolean }[];
  readonly language: Language;
}

/** What an owner can choose of a type at this moment, by place; null while it is off. By the same function that she is shown times by. */
export async function typeState(db: AppLoadContext["db"], { type, rooms, language }: Asked, now: Date) {
  if (!type.active) return null;
  const words = officeTexts[language].type.state;
  const source = await keptSource(db, now);
  const openAt = (place: Place) => {
    const question = questionFrom(source, { kind: type.id, place }, now);
    return question === undefined ? [] : openSlots(question);
  };
  return type.places.map((place) => {
    const [first, ...others] = openAt(place);
    const open = first && words.open(1 + others.length, formatDateTime(first.start, language, amsterdam));
    const people = type.seats + type.hostsNeeded;
    const fits = place !== "media-park" || fitting(type, rooms, people);
    return {
      id: place,
      term: bookingTexts[language].placesForAdvisor[place],
      value: open ?? (fits ? words.closed : words.noRoom(people)),
      open: first !== undefined,
    };
  });
}

/** Is there a room for so many people? Where no rooms are kept, Media Park has room for everybody. */
function fitting({ roomFeatures }: KeptType, rooms: Asked["rooms"], people: number): boolean {
  const used = rooms.filter(({ active }) => active);
  return (
    used.length === 0 ||
    used.some(({ seats, features }) => seats >= people && roomFeatures.every((feature) => features.includes(feature)))
  );
}
