import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { scanVersion } from "#db/schema/scan.ts";
import { findScan as findShippedScan } from "#scans/index.ts";
import type { ScanDefinition } from "./definition.ts";
import { definitionSchema } from "./definition-check.ts";
import { fingerprintOf } from "./version-fingerprint.server.ts";

/** How long a process may go on offering the newest version it knows: another process may have published a newer one. */
const freshMs = 5_000;

interface Known {
  readonly published: ReadonlyMap<string, ScanDefinition>;
  readonly until: number;
}

// a published version never changes: what was read and checked once is kept, per database
const known = new WeakMap<object, Known>();

/** The newest published version of a scan, from the product's own and those made here; undefined when there is none. */
export async function newestScan(db: Reader, id: string): Promise<ScanDefinition | undefined> {
  const { published } = await publishedHere(db);
  const versions = [...published.values(), findShippedScan(id)].filter((scan) => scan?.id === id);
  return versions.reduce((newest, scan) => ((scan?.version ?? 0) > (newest?.version ?? 0) ? scan : newest), undefined);
}

/** One published version of a scan: the very one that a response was given to. */
export async function scanVersionOf(db: Reader, id: string, version: number): Promise<ScanDefinition | undefined> {
  const shipped = findShippedScan(id, version);
  if (shipped) return shipped;
  const key = keyOf(id, version);
  const found = (await publishedHere(db)).published.get(key);
  return found ?? (await publishedHere(db, { anew: true })).published.get(key);
}

/**
 * The same from what this process has read already, for within a transaction: there nothing but the transaction may be read. Undefined for one that
 * was published elsewhere since.
 */
export function rememberedVersion(db: Reader, id: string, version: number): ScanDefinition | undefined {
  return findShippedScan(id, version) ?? known.get(db)?.published.get(keyOf(id, version));
}

/** Has this process see at once what was just published. */
export async function rereadCatalogue(db: Reader): Promise<void> {
  await publishedHere(db, { anew: true });
}

async function publishedHere(db: Reader, { anew } = { anew: false }): Promise<Known> {
  const before = known.get(db);
  if (before && !anew && performance.now() < before.until) return before;
  const rows = await db
    .select({ scan: scanVersion.scan, version: scanVersion.version })
    .from(scanVersion)
    .where(eq(scanVersion.status, "published"));
  const published = new Map(before?.published);
  for (const row of rows) {
    const key = keyOf(row.scan, row.version);
    if (published.has(key)) continue;
    const [full] = await db
      .select({ content: scanVersion.content, fingerprint: scanVersion.fingerprint })
      .from(scanVersion)
      .where(and(eq(scanVersion.scan, row.scan), eq(scanVersion.version, row.version)));
    if (fingerprintOf(full?.content) !== full?.fingerprint) throw new Error(`${key} was changed after publication.`);
    published.set(key, definitionSchema.parse(full?.content));
  }
  const now = { published, until: performance.now() + freshMs };
  known.set(db, now);
  return now;
}

const keyOf = (id: string, version: number) => `${id} ${version}`;
