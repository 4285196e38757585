import { and, asc, desc, eq, inArray, ne, or } from "drizzle-orm";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import type { Reader } from "#db/database.ts";
import { caseFile, caseSkill } from "#db/schema/cases.ts";
import { contact, organisation } from "#db/schema/people.ts";

/** A case as it stands beside another one. */
export interface Relative {
  id: string;
  title: string;
  status: CaseStatus;
  company: string;
  contact: { name: string; email: string; phone: string | null };
}

/** The cases that one case belongs with. */
export interface Family {
  /** The whole that it is a part of. */
  whole: Relative | null;
  /** The parts it was cut in, in order; those that were put together again are left out. */
  parts: Relative[];
  /** The part before it, and the one that comes after. */
  before: Relative | null;
  next: Relative | null;
  /** The case that it went into, and those that went into it. */
  mergedInto: Relative | null;
  members: Relative[];
}

/** Everything that a case belongs with, in one query. */
export async function findFamily(
  db: Reader,
  one: { id: string; partOfId: string | null; afterId: string | null; mergedIntoId: string | null; status: CaseStatus },
): Promise<Family> {
  const named = [one.partOfId, one.afterId, one.mergedIntoId].filter((id) => id !== null);
  const rows = await db
    .select({
      ...{ id: caseFile.id, title: caseFile.title, status: caseFile.status },
      ...{ partOfId: caseFile.partOfId, afterId: caseFile.afterId, mergedIntoId: caseFile.mergedIntoId },
      company: organisation.name,
      contact: { name: contact.name, email: contact.email, phone: contact.phone },
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(contact, eq(contact.id, caseFile.contactId))
    .where(
      or(
        named.length === 0 ? undefined : inArray(caseFile.id, named),
        eq(caseFile.partOfId, one.id),
        eq(caseFile.afterId, one.id),
        eq(caseFile.mergedIntoId, one.id),
      ),
    )
    .orderBy(asc(caseFile.createdAt), asc(caseFile.id));
  const find = (id: string | null) => rows.find((row) => id !== null && row.id === id) ?? null;
  const cut = one.status === "split" || one.status === "closed";
  return {
    whole: find(one.partOfId),
    parts: rows.filter((row) => row.partOfId === one.id && (cut || row.status !== "withdrawn")),
    before: find(one.afterId),
    next: rows.find((row) => row.afterId === one.id) ?? null,
    mergedInto: find(one.mergedIntoId),
    members: rows.filter((row) => row.mergedIntoId === one.id),
  };
}

/** So many are offered to be joined with. */
const mostAlike = 50;

/** Other open cases, the most alike by the skills they ask first; of one advisor, or of all (`advisorId` null). */
export async function listAlike(db: Reader, which: { caseId: string; advisorId: string | null }) {
  const rows = await db
    .select({ id: caseFile.id, title: caseFile.title, company: organisation.name })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(
      and(
        eq(caseFile.status, "open"),
        ne(caseFile.id, which.caseId),
        which.advisorId === null ? undefined : eq(caseFile.advisorId, which.advisorId),
      ),
    )
    .orderBy(desc(caseFile.createdAt), desc(caseFile.id))
    .limit(200);
  const ids = [which.caseId, ...rows.map(({ id }) => id)];
  const skills = await db
    .select({ caseId: caseSkill.caseId, skill: caseSkill.skill })
    .from(caseSkill)
    .where(inArray(caseSkill.caseId, ids));
  const own = new Set(skills.filter(({ caseId }) => caseId === which.caseId).map(({ skill }) => skill));
  const alike = (id: string) => skills.filter(({ caseId, skill }) => caseId === id && own.has(skill)).length;
  return rows
    .map((row) => ({ ...row, alike: alike(row.id) }))
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostAlike);
}
