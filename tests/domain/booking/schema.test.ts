import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  bookingErrors,
  bookingSchema,
  cancellationSchema,
  longestQuery,
  moveSchema,
  slotsQuerySchema,
} from "#app/domain/booking/schema.ts";

const online = {
  kind: "intake",
  place: "online",
  start: "2026-12-01T13:30:00Z",
  name: " Zoë  de Vries ",
  email: "Zoe@Bedrijf.NL",
  company: "Vries & Co",
  question: "Hoe begin ik?\r\nEn waar?",
};
const onSite = { ...online, place: "on-site", postcode: "1217aa", houseNumber: "12 bis" };

/** Path and message of every fault. */
function faults(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a booking", () => {
  it("comes out clean, with what was left empty as null", () => {
    expect(bookingSchema.parse({ ...online, phone: " ", scanToken: "" })).toEqual({
      kind: "intake",
      place: "online",
      start: Date.parse("2026-12-01T13:30:00Z"),
      name: "Zoë de Vries",
      email: "zoe@bedrijf.nl",
      phone: null,
      company: "Vries & Co",
      question: "Hoe begin ik?\nEn waar?",
      language: "nl",
      scanToken: null,
      hold: null,
      advisorId: null,
      guestZone: null,
      answers: {},
    });
  });

  it("at the company has the address, of which street and town may be left out", () => {
    expect(bookingSchema.parse({ ...onSite, phone: "035-6212345", city: " Hilversum" })).toMatchObject({
      place: "on-site",
      phone: "+31356212345",
      postcode: "1217 AA",
      houseNumber: "12 bis",
      street: null,
      city: "Hilversum",
    });
  });

  it("tells every fault at once, by keys of texts", () => {
    const wrong = {
      kind: "A chat",
      place: "on-site",
      start: "2026-12-01T13:31:00Z",
      name: "<b>",
      email: "zoe@",
      phone: "112",
      company: "  ",
      question: "",
      postcode: "1217",
      houseNumber: "bis",
      language: "fy",
      scanToken: "../..",
    };
    const fields = Object.keys(wrong).filter((field) => field !== "place");
    expect(faults(bookingSchema, wrong).sort()).toEqual(
      fields.map((field) => `${field}: booking.errors.${field}`).sort(),
    );
  });

  it("tells what is missing by the same keys", () => {
    const required = ["kind", "start", "name", "email", "company", "question", "postcode", "houseNumber"];
    expect(faults(bookingSchema, { place: "on-site" })).toEqual(
      required.map((field) => `${field}: booking.errors.${field}`),
    );
    expect(faults(bookingSchema, {})).toEqual(["place: booking.errors.place"]);
    expect(faults(bookingSchema, { ...online, place: "moon" })).toEqual(["place: booking.errors.place"]);
  });

  it("refuses fields it does not know, and an address where nobody travels", () => {
    expect(bookingSchema.safeParse({ ...online, admin: true }).success).toBe(false);
    expect(bookingSchema.safeParse({ ...online, postcode: "1217 AA" }).success).toBe(false);
  });

  it("takes only a start in UTC on the five-minute grid", () => {
    for (const start of [
      "2026-12-01T13:30:00+01:00",
      "2026-12-01 13:30",
      "2026-02-30T10:00:00Z",
      "2026-12-01T13:30:01Z",
      1,
      null,
    ]) {
      expect(faults(moveSchema, { start })).toEqual(["start: booking.errors.start"]);
    }
    expect(moveSchema.parse({ start: "2026-12-01T13:35:00.000Z" }).start).toBe(Date.parse("2026-12-01T13:35:00Z"));
  });

  it("lets no control character through to a name, and no more text than fits", () => {
    expect(bookingSchema.parse({ ...online, name: "Zoë\r\nBcc: x\u0000y" }).name).toBe("Zoë Bcc: x y");
    expect(faults(bookingSchema, { ...online, name: "a".repeat(61) })).toEqual(["name: booking.errors.name"]);
    expect(faults(bookingSchema, { ...online, question: "a".repeat(2001) })).toEqual([
      "question: booking.errors.question",
    ]);
  });

  it("can be documented as JSON Schema", () => {
    expect(z.toJSONSchema(bookingSchema, { io: "input" })).toMatchObject({
      oneOf: [{ additionalProperties: false }, { additionalProperties: false }],
    });
  });
});

describe("a cancellation", () => {
  it("needs no reason", () => {
    expect(cancellationSchema.parse({})).toEqual({ reason: null });
    expect(cancellationSchema.parse({ reason: " Ziek\r\n" })).toEqual({ reason: "Ziek" });
    expect(faults(cancellationSchema, { reason: "a".repeat(501) })).toEqual(["reason: booking.errors.reason"]);
  });
});

describe("a question about open times", () => {
  const query = { kind: "advice", place: "media-park", from: "2026-12-01", to: "2026-12-31" };

  it("may span the longest query and no day more", () => {
    expect(slotsQuerySchema.parse(query)).toEqual({ ...query, advisorId: null, postcode: null });
    expect(longestQuery).toBe(62);
    expect(faults(slotsQuerySchema, { ...query, to: "2027-01-31" })).toEqual([]);
    expect(faults(slotsQuerySchema, { ...query, to: "2027-02-01" })).toEqual(["to: booking.errors.dateRange"]);
  });

  it("has real dates in order", () => {
    expect(faults(slotsQuerySchema, { ...query, to: "2026-11-30" })).toEqual(["to: booking.errors.dateOrder"]);
    expect(faults(slotsQuerySchema, { ...query, from: "2026-02-30", kind: "x" })).toEqual([
      "kind: booking.errors.kind",
      "from: booking.errors.date",
    ]);
    expect(slotsQuerySchema.safeParse({ ...query, extra: "1" }).success).toBe(false);
  });
});

describe("the messages", () => {
  it("are the keys that the texts must have, once each", () => {
    expect(new Set(bookingErrors).size).toBe(bookingErrors.length);
    for (const key of bookingErrors) expect(key).toMatch(/^booking\.errors\.[a-zA-Z]+$/);
  });
});
