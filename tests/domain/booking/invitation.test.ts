// The points of BOOKING §4, one by one, as far as they are about the file; the mail round it is in tests/mail/transport.server.test.ts, what
// becomes of it over the life of an appointment in invitation-history.server.test.ts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarFile,
  calendarUid,
  guestInvitation,
  hostInvitation,
  withdrawnInvitation,
} from "#app/domain/booking/calendar-parts.ts";
import { type Invitation, invitationFile } from "#app/domain/booking/invitation.ts";
import { guestMail } from "#app/domain/booking/mails.ts";
import { guestReader, hostReader, postmark, someFacts } from "#tests/domain/booking/letter-facts.ts";
import { readByIcalJs, readByNodeIcal, readEvent } from "#tests/support/calendars/readers.ts";

const invitation: Invitation = {
  method: "REQUEST",
  uid: "0192e4c8-7d9a-7c3e-8f00-1234567890ab@afspraken.spot035",
  sequence: 0,
  stampedAt: Date.parse("2026-11-23T13:30:00Z"),
  start: Date.parse("2026-12-01T13:30:00Z"),
  end: Date.parse("2026-12-01T14:15:00Z"),
  summary: "Intake bij SPOT 035",
  description: "Beste Zoë,\n\nVerzetten of annuleren: https://spot035.nl/afspraak/abc",
  location: "Media Park, Sumatralaan 45; 1217 GP Hilversum",
  organizer: { name: "SPOT 035", email: "afspraken@spot035.nl" },
  guest: { name: "Zoë de Vries", email: "zoe@bedrijf.nl" },
  hosts: [
    { name: "Vries, Anna de", email: "anna@hva.nl" },
    { name: "Joost Verhagen", email: "joost@hva.nl" },
  ],
};
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const linesOf = (file: string, name: string) => unfolded(file).filter((line) => new RegExp(`^${name}[;:]`).test(line));
const request = (facts = someFacts) => guestInvitation(facts, guestReader, postmark).content;
const cancellation = (facts = someFacts) => withdrawnInvitation(facts, { language: "nl" }, postmark).content;

describe("point 1: who organises", () => {
  it("is the mailbox that sends; the advisors are there already, and a calendar need not ask them", () => {
    const file = invitationFile(invitation);
    const { organizer, attendees } = readEvent(file);
    expect(organizer).toBe("afspraken@spot035.nl");
    expect(attendees).toEqual([
      { address: "zoe@bedrijf.nl", name: "Zoë de Vries", answer: "NEEDS-ACTION" },
      { address: "anna@hva.nl", name: "Vries, Anna de", answer: "ACCEPTED" },
      { address: "joost@hva.nl", name: "Joost Verhagen", answer: "ACCEPTED" },
    ]);
    expect(linesOf(file, "ATTENDEE").map((line) => /RSVP=(TRUE|FALSE)/.exec(line)?.[1])).toEqual([
      "TRUE",
      "FALSE",
      "FALSE",
    ]);
  });

  it("and an advisor who must still say yes has not accepted", () => {
    const { attendees, status } = readEvent(invitationFile({ ...invitation, tentative: true }));
    expect(status).toBe("TENTATIVE");
    expect(attendees.map(({ answer }) => answer)).toEqual(["NEEDS-ACTION", "TENTATIVE", "TENTATIVE"]);
  });

  it("and the mail says that a no in a calendar is not seen", () => {
    for (const occasion of ["requested", "confirmed", "moved", "handedOver"] as const)
      expect(guestMail(occasion, someFacts, guestReader).text.replace(/\s+/g, " ")).toContain(
        "Nee zeggen in je agenda zien we niet.",
      );
  });
});

describe("point 2: a message", () => {
  it("is one event in one calendar, with a method", () => {
    for (const method of ["REQUEST", "CANCEL", "PUBLISH"] as const) {
      const lines = unfolded(invitationFile({ ...invitation, method }));
      expect(lines.slice(0, 5)).toEqual([
        "BEGIN:VCALENDAR",
        "PRODID:-//SPOT 035//Afspraken//NL",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        `METHOD:${method}`,
      ]);
      expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    }
  });
});

describe("point 3: the name of an event", () => {
  it("is that of the appointment, the same in every message about it, and not the server's name", () => {
    const files = [
      request(),
      request({ ...someFacts, sequence: 1, start: someFacts.start + 3_600_000, end: someFacts.end + 3_600_000 }),
      hostInvitation(someFacts, hostReader, postmark).content,
      cancellation({ ...someFacts, sequence: 2 }),
      calendarFile(someFacts, guestReader, postmark),
    ];
    for (const file of files) expect(readEvent(file).uid).toBe(calendarUid(someFacts.id));
    expect(calendarUid(someFacts.id)).toBe(`${someFacts.id}@afspraken.spot035`);
  });
});

describe("points 4 and 5: a later message", () => {
  it("has the number of its change and the moment at which it was written, in UTC", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 41), (sequence, stampedAt) => {
        const file = invitationFile({ ...invitation, sequence, stampedAt });
        const read = readEvent(file);
        expect([read.sequence, read.stampedAt]).toEqual([sequence, Math.floor(stampedAt / 1000) * 1000]);
        const [stamp] = linesOf(file, "DTSTAMP");
        expect(stamp).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
        expect(linesOf(file, "LAST-MODIFIED")).toEqual([stamp?.replace("DTSTAMP", "LAST-MODIFIED")]);
      }),
    );
  });
});

describe("points 6 and 7: the time", () => {
  it("is the wall time of its zone, with the rules of that zone before it", () => {
    const file = invitationFile(invitation);
    expect(file).toContain("DTSTART;TZID=Europe/Amsterdam:20261201T143000\r\n");
    expect(file).toContain("DTEND;TZID=Europe/Amsterdam:20261201T151500\r\n");
    const lines = unfolded(file);
    const rules = lines.slice(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("END:VTIMEZONE") + 1);
    expect(lines.indexOf("END:VTIMEZONE")).toBeLessThan(lines.indexOf("BEGIN:VEVENT"));
    expect(rules).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Amsterdam",
      ...["BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST"],
      ...["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT"],
      ...["BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET"],
      ...["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD"],
      "END:VTIMEZONE",
    ]);
  });

  it("is understood as the right instants in every season, the repeated hour included", () => {
    const quarter = fc.integer({ min: 0, max: 4 * 24 * 365 * 6 }).map((at) => Date.UTC(2026, 10, 1) + at * 900_000);
    const change = fc
      .tuple(fc.constantFrom(Date.UTC(2027, 2, 28), Date.UTC(2027, 9, 31)), fc.integer({ min: -24, max: 32 }))
      .map(([day, at]) => day + at * 900_000);
    fc.assert(
      fc.property(fc.oneof(quarter, change), fc.constantFrom(45, 90, 480), (start, minutes) => {
        const end = start + minutes * 60_000;
        const read = readEvent(invitationFile({ ...invitation, start, end }));
        expect([read.start, read.end]).toEqual([start, end]);
      }),
      { numRuns: 300 },
    );
  });

  it("is never without a zone, and both ends are written in the same way", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 }), (minute) => {
        const start = minute * 60_000;
        const file = invitationFile({ ...invitation, start, end: start + 7_200_000 });
        const event = file.slice(file.indexOf("BEGIN:VEVENT"));
        const ways = [...linesOf(event, "DTSTART"), ...linesOf(event, "DTEND")].map((line) =>
          line.replace(/^DT(START|END)/, "").replace(/\d{8}T\d{6}/, ""),
        );
        expect(ways[0]).toMatch(/^(:Z|;TZID=Europe\/Amsterdam:)$/);
        expect(ways[1]).toBe(ways[0]);
      }),
    );
  });

  it("is in UTC near a change of the clock, where readers differ about the wall time", () => {
    const start = Date.parse("2027-10-31T00:30:00Z");
    expect(invitationFile({ ...invitation, start, end: start + 3_600_000 })).toContain(
      "DTSTART:20271031T003000Z\r\nDTEND:20271031T013000Z\r\n",
    );
  });

  it.each([
    ["2027-03-28T00:30:00Z", "van 01.30 tot 03.15 uur", "zaterdag 27 maart 2027, van 20.30 tot 21.15 uur"],
    ["2027-03-28T08:00:00Z", "van 10.00 tot 10.45 uur", "zondag 28 maart 2027, van 04.00 tot 04.45 uur"],
    [
      "2027-10-31T00:30:00Z",
      "van 02.30 uur zomertijd tot 02.15 uur wintertijd",
      "zaterdag 30 oktober 2027, van 20.30 tot 21.15 uur",
    ],
    ["2027-10-31T14:00:00Z", "van 15.00 tot 15.45 uur", "zondag 31 oktober 2027, van 10.00 tot 10.45 uur"],
  ])(
    "is the same moment in file and letter when the clock changes, also for who lives in New York (%s)",
    (from, here, there) => {
      const start = Date.parse(from);
      const facts = { ...someFacts, start, end: start + 45 * 60_000, guestZone: "America/New_York" };
      const read = readEvent(request(facts));
      expect([read.start, read.end]).toEqual([facts.start, facts.end]);
      const text = guestMail("confirmed", facts, guestReader).text.replace(/\s+/g, " ");
      expect(text).toContain(here);
      expect(text).toContain(`Jouw tijd: ${there}`);
    },
  );
});

describe("point 8: the people", () => {
  it("have the address that the mail goes to, letter for letter", () => {
    const email = "Zoë.O'Brien+spot@Bedrijf.example".replace("ë", "e");
    expect(readEvent(request({ ...someFacts, guest: { name: "Zoë", email } })).attendees[0]?.address).toBe(email);
  });

  it("keep their names, quoted where that is needed, and no name can add a line or a person", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom(
        "x\r\nATTENDEE:mailto:evil@x.nl",
        "x\nEND:VEVENT\nBEGIN:VEVENT",
        'Zoë" ;RSVP=TRUE:mailto:evil@x.nl',
        "x\u2028METHOD:CANCEL",
        "^n^'^^",
        "\\",
      ),
    );
    const names = unfolded(invitationFile(invitation)).map(property);
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, question, place) => {
        const guest = { name, email: "zoe@bedrijf.nl" };
        const hosts = [{ name: question, email: "anna@hva.nl" }];
        const written = { description: `${question}x`, location: `${place}x`, summary: `${name}x` };
        const own = { ...invitation, hosts, guest, ...written };
        const file = invitationFile(own);
        const lines = unfolded(file).map(property);
        expect(lines).toEqual(names.filter((_, at) => at !== names.lastIndexOf("ATTENDEE")));
        for (const read of [readByIcalJs, readByNodeIcal]) {
          const { events, method } = read(file);
          expect([events.length, method]).toEqual([1, "REQUEST"]);
          expect(events[0]?.attendees.map(({ address }) => address)).toEqual(["zoe@bedrijf.nl", "anna@hva.nl"]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("point 9: an appointment", () => {
  it("is certain or not yet, takes time, and says what, where and how to change it; without an alarm", () => {
    const file = request();
    expect(readEvent(file)).toMatchObject({
      ...{ status: "CONFIRMED", summary: "Intakegesprek SPOT 035 (A-7K3PD)" },
      ...{ location: "SPOT 035, Media Park, Hilversum, Studio 1" },
      description: `Afspraak bekijken, verzetten of annuleren: ${guestReader.manageUrl}`,
    });
    expect(file).toContain("\r\nTRANSP:OPAQUE\r\n");
    expect(file).not.toContain("VALARM");
    expect(readEvent(request({ ...someFacts, tentative: true })).status).toBe("TENTATIVE");
  });

  it("never brings her private link to the advisor", () => {
    const file = hostInvitation(someFacts, hostReader, postmark).content;
    expect(unfolded(file).join("\n")).not.toContain("hAr-5ecret");
    expect(readEvent(file).description).toContain(hostReader.agendaUrl);
  });
});

describe("point 10: a cancellation", () => {
  it("is the same event, cancelled by the same organiser for everybody, and never a request", () => {
    const file = cancellation({ ...someFacts, sequence: 2 });
    const read = readEvent(file);
    expect(read).toMatchObject({
      ...{ method: "CANCEL", status: "CANCELLED", uid: calendarUid(someFacts.id), sequence: 2 },
      ...{ start: someFacts.start, organizer: postmark.organizer.email },
    });
    expect(read.attendees.map(({ address }) => address)).toEqual([
      someFacts.guest.email,
      ...someFacts.hosts.map(({ email }) => email),
    ]);
    expect(file).not.toContain("METHOD:REQUEST");
  });

  it("for an advisor who is replaced names her alone", () => {
    const [only] = someFacts.hosts;
    const { content, method } = withdrawnInvitation(someFacts, { language: "nl", only }, postmark);
    expect(readEvent(content).attendees.map(({ address }) => address)).toEqual([only?.email]);
    expect(method).toBe("CANCEL");
  });

  it("of a group tells an advisor of nobody who was in it", () => {
    const facts = { ...someFacts, groupEvent: true };
    for (const file of [cancellation(facts), hostInvitation(facts, hostReader, postmark).content]) {
      expect(file).not.toContain("zoe@bedrijf.example");
      expect(readEvent(file).attendees.map(({ address }) => address)).toEqual(["amina@spot035.example"]);
    }
  });
});

describe("point 11: the bytes", () => {
  it("are lines of at most 75 octets that end in CR LF, without a mark in front", () => {
    const long = { ...someFacts, place: "on-site", address: `${"Ünïcödestraße 😀 ".repeat(20)}1` } as const;
    for (const file of [request(long), cancellation(long), calendarFile(long, guestReader, postmark)]) {
      expect(file.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
      expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of file.split("\r\n")) {
        const bytes = new TextEncoder().encode(line);
        expect(bytes.length).toBeLessThanOrEqual(75);
        expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe(line);
      }
      expect(readEvent(file).location).toBe(long.address);
    }
  });
});

describe("point 12: the first message", () => {
  it("invites, so that a later one can move or cancel what it put there; only a file to download publishes", () => {
    expect(guestInvitation(someFacts, guestReader, postmark).method).toBe("REQUEST");
    expect(hostInvitation(someFacts, hostReader, postmark).method).toBe("REQUEST");
    const published = readEvent(calendarFile(someFacts, guestReader, postmark));
    expect([published.method, published.attendees, published.organizer]).toEqual([
      "PUBLISH",
      [],
      postmark.organizer.email,
    ]);
  });

  it("says in its part of the mail what it says in its file", () => {
    for (const { method, content } of [
      guestInvitation(someFacts, guestReader, postmark),
      hostInvitation(someFacts, hostReader, postmark),
      withdrawnInvitation(someFacts, { language: "nl" }, postmark),
    ])
      expect(readEvent(content).method).toBe(method);
  });
});

describe("point 13: for a calendar that reads no invitations", () => {
  it.each(["confirmed", "moved", "handedOver"] as const)("the letter has plain links (%s)", (occasion) => {
    const { text, html } = guestMail(occasion, someFacts, guestReader);
    const [google, outlook] = [/https:\/\/calendar\.google\.com\S+/, /https:\/\/outlook\.office\.com\S+/].map(
      (address) => new URL(address.exec(text)?.[0] ?? ""),
    );
    expect(google?.searchParams.get("dates")).toBe("20261201T133000Z/20261201T141500Z");
    expect(outlook?.searchParams.get("startdt")).toBe("2026-12-01T13:30:00.000Z");
    expect(outlook?.searchParams.get("enddt")).toBe("2026-12-01T14:15:00.000Z");
    for (const url of [google, outlook]) expect(url?.href).not.toContain("hAr-5ecret");
    expect(text).toContain(guestReader.calendarUrl);
    for (const label of ["In Google Agenda zetten", "In Outlook zetten", "Bestand voor een andere agenda"]) {
      expect(text).toContain(`${label}:\n`);
      expect(html).toContain(`>${label}</a>`);
    }
  });

  it("a letter about what is not certain or not at all has none", () => {
    for (const occasion of ["requested", "reminder", "soon"] as const)
      expect(guestMail(occasion, someFacts, guestReader).text).not.toContain("calendar.google.com");
  });
});

const property = (line: string) => line.split(/[:;]/)[0];
