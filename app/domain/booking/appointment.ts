import { done, type Outcome, refused } from "#app/lib/outcome.ts";

/** The life of an appointment: confirmed until somebody cancels it or says how it went. */
export const statuses = ["confirmed", "cancelled", "held", "no-show"] as const;
export type Status = (typeof statuses)[number];

/** What the state table needs to know of an appointment; `start` is epoch ms. */
export interface AppointmentState {
  status: Status;
  start: number;
}

/** Why something cannot be done (any more). */
export type AppointmentRefusal = "is-cancelled" | "is-held" | "is-no-show" | "has-started" | "not-started";

type Allowance = (appointment: AppointmentState, now: number) => Outcome<null, AppointmentRefusal>;

/**
 * What can be done with an appointment at `now` (epoch ms). Page, API and command ask this same table.
 * Held and no-show may be swapped, since a slip of the finger must be repairable; a cancellation is final, its time is given away.
 */
export const appointmentCan: Record<"cancel" | "move" | "hold" | "markNoShow" | "addNotes", Allowance> = {
  cancel: from(["confirmed"], untilStart),
  move: from(["confirmed"], untilStart),
  hold: from(["confirmed", "no-show"], onceStarted),
  markNoShow: from(["confirmed", "held"], onceStarted),
  addNotes: from(["confirmed", "held", "no-show"], () => done(null)),
};

function from(allowed: readonly ["confirmed", ...Status[]], inTime: Allowance): Allowance {
  return (appointment, now) => {
    const { status } = appointment;
    if (status === "confirmed" || allowed.includes(status)) return inTime(appointment, now);
    return refused(`is-${status}`);
  };
}

function untilStart({ start }: AppointmentState, now: number): ReturnType<Allowance> {
  return now < start ? done(null) : refused("has-started");
}

function onceStarted({ start }: AppointmentState, now: number): ReturnType<Allowance> {
  return now >= start ? done(null) : refused("not-started");
}
