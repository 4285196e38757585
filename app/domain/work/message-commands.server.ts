import { desc, eq } from "drizzle-orm";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { withdraw } from "#app/mail/outbox.server.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment } from "#db/schema/cases.ts";
import { caseMessage, caseReading } from "#db/schema/work.ts";
import { tellOfMessage, type WorkLinks } from "./letters.server.ts";
import { burstKey, burstStarts, type Side, sides, unreadOf } from "./thread.ts";

/** Who speaks or reads: a side of the case, and on it a person; the entrepreneur has her link and is nobody's id. */
export interface Speaker {
  caseId: string;
  side: Side;
  personId: string | null;
}

/**
 * Says something in the thread of a case. Kept first, told after: the other sides get one mail for all that comes before they look. What
 * was on the speaker's page (`until`) counts as read. `id` is made with the form: the same form sent twice is one message.
 */
export function sayInThread(
  db: Database,
  say: Speaker & { id: string; body: string; until: Date; links: WorkLinks },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const { id, caseId, side, personId, body, until, links } = say;
  return db.transaction(async (tx) => {
    const assignmentId = await threadOf(tx, say);
    if (assignmentId === null) return refused("not-found");
    const known = await listed(tx, caseId);
    if (known.some((one) => one.id === id)) return done(null);
    // marks are moments, so no two messages may have the same one
    const last = known.at(-1)?.createdAt.getTime() ?? 0;
    const createdAt = new Date(Math.max(now.getTime(), last + 1));
    await tx.insert(caseMessage).values({ id, caseId, side, personId, body, createdAt });
    await mark(tx, { caseId, side, until }, known);
    const found = await caseOf(tx, caseId);
    const marks = await marksOf(tx, caseId);
    const messages = [...known, { id, side, createdAt }];
    for (const reader of sides.filter((one) => one !== side)) {
      const start = burstStarts(unreadOf(messages, reader, marks.get(reader) ?? null)).at(-1);
      const told = { found, links, assignmentId, reader, key: burstKey(caseId, reader, start?.id ?? id) };
      await tellOfMessage(tx, told, now);
    }
    return done(null);
  });
}

/** Notes until where a side has read. A mark never goes back; the mail about what was read now goes nowhere when it has not gone out yet. */
export function markRead(db: Database, reading: Speaker & { until: Date }): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    if ((await threadOf(tx, reading)) === null) return refused("not-found");
    await mark(tx, reading, await listed(tx, reading.caseId));
    return done(null);
  });
}

type Listed = Awaited<ReturnType<typeof listed>>;

async function mark(
  tx: Writer,
  { caseId, side, until }: { caseId: string; side: Side; until: Date },
  messages: Listed,
): Promise<void> {
  const before = (await marksOf(tx, caseId)).get(side) ?? null;
  // nobody has read what is not there yet
  const newest = messages.at(-1)?.createdAt ?? new Date(0);
  const readAt = until > newest ? newest : until;
  if (messages.length === 0 || (before !== null && before >= readAt)) return;
  for (const { id } of burstStarts(unreadOf(messages, side, before))) await withdraw(tx, burstKey(caseId, side, id));
  await tx
    .insert(caseReading)
    .values({ caseId, side, readAt })
    .onConflictDoUpdate({ target: [caseReading.caseId, caseReading.side], set: { readAt } });
}

async function marksOf(db: Reader, caseId: string): Promise<Map<Side, Date>> {
  const rows = await db.select().from(caseReading).where(eq(caseReading.caseId, caseId));
  return new Map(rows.map(({ side, readAt }) => [side, readAt]));
}

async function listed(db: Reader, caseId: string) {
  const { id, side, createdAt } = caseMessage;
  const rows = await db
    .select({ id, side, createdAt })
    .from(caseMessage)
    .where(eq(caseMessage.caseId, caseId))
    .orderBy(desc(createdAt))
    .limit(1000);
  return rows.reverse();
}

/** The work that the thread is about, when she has to do with it on this side: there is a thread once somebody has said yes. */
async function threadOf(db: Reader, { caseId, side, personId }: Speaker): Promise<string | null> {
  const [found] = await db
    .select({ id: assignment.id, ownerId: candidate.ownerId })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(eq(assignment.caseId, caseId));
  if (!found) return null;
  const belongs = {
    candidate: found.ownerId === personId,
    entrepreneur: personId === null,
    advisor: personId !== null,
  };
  return belongs[side] ? found.id : null;
}
