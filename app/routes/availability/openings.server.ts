import { closedDay, type WorkingTimes } from "#app/domain/agenda/open-hours.ts";
import { findWorkingTimes } from "#app/domain/agenda/work-queries.server.ts";
import { type DayOpening, dayOpenings } from "#app/domain/booking/day-reasons.ts";
import { listOffered } from "#app/domain/booking/offered-queries.server.ts";
import { askSlots } from "#app/domain/booking/slot-queries.server.ts";
import { addDays, dateIn } from "#app/lib/dates.ts";
import { formatDate, formatTime, machineTime } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf, startOfDay } from "#app/lib/time.ts";
import { cityOf } from "#app/lib/zones.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import type { Language } from "#app/texts/language.ts";

type Db = Parameters<typeof listOffered>[0];

interface Asked {
  advisor: { id: string; zone: string };
  request: Request;
  language: Language;
}

/**
 * Seven days of what owners can book with an advisor, day by day, and why nothing where nothing can: by the same engine that offers times. The
 * address says of which kind, at which place, and from which day on. Null while no kind can be booked at all.
 */
export async function openingsView(db: Db, { advisor, request, language }: Asked, now: Date) {
  const query = new URL(request.url).searchParams;
  const offered = await listOffered(db, now);
  const kind = offered.find(({ code }) => code === query.get("soort")) ?? offered[0];
  if (kind === undefined) return null;
  const { zone } = advisor;
  const today = localDateOf(now.getTime(), zone);
  const work = await findWorkingTimes(db, advisor.id, addDays(today, -7));
  const worked = kind.places.find((place) => work.schedules.some((one) => one.places.includes(place)));
  const place = kind.places.find((one) => one === query.get("plek")) ?? worked ?? kind.places[0] ?? "online";
  // from a day on, not by the week: what is over says nothing
  const asked = dateIn(query.get("van")) ?? today;
  const from = asked < today ? today : asked;
  const dates = Array.from({ length: 7 }, (_, nth) => addDays(from, nth));
  const last = addDays(from, 6);
  const within = instantsOfDates(from, last, zone);
  const question = await askSlots(db, { kind: kind.code, place, advisorId: advisor.id, within }, now);
  const days = question === undefined ? [] : dayOpenings(question, dates, zone);
  const words = (date: string) => formatDate(startOfDay(date, zone), language, zone);
  return {
    kinds: offered.map(({ code, names }) => ({ value: code, label: names[language] })),
    places: kind.places,
    kind: kind.code,
    place,
    city: cityOf(zone),
    first: words(from),
    last: words(last),
    before: from > today ? addDays(from, -7) : null,
    after: addDays(from, 7),
    isNow: from === today,
    days: days.map((day) => ({
      date: day.date,
      heading: words(day.date).replace(/ \d{4}$/, ""),
      // under its day, "uur" only takes room
      starts: day.starts.map((start) => ({
        at: machineTime(start, zone),
        label: formatTime(start, language, zone).replace(" uur", ""),
      })),
      reason: day.reason,
      because: becauseOf(day, work, language),
      ownHours: work.schedules.some(({ places, overrides }) => places.includes(place) && overrides.has(day.date)),
    })),
  };
}

export type OpeningsView = NonNullable<Awaited<ReturnType<typeof openingsView>>>;

/** The name of what closes a day: of the holiday, or why she is away; null when nothing of that kind does. */
function becauseOf({ date, reason }: DayOpening, work: WorkingTimes, language: Language): string | null {
  if (reason !== "office-closed" && reason !== "away") return null;
  const closed = closedDay(date, work);
  const words = agendaTexts[language];
  if (closed === null) return null;
  if (closed.by === "absence") return closed.away.note || words.absences.reasons[closed.away.reason];
  if (closed.name !== "") return closed.name;
  return closed.day === null ? null : words.officeDays[closed.day];
}
