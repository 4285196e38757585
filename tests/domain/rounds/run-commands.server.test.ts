import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { solveFlow } from "#app/domain/matching/flow/solve.ts";
import { acceptRound } from "#app/domain/rounds/acceptance-commands.server.ts";
import { cancelRound, solveAgain } from "#app/domain/rounds/commands.server.ts";
import { solveRound } from "#app/domain/rounds/round-solution.ts";
import { runRounds } from "#app/domain/rounds/run-commands.server.ts";
import { type Solve, solveInThread } from "#app/domain/rounds/solving.server.ts";
import { candidate, candidateSkill } from "#db/schema/candidates.ts";
import { caseInterest, proposal } from "#db/schema/cases.ts";
import { matchingRound } from "#db/schema/rounds.ts";
import { addAccount, addCandidate, addCase, links } from "#tests/domain/cases/work.ts";
import { aCase, aRound, somebody } from "#tests/domain/rounds/questions.ts";
import {
  clearRounds,
  deeds,
  keptRound,
  monday,
  outcomeOf,
  runAll,
  solveHere,
  started,
  tuesday,
} from "#tests/domain/rounds/rounds.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
let by: { id: string; role: string };
beforeAll(async () => {
  by = { id: await addAccount(db, "coordinator"), role: "coordinator" };
});
beforeEach(() => clearRounds(db));

const addCases = async (count: number) => {
  const ids = [];
  for (let at = 0; at < count; at++) ids.push((await addCase(db, { advisorId: by.id })).id);
  return ids;
};

describe("a run", () => {
  test("calculates in a thread and keeps outcome, proof and mark", async () => {
    const cases = await addCases(2);
    const candidates = [await addCandidate(db), await addCandidate(db)];
    await db.transaction((tx) =>
      tx.insert(caseInterest).values({ candidateId: candidates[0] ?? "", caseId: cases[1] ?? "", rank: 1 }),
    );
    const id = await started(db, by, { cases, candidates });
    await runAll(db, solveInThread);
    const outcome = await outcomeOf(db, id);
    expect(outcome.modes.preference.pairs.find(({ wished }) => wished)).toMatchObject({
      caseId: cases[1],
      candidateId: candidates[0],
      rank: 1,
    });
    expect(outcome.modes.fit).toMatchObject({ placed: 2, certificate: "optimal" });
    expect(outcome.modes.stable).toMatchObject({ certificate: "stable", blocking: 0 });
    const kept = await keptRound(db, id);
    expect(kept).toMatchObject({
      state: "done",
      inputHash: outcome.inputHash,
      rulesVersion: 1,
      claim: null,
      progress: 100,
    });
    expect(outcome.inputHash).toMatch(/^[0-9a-f]{32}$/);
    expect(await deeds(db)).toEqual(["round.made", "round.start", "round.done"]);
  });

  test("is done by one process, however many there are", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    let runs = 0;
    const counted: Solve = (question, help) => {
      runs++;
      return solveHere(question, help);
    };
    await Promise.all(Array.from({ length: 5 }, () => runAll(db, counted)));
    expect(runs).toBe(1);
    expect((await keptRound(db, id)).attempts).toBe(1);
  });

  test("of a process that died is begun again, and told as broken when it keeps stopping processes", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    const dies = (attempts: number) =>
      db.transaction((tx) =>
        tx
          .update(matchingRound)
          .set({ state: "running", claim: crypto.randomUUID(), attempts, leaseUntil: new Date(monday.getTime() - 1) })
          .where(eq(matchingRound.id, id)),
      );
    await dies(1);
    await runAll(db);
    expect(await keptRound(db, id)).toMatchObject({ state: "done", attempts: 2 });
    await dies(3);
    await runAll(db);
    expect(await keptRound(db, id)).toMatchObject({ state: "broken" });
    expect((await deeds(db)).at(-1)).toBe("round.broken");
  });

  test("that somebody else has meanwhile writes nothing", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    await runAll(db, async (question, help) => {
      await db.transaction((tx) => tx.update(matchingRound).set({ claim: crypto.randomUUID() }));
      return solveHere(question, help);
    });
    expect(await keptRound(db, id)).toMatchObject({ state: "running", outcome: null });
  });

  test("of which the proof does not hold keeps nothing, and says so", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    await runAll(db, (question) =>
      Promise.resolve(
        solveRound(question, {
          solve: (network) => {
            const flow = solveFlow(network);
            return { ...flow, arcOf: flow.arcOf.map(() => -1) };
          },
        }),
      ),
    );
    expect(await keptRound(db, id)).toMatchObject({ state: "unproven", outcome: null, inputHash: null });
    expect((await deeds(db)).at(-1)).toBe("round.unproven");
    const offer = { id, pairs: [], note: "", reason: "", by, advisorId: null, links };
    expect(await acceptRound(db, offer, monday)).toEqual({ ok: false, reason: "is-unproven" });
  });

  test("of an impossible round tells what is impossible and keeps nothing", async () => {
    const cases = await addCases(2);
    const candidates = [await addCandidate(db)];
    const pins = cases.map((caseId): [string, string] => [caseId, candidates[0] ?? ""]);
    const id = await started(db, by, { cases, candidates, pins });
    await runAll(db);
    expect(await keptRound(db, id)).toMatchObject({
      ...{ state: "failed", outcome: null },
      faults: [{ code: "pins-over-capacity", candidateId: candidates[0], found: 2, most: 1 }],
    });
  });

  test("stops at once when it is cancelled, the thread with it", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    const answers: unknown[] = [];
    await runRounds(db, {
      ...{ clock: () => monday, stopping: () => false, pulse: 5 },
      solve: async (_, { signal, onProgress }) => {
        const large = solveInThread(largeRound(), {
          signal,
          onProgress: (progress) => {
            onProgress(progress);
            if (progress.step === "lists" && answers.length === 0) answers.push(cancelRound(db, { id, by }, monday));
          },
        });
        const answer = await large;
        answers.push(answer);
        return answer;
      },
    });
    expect(await answers[0]).toEqual({ ok: true, value: null });
    expect(answers[1]).toBeNull();
    expect(await keptRound(db, id)).toMatchObject({ state: "cancelled", outcome: null });
  });

  test("of a server that stops in good order waits for the next one", async () => {
    const id = await started(db, by, { cases: await addCases(1), candidates: [await addCandidate(db)] });
    let stopping = false;
    await runRounds(db, {
      ...{ clock: () => monday, stopping: () => stopping, pulse: 5 },
      solve: (_, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => resolve(null));
          stopping = true;
        }),
    });
    expect(await keptRound(db, id)).toMatchObject({ state: "waiting", claim: null, attempts: 0 });
    await runAll(db);
    expect((await keptRound(db, id)).state).toBe("done");
  });

  test("has the same outcome and mark in whatever order the rows are in the database", async () => {
    const cases = await addCases(4);
    const candidates = [];
    for (let at = 0; at < 4; at++) candidates.push(await addCandidate(db));
    const first = await started(db, by, { cases, candidates });
    await runAll(db);
    // rows are put in anew, in the other order
    await db.transaction(async (tx) => {
      const rows = await tx.select().from(candidate);
      const skills = await tx.select().from(candidateSkill);
      await tx.delete(candidate);
      await tx.insert(candidate).values(rows.reverse());
      await tx.insert(candidateSkill).values(skills.reverse());
    });
    const second = await started(db, by, { cases: [...cases].reverse(), candidates: [...candidates].reverse() });
    await runAll(db);
    expect(await outcomeOf(db, second)).toEqual(await outcomeOf(db, first));
  });
});

describe("a round after its offers", () => {
  test("keeps who said yes or may still, and gives out anew what was declined", async () => {
    const cases = await addCases(3);
    const candidates = [];
    for (let at = 0; at < 4; at++) candidates.push(await addCandidate(db));
    const id = await started(db, by, { cases, candidates });
    await runAll(db);
    const { pairs } = (await outcomeOf(db, id)).modes.fit;
    const offers = pairs.map(({ caseId, candidateId }): [string, string] => [caseId, candidateId]);
    const accepted = await acceptRound(
      db,
      { id, pairs: offers, note: "", reason: "", by, advisorId: null, links },
      monday,
    );
    expect(accepted.ok && accepted.value.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    const [yes, no] = await proposals();
    if (!yes || !no) throw new Error("no offers were made");
    await acceptProposal(db, { proposalId: yes.id, by: { id: yes.candidateId, role: "student" }, links }, tuesday);
    await declineProposal(
      db,
      { proposalId: no.id, by: { id: no.candidateId, role: "student" }, links, reason: "no-time", note: "" },
      tuesday,
    );
    const again = await solveAgain(db, { id, by }, tuesday);
    if (!again.ok) throw new Error(again.reason);
    await runAll(db, solveHere, tuesday);
    const anew = (await outcomeOf(db, again.value.id)).modes.fit;
    const holder = new Map(anew.pairs.map((pair) => [pair.caseId, pair]));
    expect(holder.get(yes.caseId)).toMatchObject({ candidateId: yes.candidateId, fixed: "accepted" });
    expect(anew.pairs.filter(({ fixed }) => fixed === "waiting")).toHaveLength(1);
    const free = candidates.filter((one) => !pairs.some(({ candidateId }) => candidateId === one));
    expect(holder.get(no.caseId)).toMatchObject({ candidateId: free[0], fixed: null });
  });
});

const proposals = () => db.select().from(proposal).orderBy(proposal.createdAt, proposal.id);

/** Takes the thread long enough to be stopped on the way. */
function largeRound() {
  const cases = Array.from({ length: 2000 }, (_, at) => aCase(`c${at}`));
  const candidates = Array.from({ length: 4000 }, (_, at) => somebody(`s${at}`));
  return aRound({ cases, candidates });
}
