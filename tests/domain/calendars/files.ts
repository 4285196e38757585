import { type Readership, readCalendar } from "#app/domain/calendars/busy-reading.ts";

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** A calendar with these events, each given as its lines. */
export const calendar = (...events: string[][]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap(event), "END:VCALENDAR", ""].join("\r\n");

const event = (lines: string[]): string[] => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];

/** Monday 4 January 2027, just before the clocks of two changes of that year. */
export const readership: Readership = {
  now: Date.parse("2027-01-04T08:00:00Z"),
  zone: "Europe/Amsterdam",
  addresses: ["amina@hva.example"],
  ownEnd: "@afspraken.spot035",
};

/** When somebody is busy by a calendar, as "2027-01-04T09:00Z/10:00Z" or with both dates. @throws what was refused */
export function busy(text: string, more: Partial<Readership> = {}): string[] {
  const read = readCalendar(bytes(text), { ...readership, ...more });
  if (!read.ok) throw new Error(read.reason);
  return read.value.times.map(({ start, end }) => `${iso(start)}/${shorter(iso(end), iso(start))}`);
}

export const fault = (text: string | Uint8Array): string | null => {
  const read = readCalendar(typeof text === "string" ? bytes(text) : text, readership);
  return read.ok ? null : read.reason;
};

const iso = (instant: number) => new Date(instant).toISOString().replace(":00.000Z", "Z");
const shorter = (end: string, start: string) => (end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end);
