import { describe, expect, it } from "vitest";
import { pageOfAssignments, pageOfCases } from "#app/domain/cases/page-queries.server.ts";
import { declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const all = { statuses: [], lane: null, after: null, limit: 100 };

describe("a page of cases", () => {
  it("asks so many questions, however many cases there are", async () => {
    const asked = async () => {
      const counted = countedReads(db);
      const found = await pageOfCases(counted.db, { advisorId }, all, now);
      return { found: found.length, asked: counted.asked() };
    };
    await addCase(db, { advisorId });
    const few = await asked();
    for (let nth = 0; nth < 20; nth++) await addCase(db, { advisorId });
    const many = await asked();
    expect(many.found).toBe(few.found + 20);
    expect(many.asked).toBe(few.asked);
  });

  it("shows a candidate what is open in her lane and what was offered to her, as long as she can answer", async () => {
    const candidateId = await addCandidate(db);
    const other = await addCase(db, { advisorId, lane: "mbo" });
    const about = await addCase(db, { advisorId });
    const who = { ownerId: candidateId };
    const ids = async (at = now) => (await pageOfCases(db, who, all, at)).map((row) => row.case.id);
    expect(await ids()).toContain(about.id);
    expect(await ids()).not.toContain(other.id);
    const proposalId = await propose(db, { caseId: about.id, candidateId, advisorId }, now);
    expect(await ids()).toContain(about.id);
    expect(await ids(new Date("2027-01-01T09:00:00Z"))).not.toContain(about.id);
    const elsewhere = { ownerId: await addCandidate(db) };
    expect((await pageOfCases(db, elsewhere, all, now)).map((row) => row.case.id)).not.toContain(about.id);
    const answer = { proposalId, by: { id: candidateId, role: "student" }, links };
    await declineProposal(db, { ...answer, reason: "no-time", note: "" }, now);
    expect((await pageOfCases(db, elsewhere, all, now)).map((row) => row.case.id)).toContain(about.id);
  });

  it("is empty of work for who has none", async () => {
    expect(await pageOfAssignments(db, { advisorId }, { statuses: [], after: null, limit: 5 })).toEqual([]);
  });
});
