import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  confirmDelivery,
  deliverAssignment,
  returnDelivery,
  startAssignment,
} from "#app/domain/cases/assignment-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, secretWords } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const result = "De site staat op https://bloemen.example en is zelf bij te houden.";
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, outboxMail, journalEntry]) await tx.delete(table);
  });
});

async function accepted() {
  const candidateId = await addCandidate(db);
  const about = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId: about.id, candidateId, advisorId }, monday);
  const by = { id: candidateId, role: "student" };
  const outcome = await acceptProposal(db, { proposalId, by, links }, later(1));
  if (!outcome.ok) throw new Error(outcome.reason);
  await db.transaction((tx) => tx.delete(outboxMail));
  const own = { caseId: about.id, contactId: about.contactId, links };
  return { about, candidateId, step: { assignmentId: outcome.value.assignmentId, by }, own };
}

async function delivered() {
  const work = await accepted();
  await startAssignment(db, work.step, later(2));
  await deliverAssignment(db, { ...work.step, result, links }, later(3));
  return work;
}

const work = async () => (await db.select().from(assignment))[0];
const caseStatus = async (id: string) => (await db.select().from(caseFile).where(eq(caseFile.id, id)))[0]?.status;

describe("doing the work", () => {
  test("begins once, and only by who accepted it", async () => {
    const { about, step } = await accepted();
    const stranger = { ...step, by: { id: await addCandidate(db), role: "student" } };
    expect(await startAssignment(db, stranger, later(2))).toEqual({ ok: false, reason: "not-found" });
    expect(await startAssignment(db, step, later(2))).toEqual({ ok: true, value: null });
    expect(await startAssignment(db, step, later(3))).toEqual({ ok: false, reason: "is-started" });
    expect(await work()).toMatchObject({ status: "started", startedAt: later(2) });
    expect(await caseStatus(about.id)).toBe("running");
  });

  test("is delivered after it began, with its text, and the entrepreneur gets a link to look at it", async () => {
    const { about, step } = await accepted();
    expect(await deliverAssignment(db, { ...step, result, links }, later(2))).toEqual({
      ok: false,
      reason: "is-accepted",
    });
    await startAssignment(db, step, later(2));
    const stranger = { ...step, by: { id: await addCandidate(db), role: "student" } };
    expect(await deliverAssignment(db, { ...stranger, result, links }, later(3))).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await deliverAssignment(db, { ...step, result, links }, later(3))).toEqual({ ok: true, value: null });
    expect(await work()).toMatchObject({ status: "delivered", result, deliveredAt: later(3) });
    expect(await caseStatus(about.id)).toBe("delivered");
    const sent = await mails(db);
    expect(sent.map(({ kind }) => kind).sort()).toEqual(["cases.advisor-delivered", "cases.entrepreneur-delivered"]);
    const hers = sent.find(({ toAddress }) => toAddress === about.email);
    expect(hers?.text).toMatch(new RegExp(`/dossier/[\\w-]{43}/opdracht/${about.id}\n`));
    for (const { subject, text, html } of sent)
      expect(subject + text + html).not.toMatch(new RegExp(`${secretWords.title}|bloemen\\.example|bij te houden`));
  });
});

describe("the entrepreneur's answer", () => {
  test("confirms with a rating, closes the case and tells advisor and candidate", async () => {
    const { about, candidateId, own } = await delivered();
    await db.transaction((tx) => tx.delete(outboxMail));
    const answer = { ...own, rating: 5, remark: "Precies wat we zochten." };
    expect(await confirmDelivery(db, answer, later(4))).toEqual({ ok: true, value: null });
    expect(await work()).toMatchObject({
      status: "confirmed",
      rating: 5,
      remark: answer.remark,
      confirmedAt: later(4),
    });
    expect(await caseStatus(about.id)).toBe("closed");
    expect(await confirmDelivery(db, { ...answer, rating: 1 }, later(5))).toEqual({
      ok: false,
      reason: "is-confirmed",
    });
    const people = await db.select().from(person);
    const addressOf = (id: string) => people.find((one) => one.id === id)?.email;
    const sent = await mails(db);
    expect(sent.map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual([
      ["cases.advisor-confirmed", addressOf(advisorId)],
      ["cases.candidate-confirmed", addressOf(candidateId)],
    ]);
    for (const { text, html } of sent) expect(text + html).not.toContain("Precies wat we zochten");
  });

  test("is refused about somebody else's case, and before there is a delivery", async () => {
    const mine = await delivered();
    const theirs = await addCase(db, { advisorId });
    const foreign = { ...mine.own, contactId: theirs.contactId, rating: 1, remark: "" };
    expect(await confirmDelivery(db, foreign, later(4))).toEqual({ ok: false, reason: "not-found" });
    expect(await returnDelivery(db, { ...foreign, remark: "Er ontbreekt iets." }, later(4))).toEqual({
      ...{ ok: false, reason: "not-found" },
    });
    const early = { caseId: theirs.id, contactId: theirs.contactId, links, rating: 5, remark: "" };
    expect(await confirmDelivery(db, early, later(4))).toEqual({ ok: false, reason: "not-found" });
    expect((await work())?.status).toBe("delivered");
  });

  test("may be that it is not right yet: the work goes on and can be delivered again", async () => {
    const { about, step, own } = await delivered();
    await db.transaction((tx) => tx.delete(outboxMail));
    const remark = "De pagina met prijzen ontbreekt nog.";
    expect(await returnDelivery(db, { ...own, remark }, later(4))).toEqual({ ok: true, value: null });
    expect(await work()).toMatchObject({ status: "started", remark });
    expect(await caseStatus(about.id)).toBe("running");
    expect((await mails(db)).map(({ kind }) => kind).sort()).toEqual([
      "cases.advisor-returned",
      "cases.candidate-returned",
    ]);
    await deliverAssignment(db, { ...step, result: `${result} Nu met prijzen.`, links }, later(5));
    expect(await caseStatus(about.id)).toBe("delivered");
    expect((await mails(db)).map(({ kind }) => kind)).toContain("cases.entrepreneur-delivered");
    await confirmDelivery(db, { ...own, rating: 4, remark: "" }, later(6));
    expect(await work()).toMatchObject({ status: "confirmed", rating: 4, remark: null });
  });

  test("given ten times at the same moment is given once", async () => {
    const { own } = await delivered();
    await db.transaction((tx) => tx.delete(outboxMail));
    const ratings = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
    const outcomes = await Promise.all(
      ratings.map((rating) => confirmDelivery(db, { ...own, rating, remark: "" }, later(4))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await work())?.rating).toBe(ratings[outcomes.findIndex(({ ok }) => ok)]);
    expect(await mails(db)).toHaveLength(2);
  });
});

test("the timeline tells the whole way, and to the entrepreneur not who was asked before", async () => {
  const { about, own } = await delivered();
  await confirmDelivery(db, { ...own, rating: 5, remark: "" }, later(4));
  const entries = await listCaseJournal(db, about.id);
  const whole = ["proposal.made", "proposal.accepted", "assignment.started"];
  const end = ["assignment.delivered", "assignment.confirmed", "case.closed"];
  expect(caseTimeline(entries, "advisor").map(({ code }) => code)).toEqual([...whole, ...end]);
  expect(caseTimeline(entries, "entrepreneur").map(({ code }) => code)).toEqual([...whole.slice(1), ...end]);
});
