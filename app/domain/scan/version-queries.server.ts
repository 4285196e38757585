import { and, eq, type SQL } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { scanVersion } from "#db/schema/scan.ts";
import { listVersionsShipped } from "#scans/index.ts";
import { definitionShape, modelOf, type ScanDefinition } from "./definition.ts";

/** One version of a scan, made here or shipped with the product. */
export interface VersionRow {
  readonly version: number;
  readonly state: "draft" | "published" | "shipped";
  readonly model: number;
  readonly changedAt: Date | null;
  readonly fingerprint: string | null;
}

export interface Draft {
  readonly content: ScanDefinition;
  /** Rises with every change; an editor names the one she read. */
  readonly revision: number;
  readonly updatedAt: Date;
}

/** All versions of a scan, newest first. */
export async function listVersions(db: Reader, scan: string): Promise<VersionRow[]> {
  const made = await db.select().from(scanVersion).where(eq(scanVersion.scan, scan));
  const rows = made.map(({ version, status, content, publishedAt, updatedAt, fingerprint }) => ({
    ...{ version, state: status, model: modelOf(definitionShape.parse(content)) },
    ...{ changedAt: publishedAt ?? updatedAt, fingerprint },
  }));
  const shipped = listVersionsShipped(scan).map((definition) => ({
    ...{ version: definition.version, state: "shipped" as const, model: modelOf(definition) },
    ...{ changedAt: null, fingerprint: null },
  }));
  return [...rows, ...shipped].sort((one, other) => other.version - one.version);
}

/** A draft with its content; undefined for what is no draft (any more). */
export async function findDraft(db: Reader, scan: string, version: number): Promise<Draft | undefined> {
  const [row] = await db.select().from(scanVersion).where(draftOf(scan, version));
  return row && { content: definitionShape.parse(row.content), revision: row.revision, updatedAt: row.updatedAt };
}

/** The row of a draft, for a query or a conditional update. */
export const draftOf = (scan: string, version: number): SQL | undefined =>
  and(eq(scanVersion.scan, scan), eq(scanVersion.version, version), eq(scanVersion.status, "draft"));
