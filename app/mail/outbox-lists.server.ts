import { and, asc, desc, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { hasContent } from "./outbox.server.ts";

/** More than fit on a page that somebody reads. */
const mostListed = 100;

const listed = {
  ...{ id: outboxMail.id, kind: outboxMail.kind, key: outboxMail.key, dueAt: outboxMail.dueAt },
  ...{ attempts: outboxMail.attempts, failedAt: outboxMail.failedAt, lastError: outboxMail.lastError },
};

/** Mails of these kinds that still have to go, soonest first, and how many there are in all. No addresses, no contents. */
export async function plannedMails(db: Reader, kinds: readonly string[]) {
  const wanted = and(inArray(outboxMail.kind, [...kinds]), isNull(outboxMail.doneAt), isNull(outboxMail.failedAt));
  const soonest = [asc(outboxMail.dueAt), asc(outboxMail.id)];
  const mails = await db
    .select(listed)
    .from(outboxMail)
    .where(wanted)
    .orderBy(...soonest)
    .limit(mostListed);
  return { mails, total: await db.$count(outboxMail, wanted) };
}

/** Mails of these kinds that were given up after the last try, the newest first. No addresses, no contents. */
export function givenUpMails(db: Reader, kinds: readonly string[]) {
  return db
    .select(listed)
    .from(outboxMail)
    .where(and(inArray(outboxMail.kind, [...kinds]), isNotNull(outboxMail.failedAt), hasContent))
    .orderBy(desc(outboxMail.failedAt))
    .limit(mostListed);
}
