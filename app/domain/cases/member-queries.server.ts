import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { groupMember } from "#db/schema/candidates.ts";

/** The students of a class, by name. */
export async function listMembers(db: Reader, groupId: string) {
  const { id, name, email, minor, active } = groupMember;
  return db
    .select({ id, name, email, minor, active })
    .from(groupMember)
    .where(eq(groupMember.candidateId, groupId))
    .orderBy(asc(groupMember.name), asc(groupMember.id));
}

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** One student of a class; undefined when she is not in it. */
export async function findMember(
  db: Reader,
  which: { groupId: string; memberId: string },
): Promise<Member | undefined> {
  const { id, name, email, minor, active } = groupMember;
  const [row] = await db
    .select({ id, name, email, minor, active })
    .from(groupMember)
    .where(and(eq(groupMember.candidateId, which.groupId), eq(groupMember.id, which.memberId)));
  return row;
}
