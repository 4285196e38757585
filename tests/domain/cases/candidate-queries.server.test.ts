import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  findAssignment,
  findOffer,
  findOpenCase,
  listOpenCases,
  listOwnAssignments,
  listWaitingProposals,
} from "#app/domain/cases/candidate-queries.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { listCandidateFacts, listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile]) await tx.delete(table);
  });
});

const offer = async (caseId: string, candidateId: string) => {
  const proposalId = await propose(db, { caseId, candidateId, advisorId }, monday);
  return { proposalId, by: { id: candidateId, role: "student" }, links };
};

describe("a candidate as she sees herself", () => {
  test("is what the advisor's ranking sees of her, for every case alike", async () => {
    const me = await addCandidate(db, { capacity: 3 });
    const [taken, refused] = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    await acceptProposal(db, await offer(taken.id, me), monday);
    await declineProposal(db, { ...(await offer(refused.id, me)), reason: "no-time", note: "" }, monday);
    const [own] = await listOwnCandidates(db, me, monday);
    const seen = (await listCandidateFacts(db, refused.id, monday)).find(({ candidate }) => candidate.id === me);
    expect(own?.candidate).toMatchObject({ openAssignments: 1, casesThisYear: 1, declinedCaseIds: [refused.id] });
    expect(own?.candidate).toEqual(seen?.candidate);
  });

  test("is nobody without a profile", async () => {
    expect(await listOwnCandidates(db, await addAccount(db, "student"), monday)).toEqual([]);
  });
});

describe("what a candidate can find", () => {
  test("is her own proposals in time, the first to expire first, and her own work", async () => {
    const [me, other] = [await addCandidate(db, { capacity: 2 }), await addCandidate(db)];
    const [first, second, theirs] = [
      await addCase(db, { advisorId }),
      await addCase(db, { advisorId }),
      await addCase(db, { advisorId }),
    ];
    const answer = await offer(first.id, me);
    const waiting = await offer(second.id, me);
    await offer(theirs.id, other);
    const outcome = await acceptProposal(db, answer, monday);
    const listed = await listWaitingProposals(db, me, monday);
    expect(listed.map((one) => one.proposal.id)).toEqual([waiting.proposalId]);
    expect(await listWaitingProposals(db, me, new Date("2026-12-01T00:00:00Z"))).toEqual([]);
    const work = await listOwnAssignments(db, me);
    expect(work.map((one) => one.case.id)).toEqual([first.id]);
    const id = outcome.ok ? outcome.value.assignmentId : "";
    expect((await findAssignment(db, id))?.ownerId).toBe(me);
    expect((await findOffer(db, answer.proposalId))?.assignmentId).toBe(id);
    expect((await findOffer(db, waiting.proposalId))?.assignmentId).toBeNull();
  });

  test("is the open cases of one lane, the longest waiting first, with their skills", async () => {
    const me = await addCandidate(db);
    const [old, young, taken] = [
      await addCase(db, { advisorId, skill: "S14" }),
      await addCase(db, { advisorId }),
      await addCase(db, { advisorId }),
    ];
    const elsewhere = await addCase(db, { advisorId, lane: "mbo" });
    await offer(taken.id, me);
    const open = await listOpenCases(db, "student");
    expect(open.map((one) => one.case.id)).toEqual([old.id, young.id]);
    expect(open.map(({ matchCase }) => matchCase.skills.map(({ code }) => code))).toEqual([["S14"], ["S10"]]);
    expect(await findOpenCase(db, { id: elsewhere.id, lane: "student" })).toBeUndefined();
    expect(await findOpenCase(db, { id: young.id, lane: "student" })).toEqual(open[1]);
  });
});
