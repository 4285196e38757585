import { and, asc, desc, eq, inArray, isNotNull, isNull, like, lt, lte, ne, sql } from "drizzle-orm";
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
  const { to, dueAt, invitation, ...rest } = mail;
  await tx
    .insert(outboxMail)
    .values({
      ...rest,
      toName: to.name,
      toAddress: to.address,
      invitation: invitation ?? null,
      dueAt: dueAt ?? new Date(),
    })
    .onConflictDoNothing();
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
 * Forgets mails in two turns: what stood in them and for whom, then that there was a mail at all. The time counts from when a
 * mail was sent or given up; one that nothing carries away counts from when it should have gone.
 * @param before.content, before.facts mails from before these moments
 */
export async function forgetMails(db: Database, before: { content: Date; facts: Date }): Promise<void> {
  const settledAt = sql`coalesce(${outboxMail.doneAt}, ${outboxMail.failedAt}, ${outboxMail.dueAt})`;
  const settledBefore = (moment: Date) => lt(settledAt, sql.param(moment, outboxMail.dueAt));
  const blank = { toName: "", toAddress: "", subject: "", text: "", html: "", invitation: null };
  await db.transaction(async (tx) => {
    await tx.delete(outboxMail).where(settledBefore(before.facts));
    await tx
      .update(outboxMail)
      .set({
        ...blank,
        failedAt: sql`case when ${outboxMail.doneAt} is null then coalesce(${outboxMail.failedAt}, ${outboxMail.dueAt}) end`,
      })
      .where(and(settledBefore(before.content), ne(outboxMail.toAddress, "")));
  });
}

/**
 * Takes the mail that is due longest; undefined when none is. `due` stands inside and outside the subquery: without the outer one, two
 * workers on PostgreSQL claim the same row.
 */
export async function claim(db: Database, now: Date): Promise<ClaimedMail | undefined> {
  const claimed = await db.statement((tx) => {
    const due = and(isNull(outboxMail.doneAt), isNull(outboxMail.failedAt), lte(outboxMail.dueAt, now));
    const next = tx.select({ id: outboxMail.id }).from(outboxMail).where(due).orderBy(asc(outboxMail.dueAt)).limit(1);
    return tx
      .update(outboxMail)
      .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${outboxMail.attempts} + 1` })
      .where(and(due, inArray(outboxMail.id, next)))
      .returning();
  });
  return claimed[0];
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

/** Gives a failed mail a new life. @returns whether there was such a failed mail, with its contents still there. */
export async function retry(db: Database, id: string, now: Date): Promise<boolean> {
  const rows = await db.statement((tx) =>
    tx
      .update(outboxMail)
      .set({ failedAt: null, attempts: 0, dueAt: now })
      .where(and(eq(outboxMail.id, id), isNotNull(outboxMail.failedAt), hasContent))
      .returning({ id: outboxMail.id }),
  );
  return rows.length === 1;
}

/** What the coordinator may see of the outbox: the failed mails and how many wait. No addresses, no contents. */
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
    .where(and(isNotNull(outboxMail.failedAt), hasContent))
    .orderBy(desc(outboxMail.failedAt))
    .limit(100);
  const waiting = await db.$count(outboxMail, and(isNull(outboxMail.doneAt), isNull(outboxMail.failedAt)));
  return { failed, waiting };
}

/** The demo's mailbox: the newest mails, whole. */
export function newestMails(db: Reader, limit: number) {
  return db.select().from(outboxMail).where(hasContent).orderBy(desc(outboxMail.createdAt)).limit(limit);
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
const hasContent = ne(outboxMail.toAddress, "");

const stillMine = (mail: ClaimedMail) =>
  and(eq(outboxMail.id, mail.id), eq(outboxMail.attempts, mail.attempts), isNull(outboxMail.doneAt));
