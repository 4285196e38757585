import { describe, expect, it } from "vitest";
import { endOfTerm } from "#app/domain/people/retention.ts";

describe("how long data are kept", () => {
  it("counts days as days and months by the calendar", () => {
    const now = new Date("2027-03-31T09:30:00.000Z");
    expect(endOfTerm("mailBody", now).toISOString()).toBe("2027-03-01T09:30:00.000Z");
    expect(endOfTerm("mailFacts", now).toISOString()).toBe("2026-09-30T09:30:00.000Z");
    expect(endOfTerm("caseFile", now).toISOString()).toBe("2022-03-31T09:30:00.000Z");
  });
});
