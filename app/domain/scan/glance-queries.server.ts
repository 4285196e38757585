import { eq, inArray } from "drizzle-orm";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { answer, response } from "#db/schema/scan.ts";
import { currentAnswers, keptFrom } from "./answer-keeping.server.ts";
import { scanVersionOf } from "./catalogue.server.ts";
import { type ScanGlance, scanGlance } from "./scan-glance.ts";

/** Scans in one line each, by response: one query, however many there are. For advisors who may read those responses. */
export async function listGlances(
  db: Reader,
  ids: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, ScanGlance>> {
  const rows = await db
    .select({
      ...{ id: response.id, scan: response.scan, version: response.version },
      ...{ question: answer.question, value: answer.value },
      ...{ revision: answer.revision, answeredAt: answer.answeredAt },
    })
    .from(response)
    .leftJoin(answer, eq(answer.responseId, response.id))
    .where(inArray(response.id, [...new Set(ids)]));
  const glances = new Map<string, ScanGlance>();
  for (const { id, scan, version } of new Map(rows.map((row) => [row.id, row])).values()) {
    const definition = await scanVersionOf(db, scan, version);
    if (definition === undefined) continue;
    const own = currentAnswers(keptFrom(rows.filter((row) => row.id === id)));
    glances.set(id, scanGlance({ definition, language }, own));
  }
  return glances;
}
