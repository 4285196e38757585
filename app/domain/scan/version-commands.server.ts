import { and, eq } from "drizzle-orm";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { scanVersion } from "#db/schema/scan.ts";
import { quickStart } from "#scans/index.ts";
import { newestScan, rereadCatalogue } from "./catalogue.server.ts";
import type { ScanDefinition } from "./definition.ts";
import { publicationFaults } from "./publication-check.ts";
import { versionChanges } from "./version-changes.ts";
import { fingerprintOf } from "./version-fingerprint.server.ts";
import { draftOf, findDraft } from "./version-queries.server.ts";
import { recordVersion } from "./version-record.server.ts";

/** Which version is meant, and by whom it is changed. */
interface VersionWork {
  readonly scan: string;
  readonly version: number;
  readonly by: JournalActor;
}

/**
 * Begins a draft as a copy of the newest published version. There is one draft at a time: asked again, it is that one.
 * @returns the draft's number
 */
export async function draftVersion(
  db: Database,
  { scan, by }: Omit<VersionWork, "version">,
  now: Date,
): Promise<Outcome<number, "not-found">> {
  const newest = await newestScan(db, scan);
  if (newest === undefined) return refused("not-found");
  const version = newest.version + 1;
  try {
    await db.transaction(async (tx) => {
      const content = { ...newest, version };
      await tx.insert(scanVersion).values({ scan, version, status: "draft", content, updatedAt: now });
      await recordVersion(tx, { scan, version, by }, "scan.drafted");
    });
  } catch (error) {
    if (!(error instanceof ConstraintError && error.kind === "unique")) throw error;
  }
  return done(version);
}

/**
 * Keeps new content of a draft, if nobody else changed it since it was read.
 * @param edit.revision the one that the editor's page was made from
 */
export function editDraft(
  db: Database,
  edit: VersionWork & { revision: number; content: ScanDefinition },
  now: Date,
): Promise<Outcome<null, "not-found" | "changed">> {
  const { scan, version, revision, by } = edit;
  const content = { ...edit.content, id: scan, version };
  return db.transaction(async (tx) => {
    const { rowCount } = await tx
      .update(scanVersion)
      .set({ content, revision: revision + 1, updatedAt: now })
      .where(and(draftOf(scan, version), eq(scanVersion.revision, revision)));
    if (rowCount === 0) return refused((await findDraft(tx, scan, version)) ? "changed" : "not-found");
    await recordVersion(tx, { scan, version, by }, "scan.draft-edited");
    return done(null);
  });
}

/** Throws a draft away. A published version stays for ever: responses were given to it. */
export function removeDraft(db: Database, { scan, version, by }: VersionWork): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const { rowCount } = await tx.delete(scanVersion).where(draftOf(scan, version));
    if (rowCount === 0) return refused("not-found");
    await recordVersion(tx, { scan, version, by }, "scan.draft-removed");
    return done(null);
  });
}

/**
 * Makes a draft the version that new responses are given to, and freezes it. Its model rises when scores would differ.
 * Running responses stay with their own version, and stored scores stay as they are.
 */
export async function publishDraft(
  db: Database,
  { scan, version, by, revision }: VersionWork & { revision: number },
  now: Date,
): Promise<Outcome<{ fingerprint: string }, "not-found" | "changed" | "faulty" | "overtaken">> {
  const newest = await newestScan(db, scan);
  if (newest === undefined) return refused("not-found");
  if (newest.version >= version) return refused("overtaken");
  const outcome = await db.transaction(async (tx) => {
    const draft = await findDraft(tx, scan, version);
    if (!draft) return refused("not-found");
    if (draft.revision !== revision) return refused("changed");
    if (publicationFaults(draft.content, { newest, quick: quickStart }).length > 0) return refused("faulty");
    const content = { ...draft.content, version, model: versionChanges(newest, draft.content).model };
    const fingerprint = fingerprintOf(content);
    await tx
      .update(scanVersion)
      .set({ status: "published", content, fingerprint, publishedAt: now, updatedAt: now, publishedById: by.id })
      .where(draftOf(scan, version));
    await recordVersion(tx, { scan, version, by }, "scan.published");
    return done({ fingerprint });
  });
  if (outcome.ok) await rereadCatalogue(db);
  return outcome;
}
