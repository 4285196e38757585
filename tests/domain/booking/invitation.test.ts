import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Invitation, invitationFile } from "#app/domain/booking/invitation.ts";

const invitation: Invitation = {
  method: "REQUEST",
  uid: "0192e4c8-7d9a-7c3e-8f00-1234567890ab@spot035.nl",
  sequence: 0,
  stampedAt: Date.parse("2026-11-23T13:30:00Z"),
  start: Date.parse("2026-12-01T13:30:00Z"),
  end: Date.parse("2026-12-01T14:15:00Z"),
  summary: "Intake bij SPOT 035",
  description: "Beste Zoë,\n\nVerzetten of annuleren: https://spot035.nl/afspraak/abc",
  location: "Media Park, Sumatralaan 45; 1217 GP Hilversum",
  organizer: { name: "SPOT 035", email: "afspraken@spot035.nl" },
  guest: { name: "Zoë de Vries", email: "zoe@bedrijf.nl" },
  host: { name: "Vries, Anna de", email: "anna@hva.nl" },
};

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent");
  const event = events[0];
  if (event === undefined) throw new Error("no event");
  return { calendar, events, event, value: (name: string) => event.getFirstPropertyValue(name) };
}

/** A time property as the reader understands it: with the VTIMEZONE of the file, not one of his own. */
function instantIn(file: string, name: string): number {
  const { calendar, value } = read(file);
  const time = value(name);
  if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time`);
  if (time.zone.tzid === "UTC") return time.toUnixTime() * 1000;
  const rules = calendar.getFirstSubcomponent("vtimezone");
  if (rules === null) throw new Error("no time zone");
  const wall = time.toUnixTime() + time.utcOffset();
  return (wall - new ICAL.Timezone(rules).utcOffset(time)) * 1000;
}

describe("an invitation", () => {
  const file = invitationFile(invitation);

  it("is one event with everything that mail programs ask for", () => {
    const { calendar, events, value } = read(file);
    const of = (name: string) => calendar.getFirstPropertyValue(name);
    expect([of("version"), of("calscale"), of("method"), of("prodid")]).toEqual([
      "2.0",
      "GREGORIAN",
      "REQUEST",
      "-//SPOT 035//Afspraken//NL",
    ]);
    expect(events).toHaveLength(1);
    expect(value("uid")).toBe(invitation.uid);
    expect(value("sequence")).toBe(0);
    expect([value("status"), value("transp")]).toEqual(["CONFIRMED", "OPAQUE"]);
    expect([value("summary"), value("location"), value("description")]).toEqual([
      invitation.summary,
      invitation.location,
      invitation.description,
    ]);
    expect(file).toContain("DTSTAMP:20261123T133000Z\r\nLAST-MODIFIED:20261123T133000Z\r\n");
  });

  it("names the organiser, the guest who may answer, and the host who already has", () => {
    const { event } = read(file);
    const people = event.getAllProperties("attendee").map((person) => ({
      who: person.getFirstValue(),
      cn: person.getFirstParameter("cn"),
      partstat: person.getFirstParameter("partstat"),
      rsvp: person.getFirstParameter("rsvp"),
    }));
    expect(people).toEqual([
      { who: "mailto:zoe@bedrijf.nl", cn: "Zoë de Vries", partstat: "NEEDS-ACTION", rsvp: "TRUE" },
      { who: "mailto:anna@hva.nl", cn: "Vries, Anna de", partstat: "ACCEPTED", rsvp: "FALSE" },
    ]);
    expect(event.getFirstPropertyValue("organizer")).toBe("mailto:afspraken@spot035.nl");
  });

  it("carries the wall time with the rules of its zone", () => {
    expect(file).toContain("DTSTART;TZID=Europe/Amsterdam:20261201T143000\r\n");
    expect(file).toContain("DTEND;TZID=Europe/Amsterdam:20261201T151500\r\n");
    expect(file.indexOf("BEGIN:VTIMEZONE")).toBeLessThan(file.indexOf("BEGIN:VEVENT"));
  });

  it("is understood as the right instants in every season, the repeated hour included", () => {
    const quarter = fc.integer({ min: 0, max: 4 * 24 * 365 * 6 }).map((at) => Date.UTC(2026, 10, 1) + at * 900_000);
    const change = fc
      .tuple(fc.constantFrom(Date.UTC(2027, 2, 28), Date.UTC(2027, 9, 31)), fc.integer({ min: -12, max: 20 }))
      .map(([day, at]) => day + at * 900_000);
    fc.assert(
      fc.property(fc.oneof(quarter, change), (start) => {
        const end = start + 45 * 60_000;
        const written = invitationFile({ ...invitation, start, end });
        expect([instantIn(written, "dtstart"), instantIn(written, "dtend")]).toEqual([start, end]);
      }),
      { numRuns: 1500 },
    );
  });

  it("is in UTC near a change of the clock, where readers differ about the wall time", () => {
    const start = Date.parse("2027-10-31T00:30:00Z");
    expect(invitationFile({ ...invitation, start, end: start + 3_600_000 })).toContain(
      "DTSTART:20271031T003000Z\r\nDTEND:20271031T013000Z\r\n",
    );
  });
});

describe("a cancellation", () => {
  it("is the same event, cancelled by the same organiser for everybody", () => {
    const file = invitationFile({ ...invitation, method: "CANCEL", sequence: 2 });
    const { calendar, event, value } = read(file);
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect([value("status"), value("uid"), value("sequence")]).toEqual(["CANCELLED", invitation.uid, 2]);
    expect(event.getAllProperties("attendee")).toHaveLength(2);
    expect(file).not.toContain("METHOD:REQUEST");
  });
});

describe("whatever somebody types", () => {
  it("stays one event with the same lines, read back as it was meant", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom(
        "x\r\nATTENDEE:mailto:evil@x.nl",
        "x\nEND:VEVENT\nBEGIN:VEVENT",
        'Zoë" ;RSVP=TRUE:mailto:evil@x.nl',
        "x\u2028METHOD:CANCEL",
        "^n^'^^",
      ),
    );
    const names = invitationFile(invitation).replaceAll("\r\n ", "").split("\r\n").map(property);
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, question, place) => {
        const file = invitationFile({
          ...invitation,
          guest: { name, email: "zoe@bedrijf.nl" },
          description: question,
          location: place,
        });
        expect(file.replaceAll("\r\n ", "").split("\r\n").map(property)).toEqual(names);
        const { events, event } = read(file);
        expect(events).toHaveLength(1);
        expect(event.getAllProperties("attendee").map((person) => person.getFirstValue())).toEqual([
          "mailto:zoe@bedrijf.nl",
          "mailto:anna@hva.nl",
        ]);
      }),
      { numRuns: 1500 },
    );
  });
});

const property = (line: string) => line.split(/[:;]/)[0];
