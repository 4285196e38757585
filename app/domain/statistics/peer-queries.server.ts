import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, desc, eq, gt, gte, lt, ne, or } from "drizzle-orm";
import { scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import { modelOf } from "#app/domain/scan/definition.ts";
import type { Reader } from "#db/database.ts";
import { response, responseResult } from "#db/schema/scan.ts";
import { peerSnapshot } from "#db/schema/statistics.ts";
import type { CompletedResponse } from "./peer-company.ts";
import { peerContentSchema } from "./peer-content.ts";
import { type PeerGroup, peerClusters, peerGroupOf } from "./peer-groups.ts";
import type { PublishedGroup } from "./peer-snapshot.ts";
import type { PeerFigures } from "./peer-view.ts";
import type { Quarter } from "./quarters.ts";

/** One scan at one model: only these may be set side by side. */
export interface ScanModel {
  readonly scan: string;
  readonly model: number;
}

/** The row that says that a quarter was published, also when no group was large enough. */
export const wholeQuarter = { cluster: "", size: "" } as const;

/** What was last published of a group; nulls while it was never large enough. Reads snapshots alone, never a response. */
export async function findPeerFigures(db: Reader, { scan, model }: ScanModel, group: PeerGroup): Promise<PeerFigures> {
  const rows = await db
    .select({ quarter: peerSnapshot.quarter, content: peerSnapshot.content })
    .from(peerSnapshot)
    .where(
      and(
        eq(peerSnapshot.scan, scan),
        eq(peerSnapshot.model, model),
        eq(peerSnapshot.cluster, group.cluster),
        eq(peerSnapshot.size, group.size),
      ),
    )
    .orderBy(desc(peerSnapshot.quarter));
  const all = rows.map(({ quarter, content }) => ({ quarter, ...peerContentSchema.parse(content) }));
  const index = all.find((one) => one.index !== null);
  const scores = all.find((one) => one.scores !== null);
  return {
    index: index?.index ? { quarter: index.quarter, figures: index.index } : null,
    scores: scores?.scores ? { quarter: scores.quarter, figures: scores.scores } : null,
  };
}

/** Whether the snapshot of a quarter was made. */
export async function isPublished(db: Reader, { scan, model }: ScanModel, quarter: Quarter): Promise<boolean> {
  const [found] = await db
    .select({ id: peerSnapshot.id })
    .from(peerSnapshot)
    .where(
      and(
        eq(peerSnapshot.scan, scan),
        eq(peerSnapshot.model, model),
        eq(peerSnapshot.quarter, quarter),
        eq(peerSnapshot.cluster, wholeQuarter.cluster),
      ),
    );
  return found !== undefined;
}

/** Every group that was published from a quarter on. */
export async function listPublished(db: Reader, { scan, model }: ScanModel, from: Quarter): Promise<PublishedGroup[]> {
  const rows = await db
    .select()
    .from(peerSnapshot)
    .where(
      and(
        eq(peerSnapshot.scan, scan),
        eq(peerSnapshot.model, model),
        gte(peerSnapshot.quarter, from),
        ne(peerSnapshot.cluster, wholeQuarter.cluster),
      ),
    );
  return rows.flatMap(({ cluster, size, quarter, content }) => {
    const known = peerClusters.find((one) => one === cluster);
    return known === undefined ? [] : [{ cluster: known, size, quarter, content: peerContentSchema.parse(content) }];
  });
}

const rowsAtOnce = 500;

/**
 * Everything completed in a stretch of time, one track after another. Reads a page at a time: memory does not grow with
 * the number of responses.
 */
export async function* completedByTrack(
  db: Reader,
  { scan, model }: ScanModel,
  { from, before }: { from: Date; before: Date },
): AsyncGenerator<CompletedResponse[]> {
  let track: CompletedResponse[] = [];
  let last: { trackId: string; id: string } | undefined;
  for (;;) {
    const rows = await db
      .select({ response, answers: responseResult.answers, score: responseResult.score })
      .from(response)
      .innerJoin(responseResult, eq(responseResult.responseId, response.id))
      .where(
        and(
          eq(response.scan, scan),
          gte(response.completedAt, from),
          lt(response.completedAt, before),
          // says no more than the next line, and lets the index begin here instead of at the first row
          last && gte(response.trackId, last.trackId),
          last &&
            or(gt(response.trackId, last.trackId), and(eq(response.trackId, last.trackId), gt(response.id, last.id))),
        ),
      )
      .orderBy(asc(response.trackId), asc(response.id))
      .limit(rowsAtOnce);
    for (const row of rows) {
      const { id, trackId, completedAt, inPeers, version } = row.response;
      last = { trackId, id };
      const definition = await scanVersionOf(db, scan, version);
      if (completedAt === null || definition === undefined || modelOf(definition) !== model) continue;
      if (track[0] !== undefined && track[0].trackId !== trackId) {
        yield track;
        track = [];
      }
      track.push({ id, trackId, completedAt, inPeers, group: peerGroupOf(definition, row.answers), score: row.score });
    }
    if (rows.length < rowsAtOnce) break;
    // SQLite answers at once: without this, nobody else would be answered until the last row
    await nextTurn();
  }
  if (track.length > 0) yield track;
}
