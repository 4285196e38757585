import { describe, expect, test } from "vitest";
import { nextChange } from "#app/domain/booking/appointment-row.server.ts";

describe("a change of an appointment", () => {
  const last = new Date("2026-11-02T09:00:00.000Z");

  test("has the next number and its own moment", () => {
    const now = new Date("2026-11-02T10:00:00.000Z");
    expect(nextChange({ sequence: 3, updatedAt: last }, now)).toEqual({ sequence: 4, updatedAt: now });
  });

  test("comes after the last one, also on a clock that is behind", () => {
    const behind = new Date("2026-11-02T08:59:59.000Z");
    expect(nextChange({ sequence: 0, updatedAt: last }, behind)).toEqual({
      sequence: 1,
      updatedAt: new Date("2026-11-02T09:00:00.001Z"),
    });
    expect(nextChange({ sequence: 0, updatedAt: last }, last).updatedAt.getTime()).toBe(last.getTime() + 1);
  });
});
