import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { caseAttachment } from "#db/schema/case-papers.ts";
import { caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** Who looks. An owner sees her own files only, also when her case went together with those of others. */
export type AttachmentSide = "owner" | "others";

const columns = {
  id: caseAttachment.id,
  caseId: caseAttachment.caseId,
  name: caseAttachment.name,
  mediaType: caseAttachment.mediaType,
  size: caseAttachment.size,
  storageKey: caseAttachment.storageKey,
  sha256: caseAttachment.sha256,
  uploadedById: caseAttachment.uploadedById,
  /** Null: the owner, by her link. */
  uploadedBy: person.name,
  createdAt: caseAttachment.createdAt,
};

/** The files with a case, oldest first, those of the whole it is a part of and of the cases that went into it included. */
export async function listAttachments(db: Reader, which: { caseId: string; side: AttachmentSide }) {
  const caseIds = await caseIdsOf(db, which);
  return db
    .select(columns)
    .from(caseAttachment)
    .leftJoin(person, eq(person.id, caseAttachment.uploadedById))
    .where(inArray(caseAttachment.caseId, caseIds))
    .orderBy(asc(caseAttachment.createdAt), asc(caseAttachment.id));
}

export type ListedAttachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** One of those files; undefined when it is not with this case. */
export async function findAttachment(db: Reader, which: { id: string; caseId: string; side: AttachmentSide }) {
  const [found] = await db
    .select(columns)
    .from(caseAttachment)
    .leftJoin(person, eq(person.id, caseAttachment.uploadedById))
    .where(and(eq(caseAttachment.id, which.id), inArray(caseAttachment.caseId, await caseIdsOf(db, which))));
  return found;
}

async function caseIdsOf(db: Reader, { caseId, side }: { caseId: string; side: AttachmentSide }): Promise<string[]> {
  const around = await db
    .select({ id: caseFile.id, wholeId: caseFile.partOfId })
    .from(caseFile)
    .where(or(eq(caseFile.id, caseId), side === "owner" ? undefined : eq(caseFile.mergedIntoId, caseId)));
  const wholeId = around.find(({ id }) => id === caseId)?.wholeId ?? null;
  return [caseId, ...around.map(({ id }) => id), ...(wholeId === null ? [] : [wholeId])];
}
