import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { mergedIntervals } from "#app/domain/agenda/intervals.ts";
import { horizonAt, readCalendar } from "#app/domain/calendars/busy-reading.ts";
import { bytes, calendar, readership } from "./files.ts";

// ical.js reads Thunderbird's calendars, and has nothing in common with what reads ours

const rules = [
  ...["FREQ=DAILY;COUNT=40", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR"],
  ...["FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271220T000000Z"],
  ...[
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=9",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=15,31",
  ],
  ...[
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=YEARLY;INTERVAL=2",
    null,
  ],
];
/** A clock of ours, as calendars call it, and as ical.js is told about it. */
const zones = ["Europe/Amsterdam", "W. Europe Standard Time"];

const two = (value: number) => String(value).padStart(2, "0");
// from two to three is skipped or comes twice on two nights: ical.js does not take the first of the two there, as RFC 5545 §3.3.5 has it
const quarters = fc.integer({ min: 0, max: 95 }).filter((quarter) => quarter < 8 || quarter > 11);
const local = fc.record({ day: fc.integer({ min: -30, max: 330 }), quarter: quarters }).map(({ day, quarter }) => {
  const date = new Date(Date.UTC(2027, 0, 4 + day)).toISOString().slice(0, 10).replaceAll("-", "");
  return `${date}T${two(Math.floor(quarter / 4))}${two((quarter % 4) * 15)}00`;
});

interface Series {
  start: string;
  zone: string;
  minutes: number;
  rule: string | null;
  whole: boolean;
  except: number[];
  moved: { nth: number; to: string; minutes: number } | null;
}

const series: fc.Arbitrary<Series> = fc.record({
  start: local,
  zone: fc.constantFrom(...zones),
  minutes: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 15),
  rule: fc.constantFrom(...rules),
  whole: fc.boolean(),
  except: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  moved: fc.option(fc.record({ nth: fc.integer({ min: 7, max: 9 }), to: local, minutes: fc.constantFrom(15, 90) })),
});

/** The moments that the rule gives on the wall, the first ten, by ical.js: to write exceptions with. */
function firstTimes({ start, rule, whole }: Series): string[] {
  const first = ICAL.Time.fromData(fields(start, whole), undefined);
  if (rule === null) return [start];
  const iterator = ICAL.Recur.fromString(rule).iterator(first);
  const times: string[] = [];
  for (let one = iterator.next(); one && times.length < 10; one = iterator.next())
    times.push(`${one.year}${two(one.month)}${two(one.day)}T${two(one.hour)}${two(one.minute)}00`);
  return times;
}

const fields = (text: string, whole: boolean) => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(4, 6)),
  day: Number(text.slice(6, 8)),
  hour: whole ? 0 : Number(text.slice(9, 11)),
  minute: whole ? 0 : Number(text.slice(11, 13)),
  second: 0,
  isDate: whole,
});

function written(given: Series, nth: number): string[][] {
  // a first time that its own rule would not name has no meaning that all agree on
  const one = { ...given, start: firstTimes(given)[0] ?? given.start };
  const at = (name: string, text: string) =>
    one.whole ? `${name};VALUE=DATE:${text.slice(0, 8)}` : `${name};TZID=${one.zone}:${text}`;
  const length = (minutes: number) => (one.whole ? "DURATION:P1D" : `DURATION:PT${minutes}M`);
  const times = firstTimes(one);
  const except = one.rule === null ? [] : one.except.flatMap((index) => times[index] ?? []);
  const main = [`UID:${nth}`, at("DTSTART", one.start), length(one.minutes)];
  const events = [[...main, ...(one.rule ? [`RRULE:${one.rule}`] : []), ...except.map((text) => at("EXDATE", text))]];
  const from = one.moved && one.rule ? times[one.moved.nth] : undefined;
  if (one.moved && from)
    events.push([`UID:${nth}`, at("RECURRENCE-ID", from), at("DTSTART", one.moved.to), length(one.moved.minutes)]);
  return events;
}

/** Amsterdam as RFC 5545 describes a zone, under both of its names. */
const described = zones.flatMap((zone) => [
  ...["BEGIN:VTIMEZONE", `TZID:${zone}`],
  ...["BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200"],
  ...["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT"],
  ...["BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100"],
  ...["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD"],
  "END:VTIMEZONE",
]);

function byIcal(text: string) {
  const parts = new ICAL.Component(ICAL.parse(text));
  const zonesThere = parts.getAllSubcomponents("vtimezone").map((part) => new ICAL.Timezone(part));
  const amsterdam = zonesThere[0];
  const events = parts.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part, { exceptions: [] }));
  const { start, end } = horizonAt(readership.now);
  const found: { start: number; end: number }[] = [];
  // whole days hang on her clock
  const instant = (time: ICAL.Time) => {
    if (time.isDate) {
      const midnight = time.clone();
      midnight.isDate = false;
      midnight.zone = amsterdam ?? midnight.zone;
      return midnight.toUnixTime() * 1000;
    }
    return time.toUnixTime() * 1000;
  };
  // a length in hours passes (RFC 5545 §3.3.6); ical.js adds it to the clock on the wall, also while that is put back
  const take = (event: ICAL.Event, from: ICAL.Time, to: ICAL.Time) => {
    const exact = instant(from) + event.duration.toSeconds() * 1000;
    found.push({ start: instant(from), end: from.isDate ? instant(to) : exact });
  };
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    for (const other of events)
      if (other.uid === event.uid && other.isRecurrenceException()) event.relateException(other);
    if (!event.isRecurring()) {
      take(event, event.startDate, event.endDate);
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && instant(next) < end; next = iterator.next()) {
      const details = event.getOccurrenceDetails(next);
      take(details.item, details.startDate, details.endDate);
    }
  }
  // what was moved here from beyond what we walked through
  for (const event of events) if (event.isRecurrenceException()) take(event, event.startDate, event.endDate);
  return mergedIntervals(found.filter((one) => one.start < end && one.end > start));
}

describe("what we read of a calendar", () => {
  it("is what ical.js reads of it: series with exceptions and moves, whole days, both changes of the clock", () => {
    fc.assert(
      fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), (all) => {
        const text = calendar(...all.flatMap(written)).replace(
          "BEGIN:VEVENT",
          [...described, "BEGIN:VEVENT"].join("\r\n"),
        );
        const read = readCalendar(bytes(text), readership);
        expect(read).toEqual({ ok: true, value: { times: byIcal(text), skipped: 0 } });
      }),
      { numRuns: 60 },
    );
  });
});
