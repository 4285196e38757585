import { and, count, eq } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import { erasePlan } from "#app/domain/plan/steps.server.ts";
import { openToOwner } from "#app/domain/scan/link.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { eraseMails } from "#app/mail/outbox.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { response, responseLink, scanReminder } from "#db/schema/scan.ts";
import { mailsAbout } from "./mail-keys.ts";

/** Erases a response for good, all in one go. */
export function eraseResponse(db: Database, id: string): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => ((await eraseWhole(tx, id)) ? done(null) : refused("not-found")));
}

/**
 * Erases answers, result, links, reminder, the EU questionnaire, the mails about it, and the plan when this was the
 * company's last scan. An appointment or case that began with it stays, without it; what was counted stays counted, as
 * numbers without a company.
 * @returns whether it was there
 */
export async function eraseWhole(tx: Writer, id: string): Promise<boolean> {
  const [gone] = await tx.delete(response).where(eq(response.id, id)).returning({ trackId: response.trackId });
  if (gone === undefined) return false;
  await eraseMails(tx, mailsAbout(id));
  const [rest] = await tx.select({ scans: count() }).from(response).where(eq(response.trackId, gone.trackId));
  if (rest?.scans === 0) await erasePlan(tx, gone.trackId);
  const by = { id: null, role: "entrepreneur" };
  await record(tx, { by, action: "response.erased", object: { type: "response", id } });
  return true;
}

/**
 * Erases a response to which its owner has no way left: no link, no reminder that will bring her one, no appointment she made.
 * @returns whether it was erased
 */
export async function eraseUnreachable(tx: Writer, id: string, now: Date): Promise<boolean> {
  const [found] = await tx.select({ contactId: response.contactId }).from(response).where(eq(response.id, id));
  if (found === undefined || found.contactId !== null) return false;
  const links = await tx.$count(responseLink, and(eq(responseLink.responseId, id), openToOwner(now)));
  const reminders = await tx.$count(scanReminder, eq(scanReminder.responseId, id));
  return links + reminders === 0 && (await eraseWhole(tx, id));
}
