import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { findTaken } from "#app/domain/booking/week-queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { formatTime } from "#app/lib/format.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { weekTexts } from "#app/texts/week.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";
import { appointmentTones } from "#app/web/tones.ts";

type Taken = Awaited<ReturnType<typeof findTaken>>;
type Appointment = Taken["appointments"][number];

interface Shown {
  zone: string;
  language: Language;
  now: Date;
}

/** Something that takes time in a week, in finished words. `appointmentId`: what it opens, if anything. */
export interface BlockView extends Interval {
  id: string;
  appointmentId: string | null;
  look: "appointment" | "asked" | "over" | "busy" | "held";
  time: string;
  title: string;
  detail: string;
  state: { tone: BadgeTone; label: string } | null;
}

/** Everything that takes time: appointments (a group is one), time that is held, and what fills her other calendars. */
export function blocksOf({ appointments, kept, busy }: Taken, shown: Shown): BlockView[] {
  const groups = new Map<string, Appointment[]>();
  for (const row of appointments) {
    const key = row.seats > 1 ? (row.reservationId ?? row.id) : row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const booked = new Set(appointments.map(({ reservationId }) => reservationId));
  return [
    ...[...groups.values()].flatMap((rows) => appointmentBlock(rows, shown)),
    ...kept.filter(({ id }) => !booked.has(id)).map((row) => heldBlock(row, shown)),
    ...busy.map((row) => busyBlock(row, shown)),
  ];
}

const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Interval => ({
  start: startsAt.getTime(),
  end: endsAt.getTime(),
});

// in a narrow column "van", "tot" and "uur" only take room
function timeOf({ start, end }: Interval, { language, zone }: Shown): string {
  const clock = (instant: number) => formatTime(instant, language, zone).replace(" uur", "");
  return `${clock(start)} – ${clock(end)}`;
}

function appointmentBlock(rows: readonly Appointment[], shown: Shown): BlockView[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { language, now } = shown;
  const words = weekTexts[language];
  const { placesForAdvisor } = bookingTexts[language];
  const span = spanOf(row);
  const isOver = row.endsAt <= now;
  const isGroup = row.seats > 1;
  const where = row.room ?? placesForAdvisor[row.place];
  const kind = row.names[language];
  const isSilent = isOver && row.status === "confirmed";
  const label = advisorTexts[language].appointment.statuses[row.status];
  // that an appointment stands is no news
  const told = row.status === "confirmed" ? null : { tone: appointmentTones[row.status], label };
  return [
    {
      ...{ ...span, id: row.id, appointmentId: row.id, time: timeOf(span, shown) },
      look: row.status === "requested" ? "asked" : isOver ? "over" : "appointment",
      title: isGroup ? kind : row.company,
      detail: [isGroup ? words.guests(rows.length) : kind, where].join(", "),
      state: isSilent ? { tone: "warning", label: words.outcomeMissing } : told,
    },
  ];
}

function heldBlock(row: Taken["kept"][number], shown: Shown): BlockView {
  const { language, zone } = shown;
  const words = weekTexts[language];
  const span = spanOf(row);
  const until = row.heldUntil === null ? "" : formatTime(row.heldUntil.getTime(), language, zone);
  const [title, detail] =
    row.offer === null ? [words.held, words.heldDetail(until)] : [words.offered, words.offeredDetail(until)];
  return {
    ...{ ...span, id: row.id, appointmentId: null, look: "held", time: timeOf(span, shown), title, detail },
    state: null,
  };
}

function busyBlock(row: Taken["busy"][number], shown: Shown): BlockView {
  const words = weekTexts[shown.language];
  const span = spanOf(row);
  const time = span.end - span.start >= dayMs ? words.allDay : timeOf(span, shown);
  return {
    ...{ ...span, id: row.id, appointmentId: null, look: "busy", time, title: words.busy, detail: row.calendar },
    state: null,
  };
}
