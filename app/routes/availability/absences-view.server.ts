import { listAbsences } from "#app/domain/agenda/work-queries.server.ts";
import { listStanding } from "#app/domain/booking/advisor-queries.server.ts";
import { formatDateTime } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";

type Db = Parameters<typeof listAbsences>[0];

/** When she is away from now on, each with the appointments that still stand in that time. */
export async function absencesView(
  db: Db,
  { advisor, language }: { advisor: { id: string; zone: string }; language: Language },
  now: Date,
) {
  const { id: advisorId, zone } = advisor;
  const absences = await listAbsences(db, advisorId, localDateOf(now.getTime(), zone));
  const spans = absences.map(({ firstDate, lastDate }) => instantsOfDates(firstDate, lastDate, zone));
  // one question for all of them: they lie in one stretch
  const whole = {
    start: Math.max(now.getTime(), Math.min(...spans.map(({ start }) => start))),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const standing = spans.length === 0 ? [] : await listStanding(db, advisorId, whole);
  return absences.map(({ id, firstDate, lastDate, reason, note, substitute }, nth) => {
    const span = spans[nth] ?? whole;
    const inside = standing.filter(({ startsAt }) => span.start <= startsAt.getTime() && startsAt.getTime() < span.end);
    return {
      ...{ id, reason, note, substitute },
      first: dayWords(firstDate, language),
      last: firstDate === lastDate ? null : dayWords(lastDate, language),
      left: inside.map((row) => ({
        id: row.id,
        company: row.company,
        when: formatDateTime(row.startsAt.getTime(), language, row.timeZone),
      })),
    };
  });
}

export type AbsenceView = Awaited<ReturnType<typeof absencesView>>[number];
