import { and, asc, eq, lt, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { record } from "#app/domain/journal/record.server.ts";
import { familyOf } from "#app/domain/rounds/queries.server.ts";
import { roundQuestion } from "#app/domain/rounds/question.server.ts";
import type { RoundProgress } from "#app/domain/rounds/round.ts";
import type { RoundAnswer } from "#app/domain/rounds/round-solution.ts";
import { type Solve, solveInThread } from "#app/domain/rounds/solving.server.ts";
import { faultOf, log } from "#app/log.server.ts";
import type { Database } from "#db/database.ts";
import { matchingRound } from "#db/schema/rounds.ts";

type Kept = typeof matchingRound.$inferSelect;

/** A process that has said nothing for so long is taken for dead, and somebody else may begin again. */
const leaseMs = 60_000;
/** How often a process tells that it is alive, and hears whether it must stop. */
const pulseMs = 1000;
/** After so many beginnings the round is told as broken: it may be the round itself that stops a process. */
const mostAttempts = 3;

interface Running {
  clock: () => Date;
  stopping: () => boolean;
  solve?: Solve;
  /** Milliseconds between two words of life. */
  pulse?: number;
}

/**
 * Calculates the rounds that wait, one after the other. Several processes may do so at once: a round is claimed by a conditional update, and only who
 * has the claim can write. A round of a process that died is begun again. Nothing of an outcome without proof is kept.
 */
export async function runRounds(db: Database, running: Running): Promise<void> {
  for (;;) {
    if (running.stopping()) return;
    const kept = await claim(db, running.clock());
    if (kept === null) return;
    if (kept !== "again") await run(db, kept, running);
  }
}

type Claimed = Kept & { claim: string };

/** Takes the round that waits longest. @returns null when there is none, "again" when somebody was quicker or it had to be given up */
async function claim(db: Database, now: Date): Promise<Claimed | "again" | null> {
  const free = or(
    eq(matchingRound.state, "waiting"),
    and(eq(matchingRound.state, "running"), lt(matchingRound.leaseUntil, now)),
  );
  const [next] = await db
    .select()
    .from(matchingRound)
    .where(free)
    .orderBy(asc(matchingRound.createdAt), asc(matchingRound.id))
    .limit(1);
  if (!next) return null;
  const own = { claim: uuidv7(), startedAt: now, leaseUntil: leaseFrom(now) };
  return db.transaction(async (tx) => {
    const which = and(eq(matchingRound.id, next.id), eq(matchingRound.attempts, next.attempts), free);
    if (next.attempts >= mostAttempts) {
      const given = await tx.update(matchingRound).set({ state: "broken", claim: null, endedAt: now }).where(which);
      if (given.rowCount === 1) await note(tx, { id: next.id, action: "round.broken", facts: {} });
      return "again";
    }
    const begun = { ...own, state: "running", attempts: next.attempts + 1, step: "reading", progress: 0 } as const;
    const taken = await tx.update(matchingRound).set(begun).where(which);
    return taken.rowCount === 1 ? { ...next, ...begun } : "again";
  });
}

async function run(db: Database, kept: Claimed, { clock, stopping, solve = solveInThread, pulse = pulseMs }: Running) {
  const stop = new AbortController();
  let at: RoundProgress = { step: "reading", done: 0, total: 1 };
  const onProgress = (progress: RoundProgress) => {
    at = progress;
  };
  const beating = beat(db, kept, { clock, stopping, pulse, stop, at: () => at });
  try {
    const family = await familyOf(db, kept);
    const onRead = (done: number, total: number) => onProgress({ step: "reading", done, total });
    const question = await roundQuestion(db, kept, { family, now: clock(), onRead });
    const answer = await solve(question, { signal: stop.signal, onProgress });
    if (answer !== null) await keep(db, kept, { answer, rulesVersion: question.rules.version }, clock());
    // who stops in good order has not failed
    else if (stopping()) await putBack(db, kept, kept.attempts - 1);
  } catch (error) {
    log.error({ round: kept.id, fault: faultOf(error) }, "a round could not be calculated");
    await putBack(db, kept, kept.attempts);
  } finally {
    stop.abort();
    await beating;
  }
}

/** Says every second that this process is alive and how far it is, and stops the work when the round is no longer ours. */
async function beat(
  db: Database,
  kept: Claimed,
  pulse: Pick<Running, "clock" | "stopping"> & { pulse: number; stop: AbortController; at: () => RoundProgress },
): Promise<void> {
  const { stop } = pulse;
  while (!stop.signal.aborted) {
    await pause(pulse.pulse, stop.signal);
    if (stop.signal.aborted) return;
    if (pulse.stopping()) return stop.abort();
    const { step, done, total } = pulse.at();
    const values = {
      step,
      progress: Math.floor((100 * done) / Math.max(1, total)),
      leaseUntil: leaseFrom(pulse.clock()),
    };
    try {
      const told = await db.statement((tx) => tx.update(matchingRound).set(values).where(ours(kept)));
      if (told.rowCount !== 1) stop.abort();
    } catch (error) {
      // the next word of life may come through; without one the lease ends
      log.warn({ round: kept.id, fault: faultOf(error) }, "a round could not tell how far it is");
    }
  }
}

async function keep(
  db: Database,
  kept: Claimed,
  { answer, rulesVersion }: { answer: RoundAnswer; rulesVersion: number },
  now: Date,
): Promise<void> {
  const over = { rulesVersion, claim: null, leaseUntil: null, endedAt: now };
  const values = answer.ok
    ? {
        state: "done" as const,
        outcome: answer.outcome,
        inputHash: answer.outcome.inputHash,
        progress: 100,
        faults: null,
      }
    : answer.reason === "unproven"
      ? { state: "unproven" as const, faults: [{ code: "problem", line: answer.line }] }
      : { state: "failed" as const, faults: answer.faults };
  const isKept = await db.transaction(async (tx) => {
    const written = await tx
      .update(matchingRound)
      .set({ ...over, ...values })
      .where(ours(kept));
    if (written.rowCount !== 1) return false;
    const facts = answer.ok
      ? { inputHash: answer.outcome.inputHash, placed: answer.outcome.modes[kept.mode].placed }
      : {};
    await note(tx, { id: kept.id, action: `round.${values.state}`, facts });
    return true;
  });
  if (isKept && values.state === "unproven")
    log.error(
      { round: kept.id, fault: values.faults[0]?.line },
      "the outcome of a round is not proven: nothing of it is kept",
    );
}

/** Lets somebody else begin again, this process or another one. */
async function putBack(db: Database, kept: Claimed, attempts: number): Promise<void> {
  const values = { state: "waiting", claim: null, leaseUntil: null, attempts } as const;
  await db.statement((tx) => tx.update(matchingRound).set(values).where(ours(kept)));
}

const ours = ({ id, claim }: Claimed) =>
  and(eq(matchingRound.id, id), eq(matchingRound.claim, claim), eq(matchingRound.state, "running"));

const leaseFrom = (now: Date) => new Date(now.getTime() + leaseMs);

function note(
  tx: Parameters<typeof record>[0],
  { id, action, facts }: { id: string; action: string; facts: Record<string, string | number> },
): Promise<void> {
  return record(tx, { by: { id: null, role: "system" }, action, object: { type: "round", id }, facts });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener("abort", over);
  });
}
