import type { Bilingual, Hosting } from "#app/domain/agenda/appointment-type.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { advisorsFor } from "#app/domain/booking/slot-question.server.ts";
import { keptSource } from "#app/domain/booking/slot-source.server.ts";
import type { Specialist } from "#app/domain/booking/suggestion.ts";
import type { Reader } from "#db/database.ts";

/** A type as it is offered to owners. */
export interface OfferedType {
  readonly id: string;
  readonly code: string;
  readonly names: Bilingual;
  readonly about: Bilingual;
  readonly duration: number;
  readonly places: readonly Place[];
  readonly hosting: Hosting;
  readonly seats: number;
  readonly approval: boolean;
  readonly questions: readonly TypeQuestion[];
  /** Who can be chosen, by name; empty when she cannot choose. */
  readonly advisors: readonly Specialist[];
}

/** Everything that can be booked now, in the coordinator's order. */
export async function listOffered(db: Reader, now: Date): Promise<OfferedType[]> {
  const { types, calendar } = await keptSource(db, now);
  return types
    .filter(({ active }) => active)
    .map((type) => {
      const { id, code, names, about, duration, places, hosting, seats, approval, questions } = type;
      const all = places.flatMap((place) => advisorsFor(calendar, { type, place }));
      const known = [...new Map(all.map((advisor) => [advisor.id, advisor])).values()];
      const advisors = known
        .map((advisor) => ({
          ...{ id: advisor.id, name: advisor.name, specialisms: advisor.specialisms, wishes: advisor.wishes },
        }))
        .sort((one, other) => one.name.localeCompare(other.name, "nl"));
      return {
        ...{ id, code, names, about, duration, places, hosting, seats, approval, questions },
        advisors: hosting === "named" ? advisors : [],
      };
    });
}
