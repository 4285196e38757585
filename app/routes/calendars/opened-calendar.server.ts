import { findCalendar } from "#app/domain/calendars/busy-queries.server.ts";
import { notFound } from "#app/web/guard.server.ts";

type Reader = Parameters<typeof findCalendar>[0];

/** A calendar of hers. @throws 404 when there is none with that id */
export async function openedCalendar(db: Reader, hers: { advisorId: string; id: string }) {
  const found = await findCalendar(db, hers);
  if (found === undefined) throw notFound();
  return found;
}
