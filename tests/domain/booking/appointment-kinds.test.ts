import { describe, expect, it } from "vitest";
import { bookingRules, kinds, places } from "#app/domain/booking/appointment-kinds.ts";

describe("booking rules", () => {
  it("lie on the five-minute grid, a day ahead, within the longest question about open times", () => {
    for (const kind of kinds) {
      for (const place of places) {
        const rules = bookingRules(kind, place);
        for (const length of [rules.duration, rules.bufferBefore, rules.bufferAfter]) expect(length % 5).toBe(0);
        expect(rules.minNotice).toBe(1440);
        expect(rules.windowDays).toBeLessThanOrEqual(62);
      }
    }
  });

  it("are 45 minutes for an intake and 60 for advice, with 45 minutes of travel to a company", () => {
    expect(bookingRules("intake", "media-park").duration).toBe(45);
    expect(bookingRules("advice", "online").duration).toBe(60);
    expect(bookingRules("advice", "on-site")).toMatchObject({ duration: 60, bufferBefore: 45, bufferAfter: 45 });
  });
});
