import { findWorkingTimes } from "#app/domain/agenda/work-queries.server.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { notFound } from "#app/web/guard.server.ts";
import { scheduleView } from "./schedule-view.server.ts";

type Db = Parameters<typeof findWorkingTimes>[0];

/** A schedule of this advisor, as from today. @throws 404 when it is not hers or not there */
export async function ownSchedule(
  db: Db,
  { id, advisor, language }: { id: string; advisor: { id: string; zone: string }; language: Language },
  now: Date,
) {
  const { schedules } = await findWorkingTimes(db, advisor.id, localDateOf(now.getTime(), advisor.zone));
  const found = schedules.find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return scheduleView(found, language);
}
