import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { matchingOf, shortlistFor } from "#app/domain/cases/matching.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { withRotation } from "#app/domain/matching/shortlist.ts";
import { candidate, studentFacts } from "#db/schema/candidates.ts";
import { caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCase, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import { fillCandidates } from "#tests/support/many-candidates.ts";

const db = testDatabase();
const now = new Date("2026-11-20T09:00:00Z");
const look = { now, more: 5, explained: 500 };
let advisorId: string;
let caseId: string;
let ids: string[];

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  caseId = (await addCase(db, { advisorId })).id;
  ids = await fillCandidates(db, 300);
});

const seen = async () => {
  const { shortlist, out, advice, supply } = await shortlistFor(db, await caseOf(db, caseId), look);
  return { ...shortlist, eligible: [...shortlist.eligible()].sort(), out, advice, supply };
};

describe("what the advisor sees of a case", () => {
  test("is what a decision finds when it reads everything anew", async () => {
    const [first] = (await seen()).top;
    const other = await addCase(db, { advisorId });
    await propose(db, { caseId: other.id, candidateId: first?.candidateId ?? "", advisorId }, now);
    const { top, next, eligible, out, advice, supply } = await seen();
    const decided = await matchingOf(db, await caseOf(db, caseId), now);
    const isNew = (id: string) => decided.people.get(id)?.candidate.proposedBefore === false;
    const shown = withRotation(decided.ranking.eligible, ({ candidateId }) => isNew(candidateId));
    expect(top.map(({ place: _place, isNew: _new, isRotation: _rotation, ...ranked }) => ranked)).toEqual(shown);
    expect(next).toHaveLength(5);
    expect(eligible).toEqual(decided.ranking.eligible.map(({ candidateId }) => candidateId).sort());
    expect(out.told).toEqual(decided.ranking.knockedOut);
    expect(eligible.length).toBeGreaterThan(10);
    expect({ advice, supply }).toEqual({ advice: decided.advice, supply: decided.supply });
  });

  test("does not change by names, addresses, languages, programmes or anything else that does not count", async () => {
    const before = await seen();
    await db.transaction(async (tx) => {
      const other = [...ids].reverse();
      for (const [nth, id] of ids.entries()) {
        const name = nth % 2 === 0 ? `Fatima Öztürk ${nth}` : `Jan de Vries ${nth}`;
        await tx
          .update(person)
          .set({ name, email: `${other[nth]}@elders.example`, language: nth % 3 === 0 ? "en" : "nl", lastSeenAt: now })
          .where(eq(person.id, id));
        const told = { headline: `Regel ${nth}`, minor: nth % 5 === 0, teacherId: advisorId };
        await tx.update(candidate).set(told).where(eq(candidate.id, id));
      }
      await tx
        .insert(studentFacts)
        .values(
          ids.map((candidateId, nth) => ({ candidateId, programme: `P${nth}`, year: 1 + (nth % 4), wishes: [] })),
        );
      await tx.update(person).set({ createdAt: new Date("2020-01-01T00:00:00Z") });
    });
    expect(await seen()).toEqual(before);
  });

  test("does not depend on the order in which the database holds the candidates", async () => {
    const before = await seen();
    const start = Date.parse("2026-01-01T00:00:00Z");
    await db.transaction(async (tx) => {
      for (const [nth, id] of [...ids].reverse().entries())
        await tx
          .update(candidate)
          .set({ createdAt: new Date(start + nth) })
          .where(eq(candidate.id, id));
    });
    expect(await seen()).toEqual(before);
  });

  test("costs so many questions, however many candidates there are and whatever they have with the case", async () => {
    const found = await caseOf(db, caseId);
    const counted = countedReads(db);
    const asked = async () => {
      const before = counted.asked();
      await shortlistFor(counted.db, found, look);
      return counted.asked() - before;
    };
    await asked();
    const few = await asked();
    await fillCandidates(db, 400, 36);
    const again = await asked();
    expect(await asked()).toBe(few);
    expect(few).toBeLessThanOrEqual(9);
    // and those that read what has changed
    expect(again - few).toBe(4);
  });

  test("is nobody, and advice, while there is no lane", async () => {
    await db.transaction((tx) => tx.update(caseFile).set({ lane: null }).where(eq(caseFile.id, caseId)));
    const { top, out, advice } = await seen();
    expect({ top, out: out.count, lanes: advice.lanes.length }).toEqual({ top: [], out: 0, lanes: 3 });
    await db.transaction((tx) => tx.update(caseFile).set({ lane: "student" }).where(eq(caseFile.id, caseId)));
  });

  test("says of everybody why she cannot, when nobody can", async () => {
    const alone = await addCase(db, { advisorId, skill: "S10" });
    await db.transaction((tx) =>
      tx
        .update(caseFile)
        .set({ languages: ["en:3"], place: "on-site" })
        .where(eq(caseFile.id, alone.id)),
    );
    const { shortlist, out } = await shortlistFor(db, await caseOf(db, alone.id), { ...look, explained: 0 });
    expect(shortlist.top).toEqual([]);
    expect(out.told).toHaveLength(out.count);
    expect(out.told.every(({ knockOuts }) => knockOuts.length > 0)).toBe(true);
  });
});
