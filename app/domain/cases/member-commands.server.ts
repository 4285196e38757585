import { and, eq, ne } from "drizzle-orm";
import type { MemberInput } from "#app/domain/cases/member-schema.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate, groupMember } from "#db/schema/candidates.ts";

type By = JournalActor & { id: string };
type Refusal = "not-found" | "name-taken";

/** So many students at most in one class. */
export const mostMembers = 100;

/** Puts a student on the list of a class; its teacher does, or the coordinator. Two of one name cannot be told apart: the second is refused. */
export function addMember(
  db: Database,
  { groupId, input, by }: { groupId: string; input: MemberInput; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, Refusal | "too-many">> {
  return db.transaction(async (tx) => {
    if (!(await looksAfter(tx, groupId, by))) return refused("not-found");
    if ((await tx.$count(groupMember, eq(groupMember.candidateId, groupId))) >= mostMembers) return refused("too-many");
    if (await isTaken(tx, { groupId, name: input.name })) return refused("name-taken");
    const [made] = await tx
      .insert(groupMember)
      .values({ ...input, candidateId: groupId, createdAt: now })
      .returning({ id: groupMember.id });
    if (!made) throw new Error("a student was put on the list and is not there");
    await note(tx, { action: "group.member-added", groupId, by, facts: { member: made.id } });
    return done(made);
  });
}

/** Changes what is known of a student of a class, and whether she takes part. */
export function changeMember(
  db: Database,
  change: { groupId: string; memberId: string; input: MemberInput & { active: boolean }; by: By },
): Promise<Outcome<null, Refusal>> {
  const { groupId, memberId, input, by } = change;
  return db.transaction(async (tx) => {
    if (!(await looksAfter(tx, groupId, by))) return refused("not-found");
    if (await isTaken(tx, { groupId, name: input.name, but: memberId })) return refused("name-taken");
    const { rowCount } = await tx.update(groupMember).set(input).where(its(groupId, memberId));
    if (rowCount !== 1) return refused("not-found");
    await note(tx, { action: "group.member-changed", groupId, by, facts: { member: memberId } });
    return done(null);
  });
}

/** Takes a student off the list: nothing of her is kept. */
export function removeMember(
  db: Database,
  { groupId, memberId, by }: { groupId: string; memberId: string; by: By },
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    if (!(await looksAfter(tx, groupId, by))) return refused("not-found");
    const { rowCount } = await tx.delete(groupMember).where(its(groupId, memberId));
    if (rowCount !== 1) return refused("not-found");
    await note(tx, { action: "group.member-removed", groupId, by, facts: { member: memberId } });
    return done(null);
  });
}

/**
 * Puts a whole list in a class, or nothing of it. Who is in it already by that name stays, with the address and the mark of the list; so the same list
 * twice makes no double.
 */
export function importMembers(
  db: Database,
  { groupId, rows, by }: { groupId: string; rows: readonly MemberInput[]; by: By },
  now: Date,
): Promise<Outcome<{ added: number; known: number }, "not-found" | "too-many">> {
  return db.transaction(async (tx) => {
    if (!(await looksAfter(tx, groupId, by))) return refused("not-found");
    const kept = await tx.select().from(groupMember).where(eq(groupMember.candidateId, groupId));
    const byName = new Map(kept.map((member) => [nameKey(member.name), member]));
    const added = rows.filter(({ name }) => !byName.has(nameKey(name)));
    if (kept.length + added.length > mostMembers) return refused("too-many");
    for (const row of rows) {
      const known = byName.get(nameKey(row.name));
      if (known && (known.minor !== row.minor || (row.email !== null && known.email !== row.email)))
        await tx
          .update(groupMember)
          .set({ minor: row.minor, email: row.email ?? known.email })
          .where(eq(groupMember.id, known.id));
    }
    if (added.length > 0)
      await tx.insert(groupMember).values(added.map((row) => ({ ...row, candidateId: groupId, createdAt: now })));
    const facts = { added: added.length, known: rows.length - added.length };
    await note(tx, { action: "group.list-imported", groupId, by, facts });
    return done(facts);
  });
}

/** Names that differ in capitals alone are the same. */
export const nameKey = (name: string): string => name.toLowerCase();

async function looksAfter(tx: Writer, groupId: string, by: By): Promise<boolean> {
  const owner = by.role === "coordinator" ? undefined : eq(candidate.ownerId, by.id);
  return (await tx.$count(candidate, and(eq(candidate.id, groupId), eq(candidate.lane, "mbo"), owner))) === 1;
}

async function isTaken(tx: Writer, { groupId, name, but }: { groupId: string; name: string; but?: string }) {
  const others = but === undefined ? undefined : ne(groupMember.id, but);
  const rows = await tx
    .select({ name: groupMember.name })
    .from(groupMember)
    .where(and(eq(groupMember.candidateId, groupId), others));
  return rows.some((one) => nameKey(one.name) === nameKey(name));
}

const its = (groupId: string, memberId: string) =>
  and(eq(groupMember.candidateId, groupId), eq(groupMember.id, memberId));

function note(
  tx: Writer,
  entry: { action: string; groupId: string; by: By; facts: Record<string, string | number> },
): Promise<void> {
  const { action, groupId, by, facts } = entry;
  return record(tx, { by, action, object: { type: "candidate", id: groupId }, facts });
}
