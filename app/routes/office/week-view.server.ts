import {
  type AwayReason,
  noRoom,
  officeWeek,
  type WeekDay,
  type WeekFacts,
  type WeekItem,
} from "#app/domain/booking/office-week.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatTime, machineTime } from "#app/lib/format.ts";
import { localDateOf, startOfDay } from "#app/lib/time.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";

interface Asked {
  readonly monday: LocalDate;
  readonly by: "advisor" | "room";
  readonly language: Language;
  readonly now: number;
}

/** A week of everybody in finished words. */
export function weekView(facts: WeekFacts, { monday, by, language, now }: Asked) {
  const words = officeTexts[language].week;
  const week = officeWeek(facts, { monday, by, now });
  const today = localDateOf(now, amsterdam);
  const away = (reason: AwayReason | null) => (reason === null ? undefined : words.away[reason]);
  return {
    rows: week.rows.map(({ id, name }) => ({ id, name: id === noRoom ? words.noRoom : name })),
    days: week.days.map(({ date, closed, cells }) => ({
      id: date,
      title: dayTitle(date, language),
      at: date,
      today: date === today,
      note: closed === null ? undefined : closedNote(closed, language),
      cells: cells.map((cell) => ({
        rowId: cell.rowId,
        note: away(cell.away),
        items: cell.items.map((item) => itemView(item, { by, language, now })),
      })),
    })),
  };
}

export type WeekItemView = ReturnType<typeof itemView>;

function itemView(item: WeekItem, { by, language, now }: Omit<Asked, "monday">) {
  const { key, kind, start, end, names, place, advisors, room, seats, seatsTaken, talks } = item;
  const words = officeTexts[language].week;
  const time = (instant: number) => formatTime(instant, language, amsterdam).replace(" uur", "");
  const where = place === null ? null : (room ?? bookingTexts[language].placesForAdvisor[place]);
  const who = by === "room" || advisors.length > 1 ? advisors.join(", ") : null;
  return {
    ...{ id: key, kind, talks, at: machineTime(start, amsterdam), time: `${time(start)}–${time(end)}` },
    title: names?.[language] ?? null,
    // by room, where it is says the row
    facts: [by === "room" && room !== null ? null : where, who].filter((fact) => fact !== null).join(" · "),
    seats: seats > 1 ? words.group(seatsTaken, seats) : null,
    over: end < now,
  };
}

/** "ma 2 nov", "Mon 2 Nov". */
function dayTitle(date: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    ...{ weekday: "short", day: "numeric", month: "short", timeZone: amsterdam },
  });
  const parts = format.formatToParts(startOfDay(date, amsterdam)).filter(({ type }) => type !== "literal");
  return parts.map(({ value }) => value.replace(".", "")).join(" ");
}

function closedNote({ id, name }: NonNullable<WeekDay["closed"]>, language: Language): string {
  const { week, days } = officeTexts[language];
  const why = name || (id === null ? "" : days.names[id]);
  return why === "" ? week.closed : week.closedFor(why);
}
