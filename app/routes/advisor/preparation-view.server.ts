import { type listAgenda, listLastNotes, listOpenActions } from "#app/domain/booking/advisor-queries.server.ts";
import { routeLink } from "#app/domain/booking/route-link.ts";
import { listGlances } from "#app/domain/scan/glance-queries.server.ts";
import { formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";

type Db = Parameters<typeof listAgenda>[0];
type Row = Awaited<ReturnType<typeof listAgenda>>[number];

/** The beginning of notes: enough to remember by. */
const shortened = (text: string): string => (text.length <= 280 ? text : `${text.slice(0, 279).trimEnd()}…`);

/**
 * What an advisor wants to know before each conversation of a day, by appointment: the scan in a line, what was said and agreed before, and
 * how she gets there. Three queries, however many there are.
 */
export async function preparationsOf(
  db: Db,
  rows: readonly Row[],
  { language, now }: { language: Language; now: Date },
) {
  const companies = rows.map(({ organisationId }) => organisationId);
  const responses = rows.map(({ responseId }) => responseId).filter((id) => id !== null);
  const glances = await listGlances(db, responses, language);
  const lastNotes = await listLastNotes(db, companies, now);
  const open = await listOpenActions(db, companies);
  return rows.map((row) => {
    const last = lastNotes.get(row.organisationId);
    return {
      id: row.id,
      scan: row.responseId === null ? null : (glances.get(row.responseId) ?? null),
      last:
        last === undefined || last.id === row.id
          ? null
          : {
              when: formatDate(last.startsAt.getTime(), language, last.timeZone),
              advisor: last.advisor,
              text: shortened(last.notes),
            },
      open: open
        .filter(({ organisationId }) => organisationId === row.organisationId)
        .map(({ id, text, who, dueOn }) => ({
          ...{ id, text, who },
          due: dueOn === null ? null : dayWords(dueOn, language),
        })),
      phone: row.phone,
      address: row.address,
      route: row.place === "on-site" && row.address !== null ? routeLink(row.address) : null,
      join: row.place === "online" ? row.meetingUrl : null,
    };
  });
}

export type PreparationView = Awaited<ReturnType<typeof preparationsOf>>[number];
