import { and, lt, ne, sql } from "drizzle-orm";
import type { Database } from "#db/database.ts";
import { outboxMail } from "#db/schema/mail.ts";

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
