import { eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { acceptRound } from "#app/domain/rounds/acceptance-commands.server.ts";
import type { RoundInput } from "#app/domain/rounds/schema.ts";
import { candidate, teacher } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, withProfile } from "#tests/domain/cases/work.ts";
import { clearRounds, deeds, monday, outcomeOf, runAll, started, tuesday } from "#tests/domain/rounds/rounds.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
let by: { id: string; role: string };
let advisorId: string;
beforeAll(async () => {
  by = { id: await addAccount(db, "coordinator"), role: "coordinator" };
  advisorId = await addAccount(db, "advisor");
});
beforeEach(() => clearRounds(db));

async function addCases(count: number): Promise<string[]> {
  const ids = [];
  for (let at = 0; at < count; at++) ids.push((await addCase(db, { advisorId })).id);
  return ids;
}

/** A round that is done, with the pairs of its outcome. */
async function solvedRound(parts: Pick<RoundInput, "cases" | "candidates"> & Partial<RoundInput>) {
  const id = await started(db, by, parts);
  await runAll(db);
  const { pairs } = (await outcomeOf(db, id)).modes[parts.mode ?? "fit"];
  return { id, pairs: pairs.map(({ caseId, candidateId }): [string, string] => [caseId, candidateId]) };
}

const accept = (id: string, pairs: readonly [string, string][], facts: { advisorId?: string } = {}) =>
  acceptRound(
    db,
    { ...{ id, pairs, note: "Past goed", reason: "", by, links }, advisorId: facts.advisorId ?? null },
    tuesday,
  );

const refusals = (outcome: Awaited<ReturnType<typeof acceptRound>>) => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.map(({ refusal }) => refusal);
};

describe("offering what came of a round", () => {
  test("makes the chosen pairs proposals like any other, and leaves the rest", async () => {
    const candidates = [await addCandidate(db), await addCandidate(db)];
    const { id, pairs } = await solvedRound({ cases: await addCases(2), candidates });
    expect(refusals(await accept(id, pairs.slice(0, 1)))).toEqual([null]);
    const offers = await db.select().from(proposal);
    expect(offers).toMatchObject([
      {
        caseId: pairs[0]?.[0],
        candidateId: pairs[0]?.[1],
        roundId: id,
        status: "proposed",
        note: "Past goed",
        reason: "Najaar",
      },
    ]);
    expect((await mails(db)).map(({ kind }) => kind)).toEqual(["cases.proposed"]);
    expect(await deeds(db)).toEqual(["round.made", "round.start", "round.done", "proposal.made", "round.accepted"]);
    // nobody does the work before she said yes herself
    expect(await db.select().from(assignment)).toEqual([]);
    expect(refusals(await accept(id, pairs))).toEqual(["no-room", null]);
  });

  test("takes no pair that is not in the outcome, and none of a round without one", async () => {
    const [first = "", second = ""] = await addCases(2);
    const candidates = [await addCandidate(db)];
    const { id, pairs } = await solvedRound({ cases: [first, second], candidates });
    const other = pairs[0]?.[0] === first ? second : first;
    expect(refusals(await accept(id, [[other, candidates[0] ?? ""]]))).toEqual(["not-in-outcome"]);
    const draft = await started(db, by, { cases: [first], candidates });
    expect(await accept(draft, pairs)).toEqual({ ok: false, reason: "is-waiting" });
    expect(await accept("00000000-0000-7000-8000-000000000000", pairs)).toEqual({ ok: false, reason: "not-found" });
    const many = Array.from({ length: 201 }, (): [string, string] => [first, second]);
    expect(await accept(id, many)).toEqual({ ok: false, reason: "too-many" });
    expect(await db.select().from(proposal)).toEqual([]);
  });

  test("is for an advisor about her own cases alone", async () => {
    const { id, pairs } = await solvedRound({ cases: await addCases(1), candidates: [await addCandidate(db)] });
    expect(refusals(await accept(id, pairs, { advisorId: by.id }))).toEqual(["not-found"]);
    expect(refusals(await accept(id, pairs, { advisorId }))).toEqual([null]);
  });

  test("tells pair by pair what has changed meanwhile", async () => {
    const candidates = [await addCandidate(db), await addCandidate(db), await addCandidate(db)];
    const { id, pairs } = await solvedRound({ cases: await addCases(3), candidates });
    const [[taken = ""] = [], [, paused = ""] = []] = pairs;
    await db.transaction(async (tx) => {
      await tx.update(caseFile).set({ status: "withdrawn" }).where(eq(caseFile.id, taken));
      await tx.update(candidate).set({ paused: true }).where(eq(candidate.id, paused));
    });
    expect(refusals(await accept(id, pairs))).toEqual(["is-withdrawn", "not-eligible", null]);
    expect(await db.select().from(proposal)).toHaveLength(1);
  });

  test("never asks anybody for more than she can do, though two rounds and an advisor ask at the same moment", async () => {
    const cases = await addCases(6);
    const [busy, ...others] = [await addCandidate(db, { capacity: 2 }), await addCandidate(db, { capacity: 2 })];
    const candidates = [busy ?? "", ...others];
    const first = await solvedRound({ cases: cases.slice(0, 3), candidates });
    const second = await solvedRound({ cases: cases.slice(3, 6), candidates });
    const results = await Promise.all([
      accept(first.id, first.pairs),
      accept(second.id, second.pairs),
      accept(first.id, first.pairs),
      accept(second.id, second.pairs),
    ]);
    const offers = await db.select().from(proposal);
    for (const id of candidates) {
      const hers = offers.filter(({ candidateId }) => candidateId === id);
      expect(hers.length).toBeLessThanOrEqual(2);
    }
    expect(new Set(offers.map(({ caseId }) => caseId)).size).toBe(offers.length);
    expect(results.flatMap(refusals).filter((refusal) => refusal === null)).toHaveLength(offers.length);
    // all that was offered can also be accepted
    const answers = await Promise.all(
      offers.map(({ id: proposalId, candidateId }) =>
        acceptProposal(db, { proposalId, by: { id: candidateId, role: "student" }, links }, tuesday),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });

  test("leaves no more work than there is room for when others accept something else meanwhile", async () => {
    const cases = await addCases(4);
    const candidates = [await addCandidate(db), await addCandidate(db)];
    const { id, pairs } = await solvedRound({ cases: cases.slice(0, 2), candidates });
    // before the round is offered, an advisor asks both for something else
    const elsewhere = [];
    for (const [at, candidateId] of candidates.entries()) {
      elsewhere.push(await propose(db, { caseId: cases[2 + at] ?? "", candidateId, advisorId }, monday));
    }
    await Promise.all([
      accept(id, pairs),
      ...elsewhere.map((proposalId, at) =>
        acceptProposal(db, { proposalId, by: { id: candidates[at] ?? "", role: "student" }, links }, tuesday),
      ),
    ]);
    const work = await db.select().from(assignment).where(inArray(assignment.candidateId, candidates));
    for (const candidateId of candidates) {
      expect(work.filter((one) => one.candidateId === candidateId)).toHaveLength(1);
      const open = await db.select().from(proposal).where(eq(proposal.candidateId, candidateId));
      expect(open.filter(({ status }) => status === "proposed")).toEqual([]);
    }
  });

  test("keeps to what a teacher can guide over all her classes", async () => {
    const owner = await addAccount(db, "teacher");
    const klas = await withProfile(db, owner, { lane: "mbo", capacity: 2 });
    await db.transaction((tx) => tx.insert(teacher).values({ personId: owner, capacity: 1 }));
    const cases = [];
    for (let at = 0; at < 2; at++) cases.push((await addCase(db, { advisorId, lane: "mbo" })).id);
    const { id, pairs } = await solvedRound({ cases, candidates: [klas] });
    expect(pairs).toHaveLength(1);
    const other = await solvedRound({ cases: cases.filter((one) => one !== pairs[0]?.[0]), candidates: [klas] });
    expect(refusals(await accept(id, pairs))).toEqual([null]);
    expect(refusals(await accept(other.id, other.pairs))).toEqual(["no-room"]);
  });
});
