import { listAbsences } from "#app/domain/agenda/work-queries.server.ts";
import { listStanding } from "#app/domain/booking/advisor-queries.server.ts";
import { listOpenOffers } from "#app/domain/booking/week-queries.server.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatDateTime, formatTime } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { weekTexts } from "#app/texts/week.ts";
import { dayWords } from "#app/web/day-words.ts";

type Db = Parameters<typeof listAbsences>[0];

interface Asked {
  /** Whose day it is; null: everybody's. */
  owner: string | null;
  today: LocalDate;
  language: Language;
}

/** How far ahead an absence is worth saying. */
const daysAhead = 21;

/** What is good to know today: when she is away soon, with what still stands then, and what is offered to who waits. `away`: it is about that. */
export async function hintsOf(db: Db, { owner, today, language }: Asked, now: Date) {
  const words = weekTexts[language].day;
  const absences = owner === null ? [] : await listAbsences(db, owner, today);
  const hints: { id: string; text: string; away: boolean }[] = [];
  for (const { id, firstDate, lastDate } of absences.filter((one) => one.firstDate <= addDays(today, daysAhead))) {
    const span = instantsOfDates(firstDate, lastDate, amsterdam);
    const within = { start: Math.max(now.getTime(), span.start), end: span.end };
    const left = (await listStanding(db, owner ?? "", within)).length;
    const [first, last] = [dayWords(firstDate, language), dayWords(lastDate, language)];
    const when = firstDate === lastDate ? words.awayOne(first) : words.awayHint(first, last);
    hints.push({ id, text: left === 0 ? when : `${when} ${words.awayLeft(left)}`, away: true });
  }
  const offers = await listOpenOffers(db, owner, now);
  return [
    ...hints,
    ...offers.map(({ id, names, startsAt, expiresAt }) => ({
      id,
      text: words.offerHint(
        names[language],
        formatDateTime(startsAt.getTime(), language, amsterdam),
        formatTime(expiresAt.getTime(), language, amsterdam),
      ),
      away: false,
    })),
  ];
}
