import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, gt } from "drizzle-orm";
import { answerRows } from "#app/domain/scan/answer-rows.server.ts";
import type { Answer, Answers } from "#app/domain/scan/answers.ts";
import { fingerprint } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { partner } from "#db/schema/partners.ts";
import { response, responseResult } from "#db/schema/scan.ts";
import type { ExportedResponse } from "./export-columns.ts";

/** Few enough that whoever else asks something of this process does not notice. */
const atOnce = 200;

/**
 * All responses to one version in the order in which they began, completed or not. They are read in small pages after
 * each other, so memory holds one page however many there are, and nobody waits; who begins meanwhile may be in it or not.
 * @param secret makes the pseudonyms: without it nobody can say whose they are
 */
export async function* exportedResponses(
  db: Reader,
  { scan, version, secret }: { scan: string; version: number; secret: string },
): AsyncGenerator<ExportedResponse> {
  // a key of its own: pseudonyms cannot be laid beside anything else that the secret makes
  const key = fingerprint("pseudonyms of exports", secret);
  for (let page = await pageAfter(db, version, ""); page.length > 0; ) {
    const own = page.filter(({ row }) => row.scan === scan && row.version === version);
    const open = await answerRows(
      db,
      own.flatMap(({ row, answers }) => (answers === null ? row.id : [])),
    );
    for (const { row, partnerCode, answers, score } of own)
      yield {
        ...row,
        scan: `s_${fingerprint(`scan ${row.id}`, key).slice(0, 22)}`,
        company: `c_${fingerprint(`company ${row.trackId}`, key).slice(0, 22)}`,
        partner: partnerCode,
        booked: row.bookedAt !== null,
        answers: answers ?? answersIn(open.get(row.id) ?? []),
        score,
      };
    // SQLite answers at once: without this, other requests would wait until the end
    await nextTurn();
    page = await pageAfter(db, version, page.at(-1)?.row.id ?? "");
  }
}

// All versions are walked over, so that each step looks at one page of rows only; results are fetched of this version alone
function pageAfter(db: Reader, version: number, id: string) {
  const { scan, trackId, language, pace, bookedAt, startedAt, completedAt, inPeers } = response;
  const row = { id: response.id, scan, version: response.version, trackId, language, pace, bookedAt };
  return db
    .select({
      row: { ...row, startedAt, completedAt, inPeers },
      partnerCode: partner.code,
      answers: responseResult.answers,
      score: responseResult.score,
    })
    .from(response)
    .leftJoin(responseResult, and(eq(responseResult.responseId, response.id), eq(response.version, version)))
    .leftJoin(partner, eq(partner.id, response.partnerId))
    .where(id === "" ? undefined : gt(response.id, id))
    .orderBy(asc(response.id))
    .limit(atOnce);
}

const answersIn = (rows: readonly { question: string; value: Answer }[]): Answers =>
  Object.fromEntries(rows.map(({ question, value }) => [question, value]));
