// Invitations and feeds, shown to calendar programs that nobody here wrote. `npm test` installs them on Debian; elsewhere it says that they were not asked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarFile,
  guestInvitation,
  hostInvitation,
  withdrawnInvitation,
} from "#app/domain/booking/calendar-parts.ts";
import { type FeedReader, feedEvents, feedName } from "#app/domain/calendars/feed-events.ts";
import { feedFile } from "#app/domain/calendars/feed-file.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { guestReader, hostReader, postmark, someFacts } from "#tests/domain/booking/letter-facts.ts";
import {
  advisorReader,
  anyAppointment,
  hostile,
  roomReader,
  someAppointment,
} from "#tests/domain/calendars/feed-facts.ts";
import { readByPrograms } from "#tests/support/calendars/programs.ts";
import { readByIcalJs } from "#tests/support/calendars/readers.ts";

const feed = (appointments: Parameters<typeof feedEvents>[0], reader: FeedReader, onlyBusy = false) =>
  feedFile({
    name: feedName(reader, onlyBusy),
    busy: onlyBusy ? feedTexts[reader.language].file.busy : null,
    events: feedEvents(appointments, reader),
  });

// a start in summer, one in winter and one on each day on which the clock changes
const starts = ["2026-12-01T13:30:00Z", "2027-03-28T00:30:00Z", "2027-07-01T07:00:00Z", "2027-10-31T00:30:00Z"];
const plain = Object.fromEntries(
  starts.flatMap((from) => {
    const start = Date.parse(from);
    const times = { start, end: start + 45 * 60_000 };
    const facts = { ...someFacts, ...times };
    return [
      [`request ${from}`, guestInvitation(facts, guestReader, postmark).content],
      [`to an advisor ${from}`, hostInvitation(facts, hostReader, postmark).content],
      [`cancellation ${from}`, withdrawnInvitation({ ...facts, sequence: 1 }, { language: "nl" }, postmark).content],
      [`download ${from}`, calendarFile(facts, guestReader, postmark)],
      [`feed ${from}`, feed([{ ...someAppointment, ...times }], advisorReader)],
      [`busy ${from}`, feed([{ ...someAppointment, ...times }], advisorReader, true)],
      [`room ${from}`, feed([{ ...someAppointment, ...times }], roomReader)],
    ];
  }),
);
const names = fc.sample(fc.tuple(hostile, hostile, hostile), { numRuns: 40, seed: 35 });
const full = fc.sample(fc.array(anyAppointment, { maxLength: 12 }), { numRuns: 20, seed: 35 });
const wild = Object.fromEntries([
  ...names.map(([name, address, host], nth) => {
    const guest = { name, email: "zoe@bedrijf.example" };
    const hosts = [{ name: host, email: "amina@spot035.example" }];
    const facts = { ...someFacts, place: "on-site" as const, guest, hosts, address };
    return [`hostile request ${nth}`, guestInvitation(facts, guestReader, postmark).content];
  }),
  ...full.map((appointments, nth) => [
    `hostile feed ${nth}`,
    feed(appointments, { ...advisorReader, name: names[nth]?.[0] ?? "" }),
  ]),
]);
const calendars: Record<string, string> = { ...plain, ...wild };
const shown = Object.keys(plain).filter((name) => /^(request|feed) 2027-(07|10)/.test(name));

const inOrder = (one: { uid: string; start: number }, other: { uid: string; start: number }) =>
  one.start - other.start || (one.uid < other.uid ? -1 : 1);
const inSeconds = (name: string) =>
  readByIcalJs(calendars[name] ?? "")
    .events.map(({ uid, start, end }) => ({ uid, start: start / 1000, end: end / 1000 }))
    .toSorted(inOrder);

describe("invitations and feeds", () => {
  it("are understood by libical, icalendar, vobject and khal as by everybody else, without a fault", {
    timeout: 120_000,
  }, () => {
    const read = readByPrograms({ calendars, shown });
    if (read === null) return;
    for (const reader of ["libical", "icalendar", "vobject", "khal"] as const)
      for (const [name, { faults, events }] of Object.entries(read[reader])) {
        expect({ reader, name, faults }).toEqual({ reader, name, faults: [] });
        const understood = events.map(({ uid, start, end }) => ({ uid, start, end })).toSorted(inOrder);
        expect({ reader, name, understood }).toEqual({ reader, name, understood: inSeconds(name) });
      }
  });
});
