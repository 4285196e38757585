import { describe, expect, it } from "vitest";
import { deliverAssignment, startAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { closeCase, withdrawCase } from "#app/domain/cases/commands.server.ts";
import { findFamily } from "#app/domain/cases/family-queries.server.ts";
import { publishCase } from "#app/domain/cases/life-commands.server.ts";
import { rejoinParts, splitCase } from "#app/domain/cases/part-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };
const homeUrl = links.candidateHome();

const parts = [
  { title: "Onderzoek naar de winkel", deliverable: "Een plan", effortHours: 20, lane: "student" },
  { title: "De winkel bouwen", deliverable: "De winkel", effortHours: 60, lane: "frontrunner" },
] as const;

async function cut() {
  const { id } = await addCase(db, { advisorId, lane: null });
  const outcome = await splitCase(db, { caseId: id, parts, by }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id, ...outcome.value };
}
const statusOf = async (id: string) => (await caseOf(db, id)).case.status;

async function doIt(caseId: string) {
  const candidateId = await addCandidate(db, { lane: (await caseOf(db, caseId)).case.lane ?? "student" });
  const proposalId = await propose(db, { caseId, candidateId, advisorId }, now);
  const me = { id: candidateId, role: "student" };
  const accepted = await acceptProposal(db, { proposalId, by: me, links }, now);
  if (!accepted.ok || accepted.value.assignmentId === null) throw new Error("not accepted");
  const { assignmentId } = accepted.value;
  await startAssignment(db, { assignmentId, by: me }, now);
  await deliverAssignment(db, { assignmentId, by: me, result: "Het staat er allemaal.", links }, now);
}

describe("cutting a case in parts", () => {
  it("makes two parts that point to the whole, each in its lane; the second waits for the first", async () => {
    const { id, firstId, secondId } = await cut();
    expect(await statusOf(id)).toBe("split");
    const [first, second] = [(await caseOf(db, firstId)).case, (await caseOf(db, secondId)).case];
    expect(first).toMatchObject({ status: "open", lane: "student", partOfId: id, afterId: null, effortHours: 20 });
    expect(second).toMatchObject({ status: "draft", lane: "frontrunner", partOfId: id, afterId: firstId });
    expect([first.startsOn, second.endsOn]).toEqual(["2026-12-01", "2027-03-31"]);
    expect(first.endsOn < second.startsOn).toBe(true);
    const family = await findFamily(db, first);
    expect(family).toMatchObject({ whole: { id }, next: { id: secondId }, before: null });
    expect((await findFamily(db, (await caseOf(db, id)).case)).parts.map((part) => part.id)).toEqual([
      firstId,
      secondId,
    ]);
  });

  it("cannot be done to what somebody is asked for", async () => {
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    expect(await splitCase(db, { caseId: id, parts, by }, now)).toEqual({ ok: false, reason: "is-proposed" });
    const nowhere = { caseId: crypto.randomUUID(), parts, by };
    expect(await splitCase(db, nowhere, now)).toEqual({ ok: false, reason: "not-found" });
  });

  it("opens the second by itself when the first is delivered, and not before", async () => {
    const { firstId, secondId } = await cut();
    expect(await publishCase(db, { caseId: secondId, by }, now)).toEqual({ ok: false, reason: "waits-for-part" });
    await doIt(firstId);
    expect(await statusOf(firstId)).toBe("delivered");
    expect(await statusOf(secondId)).toBe("open");
  });

  it("closes the whole when all its parts are over, with work done", async () => {
    const { id, firstId, secondId } = await cut();
    await doIt(firstId);
    await closeCase(db, { caseId: firstId, by }, now);
    expect(await statusOf(id)).toBe("split");
    await withdrawCase(db, { caseId: secondId, by, homeUrl }, now);
    expect(await statusOf(id)).toBe("closed");
  });

  it("withdraws the whole when all its parts were withdrawn; a withdrawn first part opens nothing by itself", async () => {
    const { id, firstId, secondId } = await cut();
    await withdrawCase(db, { caseId: firstId, by, homeUrl }, now);
    expect(await statusOf(secondId)).toBe("draft");
    expect(await publishCase(db, { caseId: secondId, by }, now)).toMatchObject({ ok: true });
    await withdrawCase(db, { caseId: secondId, by, homeUrl }, now);
    expect(await statusOf(id)).toBe("withdrawn");
  });
});

describe("joining the parts again", () => {
  it("gives the whole back while nobody was asked", async () => {
    const { id, firstId, secondId } = await cut();
    expect(await rejoinParts(db, { caseId: id, by }, now)).toEqual({ ok: true, value: null });
    expect([await statusOf(id), await statusOf(firstId), await statusOf(secondId)]).toEqual([
      ...["open", "withdrawn", "withdrawn"],
    ]);
    expect((await findFamily(db, (await caseOf(db, id)).case)).parts).toEqual([]);
  });

  it("is refused once somebody was asked for a part", async () => {
    const { id, firstId } = await cut();
    await propose(db, { caseId: firstId, candidateId: await addCandidate(db), advisorId }, now);
    expect(await rejoinParts(db, { caseId: id, by }, now)).toEqual({ ok: false, reason: "parts-under-way" });
    expect(await statusOf(id)).toBe("split");
  });
});
