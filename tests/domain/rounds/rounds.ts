import { eq } from "drizzle-orm";
import { makeRound, startRound } from "#app/domain/rounds/commands.server.ts";
import { type RoundOutcome, roundOutcome } from "#app/domain/rounds/round-outcome.ts";
import { solveRound } from "#app/domain/rounds/round-solution.ts";
import { runRounds } from "#app/domain/rounds/run-commands.server.ts";
import { type RoundInput, roundSchema } from "#app/domain/rounds/schema.ts";
import type { Solve } from "#app/domain/rounds/solving.server.ts";
import type { Database } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseInterest, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { matchingRound } from "#db/schema/rounds.ts";

export const monday = new Date("2026-11-02T08:00:00Z");
export const tuesday = new Date("2026-11-03T08:00:00Z");

/** Nothing of earlier tests. */
export async function clearRounds(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of [
      assignment,
      caseInterest,
      proposal,
      matchingRound,
      caseFile,
      candidate,
      outboxMail,
      journalEntry,
    ])
      await tx.delete(table);
  });
}

/** Solves in this very process. */
export const solveHere: Solve = (question, { onProgress }) => Promise.resolve(solveRound(question, { onProgress }));

/** What a form gives for a round with usual settings. */
export const roundInput = (parts: Partial<RoundInput> & Pick<RoundInput, "cases" | "candidates">): RoundInput =>
  roundSchema.parse({ name: "Najaar", mode: "fit", minimumFit: 350, perCase: 50, spread: true, ...parts });

/** Makes a round and starts it. @returns its id */
export async function started(
  db: Database,
  by: { id: string; role: string },
  parts: Parameters<typeof roundInput>[0],
): Promise<string> {
  const made = await makeRound(db, { input: roundInput(parts), by }, monday);
  if (!made.ok) throw new Error(made.reason);
  const start = await startRound(db, { id: made.value.id, by }, monday);
  if (!start.ok) throw new Error(start.reason);
  return made.value.id;
}

/** Calculates all that waits. */
export const runAll = (db: Database, solve: Solve = solveHere, now = monday): Promise<void> =>
  runRounds(db, { clock: () => now, stopping: () => false, solve });

export async function keptRound(db: Database, id: string) {
  const [kept] = await db.select().from(matchingRound).where(eq(matchingRound.id, id));
  if (!kept) throw new Error("there is no such round");
  return kept;
}

/** The outcome of a round that is done. */
export async function outcomeOf(db: Database, id: string): Promise<RoundOutcome> {
  const { outcome, state, faults } = await keptRound(db, id);
  if (state !== "done") throw new Error(`the round is ${state}: ${JSON.stringify(faults)}`);
  return roundOutcome.parse(outcome);
}

/** Deeds in the journal about rounds and offers, in order. */
export const deeds = async (db: Database): Promise<string[]> =>
  (await db.select().from(journalEntry).orderBy(journalEntry.at, journalEntry.id)).map(({ action }) => action);
