// The points of BOOKING §4 about a feed, as far as they are about its file; how it is asked for is in tests/routes/feeds/feed.server.test.ts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import {
  type FeedAppointment,
  type FeedReader,
  feedEvents,
  feedName,
  feedReach,
} from "#app/domain/calendars/feed-events.ts";
import { feedFile } from "#app/domain/calendars/feed-file.ts";
import { feedFileName, feedForm } from "#app/domain/calendars/feed-schema.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { advisorReader, anyAppointment, roomReader, someAppointment } from "#tests/domain/calendars/feed-facts.ts";
import { readByIcalJs, readByNodeIcal } from "#tests/support/calendars/readers.ts";

const fileOf = (appointments: readonly FeedAppointment[], reader: FeedReader, onlyBusy = false) =>
  feedFile({
    name: feedName(reader, onlyBusy),
    busy: onlyBusy ? feedTexts[reader.language].file.busy : null,
    events: feedEvents(appointments, reader),
  });
const read = (file: string) => {
  const calendar = readByIcalJs(file);
  const events = calendar.events.toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
  return { ...calendar, events };
};
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const distinct = fc.uniqueArray(anyAppointment, { maxLength: 8, selector: ({ id }) => id });
const readers = fc
  .constantFrom(advisorReader, roomReader)
  .chain((reader) =>
    fc
      .record({ name: fc.constant(reader.name), language: fc.constantFrom("nl", "en") })
      .map((own) => ({ ...reader, ...own })),
  );

describe("a feed", () => {
  it("says what it is and how often to come back, and invites nobody", () => {
    const lines = unfolded(fileOf([someAppointment], advisorReader));
    expect(lines.slice(0, 9)).toEqual([
      "BEGIN:VCALENDAR",
      "PRODID:-//SPOT 035//Agenda//NL",
      "VERSION:2.0",
      "CALSCALE:GREGORIAN",
      "NAME:SPOT 035: Amina de Wit",
      "X-WR-CALNAME:SPOT 035: Amina de Wit",
      "X-WR-TIMEZONE:Europe/Amsterdam",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
      "X-PUBLISHED-TTL:PT1H",
    ]);
    expect(lines.filter((line) => /^(METHOD|ATTENDEE|ORGANIZER|BEGIN:VALARM)/.test(line))).toEqual([]);
  });

  it("tells an advisor of an appointment by the name and number of its invitation, with whom, where and how to open it", () => {
    expect(read(fileOf([someAppointment], advisorReader)).events).toEqual([
      {
        ...{
          uid: calendarUid(someAppointment.id),
          sequence: 2,
          start: someAppointment.start,
          end: someAppointment.end,
        },
        ...{ stampedAt: someAppointment.changedAt, status: "CONFIRMED", access: "", organizer: "", attendees: [] },
        summary: "Intakegesprek: Bakkerij De Vries",
        location: "SPOT 035, Media Park, Hilversum, Studio 1",
        description:
          "Met Zoë de Vries, Bakkerij De Vries\nNummer: A-7K3PD\nVraag en voorbereiding: https://spot035.example/adviseur/afspraken/0192e4c8-7d9a-7c3e-8f00-1234567890ab",
      },
    ]);
  });

  it("says that somebody must still say yes, and what does not take place any more; that takes no time", () => {
    const asked = fileOf([{ ...someAppointment, status: "tentative" }], advisorReader);
    expect(read(asked).events[0]).toMatchObject({
      status: "TENTATIVE",
      summary: "Aanvraag: Intakegesprek: Bakkerij De Vries",
    });
    expect(asked).toContain("\r\nTRANSP:OPAQUE\r\n");
    const ended = fileOf([{ ...someAppointment, status: "cancelled" }], advisorReader);
    expect(read(ended).events[0]).toMatchObject({
      ...{ status: "CANCELLED", summary: "Gaat niet door: Intakegesprek: Bakkerij De Vries" },
    });
    expect(ended).toContain("\r\nTRANSP:TRANSPARENT\r\n");
  });

  it("tells of a group as one event, by the name that its invitation has, and of nobody in it", () => {
    const group = { ...someAppointment, seats: 4, status: "confirmed" } as const;
    const other = { ...group, id: "0192e4c8-7d9a-7c3e-8f00-1234567890ac", contact: "Ans", company: "Bloemen Ans" };
    for (const reader of [advisorReader, roomReader]) {
      const file = fileOf([other, group], reader);
      const { events } = read(file);
      expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([[calendarUid(group.reservationId ?? ""), 0]]);
      expect(events[0]?.description).toContain("Deelnemers: 2 van 4");
      expect(unfolded(file).join("\n")).not.toMatch(/Zoë|Bakkerij|Ans|Bloemen|A-7K3PD/);
    }
  });

  it("of a room says what for and with which advisors, and never for which company", () => {
    fc.assert(
      fc.property(distinct, (appointments) => {
        const marked = appointments.map((one) => ({
          ...one,
          contact: "CONTACT-X",
          company: "COMPANY-X",
          reference: "REF-X",
        }));
        expect(unfolded(fileOf(marked, roomReader)).join("\n")).not.toMatch(
          /CONTACT-X|COMPANY-X|REF-X|adviseur\/afspraken/,
        );
      }),
    );
    const two = { ...someAppointment, hosts: ["Amina de Wit", "Joost Verhagen"] };
    expect(read(fileOf([two], roomReader)).events[0]?.summary).toBe("Intakegesprek: Amina de Wit en Joost Verhagen");
  });
});

describe("a feed that says only when somebody is busy", () => {
  it("has no names, no place and no subject, and leaves out what was cancelled", () => {
    fc.assert(
      fc.property(distinct, readers, (appointments, reader) => {
        const secret = "SECRET-X";
        const marked = appointments.map((one) => ({
          ...one,
          ...{ contact: secret, company: secret, reference: secret, address: secret, room: secret },
          ...{ names: { nl: secret, en: secret }, hosts: [secret], meetingUrl: secret },
        }));
        const file = fileOf(marked, reader, true);
        expect(unfolded(file).join("\n")).not.toMatch(/SECRET-X|adviseur\/afspraken/);
        const standing = fileOf(
          marked.filter(({ status }) => status !== "cancelled"),
          reader,
          true,
        );
        if (marked.every(({ seats }) => seats === 1)) expect(file).toBe(standing);
        for (const { summary, access, description, location } of read(file).events)
          expect([summary, access, description, location]).toEqual([
            feedTexts[reader.language].file.busy,
            "PRIVATE",
            "",
            "",
          ]);
      }),
    );
  });

  it("does not even say whose agenda it is; a room has no secrets", () => {
    expect(read(fileOf([someAppointment], advisorReader, true)).name).toBe("SPOT 035: bezet");
    expect(read(fileOf([someAppointment], roomReader, true)).name).toBe("SPOT 035: Studio 1 (bezet)");
  });
});

describe("whatever people are called and write", () => {
  it("two readers understand the same events at the right moments, in lines of at most 75 octets", () => {
    fc.assert(
      fc.property(
        distinct,
        readers,
        fc.boolean(),
        fc.string({ unit: "binary" }),
        (appointments, known, onlyBusy, name) => {
          const reader = { ...known, name };
          const events = feedEvents(appointments, reader);
          const file = fileOf(appointments, reader, onlyBusy);
          const shown = events.filter(({ status }) => !onlyBusy || status !== "cancelled");
          const expected = shown
            .map(({ uid, start, end, sequence, status }) => ({
              uid,
              start,
              end,
              sequence,
              status: status.toUpperCase(),
            }))
            .toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
          for (const reading of [readByIcalJs, readByNodeIcal]) {
            const understood = reading(file)
              .events.map(({ uid, start, end, sequence, status }) => ({ uid, start, end, sequence, status }))
              .toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
            expect(understood).toEqual(expected);
          }
          expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
          expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
          for (const line of file.split("\r\n")) {
            const bytes = new TextEncoder().encode(line);
            expect(bytes.length).toBeLessThanOrEqual(75);
            expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe(line);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("no name adds a line that is not ours", () => {
    const names = new Set(
      [someAppointment, { ...someAppointment, status: "cancelled" as const }].flatMap((one) =>
        [true, false].flatMap((onlyBusy) => unfolded(fileOf([one], advisorReader, onlyBusy)).map(property)),
      ),
    );
    fc.assert(
      fc.property(distinct, readers, fc.boolean(), (appointments, reader, onlyBusy) => {
        for (const line of unfolded(fileOf(appointments, reader, onlyBusy))) expect(names).toContain(property(line));
      }),
    );
  });
});

describe("the bytes of a feed", () => {
  it("are the same for the same appointments in any order, all day", () => {
    fc.assert(
      fc.property(distinct, readers, (appointments, reader) => {
        expect(fileOf(appointments.toReversed(), reader)).toBe(fileOf(appointments, reader));
      }),
    );
    const day = ["2027-03-27T23:00:00Z", "2027-03-28T09:00:00Z", "2027-03-28T21:59:00Z"].map((at) =>
      feedReach(Date.parse(at)),
    );
    expect(new Set(day.map((reach) => JSON.stringify(reach))).size).toBe(1);
  });

  it("go ninety days back, and thirty for what was cancelled, counted in days of Hilversum", () => {
    const { start, cancelled } = feedReach(Date.parse("2027-03-28T09:00:00Z"));
    expect(new Date(start).toISOString()).toBe("2026-12-27T23:00:00.000Z");
    expect(new Date(cancelled).toISOString()).toBe("2027-02-25T23:00:00.000Z");
  });
});

describe("what may come in", () => {
  it("is a choice and an id, and nothing besides; a feed's address ends in its secret and .ics", () => {
    const once = "0192E4C8-7D9A-7C3E-8F00-1234567890AB";
    expect(feedForm.parse({ shows: "busy", once })).toEqual({ shows: "busy", once: once.toLowerCase() });
    expect(feedForm.safeParse({ shows: "busy", once, resourceId: once }).success).toBe(false);
    const secret = "a".repeat(43);
    expect(feedFileName.parse(`${secret}.ics`)).toBe(secret);
    for (const wrong of [secret, `${secret}x.ics`, `${secret}.ics.ics`, "../x.ics", ""])
      expect(feedFileName.safeParse(wrong).success).toBe(false);
  });
});

const property = (line: string) => line.split(/[:;]/)[0];
