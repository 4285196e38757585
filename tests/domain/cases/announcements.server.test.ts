import { beforeEach, describe, expect, it } from "vitest";
import {
  confirmDelivery,
  deliverAssignment,
  returnDelivery,
  startAssignment,
} from "#app/domain/cases/assignment-commands.server.ts";
import {
  chooseLane,
  closeCase,
  createCase,
  expireProposals,
  withdrawCase,
  withdrawProposal,
} from "#app/domain/cases/commands.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { pauseWebhook } from "#app/domain/webhooks/commands.server.ts";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
import { announcement } from "#app/web/api-answers.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { addAccount, addCandidate, addCase, links, propose, secretWords } from "#tests/domain/cases/work.ts";
import { by, clearHooks, deliveries, hook } from "#tests/domain/webhooks/hooks.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const at = (hours: number) => new Date(Date.parse("2026-11-02T08:00:00Z") + hours * 3_600_000);
const result = "De site staat op https://bloemen.example en is zelf bij te houden.";
const remark = "De betaalknop doet het nog niet.";
const homeUrl = "https://spot035.example/opdrachten";
const advisorId = await addAccount(db, "advisor");
const advisor = { id: advisorId, role: "advisor" };
const input = caseSchema.parse({
  ...{ title: secretWords.title, question: secretWords.question, level: 2, effortHours: 80 },
  skills: [{ code: "S10", level: 2, need: "must" }],
  ...{ startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", languages: ["nl"], supervisionHours: 2 },
});

beforeEach(async () => {
  await clearHooks(db);
  await hook(db);
});

/** What was told, as the other side reads it. */
const told = async () => (await deliveries(db)).map(({ payload }) => JSON.parse(payload));
const types = async () => (await told()).map(({ type }) => type);

/** A case of which the offer waits for an answer; what was told until then is forgotten. */
async function offered() {
  const candidateId = await addCandidate(db);
  const about = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId: about.id, candidateId, advisorId }, at(0));
  const answer = { proposalId, by: { id: candidateId, role: "student" }, links };
  return { about, proposalId, answer };
}

describe("what is told of a case", () => {
  it("is each state it comes in, at the moment of that, as the API's document has it", async () => {
    const appointmentId = await addConversation(db, { advisorId });
    const made = await createCase(db, { appointmentId, input, by: advisor }, at(0));
    const caseId = made.ok ? made.value.id : "";
    await chooseLane(db, { caseId, lane: "student", reason: "Leerzaam", by: advisor }, at(1));
    const candidateId = await addCandidate(db);
    const proposalId = await propose(db, { caseId, candidateId, advisorId, note: "Iets voor jou" }, at(2));
    const me = { id: candidateId, role: "student" };
    const accepted = await acceptProposal(db, { proposalId, by: me, links }, at(3));
    const step = { assignmentId: accepted.ok ? accepted.value.assignmentId : "", by: me };
    await startAssignment(db, step, at(4));
    await deliverAssignment(db, { ...step, result, links }, at(5));
    const all = await told();
    expect(all.map(({ type, timestamp, data }) => [type, timestamp, data.status])).toEqual([
      ["case.opened", at(0).toISOString(), "open"],
      ["case.routed", at(1).toISOString(), "open"],
      ["proposal.made", at(2).toISOString(), "proposed"],
      ["proposal.accepted", at(3).toISOString(), "accepted"],
      ["assignment.started", at(4).toISOString(), "started"],
      ["assignment.delivered", at(5).toISOString(), "delivered"],
    ]);
    expect(all[1].data).toMatchObject({ id: caseId, lane: "student" });
    expect(all[2].data).toMatchObject({ id: proposalId, caseId, lane: "student" });
    expect(all[4].data).toMatchObject({ id: step.assignmentId, caseId, proposalId });
    for (const one of all) {
      const event = webhookEvents.find((name) => name === one.type);
      expect(event && announcement(event).parse(one)).toEqual(one);
    }
    expect(JSON.stringify(all)).not.toMatch(/Bakker|Eigenaar|Somebody|tulpen|betalen|Leerzaam|Iets voor jou|example/);
    expect(JSON.stringify(all)).not.toContain(candidateId);
  });

  it("is what came of a delivery", async () => {
    const { about, answer } = await offered();
    const accepted = await acceptProposal(db, answer, at(1));
    const step = { assignmentId: accepted.ok ? accepted.value.assignmentId : "", by: answer.by };
    await startAssignment(db, step, at(2));
    await deliverAssignment(db, { ...step, result, links }, at(3));
    const own = { caseId: about.id, contactId: about.contactId, links };
    await returnDelivery(db, { ...own, remark }, at(4));
    await deliverAssignment(db, { ...step, result, links }, at(5));
    await confirmDelivery(db, { ...own, rating: 5, remark: "Mooi werk" }, at(6));
    const all = (await told()).slice(-4);
    expect(all.map(({ type, timestamp, data }) => [type, timestamp, data.status])).toEqual([
      ["assignment.returned", at(4).toISOString(), "started"],
      ["assignment.delivered", at(5).toISOString(), "delivered"],
      ["assignment.confirmed", at(6).toISOString(), "confirmed"],
      ["case.closed", at(6).toISOString(), "closed"],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/betaalknop|Mooi|rating/);
  });

  it("is how an offer ended otherwise, and that a case was taken back or closed", async () => {
    await declineProposal(db, { ...(await offered()).answer, reason: "no-time", note: "Druk" }, at(1));
    await withdrawProposal(db, { proposalId: (await offered()).proposalId, by: advisor, links }, at(1));
    await withdrawCase(db, { caseId: (await offered()).about.id, by: advisor, homeUrl }, at(1));
    await offered();
    await expireProposals(db, links, at(24 * 30));
    const { about, answer } = await offered();
    const accepted = await acceptProposal(db, answer, at(1));
    const step = { assignmentId: accepted.ok ? accepted.value.assignmentId : "", by: answer.by };
    await startAssignment(db, step, at(2));
    await deliverAssignment(db, { ...step, result, links }, at(3));
    await closeCase(db, { caseId: about.id, by: advisor }, at(4));
    expect((await types()).filter((type) => type !== "proposal.made")).toEqual([
      ...["proposal.declined", "proposal.withdrawn", "proposal.withdrawn", "case.withdrawn", "proposal.expired"],
      ...["proposal.accepted", "assignment.started", "assignment.delivered", "case.closed"],
    ]);
    expect(JSON.stringify(await told())).not.toMatch(/no-time|Druk/);
  });

  it("is nothing of a draft, of what stayed as it was, and to a program that is paused", async () => {
    const { about, answer } = await offered();
    await declineProposal(db, { ...answer, reason: "no-time", note: "" }, at(1));
    const before = await types();
    await declineProposal(db, { ...answer, reason: "no-time", note: "" }, at(2));
    const entry = { by: advisor, action: "case.reopened", object: { type: "case", id: about.id } } as const;
    await withdrawCase(db, { caseId: about.id, by: advisor, homeUrl }, at(3));
    await db.transaction((tx) => record(tx, entry));
    expect(await types()).toEqual([...before, "case.withdrawn"]);
    await clearHooks(db);
    const { id } = await hook(db);
    await pauseWebhook(db, { id, by });
    await offered();
    expect(await deliveries(db)).toEqual([]);
  });

  it("is undone with what happened, when that is undone", async () => {
    const { about } = await offered();
    const before = await types();
    const undone = db.transaction(async (tx) => {
      await record(tx, { by: advisor, action: "case.routed", object: { type: "case", id: about.id } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await types()).toEqual(before);
  });
});
