import { createHash } from "node:crypto";
import { and, count, eq, inArray, sum } from "drizzle-orm";
import { attachmentKinds, attachmentLimits, kindOfName, shownName } from "#app/domain/cases/attachment.ts";
import { checkedFile, type Handed, type HandedFault } from "#app/domain/cases/attachment-check.server.ts";
import { type AttachmentSide, findAttachment } from "#app/domain/cases/attachment-queries.server.ts";
import type { AttachmentStore } from "#app/domain/cases/attachment-store.server.ts";
import { noteCase } from "#app/domain/cases/case-steps.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { caseAttachment } from "#db/schema/case-papers.ts";
import { caseFile } from "#db/schema/cases.ts";

export type AttachmentFault = HandedFault | "too-many" | "case-full" | "not-found";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a file with a case, when its content is what its name says and there is room. The bytes are on disk before the database tells of them;
 * where that does not come about they go again. The same file twice is a button pressed twice.
 * @returns its id
 */
export async function addAttachment(
  db: Database,
  add: { store: AttachmentStore; caseId: string; handed: Handed; by: JournalActor },
  now: Date,
): Promise<Outcome<{ id: string }, AttachmentFault>> {
  const { store, caseId, handed, by } = add;
  const checked = await checkedFile(handed);
  if (!checked.ok) return checked;
  const { kind, bytes } = checked.value;
  const storageKey = await store.write(bytes);
  const { mediaType } = attachmentKinds[kind];
  const facts = { name: shownName(handed.name, kind), mediaType, size: bytes.length, sha256: sha256(bytes) };
  const row = { ...facts, caseId, storageKey, uploadedById: by.id, createdAt: now };
  const kept = await db
    .transaction(async (tx): Promise<Outcome<{ id: string; fresh: boolean }, AttachmentFault>> => {
      const same = await findSame(tx, row);
      if (same) return done({ id: same.id, fresh: false });
      const fault = await roomFault(tx, row);
      if (fault !== null) return refused(fault);
      const made = madeRow(await tx.insert(caseAttachment).values(row).returning({ id: caseAttachment.id }));
      await noteCase(tx, { action: "case.file-added", caseId, by, facts: { file: made.id, kind, size: row.size } });
      return done({ id: made.id, fresh: true });
    })
    .catch(async (error: unknown) => {
      await store.remove(storageKey);
      throw error;
    });
  if (!kept.ok || !kept.value.fresh) await store.remove(storageKey);
  return kept.ok ? done({ id: kept.value.id }) : kept;
}

/** Takes a file away. Advisors take away any; others what they handed in themselves. */
export async function removeAttachment(
  db: Database,
  removal: { store: AttachmentStore; id: string; caseId: string; side: AttachmentSide; by: JournalActor; any: boolean },
): Promise<Outcome<null, "not-found" | "not-yours">> {
  const { store, id, caseId, side, by } = removal;
  const removed = await db.transaction(async (tx): Promise<Outcome<string, "not-found" | "not-yours">> => {
    const found = await findAttachment(tx, { id, caseId, side });
    if (!found) return refused("not-found");
    if (!removal.any && found.uploadedById !== by.id) return refused("not-yours");
    await tx.delete(caseAttachment).where(eq(caseAttachment.id, id));
    await noteCase(tx, { action: "case.file-removed", caseId: found.caseId, by, facts: { file: id } });
    return done(found.storageKey);
  });
  if (!removed.ok) return removed;
  await store.remove(removed.value);
  return done(null);
}

/** Hands a file out, and notes who had it. Undefined when it is not with this case, or its bytes are not what was kept. */
export async function openAttachment(
  db: Database,
  asked: { store: AttachmentStore; id: string; caseId: string; side: AttachmentSide; by: JournalActor },
) {
  const { store, id, caseId, side, by } = asked;
  const found = await findAttachment(db, { id, caseId, side });
  const bytes = found && (await store.read(found.storageKey));
  const kind = found && kindOfName(found.name);
  if (!found || !bytes || !kind || sha256(bytes) !== found.sha256) return undefined;
  await db.transaction((tx) =>
    noteCase(tx, { action: "case.file-read", caseId: found.caseId, by, facts: { file: id } }),
  );
  return { name: found.name, kind, size: found.size, bytes };
}

/** Takes bytes away that no row tells of: of a file whose row never came, or went with its case. What is a day old cannot be on its way any more. */
export async function sweepAttachments(db: Database, store: AttachmentStore, now: Date): Promise<void> {
  const keys = await store.listBefore(new Date(now.getTime() - dayMs));
  for (let from = 0; from < keys.length; from += 500) {
    const some = keys.slice(from, from + 500);
    const rows = await db
      .select({ key: caseAttachment.storageKey })
      .from(caseAttachment)
      .where(inArray(caseAttachment.storageKey, some));
    const told = new Set(rows.map(({ key }) => key));
    for (const key of some) if (!told.has(key)) await store.remove(key);
  }
}

type Row = Pick<typeof caseAttachment.$inferInsert, "caseId" | "name" | "sha256" | "size">;

async function findSame(tx: Writer, { caseId, name, sha256: sum256 }: Row) {
  const [same] = await tx
    .select({ id: caseAttachment.id })
    .from(caseAttachment)
    .where(and(eq(caseAttachment.caseId, caseId), eq(caseAttachment.name, name), eq(caseAttachment.sha256, sum256)));
  return same;
}

async function roomFault(tx: Writer, { caseId, size }: Row): Promise<AttachmentFault | null> {
  const [whole] = await tx.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.id, caseId));
  if (!whole) return "not-found";
  const [held] = await tx
    .select({ files: count(), bytes: sum(caseAttachment.size).mapWith(Number) })
    .from(caseAttachment)
    .where(eq(caseAttachment.caseId, caseId));
  if ((held?.files ?? 0) >= attachmentLimits.mostFiles) return "too-many";
  return (held?.bytes ?? 0) + size > attachmentLimits.mostBytesOfCase ? "case-full" : null;
}
