import type { OfficeDayId } from "#app/domain/agenda/office-days.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { officeTexts } from "#app/texts/office.ts";

interface Day {
  readonly date: LocalDate;
  readonly closed: boolean;
  /** Of a day that is built in. */
  readonly id?: OfficeDayId;
  readonly name?: string;
  readonly changed?: boolean;
}

interface View {
  readonly language: Language;
  readonly today: LocalDate;
  readonly counts: ReadonlyMap<LocalDate, number>;
}

export type DayView = ReturnType<typeof dayView>;

/** A day in finished words; a day that is past can be switched no more: the figures of then go by it. */
export function dayView({ date, closed, id, name = "", changed = false }: Day, { language, today, counts }: View) {
  const words = officeTexts[language].days;
  const count = counts.get(date) ?? 0;
  return {
    ...{ date, closed, changed },
    title: id === undefined ? name || words.unnamed : words.names[id],
    when: formatDate(startOfDay(date, amsterdam), language, amsterdam),
    appointments: count === 0 ? null : words.appointments(count),
    past: date < today,
  };
}
