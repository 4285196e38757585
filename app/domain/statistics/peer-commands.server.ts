import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { modelOf, type ScanDefinition } from "#app/domain/scan/definition.ts";
import type { Database } from "#db/database.ts";
import { peerSnapshot } from "#db/schema/statistics.ts";
import { mainScanId } from "#scans/index.ts";
import { companyOf } from "./peer-company.ts";
import { completedByTrack, isPublished, listPublished, type ScanModel, wholeQuarter } from "./peer-queries.server.ts";
import { firstQuarterFor, gather, newGathering, type PublishedGroup, publicationOf } from "./peer-snapshot.ts";
import { type Quarter, quarterAt, quartersBefore, startOfQuarter } from "./quarters.ts";

/**
 * Publishes what companies may be compared with, once for each quarter that has ended. Looking whether it was done is
 * one small query; any number of processes may ask at once, and one of them keeps what it found.
 * @returns how many groups this call published
 */
export async function publishPeers(db: Database, now: Date, stopping: () => boolean = () => false): Promise<number> {
  const definition = await newestScan(db, mainScanId);
  if (definition === undefined) return 0;
  const model = { scan: definition.id, model: modelOf(definition) };
  const quarter = quartersBefore(quarterAt(now), 1);
  if (await isPublished(db, model, quarter)) return 0;
  const groups = await snapshotOf(db, { definition, model, quarter }, stopping);
  return groups === null ? 0 : keepSnapshot(db, { model, quarter, groups }, now);
}

async function snapshotOf(
  db: Database,
  { definition, model, quarter }: { definition: ScanDefinition; model: ScanModel; quarter: Quarter },
  stopping: () => boolean,
): Promise<PublishedGroup[] | null> {
  const first = firstQuarterFor(quarter);
  const scale = {
    bands: definition.dii.bands.map(({ id }) => id),
    dimensions: definition.dimensions.map(({ id }) => id),
  };
  const gathering = newGathering(quarter, scale, await listPublished(db, model, first));
  const stretch = { from: startOfQuarter(first), before: startOfQuarter(quartersBefore(quarter, -1)) };
  for await (const track of completedByTrack(db, model, stretch)) {
    if (stopping()) return null;
    const company = companyOf(track);
    if (company) gather(gathering, company);
  }
  return publicationOf(gathering);
}

/** The row of the whole quarter settles who was first: whoever cannot add it, adds nothing. */
async function keepSnapshot(
  db: Database,
  { model, quarter, groups }: { model: ScanModel; quarter: Quarter; groups: readonly PublishedGroup[] },
  now: Date,
): Promise<number> {
  const common = { ...model, quarter, publishedAt: now };
  return db.transaction(async (tx) => {
    const settled = await tx
      .insert(peerSnapshot)
      .values({ ...common, ...wholeQuarter, content: {} })
      .onConflictDoNothing()
      .returning({ id: peerSnapshot.id });
    if (settled.length === 0) return 0;
    for (const { cluster, size, content } of groups)
      await tx.insert(peerSnapshot).values({ ...common, cluster, size, content: { ...content } });
    return groups.length;
  });
}
