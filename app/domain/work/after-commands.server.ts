import { and, asc, eq, exists, gt, isNull, lte, not } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/journal/record.server.ts";
import { addMonths } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { withdraw } from "#app/mail/outbox.server.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { afterQuestion } from "#db/schema/work.ts";
import { askIfHelped, type WorkLinks } from "./letters.server.ts";
import type { helpAnswers } from "./schema.ts";

/** After so many months the entrepreneur is asked whether it helped; work that ended longer ago than the second is let be. */
const askedAfter = { from: 3, until: 9 } as const;

const owner = { id: null, role: "entrepreneur" };

/**
 * Asks, once a case, whether it helped. Who adds the row writes the mail: in however many processes this runs, she is asked once. Not asked is
 * who said, about this case or another of hers, that she wants no mail about it.
 * @returns how many were asked
 */
export async function askWhetherItHelped(
  db: Database,
  { links, now }: { links: WorkLinks; now: Date },
  stopping: () => boolean = () => false,
): Promise<number> {
  let asked = 0;
  for (const caseId of await dueCases(db, now)) {
    if (stopping()) break;
    if (await db.transaction((tx) => askOne(tx, { caseId, links, now }))) asked += 1;
  }
  return asked;
}

/** Keeps her answer. She may change her mind: the last one counts. */
export function answerWhetherItHelped(
  db: Database,
  given: { token: string; answer: (typeof helpAnswers)[number]; words: string },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const { token, answer, words } = given;
  return db.transaction(async (tx) => {
    const [kept] = await tx
      .update(afterQuestion)
      .set({ answer, words, answeredAt: now })
      .where(eq(afterQuestion.tokenHash, hashOf(token)))
      .returning({ caseId: afterQuestion.caseId });
    if (!kept) return refused("not-found");
    await note(tx, { action: "case.helped", caseId: kept.caseId });
    return done(null);
  });
}

/** Stops these mails for who has the link in one. Doing it again changes nothing. */
export function stopAskingByLink(db: Database, token: string): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [stopped] = await tx
      .update(afterQuestion)
      .set({ declined: true })
      .where(eq(afterQuestion.tokenHash, hashOf(token)))
      .returning({ caseId: afterQuestion.caseId });
    if (!stopped) return refused("not-found");
    await note(tx, { action: "case.help-question-declined", caseId: stopped.caseId });
    return done(null);
  });
}

/** Says beforehand, from her own file, that she wants no such mail. One that waits to be sent is taken back. */
export function stopAsking(
  db: Database,
  { caseId, contactId }: { caseId: string; contactId: string },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const own = and(eq(caseFile.id, caseId), eq(caseFile.contactId, contactId));
    if ((await tx.$count(caseFile, own)) === 0) return refused("not-found");
    const row = { caseId, tokenHash: hashOf(newToken()), askedAt: now, declined: true };
    await tx
      .insert(afterQuestion)
      .values(row)
      .onConflictDoUpdate({ target: afterQuestion.caseId, set: { declined: true } });
    await withdraw(tx, keyOf(caseId));
    await note(tx, { action: "case.help-question-declined", caseId });
    return done(null);
  });
}

const keyOf = (caseId: string): string => `case:${caseId}:helped`;

async function askOne(
  tx: Writer,
  { caseId, links, now }: { caseId: string; links: WorkLinks; now: Date },
): Promise<boolean> {
  const token = newToken();
  const made = await tx
    .insert(afterQuestion)
    .values({ caseId, tokenHash: hashOf(token), askedAt: now })
    .onConflictDoNothing()
    .returning({ id: afterQuestion.id });
  if (made.length === 0) return false;
  await askIfHelped(tx, { found: await caseOf(tx, caseId), links, key: keyOf(caseId), token }, now);
  await record(tx, { ...about(caseId), by: { id: null, role: "system" }, action: "case.help-asked" });
  return true;
}

async function dueCases(db: Reader, now: Date): Promise<string[]> {
  const { confirmedAt } = assignment;
  const [otherCase, otherQuestion] = [alias(caseFile, "other_case"), alias(afterQuestion, "other_question")];
  const declinedBefore = db
    .select({ id: otherQuestion.id })
    .from(otherQuestion)
    .innerJoin(otherCase, eq(otherCase.id, otherQuestion.caseId))
    .where(and(eq(otherCase.contactId, caseFile.contactId), eq(otherQuestion.declined, true)));
  const rows = await db
    .select({ id: caseFile.id })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .leftJoin(afterQuestion, eq(afterQuestion.caseId, caseFile.id))
    .where(
      and(
        eq(caseFile.status, "closed"),
        isNull(afterQuestion.id),
        lte(confirmedAt, monthsAgo(askedAfter.from, now)),
        gt(confirmedAt, monthsAgo(askedAfter.until, now)),
        not(exists(declinedBefore)),
      ),
    )
    .orderBy(asc(confirmedAt))
    .limit(200);
  return rows.map(({ id }) => id);
}

function monthsAgo(months: number, now: Date): Date {
  const [date = "", time = ""] = now.toISOString().split("T");
  return new Date(`${addMonths(date, -months)}T${time}`);
}

const about = (caseId: string) => ({ object: { type: "case" as const, id: caseId }, caseId });
const note = (tx: Writer, { action, caseId }: { action: string; caseId: string }) =>
  record(tx, { ...about(caseId), by: owner, action });
