import { type Place, places } from "#app/domain/agenda/places.ts";
import { addressParts } from "#app/domain/booking/address.ts";
import { postcodeIn } from "#app/domain/booking/moved-appointment.server.ts";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";
import type { Booking } from "#app/domain/booking/schema.ts";
import { formatDate } from "#app/lib/format.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import type { Language } from "#app/texts/language.ts";
import { weekView } from "#app/web/slot-view.server.ts";

type Db = Parameters<typeof listOffered>[0];

/** What can be booked next with the same company, and when: what the address asks for, or what comes after this appointment. */
export async function followUpView(
  db: Db,
  { found, language, query }: { found: FoundAppointment; language: Language; query: URLSearchParams },
  now: Date,
) {
  const { appointment: row, type, contact } = found;
  const kinds = (await listOffered(db, now)).filter(({ seats }) => seats === 1);
  const next = kinds.find(({ code }) => code !== type.code) ?? kinds[0];
  const kind = kinds.find(({ code }) => code === query.get("soort")) ?? next;
  const wanted = [query.get("plek"), row.place].map((place) => places.find((one) => one === place));
  const offered = kind?.places ?? [];
  const place: Place | undefined = wanted.find((one) => one !== undefined && offered.includes(one)) ?? offered[0];
  const wish = {
    place: place ?? "online",
    advisorId: row.advisorId,
    postcode: postcodeIn(row.address),
    byOffice: true,
  };
  const asked = { ...wish, kind: kind?.code ?? "", from: query.get("van"), language };
  const question = appointmentTexts[language].followUp.questionDefault(
    formatDate(row.startsAt.getTime(), language, row.timeZone),
  );
  return {
    kinds: kinds.map(({ code, names }) => ({ value: code, label: names[language] })),
    places,
    kind: kind?.code ?? "",
    place: wish.place,
    week: kind === undefined ? null : await weekView(db, asked, now),
    name: contact.name,
    email: contact.email,
    // fields that the form does not have would be faults of it
    defaults: wish.place === "on-site" ? { question, ...knownAddress(row.address) } : { question },
  };
}

function knownAddress(line: string | null): Record<string, string> {
  const { postcode = "", houseNumber = "", street, city } = addressParts(line) ?? {};
  return { postcode, houseNumber, street: street ?? "", city: city ?? "" };
}

/** Who she is, from the appointment that was: nothing is asked twice. */
export const sameGuest = ({ appointment: row, contact, company }: FoundAppointment) =>
  ({
    ...{ name: contact.name, email: contact.email, phone: contact.phone, company, language: contact.language },
    ...{ scanToken: null, hold: null, advisorId: row.advisorId, guestZone: row.guestZone, answers: {} },
  }) satisfies Partial<Booking>;
