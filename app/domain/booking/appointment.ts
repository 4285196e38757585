import { minuteMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";

/** The life of an appointment: asked for where an advisor must say yes, confirmed, until somebody cancels it or says how it went. */
export const statuses = ["requested", "confirmed", "declined", "cancelled", "held", "no-show"] as const;
export type Status = (typeof statuses)[number];

/** What the state table needs to know of an appointment: `start` in epoch ms, the notices in minutes before it. */
export interface AppointmentState {
  status: Status;
  start: number;
  moveNotice: number;
  cancelNotice: number;
}

/** Why something cannot be done (any more). */
export type AppointmentRefusal = `is-${Status}` | "has-started" | "too-late" | "not-started";

/** Is it about how the appointment stands, and not about a time that is wanted? */
export const isAboutAppointment = (reason: string): reason is AppointmentRefusal =>
  ["has-started", "too-late", "not-started", ...statuses.map((status) => `is-${status}`)].includes(reason);

type Allowance = (appointment: AppointmentState, now: number) => Outcome<null, AppointmentRefusal>;

const coming = ["confirmed", "requested"] as const;

/**
 * What can be done with an appointment at `now` (epoch ms). Page, API and command ask this same table. The owner keeps to the notice of its
 * type, the office to nothing but the clock. Held and no-show may be swapped, since a slip of the finger must be repairable; a cancellation is
 * final, its time is given away.
 */
export const appointmentCan = {
  cancel: from(
    coming,
    untilNotice(({ cancelNotice }) => cancelNotice),
  ),
  move: from(
    coming,
    untilNotice(({ moveNotice }) => moveNotice),
  ),
  cancelByOffice: from(coming, untilStart),
  moveByOffice: from(coming, untilStart),
  handOver: from(coming, untilStart),
  approve: from(["requested"], untilStart),
  decline: from(["requested"], untilStart),
  hold: from(["confirmed", "no-show"], onceStarted),
  markNoShow: from(["confirmed", "held"], onceStarted),
  addNotes: from(["requested", "confirmed", "held", "no-show"], () => done(null)),
  rate: from(["held"], onceStarted),
} as const satisfies Record<string, Allowance>;

function from(allowed: readonly Status[], inTime: Allowance): Allowance {
  return (appointment, now) =>
    allowed.includes(appointment.status) ? inTime(appointment, now) : refused(`is-${appointment.status}`);
}

function untilStart({ start }: AppointmentState, now: number): Outcome<null, AppointmentRefusal> {
  return now < start ? done(null) : refused("has-started");
}

function untilNotice(noticeOf: (appointment: AppointmentState) => number): Allowance {
  return (appointment, now) => {
    const inTime = untilStart(appointment, now);
    if (!inTime.ok) return inTime;
    return now <= appointment.start - noticeOf(appointment) * minuteMs ? done(null) : refused("too-late");
  };
}

function onceStarted({ start }: AppointmentState, now: number): Outcome<null, AppointmentRefusal> {
  return now >= start ? done(null) : refused("not-started");
}
