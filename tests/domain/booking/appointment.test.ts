import { describe, expect, it } from "vitest";
import { appointmentCan, statuses } from "#app/domain/booking/appointment.ts";

const start = 1_000_000;
const verbs = ["cancel", "move", "hold", "markNoShow", "addNotes"] as const;

function table(now: number): Record<string, string[]> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      verbs.map((verb) => {
        const outcome = appointmentCan[verb]({ status, start }, now);
        return outcome.ok ? verb : outcome.reason;
      }),
    ]),
  );
}

describe("what can be done with an appointment", () => {
  it("until it starts is to cancel, move and prepare it", () => {
    expect(table(start - 1)).toEqual({
      confirmed: ["cancel", "move", "not-started", "not-started", "addNotes"],
      cancelled: ["is-cancelled", "is-cancelled", "is-cancelled", "is-cancelled", "is-cancelled"],
      held: ["is-held", "is-held", "is-held", "not-started", "addNotes"],
      "no-show": ["is-no-show", "is-no-show", "not-started", "is-no-show", "addNotes"],
    });
  });

  it("from its start on is to say how it went, and to repair a slip", () => {
    expect(table(start)).toEqual({
      confirmed: ["has-started", "has-started", "hold", "markNoShow", "addNotes"],
      cancelled: ["is-cancelled", "is-cancelled", "is-cancelled", "is-cancelled", "is-cancelled"],
      held: ["is-held", "is-held", "is-held", "markNoShow", "addNotes"],
      "no-show": ["is-no-show", "is-no-show", "hold", "is-no-show", "addNotes"],
    });
  });
});
