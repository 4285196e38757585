import fc from "fast-check";
import type { FeedAppointment, FeedReader } from "#app/domain/calendars/feed-events.ts";

/** An appointment as a feed knows it. */
export const someAppointment: FeedAppointment = {
  ...{ id: "0192e4c8-7d9a-7c3e-8f00-1234567890ab", reservationId: "0192e4c8-7d9a-7c3e-8f00-000000000001" },
  ...{ reference: "A-7K3PD", status: "confirmed", names: { nl: "Intakegesprek", en: "Intake" } },
  ...{ place: "media-park", address: null, room: "Studio 1", meetingUrl: "https://meet.example/amina" },
  ...{ start: Date.parse("2026-12-01T13:30:00Z"), end: Date.parse("2026-12-01T14:15:00Z") },
  ...{ sequence: 2, changedAt: Date.parse("2026-11-23T13:30:00Z"), seats: 1 },
  ...{ contact: "Zoë de Vries", company: "Bakkerij De Vries", hosts: ["Amina de Wit"] },
};

export const advisorReader: FeedReader = {
  ...{ kind: "advisor", name: "Amina de Wit", language: "nl" },
  agendaUrl: (id) => `https://spot035.example/adviseur/afspraken/${id}`,
};
export const roomReader: FeedReader = { ...advisorReader, kind: "room", name: "Studio 1" };

/** What somebody may have typed who means harm, or has a long name. */
export const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "x\r\nATTENDEE:mailto:evil@x.nl",
    "x\nEND:VEVENT\nBEGIN:VEVENT",
    "x\rEND:VCALENDAR",
    'Zoë "de Bakker"; de Vries, Zn.',
    "x\u2028METHOD:CANCEL",
    "👩‍🍳 Bakkerij 👨‍👩‍👧‍👦 ".repeat(9),
    "\\n\\,\\;\\",
    "\uD83D",
    "\0\u0007\uFEFF",
  ),
);

const uuid = fc.uuid({ version: 7 });

/** Any appointment, on a five-minute grid in six years. */
export const anyAppointment: fc.Arbitrary<FeedAppointment> = fc
  .record({
    id: uuid,
    reservationId: fc.option(
      fc.constantFrom("0192e4c8-7d9a-7c3e-8f00-000000000001", "0192e4c8-7d9a-7c3e-8f00-000000000002"),
    ),
    status: fc.constantFrom("tentative", "confirmed", "cancelled"),
    names: fc.record({ nl: hostile, en: hostile }),
    place: fc.constantFrom("media-park", "online", "on-site"),
    address: fc.option(hostile),
    room: fc.option(hostile),
    meetingUrl: fc.option(fc.webUrl()),
    at: fc.integer({ min: 0, max: 6 * 365 * 288 }),
    minutes: fc.constantFrom(15, 45, 90, 480),
    sequence: fc.nat(99),
    changedAt: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 0, 1) }),
    seats: fc.constantFrom(1, 1, 4),
    contact: hostile,
    company: hostile,
    hosts: fc.array(hostile, { minLength: 1, maxLength: 2 }),
  })
  .map(({ at, minutes, ...rest }) => {
    const start = Date.UTC(2026, 10, 1) + at * 300_000;
    return { ...someAppointment, ...rest, start, end: start + minutes * 60_000 };
  });
