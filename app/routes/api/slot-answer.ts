import type { Slot } from "#app/domain/booking/slot-question.ts";
import { dateOfDay, dayMs, minuteMs } from "#app/lib/dates.ts";

/** An open time as programs get it. */
export const slotAnswer = ({ start, end, hosts, seatsLeft }: Slot) => ({
  start: isoMinute(start),
  end: isoMinute(end),
  advisors: hosts.length,
  seats: seatsLeft,
});

// a month of open times is a thousand instants on whole minutes of few days: put together here in a tenth of the time of toISOString
const clock = Array.from({ length: 1440 }, (_, minute) => {
  const digits = (value: number) => String(value).padStart(2, "0");
  return `T${digits(Math.floor(minute / 60))}:${digits(minute % 60)}:00.000Z`;
});
let lastDay = { day: 0, date: dateOfDay(0) };

/** ISO 8601 of an instant (epoch ms) on a whole minute; seconds are left out. */
function isoMinute(instant: number): string {
  const day = Math.floor(instant / dayMs);
  if (day !== lastDay.day) lastDay = { day, date: dateOfDay(day) };
  return lastDay.date + clock[Math.floor((instant - day * dayMs) / minuteMs)];
}
