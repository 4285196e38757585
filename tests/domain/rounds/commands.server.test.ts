import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  adjustRound,
  cancelRound,
  changeRound,
  copyRound,
  makeRound,
  solveAgain,
  startRound,
} from "#app/domain/rounds/commands.server.ts";
import { roundSchema, variantSchema } from "#app/domain/rounds/schema.ts";
import { caseFile } from "#db/schema/cases.ts";
import { matchingRound } from "#db/schema/rounds.ts";
import { addAccount, addCandidate, addCase } from "#tests/domain/cases/work.ts";
import {
  clearRounds,
  deeds,
  keptRound,
  monday,
  outcomeOf,
  roundInput,
  runAll,
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

async function choice(cases: number, candidates: number) {
  const caseIds = [];
  for (let at = 0; at < cases; at++) caseIds.push((await addCase(db, { advisorId: by.id })).id);
  const candidateIds = [];
  for (let at = 0; at < candidates; at++) candidateIds.push(await addCandidate(db));
  return { cases: caseIds, candidates: candidateIds };
}
const nobody = "00000000-0000-7000-8000-000000000000";
const variant = variantSchema.parse({ name: "Ruimer", mode: "stable", minimumFit: 400, perCase: 10 });

describe("a new round", () => {
  test("is a dry run: it is kept, and nobody is asked anything", async () => {
    const parts = await choice(2, 2);
    const made = await makeRound(db, { input: roundInput(parts), by }, monday);
    expect(made.ok && (await keptRound(db, made.value.id))).toMatchObject({
      state: "draft",
      number: 1,
      caseIds: parts.cases,
    });
    expect(await deeds(db)).toEqual(["round.made"]);
    expect((await db.select().from(caseFile)).every(({ status }) => status === "open")).toBe(true);
  });

  test("knows all its cases and candidates, or is not made at all", async () => {
    const { cases, candidates } = await choice(1, 1);
    const make = (parts: Parameters<typeof roundInput>[0]) => makeRound(db, { input: roundInput(parts), by }, monday);
    expect(await make({ cases: [...cases, nobody], candidates })).toEqual({ ok: false, reason: "unknown-case" });
    expect(await make({ cases, candidates: [...candidates, nobody] })).toEqual({
      ok: false,
      reason: "unknown-candidate",
    });
    const unrouted = await addCase(db, { advisorId: by.id, lane: null });
    expect(await make({ cases: [unrouted.id], candidates })).toEqual({ ok: false, reason: "unknown-case" });
    expect(await make({ cases, candidates, minimumFit: 100 })).toEqual({ ok: false, reason: "below-rules" });
    expect(await db.select().from(matchingRound)).toEqual([]);
    expect(await deeds(db)).toEqual([]);
  });

  test.each([
    ["no case", { cases: [] }],
    ["a case twice", { cases: [nobody, nobody] }],
    ["something that is no id", { candidates: ["x"] }],
    [
      "a pair twice",
      {
        pins: [
          [nobody, nobody],
          [nobody, nobody],
        ],
      },
    ],
    ["an urgent case that is not in it", { urgent: ["00000000-0000-7000-8000-000000000001"] }],
    ["a fit above 1000", { minimumFit: 1001 }],
    ["a list of nobody", { perCase: 0 }],
  ])("does not come in with %s", (_, parts) => {
    const whole = { name: "Najaar", mode: "fit", minimumFit: 350, perCase: 50, cases: [nobody], candidates: [nobody] };
    expect(roundSchema.safeParse(whole).success).toBe(true);
    expect(roundSchema.safeParse({ ...whole, ...parts }).success).toBe(false);
  });
});

describe("a calculation", () => {
  test("is started and stopped when its state allows it, and told in the journal", async () => {
    const id = await started(db, by, await choice(1, 1));
    expect(await startRound(db, { id, by }, monday)).toEqual({ ok: false, reason: "is-waiting" });
    expect(await cancelRound(db, { id, by }, monday)).toEqual({ ok: true, value: null });
    expect(await cancelRound(db, { id, by }, monday)).toEqual({ ok: false, reason: "is-cancelled" });
    expect(await changeRound(db, { id, variant, by }, monday)).toEqual({ ok: true, value: null });
    expect(await keptRound(db, id)).toMatchObject({ state: "draft", name: "Ruimer", mode: "stable" });
    expect(await startRound(db, { id: nobody, by }, monday)).toEqual({ ok: false, reason: "not-found" });
    expect(await deeds(db)).toEqual(["round.made", "round.start", "round.cancel", "round.edit"]);
  });

  test("that is done is not changed: a variant beside it is", async () => {
    const parts = await choice(2, 2);
    const id = await started(db, by, parts);
    await runAll(db);
    expect(await changeRound(db, { id, variant, by }, tuesday)).toEqual({ ok: false, reason: "is-done" });
    const copied = await copyRound(db, { id, variant, by }, tuesday);
    if (!copied.ok) throw new Error(copied.reason);
    expect(await keptRound(db, copied.value.id)).toMatchObject({
      ...{ state: "draft", number: 2, basedOnId: id, mode: "stable", caseIds: parts.cases },
    });
    const third = await copyRound(db, { id: copied.value.id, variant, by }, tuesday);
    expect(third.ok && (await keptRound(db, third.value.id))).toMatchObject({ number: 3, basedOnId: id });
    expect(await copyRound(db, { id: nobody, variant, by }, tuesday)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("a word about a pair", () => {
  test("changes the calculation that is started next, never one that is done", async () => {
    const { cases, candidates } = await choice(2, 2);
    const id = await started(db, by, { cases, candidates });
    await runAll(db);
    const before = await outcomeOf(db, id);
    const [caseId = "", other = ""] = cases;
    const [candidateId = "", another = ""] = candidates;
    const adjust = async (pair: [string, string], wish: "pin" | "forbid" | "free") => {
      const outcome = await adjustRound(db, { id, pair, wish, by }, tuesday);
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.value.id;
    };
    const next = await adjust([caseId, candidateId], "pin");
    expect(next).not.toBe(id);
    expect(await adjust([caseId, another], "pin")).toBe(next);
    expect(await adjust([other, candidateId], "forbid")).toBe(next);
    expect(await keptRound(db, next)).toMatchObject({
      ...{ pins: [[caseId, another]], forbids: [[other, candidateId]], state: "draft", number: 2 },
    });
    expect(await adjust([other, candidateId], "free")).toBe(next);
    expect((await keptRound(db, next)).forbids).toEqual([]);
    expect(await outcomeOf(db, id)).toEqual(before);
    expect(await solveAgain(db, { id, by }, tuesday)).toEqual({ ok: true, value: { id: next } });
    await runAll(db);
    const { pairs } = (await outcomeOf(db, next)).modes.fit;
    expect(pairs.find((pair) => pair.caseId === caseId)).toMatchObject({ candidateId: another, fixed: "pinned" });
  });

  test("is about the cases and candidates of the round alone", async () => {
    const { cases, candidates } = await choice(1, 1);
    const made = await makeRound(db, { input: roundInput({ cases, candidates }), by }, monday);
    if (!made.ok) throw new Error(made.reason);
    const { id } = made.value;
    const pair: [string, string] = [cases[0] ?? "", nobody];
    expect(await adjustRound(db, { id, pair, wish: "pin", by }, monday)).toEqual({ ok: false, reason: "not-chosen" });
    expect(await solveAgain(db, { id, by }, monday)).toEqual({ ok: false, reason: "is-draft" });
  });
});
