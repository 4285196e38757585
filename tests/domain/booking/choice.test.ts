import { describe, expect, test } from "vitest";
import { choiceSchema, timeSchema } from "#app/domain/booking/choice.ts";

const chosen = { kind: "advice", place: "on-site" };

describe("the first steps of booking", () => {
  test("take a kind and a place, with or without the scan she comes from", () => {
    const open = { advisorId: null, postcode: null };
    expect(choiceSchema.parse(chosen)).toEqual({ ...chosen, ...open });
    expect(choiceSchema.parse({ ...chosen, scan: "token" })).toEqual({ ...chosen, ...open, scan: "token" });
    const helped = { ...chosen, scan: "token", step: "V3-mfa" };
    expect(choiceSchema.parse(helped)).toEqual({ ...helped, ...open });
  });

  test("say which of the two is missing", () => {
    const messages = choiceSchema.safeParse({ kind: "A chat" }).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(["booking.errors.kind", "booking.errors.place"]);
  });

  test("take a time on the five-minute grid as an instant, and nothing else", () => {
    expect(timeSchema.parse({ ...chosen, start: "2026-12-01T13:30:00Z" }).start).toBe(Date.UTC(2026, 11, 1, 13, 30));
    for (const start of ["2026-12-01T13:31:00Z", "2026-12-01", "13:30", ""])
      expect(timeSchema.safeParse({ ...chosen, start }).success, start).toBe(false);
  });
});
