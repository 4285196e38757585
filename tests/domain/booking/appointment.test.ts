import { describe, expect, it } from "vitest";
import { appointmentCan, isAboutAppointment, statuses } from "#app/domain/booking/appointment.ts";

const start = Date.UTC(2027, 0, 4, 9);
const hour = 60 * 60_000;
const notices = { moveNotice: 120, cancelNotice: 60 };
const verbs = ["cancel", "move", "approve", "decline", "hold", "markNoShow", "addNotes", "rate"] as const;

const mayOf = (status: (typeof statuses)[number], now: number) =>
  verbs.filter((verb) => appointmentCan[verb]({ status, start, ...notices }, now).ok);

const table = (now: number) => Object.fromEntries(statuses.map((status) => [status, mayOf(status, now)]));

describe("what can be done with an appointment", () => {
  it("until it starts is to cancel, move and prepare it, and to say yes or no to what was asked for", () => {
    expect(table(start - 3 * hour)).toEqual({
      requested: ["cancel", "move", "approve", "decline", "addNotes"],
      confirmed: ["cancel", "move", "addNotes"],
      declined: [],
      cancelled: [],
      held: ["addNotes"],
      "no-show": ["addNotes"],
    });
  });

  it("from its start on is to say how it went, and to repair a slip", () => {
    expect(table(start)).toEqual({
      requested: ["addNotes"],
      confirmed: ["hold", "markNoShow", "addNotes"],
      declined: [],
      cancelled: [],
      held: ["markNoShow", "addNotes", "rate"],
      "no-show": ["hold", "addNotes"],
    });
  });

  it("is for the owner as long as the notice of its type leaves time, to the very minute; for the office until it starts", () => {
    const state = { status: "confirmed" as const, start, ...notices };
    expect(appointmentCan.move(state, start - 2 * hour)).toMatchObject({ ok: true });
    expect(appointmentCan.move(state, start - 2 * hour + 1)).toEqual({ ok: false, reason: "too-late" });
    expect(appointmentCan.cancel(state, start - hour)).toMatchObject({ ok: true });
    expect(appointmentCan.cancel(state, start - hour + 1)).toEqual({ ok: false, reason: "too-late" });
    expect(appointmentCan.cancelByOffice(state, start - 1)).toMatchObject({ ok: true });
    expect(appointmentCan.cancelByOffice(state, start)).toEqual({ ok: false, reason: "has-started" });
    expect(appointmentCan.moveByOffice({ ...state, status: "held" }, start - 1)).toEqual({
      ok: false,
      reason: "is-held",
    });
  });

  it("is told apart from what is wrong with a time", () => {
    expect(["too-late", "is-held", "has-started"].every(isAboutAppointment)).toBe(true);
    expect(["slot-taken", "past", "closed", "not-found"].some(isAboutAppointment)).toBe(false);
  });
});
