import type { listAgenda } from "#app/domain/booking/advisor-queries.server.ts";
import { formatDate, formatTimeRange, machineTime } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";

type Row = Awaited<ReturnType<typeof listAgenda>>[number];

/** One conversation of the agenda as the page shows it, and the days they are on. */
export function agendaView(rows: readonly Row[], language: Language, now: Date) {
  return rows.map((row) => {
    const [start, end] = [row.startsAt.getTime(), row.endsAt.getTime()];
    const { id, kind, place, status, question, company, contact, advisor } = row;
    return {
      ...{ id, kind, place, status, question, company, contact, advisor },
      date: localDateOf(start, row.timeZone),
      day: formatDate(start, language, row.timeZone),
      time: formatTimeRange({ start, end }, language, row.timeZone),
      at: machineTime(start, row.timeZone),
      hasScan: row.responseId !== null,
      moment: now < row.startsAt ? ("next" as const) : now < row.endsAt ? ("now" as const) : ("done" as const),
    };
  });
}

export type AgendaItem = ReturnType<typeof agendaView>[number];
