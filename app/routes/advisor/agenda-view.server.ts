import type { listAgenda } from "#app/domain/booking/advisor-queries.server.ts";
import { formatDate, formatTimeRange, machineTime } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";

type Row = Awaited<ReturnType<typeof listAgenda>>[number];

/** Conversations of the agenda as the page shows them, each with its day. A group that meets is one, whoever comes to it. */
export function agendaView(rows: readonly Row[], language: Language, now: Date) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.seats > 1 ? (row.reservationId ?? row.id) : row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap(([row, ...others]) =>
    row === undefined ? [] : [itemOf(row, row.seats > 1 ? [row, ...others] : [], { language, now })],
  );
}

export type AgendaItem = ReturnType<typeof agendaView>[number];

function itemOf(row: Row, guests: readonly Row[], { language, now }: { language: Language; now: Date }) {
  const [start, end] = [row.startsAt.getTime(), row.endsAt.getTime()];
  const { id, names, place, status, question, company, contact, advisor, room } = row;
  return {
    ...{ id, kind: names[language], place, room, status, question, company, contact, advisor },
    date: localDateOf(start, row.timeZone),
    day: formatDate(start, language, row.timeZone),
    time: formatTimeRange({ start, end }, language, row.timeZone),
    at: machineTime(start, row.timeZone),
    guests: guests.map((guest) => ({ id: guest.id, company: guest.company, contact: guest.contact })),
    hasScan: row.responseId !== null,
    moment: now < row.startsAt ? ("next" as const) : now < row.endsAt ? ("now" as const) : ("done" as const),
  };
}
