import type { listDueActions, listRequests, listUnfinished } from "#app/domain/booking/advisor-queries.server.ts";
import type { listCaseNeeds } from "#app/domain/cases/queries.server.ts";
import { amsterdam, formatDate, formatDateTime } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";
import { workPaths } from "#app/work-paths.ts";
import type { PromiseItem } from "./promises.tsx";
import type { RequestItem } from "./requests.tsx";
import type { Todo } from "./todo-list.tsx";

/** A conversation that is over and not finished. */
export function talkTodo(row: Awaited<ReturnType<typeof listUnfinished>>[number], language: Language): Todo {
  const when = formatDate(row.startsAt.getTime(), language, row.timeZone);
  const to = workPaths.advisorAppointment({ id: row.id });
  return { id: row.id, need: row.lacks, to, about: row.company, when };
}

/** A case that waits for the advisor. */
export function caseTodo(row: Awaited<ReturnType<typeof listCaseNeeds>>[number], language: Language): Todo {
  const when = formatDate(row.since.getTime(), language, amsterdam);
  const about = `${row.company}: ${row.title}`;
  return { id: row.id, need: row.need, to: workPaths.advisorCase({ id: row.id }), about, when };
}

/** An appointment that was asked for, and when it would be. */
export function requestOf(row: Awaited<ReturnType<typeof listRequests>>[number], language: Language): RequestItem {
  const when = formatDateTime(row.startsAt.getTime(), language, row.timeZone);
  return { id: row.id, company: row.company, what: `${row.names[language]}, ${when}`, question: row.question };
}

/** Something that was promised for a day. */
export function promiseOf(
  row: Awaited<ReturnType<typeof listDueActions>>[number],
  { today, language }: { today: string; language: Language },
): PromiseItem {
  const dueOn = row.dueOn ?? today;
  const { id, appointmentId, text, company } = row;
  return { id, appointmentId, text, company, due: dayWords(dueOn, language), isLate: dueOn < today };
}
