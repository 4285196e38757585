import type { WorkingTimes } from "#app/domain/agenda/open-hours.ts";
import { clockOf } from "#app/domain/agenda/schema.ts";
import { agendaTexts } from "#app/texts/agenda.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";

/** A schedule in finished words: its week, and the dates that differ from it. */
export function scheduleView(one: WorkingTimes["schedules"][number], language: Language) {
  const { range, days: words } = agendaTexts[language];
  const rangeOf = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
    range(clockOf(startMinute), clockOf(endMinute));
  const { id, name, zone, places, weekly, overrides } = one;
  return {
    ...{ id, name, zone, places },
    hours: weekly.map((row) => ({ id: row.id, weekday: row.weekday, range: rangeOf(row) })),
    days: [...overrides].map(([date, hours]) => ({
      date,
      heading: dayWords(date, language),
      hours: hours.length === 0 ? words.off : hours.map(rangeOf).join(", "),
      typed: hours.map((row) => `${clockOf(row.startMinute)}-${clockOf(row.endMinute)}`).join(", "),
    })),
  };
}

export type ScheduleView = ReturnType<typeof scheduleView>;
