import { desc, eq } from "drizzle-orm";
import { findLink } from "#app/domain/scan/link.server.ts";
import { type FoundResponse, findResponseById } from "#app/domain/scan/queries.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";
import { caseFile } from "#db/schema/cases.ts";
import { response, responseLink, scanReminder } from "#db/schema/scan.ts";
import { isOpen, linkCan } from "./kept-link.ts";

export interface ListedLink {
  readonly id: string;
  readonly purpose: (typeof responseLink.$inferSelect)["purpose"];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revocable: boolean;
}

/** The links to a response that work now, newest first. `token`: the one she holds herself. */
export async function listLinks(
  db: Reader,
  { responseId, token }: { responseId: string; token: string },
  now: Date,
): Promise<ListedLink[]> {
  const rows = await db
    .select()
    .from(responseLink)
    .where(eq(responseLink.responseId, responseId))
    .orderBy(desc(responseLink.createdAt), desc(responseLink.id));
  return rows
    .filter((link) => isOpen(link, now))
    .map((link) => {
      const { id, purpose, createdAt, expiresAt } = link;
      const revocable = linkCan.revoke(link, { inUse: link.tokenHash === hashOf(token), now }).ok;
      return { id, purpose, createdAt, expiresAt, revocable };
    });
}

/** The reminder that waits for a response, if any. */
export async function findReminder(
  db: Reader,
  responseId: string,
): Promise<{ email: string; dueAt: Date } | undefined> {
  const { email, dueAt } = scanReminder;
  const [found] = await db.select({ email, dueAt }).from(scanReminder).where(eq(scanReminder.responseId, responseId));
  return found;
}

/** When the reminder goes out that a mail's link belongs to; undefined when it was stopped or sent, or never was. */
export async function findReminderByToken(db: Reader, token: string): Promise<{ dueAt: Date } | undefined> {
  const [found] = await db
    .select({ dueAt: scanReminder.dueAt })
    .from(scanReminder)
    .where(eq(scanReminder.tokenHash, hashOf(token)));
  return found;
}

/** What is left when a response is erased: appointments and cases that began with it, and the company's other scans. */
export async function whatStays(
  db: Reader,
  { id, trackId }: Pick<FoundResponse, "id" | "trackId">,
): Promise<{ appointments: number; cases: number; otherScans: number }> {
  const [appointments, cases, scans] = await Promise.all([
    db.$count(appointment, eq(appointment.responseId, id)),
    db.$count(caseFile, eq(caseFile.responseId, id)),
    db.$count(response, eq(response.trackId, trackId)),
  ]);
  return { appointments, cases, otherScans: scans - 1 };
}

/** The response that a shared link opens, and when that ends; undefined for a link that is unknown, ended, or not for readers. */
export async function findSharedResponse(
  db: Reader,
  token: string,
  now: Date,
): Promise<{ response: FoundResponse; expiresAt: Date | null } | undefined> {
  const link = await findLink(db, token, now);
  if (link?.access !== "reader" || link.state !== "open") return undefined;
  const found = await findResponseById(db, link.responseId);
  return found && { response: found, expiresAt: link.expiresAt };
}
