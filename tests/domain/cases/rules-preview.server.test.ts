import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chooseLane } from "#app/domain/cases/commands.server.ts";
import { shortlistFor } from "#app/domain/cases/matching.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { previewRules } from "#app/domain/cases/rules-preview.server.ts";
import { adviceAgain, adviceInputs } from "#app/domain/cases/stored-advice.ts";
import { findRules, rulesOf } from "#app/domain/matching/queries.server.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { publishRules } from "#app/domain/matching/rules-commands.server.ts";
import { caseFile, laneAdvice } from "#db/schema/cases.ts";
import { matchingRules } from "#db/schema/rounds.ts";
import { addAccount, addCandidate, addCase } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import { fillCandidates } from "#tests/support/many-candidates.ts";

const db = testDatabase();
const now = new Date("2026-11-20T09:00:00Z");
let by: { id: string; role: string };

beforeAll(async () => {
  by = { id: await addAccount(db, "advisor", "coordinator"), role: "advisor" };
  await fillCandidates(db, 60);
  for (let nth = 0; nth < 6; nth++) await addCandidate(db, { capacity: 2 });
});

beforeEach(async () => {
  await db.transaction((tx) => tx.delete(caseFile));
});

async function routed(title: string, lane: "student" | "mbo" = "student"): Promise<string> {
  const { id } = await addCase(db, { advisorId: by.id, title });
  await chooseLane(db, { caseId: id, lane, reason: "", by }, now);
  return id;
}

const before = defaultRules;
/** Students may not do such work any more: no lane is left for it. */
const noStudents = {
  ...before,
  version: 2,
  lanes: {
    ...before.lanes,
    limits: { ...before.lanes.limits, student: { ...before.lanes.limits.student, maximumHours: 20 } },
  },
};
const otherWeights = {
  ...before,
  version: 2,
  ranking: {
    ...before.ranking,
    weights: {
      ...before.ranking.weights,
      skills: 0,
      availability: 0,
      sector: 900,
      travel: 25,
      language: 0,
      interest: 0,
      level: 75,
    },
    minimumFit: 0,
  },
};

describe("what other rules would change", () => {
  test("is nothing under the same rules", async () => {
    await routed("Eerste opdracht");
    const same = await previewRules(db, { before, after: { ...before, version: 2 } }, now);
    expect(same).toEqual({
      advice: { looked: 1, unreadable: 0, changes: [] },
      ranking: { looked: 1, changes: [] },
    });
  });

  test("is told for each case whose advice would be another, out of the inputs of then", async () => {
    const id = await routed("Site voor een bakker");
    const { advice } = await previewRules(db, { before, after: noStudents }, now);
    expect(advice).toEqual({
      looked: 1,
      unreadable: 0,
      changes: [{ caseId: id, title: "Site voor een bakker", before: "student", after: "none" }],
    });
  });

  test("counts a case once, as it was advised last, the newest fifty, and says what is too old to tell", async () => {
    const id = await routed("Twee keer gekozen");
    await chooseLane(db, { caseId: id, lane: "mbo", reason: "", by }, now);
    const [old] = await db.select().from(laneAdvice);
    const other = await routed("Oud advies");
    await db.transaction(async (tx) => {
      await tx.insert(laneAdvice).values({
        ...{ caseId: other, rulesVersion: 1, inputs: { case: { level: 2 } }, advice: {}, lane: "student" },
        createdAt: new Date(now.getTime() + 1000),
      });
    });
    expect(old).toBeDefined();
    const { advice } = await previewRules(db, { before, after: noStudents }, now);
    expect(advice).toMatchObject({ looked: 2, unreadable: 1 });
    expect(advice.changes.map(({ caseId }) => caseId)).toEqual([id]);
  });

  test("is told for each open case whose five would be others, as they would then be shown", async () => {
    const id = await routed("Site voor een kapper");
    const { ranking } = await previewRules(db, { before, after: otherWeights }, now);
    expect(ranking.looked).toBe(1);
    const [change] = ranking.changes;
    const seen = async () => {
      const { shortlist, names } = await shortlistFor(db, await caseOf(db, id), { now, more: 0, explained: 0 });
      return shortlist.top.map(({ candidateId }) => names.get(candidateId)?.name ?? "");
    };
    const old = await seen();
    const { version: _version, ...rules } = otherWeights;
    await publishRules(db, { rules, basedOn: 1, note: "Een proef met de branche", by }, now);
    const fresh = await seen();
    await db.transaction((tx) => tx.delete(matchingRules));
    expect(change).toEqual({
      ...{ caseId: id, title: "Site voor een kapper", firstBefore: old[0], firstAfter: fresh[0] },
      entered: fresh.filter((name) => !old.includes(name)),
      left: old.filter((name) => !fresh.includes(name)),
    });
    expect(old).not.toEqual(fresh);
  });

  test("keeps nothing, and costs as many questions for many cases as for one", async () => {
    const counted = countedReads(db);
    const asked = async () => {
      const start = counted.asked();
      await previewRules(counted.db, { before, after: otherWeights }, now);
      return counted.asked() - start;
    };
    await routed("Een");
    await asked();
    const one = await asked();
    for (const title of ["Twee", "Drie", "Vier"]) await routed(title);
    expect(await asked()).toBe(one);
    expect((await findRules(db)).version).toBe(1);
  });
});

test("old advice keeps the rules of its day: they and what was kept give it again", async () => {
  await routed("Onder versie 1");
  const { version: _version, ...rules } = noStudents;
  await publishRules(db, { rules, basedOn: 1, note: "Studenten doen klein werk", by }, now);
  await routed("Onder versie 2");
  const rows = await db.select().from(laneAdvice);
  expect(rows.map(({ rulesVersion }) => rulesVersion).sort()).toEqual([1, 2]);
  for (const { inputs, advice, rulesVersion } of rows) {
    const read = adviceInputs(inputs);
    expect(read && adviceAgain(read, await rulesOf(db, rulesVersion))).toEqual(advice);
  }
  await db.transaction((tx) => tx.delete(matchingRules));
});
