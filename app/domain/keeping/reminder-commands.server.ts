import { type and, asc, eq, lte } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { enqueue, withdraw } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { scanReminder } from "#db/schema/scan.ts";
import { eraseUnreachable } from "./commands.server.ts";
import { reminderAskedKey, reminderKey } from "./mail-keys.ts";
import { type KeepingLinks, reminderAskedMail, reminderMail } from "./mails.ts";
import { type ReminderTerm, reminderMoment } from "./terms.ts";

const owner: JournalActor = { id: null, role: "entrepreneur" };

export interface ReminderAsk {
  responseId: string;
  email: string;
  months: ReminderTerm;
  language: Language;
  links: KeepingLinks;
}

/** Plans the one reminder of a response, instead of an earlier one, and confirms it by mail with the way to stop it. */
export function askReminder(db: Database, ask: ReminderAsk, now: Date): Promise<{ dueAt: Date }> {
  const { responseId, email, months, language, links } = ask;
  const [id, token, dueAt] = [uuidv7(), newToken(), reminderMoment(months, now)];
  return db.transaction(async (tx) => {
    await dropReminders(tx, eq(scanReminder.responseId, responseId));
    const row = { id, responseId, email, language, dueAt, createdAt: now };
    await tx.insert(scanReminder).values({ ...row, tokenHash: hashOf(token) });
    await enqueue(tx, {
      kind: "keeping.reminder-asked",
      key: reminderAskedKey(responseId, id),
      to: { name: "", address: email },
      dueAt: now,
      ...reminderAskedMail(language, { dueAt, url: links.stop(token) }),
    });
    await noted(tx, "response.reminder-asked", responseId);
    return { dueAt };
  });
}

/** Stops the reminder of a response, for its owner. Doing it again changes nothing. */
export function withdrawReminder(db: Database, responseId: string, now: Date): Promise<Outcome<null, "not-found">> {
  return stop(db, eq(scanReminder.responseId, responseId), now);
}

/** Stops the reminder that a mail's link belongs to. A scan to which that reminder was her only way back goes with it. */
export function stopReminder(db: Database, token: string, now: Date): Promise<Outcome<null, "not-found">> {
  return stop(db, eq(scanReminder.tokenHash, hashOf(token)), now);
}

/**
 * Sends the reminders that are due. Each row goes in the transaction that writes its mail, and who deletes it sends it: in
 * however many processes this runs, she is reminded once.
 * @returns how many were sent
 */
export async function sendReminders(
  db: Database,
  { links, now }: { links: KeepingLinks; now: Date },
  stopping: () => boolean = () => false,
): Promise<number> {
  let sent = 0;
  while (!stopping()) {
    const [due] = await db
      .select({ id: scanReminder.id })
      .from(scanReminder)
      .where(lte(scanReminder.dueAt, now))
      .orderBy(asc(scanReminder.dueAt))
      .limit(1);
    if (due === undefined) break;
    if (await db.transaction((tx) => sendOne(tx, { id: due.id, links, now }))) sent += 1;
  }
  return sent;
}

async function sendOne(
  tx: Writer,
  { id, links, now }: { id: string; links: KeepingLinks; now: Date },
): Promise<boolean> {
  const [reminder] = await tx.delete(scanReminder).where(eq(scanReminder.id, id)).returning();
  if (reminder === undefined) return false;
  const { responseId, email, language, createdAt } = reminder;
  const link = { responseId, access: "owner", purpose: "mail", expiresAt: null } as const;
  const token = await addResponseLink(tx, link, now);
  await enqueue(tx, {
    kind: "keeping.reminder",
    key: reminderKey(responseId, id),
    to: { name: "", address: email },
    dueAt: now,
    ...reminderMail(language, { askedAt: createdAt, url: links.result(token) }),
  });
  return true;
}

function stop(db: Database, which: ReturnType<typeof eq>, now: Date): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [responseId] = await dropReminders(tx, which);
    if (responseId === undefined) return refused("not-found");
    await noted(tx, "response.reminder-stopped", responseId);
    await eraseUnreachable(tx, responseId, now);
    return done(null);
  });
}

/** The confirmation goes too, when it has not been sent yet: its link would stop nothing. */
async function dropReminders(tx: Writer, which: ReturnType<typeof and>): Promise<string[]> {
  const { id, responseId } = scanReminder;
  const gone = await tx.delete(scanReminder).where(which).returning({ id, responseId });
  for (const one of gone) await withdraw(tx, reminderAskedKey(one.responseId, one.id));
  return gone.map((one) => one.responseId);
}

const noted = (tx: Writer, action: string, id: string) =>
  record(tx, { by: owner, action, object: { type: "response", id } });
