import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { writtenKeys } from "#app/mail/outbox.server.ts";
import type { Database, Reader } from "#db/database.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { evaluation } from "#db/schema/work.ts";
import {
  type Answers,
  canEvaluate,
  dueLetter,
  type EvaluationSide,
  evaluationDays,
  evaluationSides,
  evaluationsOpenAt,
  letterDays,
  lookBackKey,
} from "./evaluation.ts";
import { askToLookBack, type WorkLinks } from "./letters.server.ts";
import { findOwnWork, noteWork } from "./own-work.server.ts";

/** Who looks back: who answers for the work, or the entrepreneur on her own case. */
export type LookingBack =
  | { side: "candidate"; assignmentId: string; by: JournalActor & { id: string } }
  | { side: "entrepreneur"; caseId: string; contactId: string };

type Work = typeof assignment.$inferSelect;

/** Keeps what one side says, once. It is shown to nobody before both have said it or the time for it is over; it never counts in a match. */
export function lookBack(
  db: Database,
  given: LookingBack & Answers,
  now: Date,
): Promise<Outcome<null, "not-found" | "not-ended" | "given" | "closed">> {
  const { side, scores, words } = given;
  return db.transaction(async (tx) => {
    const work = await workOf(tx, given);
    if (!work) return refused("not-found");
    const said = await tx
      .select({ side: evaluation.side })
      .from(evaluation)
      .where(eq(evaluation.assignmentId, work.id));
    const allowed = canEvaluate({ confirmedAt: work.confirmedAt, given: said.map((one) => one.side) }, side, now);
    if (!allowed.ok) return allowed;
    const row = { assignmentId: work.id, side, answers: { ...scores }, words, createdAt: now };
    const kept = await tx.insert(evaluation).values(row).onConflictDoNothing().returning({ id: evaluation.id });
    if (kept.length === 0) return refused("given");
    const by = given.side === "candidate" ? given.by : { id: null, role: "entrepreneur" };
    await noteWork(tx, { action: "work.looked-back", by, work, facts: { side } });
    return done(null);
  });
}

/**
 * Asks who has not looked back yet: one invitation and one reminder to each side, however often and in however many processes this runs.
 * @returns how many letters were written
 */
export async function sendLookBackLetters(
  db: Database,
  { links, now }: { links: WorkLinks; now: Date },
  stopping: () => boolean = () => false,
): Promise<number> {
  const due = await dueLetters(db, now);
  let sent = 0;
  for (const { work, side, letter, key } of due) {
    if (stopping()) break;
    const written = await db.transaction(async (tx) => {
      const found = await caseOf(tx, work.caseId);
      const until = evaluationsOpenAt(work.confirmedAt ?? now);
      return askToLookBack(tx, { found, links, assignmentId: work.id, side, letter, key, until }, now);
    });
    if (written) sent += 1;
  }
  return sent;
}

async function dueLetters(db: Reader, now: Date) {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const { confirmedAt } = assignment;
  const recent = await db
    .select()
    .from(assignment)
    .where(and(gt(confirmedAt, daysAgo(evaluationDays)), lte(confirmedAt, daysAgo(letterDays.invitation))))
    .orderBy(asc(confirmedAt))
    .limit(500);
  const said = await saidAbout(db, recent);
  const letters = recent.flatMap((work) =>
    evaluationSides.flatMap((side) => {
      const given = said.filter(({ assignmentId }) => assignmentId === work.id).map((one) => one.side);
      const letter = dueLetter({ confirmedAt: work.confirmedAt, given }, side, now);
      return letter === null ? [] : [{ work, side, letter, key: lookBackKey(work.id, side, letter) }];
    }),
  );
  const written = await writtenKeys(
    db,
    letters.map(({ key }) => key),
  );
  return letters.filter(({ key }) => !written.has(key));
}

async function saidAbout(
  db: Reader,
  works: readonly Work[],
): Promise<{ assignmentId: string; side: EvaluationSide }[]> {
  if (works.length === 0) return [];
  const ids = works.map(({ id }) => id);
  const { assignmentId, side } = evaluation;
  return db.select({ assignmentId, side }).from(evaluation).where(inArray(assignmentId, ids));
}

async function workOf(tx: Reader, who: LookingBack): Promise<Work | undefined> {
  if (who.side === "candidate") return (await findOwnWork(tx, who))?.work;
  const [found] = await tx
    .select({ work: assignment })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .where(and(eq(assignment.caseId, who.caseId), eq(caseFile.contactId, who.contactId)));
  return found?.work;
}
