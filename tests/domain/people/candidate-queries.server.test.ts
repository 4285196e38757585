import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { assignment, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, propose, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");

it("tells of everybody who can pick up cases what matching may know, and of nobody else", async () => {
  const advisorId = await addAccount(db, "advisor");
  const busy = await addCandidate(db, { capacity: 3 });
  const gone = await addCandidate(db);
  const noRole = await withProfile(db, await addAccount(db, "advisor"));
  await db.transaction((tx) => tx.update(person).set({ active: false }).where(eq(person.id, gone)));
  const work = await addCase(db, { advisorId });
  const asked = await addCase(db, { advisorId });
  const caseId = asked.id;
  const proposalId = await propose(db, { caseId: work.id, candidateId: busy, advisorId }, now);
  const refusedId = await propose(db, { caseId, candidateId: busy, advisorId }, now);
  await db.transaction(async (tx) => {
    await tx
      .insert(assignment)
      .values({ ...{ caseId: work.id, proposalId, candidateId: busy }, status: "started", createdAt: now });
    await tx.update(proposal).set({ status: "declined" }).where(eq(proposal.id, refusedId));
  });

  const facts = await listCandidateFacts(db, caseId, now);
  const ids = facts.map(({ candidate }) => candidate.id);
  expect(ids).toContain(busy);
  expect(ids).not.toContain(gone);
  expect(ids).not.toContain(noRole);
  const own = facts.find(({ candidate }) => candidate.id === busy);
  expect(own?.headline).toBe("HBO-ICT, derde jaar");
  expect(own?.candidate).toMatchObject({
    ...{ skills: { S10: 3, S14: 3 }, openAssignments: 1, casesThisYear: 1, capacity: 3 },
    declinedCaseIds: [caseId],
  });
  const elsewhere = await listCandidateFacts(db, work.id, new Date("2027-01-02T09:00:00Z"));
  expect(elsewhere.find(({ candidate }) => candidate.id === busy)?.candidate).toMatchObject({
    ...{ declinedCaseIds: [], openAssignments: 1, casesThisYear: 0 },
  });
});
