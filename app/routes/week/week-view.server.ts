import { closedDay, openHoursOn, type WorkingTimes } from "#app/domain/agenda/open-hours.ts";
import { findWorkingTimes } from "#app/domain/agenda/work-queries.server.ts";
import { inLanes, onWall, shownHours, type WallStretch } from "#app/domain/booking/week-layout.ts";
import { findTaken } from "#app/domain/booking/week-queries.server.ts";
import { addDays, isoWeekday, type LocalDate, mondayOf, weekNumber } from "#app/lib/dates.ts";
import { formatDate, formatTime } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf, offsetAt, startOfDay } from "#app/lib/time.ts";
import { cityOf } from "#app/lib/zones.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { weekTexts } from "#app/texts/week.ts";
import { type BlockView, blocksOf } from "./blocks.server.ts";

type Db = Parameters<typeof findTaken>[0];

interface Asked {
  advisor: { id: string; zone: string };
  /** Any date of the week. */
  date: LocalDate;
  language: Language;
}

/** What lies behind the blocks of a day: open hours, time that is kept round an appointment, or the present moment. */
interface BandView extends WallStretch {
  id: string;
  look: "open" | "kept" | "now";
  label: string;
}

/** An advisor's week in finished words, on the clock by which her days are counted. */
export async function weekOf(db: Db, { advisor, date, language }: Asked, now: Date) {
  const { zone } = advisor;
  const monday = mondayOf(date);
  const within = instantsOfDates(monday, addDays(monday, 6), zone);
  const work = await findWorkingTimes(db, advisor.id, addDays(monday, -1));
  const taken = await findTaken(db, { advisorId: advisor.id, within }, now);
  const blocks = blocksOf(taken, { zone, language, now });
  const today = localDateOf(now.getTime(), zone);
  const days = Array.from({ length: 7 }, (_, nth) => addDays(monday, nth)).map((day) => ({
    date: day,
    heading: formatDate(startOfDay(day, zone), language, zone).replace(/ \d{4}$/, ""),
    isToday: day === today,
    notes: notesOf(day, { work, zone, language }),
    bands: bandsOf(day, { work, taken, zone, language, now }),
    blocks: inLanes(blocks.flatMap((block) => partOn(block, day, zone))),
  }));
  const isBare = ({ bands, blocks: on }: (typeof days)[number]) =>
    on.length === 0 && bands.every(({ look }) => look !== "open");
  // a weekend on which nothing can happen only takes room
  const last = days.findLastIndex((day) => isoWeekday(day.date) <= 5 || !isBare(day));
  const shown = days.slice(0, last + 1);
  const { first, last: until } = shownHours(
    // the present moment alone is no reason to draw the night
    shown.flatMap(({ bands, blocks: on }) => [...bands.filter(({ look }) => look !== "now"), ...on]),
  );
  return {
    number: weekNumber(monday),
    monday,
    count: new Set(taken.appointments.map((row) => row.reservationId ?? row.id)).size,
    before: addDays(monday, -7),
    after: addDays(monday, 7),
    isNow: monday === mondayOf(today),
    city: cityOf(zone),
    first,
    last: until,
    hours: Array.from({ length: until - first }, (_, nth) => ({
      hour: first + nth,
      label: `${String(first + nth).padStart(2, "0")}${language === "nl" ? "." : ":"}00`,
    })),
    days: shown,
  };
}

const partOn = (block: BlockView, date: LocalDate, zone: string): (BlockView & WallStretch)[] => {
  const part = onWall(block, date, zone);
  return part === null ? [] : [{ ...block, ...part }];
};

interface DayAsked {
  work: WorkingTimes;
  zone: string;
  language: Language;
}

/** Why she does not work that day, and what is odd about its clock. */
function notesOf(date: LocalDate, { work, zone, language }: DayAsked): string[] {
  const words = weekTexts[language];
  const { absences, officeDays } = agendaTexts[language];
  const { start, end } = instantsOfDates(date, date, zone);
  const change = offsetAt(end, zone) - offsetAt(start, zone);
  const clock = change === 0 ? [] : [change > 0 ? words.clockForward : words.clockBack];
  const closed = closedDay(date, work);
  if (closed === null) return clock;
  const anyway = openHoursOn(date, work, zone).length > 0 ? [words.openAnyway] : [];
  if (closed.by === "office") {
    const name = closed.name || (closed.day === null ? words.office : officeDays[closed.day]);
    return [words.closed(name), ...anyway, ...clock];
  }
  const { reason, note, substitute } = closed.away;
  const why = [absences.reasons[reason], note].filter((part) => part !== "").join(", ");
  return [words.away(why), ...(substitute === null ? [] : [words.substitute(substitute)]), ...anyway, ...clock];
}

interface BandsAsked extends DayAsked {
  taken: Awaited<ReturnType<typeof findTaken>>;
  now: Date;
}

function bandsOf(date: LocalDate, { work, taken, zone, language, now }: BandsAsked): BandView[] {
  const words = weekTexts[language];
  const { placesForAdvisor } = bookingTexts[language];
  const clock = (instant: number) => formatTime(instant, language, zone);
  const band = (
    id: string,
    look: BandView["look"],
    span: { start: number; end: number; label: string },
  ): BandView[] => {
    const part = onWall(span, date, zone);
    return part === null ? [] : [{ id, look, ...part, label: span.label }];
  };
  const open = openHoursOn(date, work, zone).flatMap(({ start, end, scheduleId, places }) => {
    const where = places.map((place) => placesForAdvisor[place]).join(", ");
    return band(`open-${scheduleId}-${start}`, "open", {
      ...{ start, end, label: words.open(clock(start), clock(end), where) },
    });
  });
  const kept = taken.kept
    .filter(({ takenFrom, takenUntil, startsAt, endsAt }) => takenFrom < startsAt || takenUntil > endsAt)
    .flatMap(({ id, takenFrom, takenUntil }) => {
      const [start, end] = [takenFrom.getTime(), takenUntil.getTime()];
      return band(`kept-${id}`, "kept", { start, end, label: words.kept(clock(start), clock(end)) });
    });
  const moment = { start: now.getTime(), end: now.getTime() + 1, label: "" };
  return [...open, ...kept, ...band("now", "now", moment)];
}
