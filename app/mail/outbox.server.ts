import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, like, lt, lte, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
import type { Database, Reader, Writer } from "#db/database.ts";
import { outboxMail } from "#db/schema/mail.ts";

/** A mail as the domain writes it. */
export interface OutgoingMail {
  /** Which letter this is, e.g. `booking.confirmed`. */
  kind: string;
  /** The same key twice is one mail. */
  key: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Mails of one thread go in order; null or left out: it goes when it is due. */
  thread?: string;
  /** When what it tells was changed, where that rises within the thread; left out, it goes after the last one of its thread. */
  threadedAt?: Date;
  invitation?: { method: "REQUEST" | "CANCEL"; content: string };
  /** When it may go out; now when left out. */
  dueAt?: Date;
}

export type ClaimedMail = typeof outboxMail.$inferSelect;

/** How long a worker may take over one mail before another may try it: longer than the slowest mail server that still answers. */
const lease = 5 * 60_000;
/** Waiting times after each failed try, in minutes; after the last one the mail counts as failed and the coordinator sees it. */
const backOff = [1, 5, 30, 180];
/** Tries in all. */
export const mostAttempts = backOff.length + 1;

/** Puts a mail in the outbox, in the transaction of what caused it. A key that is already there changes nothing. */
export async function enqueue(tx: Writer, mail: OutgoingMail): Promise<void> {
  const { to, dueAt, invitation, threadedAt, ...rest } = mail;
  await tx
    .insert(outboxMail)
    .values({
      ...rest,
      id: await placeIn(tx, mail),
      toName: to.name,
      toAddress: to.address,
      invitation: invitation ?? null,
      dueAt: dueAt ?? new Date(),
    })
    .onConflictDoNothing();
}

// ids settle the order within a thread, also when the clocks of two processes differ
async function placeIn(tx: Writer, { thread, threadedAt }: OutgoingMail): Promise<string> {
  if (threadedAt !== undefined) return uuidv7({ msecs: threadedAt.getTime() });
  const id = uuidv7();
  if (thread === undefined) return id;
  const [last] = await tx
    .select({ id: outboxMail.id })
    .from(outboxMail)
    .where(eq(outboxMail.thread, thread))
    .orderBy(desc(outboxMail.id))
    .limit(1);
  if (last === undefined || last.id < id) return id;
  const lastMs = Number.parseInt(last.id.replace("-", "").slice(0, 12), 16);
  return uuidv7({ msecs: lastMs + 1 });
}

/** Which of these keys a mail was written with before: what those need, such as a fresh link, need not be made. */
export async function writtenKeys(db: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .select({ key: outboxMail.key })
    .from(outboxMail)
    .where(inArray(outboxMail.key, [...keys]));
  return new Set(rows.map(({ key }) => key));
}

/** Takes a mail back that has not gone out yet, in the transaction that makes it untrue: a reminder of what was cancelled. */
export async function withdraw(tx: Writer, key: string): Promise<void> {
  await tx.delete(outboxMail).where(and(eq(outboxMail.key, key), isNull(outboxMail.doneAt)));
}

/** Erases every mail whose key begins so, sent or not, in the transaction that erases what they are about. */
export async function eraseMails(tx: Writer, keyStart: string): Promise<void> {
  await tx.delete(outboxMail).where(like(outboxMail.key, `${keyStart}%`));
}

/**
 * Takes the mail that is due longest; undefined when none is. `due` stands inside and outside the subquery: without the outer one, two
 * workers on PostgreSQL claim the same row.
 */
export async function claim(db: Database, now: Date): Promise<ClaimedMail | undefined> {
  const claimed = await db.statement((tx) => {
    const due = and(isNull(outboxMail.doneAt), isNull(outboxMail.failedAt), lte(outboxMail.dueAt, now));
    const next = tx
      .select({ id: outboxMail.id })
      .from(outboxMail)
      .where(and(due, firstOfThread(tx)))
      .orderBy(asc(outboxMail.dueAt), asc(outboxMail.id))
      .limit(1);
    return tx
      .update(outboxMail)
      .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${outboxMail.attempts} + 1` })
      .where(and(due, inArray(outboxMail.id, next)))
      .returning();
  });
  return claimed[0];
}

/** No earlier mail of its thread still has to go. One that was given up does not hold up the others. */
function firstOfThread(tx: Writer) {
  const earlier = alias(outboxMail, "earlier");
  return or(
    isNull(outboxMail.thread),
    notExists(
      tx
        .select({ id: earlier.id })
        .from(earlier)
        .where(
          and(
            eq(earlier.thread, outboxMail.thread),
            lt(earlier.id, outboxMail.id),
            isNull(earlier.doneAt),
            isNull(earlier.failedAt),
          ),
        ),
    ),
  );
}

/** No later mail of its thread was sent. */
function notOvertaken(db: Reader | Writer) {
  const later = alias(outboxMail, "later");
  return or(
    isNull(outboxMail.thread),
    notExists(
      db
        .select({ id: later.id })
        .from(later)
        .where(and(eq(later.thread, outboxMail.thread), gt(later.id, outboxMail.id), isNotNull(later.doneAt))),
    ),
  );
}

/** Notes that a claimed mail was sent. Does nothing when another worker has claimed it since. */
export async function settleSent(db: Database, mail: ClaimedMail, now: Date): Promise<void> {
  await db.statement((tx) => tx.update(outboxMail).set({ doneAt: now, lastError: null }).where(stillMine(mail)));
}

/** Notes that sending failed: tried again later, or after the last try left for the coordinator. */
export async function settleFailed(
  db: Database,
  mail: ClaimedMail,
  failure: { at: Date; reason: string },
): Promise<void> {
  const wait = backOff[mail.attempts - 1];
  const next =
    wait === undefined ? { failedAt: failure.at } : { dueAt: new Date(failure.at.getTime() + wait * 60_000) };
  await db.statement((tx) =>
    tx
      .update(outboxMail)
      .set({ ...next, lastError: failure.reason.slice(0, 200) })
      .where(stillMine(mail)),
  );
}

/**
 * Gives a failed mail a new life, unless a later one of its thread was sent: what it says is no longer true then.
 * @returns whether there was such a failed mail, with its contents still there.
 */
export async function retry(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await db.statement((tx) =>
    tx
      .update(outboxMail)
      .set({ failedAt: null, attempts: 0, dueAt: now })
      .where(and(eq(outboxMail.id, id), isNotNull(outboxMail.failedAt), hasContent, notOvertaken(tx)))
      .returning({ id: outboxMail.id }),
  );
  return rows.length === 1;
}

/** What the coordinator may see of the outbox: the failed mails that can be tried again and how many wait. No addresses, no contents. */
export async function outboxState(db: Reader) {
  const failed = await db
    .select({
      id: outboxMail.id,
      kind: outboxMail.kind,
      createdAt: outboxMail.createdAt,
      failedAt: outboxMail.failedAt,
      lastError: outboxMail.lastError,
    })
    .from(outboxMail)
    .where(and(isNotNull(outboxMail.failedAt), hasContent, notOvertaken(db)))
    .orderBy(desc(outboxMail.failedAt))
    .limit(100);
  const waiting = await db.$count(outboxMail, and(isNull(outboxMail.doneAt), isNull(outboxMail.failedAt)));
  return { failed, waiting };
}

/** The demo's mailbox: the newest mails, whole. */
export function newestMails(db: Reader, limit: number) {
  return db
    .select()
    .from(outboxMail)
    .where(hasContent)
    .orderBy(desc(outboxMail.createdAt), desc(outboxMail.id))
    .limit(limit);
}

/** One mail of the demo's mailbox. */
export async function findMail(db: Reader, id: string): Promise<ClaimedMail | undefined> {
  return (
    await db
      .select()
      .from(outboxMail)
      .where(and(eq(outboxMail.id, id), hasContent))
  )[0];
}

/** Not forgotten yet: see `forgetMails`. */
export const hasContent = ne(outboxMail.toAddress, "");

const stillMine = (mail: ClaimedMail) =>
  and(eq(outboxMail.id, mail.id), eq(outboxMail.attempts, mail.attempts), isNull(outboxMail.doneAt));
