import { beforeEach, describe, expect, it } from "vitest";
import { chooseLane, expireProposals } from "#app/domain/cases/commands.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { findFairFacts } from "#app/domain/reporting/fair-queries.server.ts";
import { candidate, frontrunnerFacts, groupFacts, studentFacts } from "#db/schema/candidates.ts";
import { assignment, caseFile, laneAdvice, proposal } from "#db/schema/cases.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const later = new Date("2027-02-01T09:00:00Z");
const quarter = { first: "2026-10-01", last: "2026-12-31" };
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };

beforeEach(() =>
  db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate]) await tx.delete(table);
  }),
);

async function student(year: number): Promise<string> {
  const id = await addCandidate(db, { capacity: 5 });
  await db.transaction((tx) =>
    tx.insert(studentFacts).values({ candidateId: id, programme: "HBO-ICT", year, wishes: [] }),
  );
  return id;
}

async function offered(candidateId: string, at = now): Promise<string> {
  const { id: caseId } = await addCase(db, { advisorId });
  return propose(db, { caseId, candidateId, advisorId }, at);
}

describe("the facts about fairness of a period", () => {
  it("are who could be asked, who stood before an advisor, and what came of each offer", async () => {
    const [one, two] = [await student(2), await student(5)];
    const [accepted, declined, expired] = [await offered(one), await offered(two), await offered(two)];
    await acceptProposal(db, { proposalId: accepted, by: { id: one, role: "student" }, links }, now);
    const no = { proposalId: declined, by: { id: two, role: "student" }, links };
    await declineProposal(db, { ...no, reason: "distance", note: "" }, now);
    await expireProposals(db, links, later);
    const facts = await findFairFacts(db, quarter);
    expect(new Map(facts.candidates.map(({ id, ...rest }) => [id, rest]))).toEqual(
      new Map([
        [one, { lane: "student", level: "hbo-2", region: null, isNew: true }],
        [two, { lane: "student", level: "hbo-4", region: null, isNew: true }],
      ]),
    );
    expect(facts.shown).toEqual(new Set([one, two]));
    expect(facts.offers.map(({ status, placed, declineReason }) => [status, placed, declineReason])).toEqual([
      ["accepted", true, null],
      ["declined", false, "distance"],
      ["expired", false, null],
    ]);
    expect(expired).not.toBe(declined);
    const next = await findFairFacts(db, { first: "2027-01-01", last: "2027-03-31" });
    expect(next.offers).toEqual([]);
    expect(next.candidates.map(({ isNew }) => isNew)).toEqual([false, false]);
  });

  it("leave out who could not be asked then, but never who was", async () => {
    const asked = await student(3);
    await offered(asked);
    await student(1);
    await db.transaction((tx) => tx.update(candidate).set({ paused: true, consentAt: null }));
    expect((await findFairFacts(db, quarter)).candidates.map(({ id }) => id)).toContain(asked);
    const before = await findFairFacts(db, { first: "2026-01-01", last: "2026-03-31" });
    expect(before.candidates).toEqual([]);
  });

  it("know levels of classes and regions of frontrunners, and nothing finer", async () => {
    const group = await addCandidate(db, { lane: "mbo" });
    const many = await addCandidate(db, { lane: "frontrunner" });
    const one = await addCandidate(db, { lane: "frontrunner" });
    const bare = await addCandidate(db, { lane: "frontrunner" });
    await db.transaction(async (tx) => {
      await tx
        .insert(groupFacts)
        .values({ candidateId: group, kind: "class", mboLevel: 2, size: 24, supervisionHours: 4 });
      const facts = { kind: "company", rateCents: null, perQuarter: 2 } as const;
      await tx.insert(frontrunnerFacts).values([
        { ...facts, candidateId: many, regions: ["Gooi", "Utrecht"] },
        { ...facts, candidateId: one, regions: [" Gooi "] },
      ]);
    });
    const { candidates } = await findFairFacts(db, quarter);
    const of = (id: string) => candidates.find((found) => found.id === id);
    expect(of(group)).toMatchObject({ lane: "mbo", level: "mbo-2", region: null });
    expect(of(many)?.region).toBe("region-many");
    expect(of(one)?.region).toBe("region:gooi");
    expect(of(bare)).toMatchObject({ level: null, region: "region-none" });
  });

  it("count how often the advice about a lane was followed", async () => {
    await addCandidate(db);
    for (const lane of ["student", "frontrunner"] as const) {
      const { id: caseId } = await addCase(db, { advisorId, lane: null });
      await chooseLane(db, { caseId, lane, reason: "", by }, now);
    }
    const rows = await db.select().from(laneAdvice);
    const known = rows.filter(({ followed }) => followed !== null);
    expect((await findFairFacts(db, quarter)).laneAdvice).toEqual({
      given: known.length,
      followed: known.filter(({ followed }) => followed === true).length,
    });
  });

  it("are asked with five statements, however many offers there are", async () => {
    const asked = async () => {
      const counted = countedReads(db);
      await findFairFacts({ ...counted.db, selectDistinct: db.selectDistinct }, quarter);
      return counted.asked();
    };
    const one = await student(2);
    await offered(one);
    const few = await asked();
    for (let nth = 0; nth < 10; nth++) await offered(await student(3));
    expect(await asked()).toBe(few);
    expect(few).toBe(3);
  });
});
