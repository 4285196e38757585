import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expireProposals } from "#app/domain/cases/commands.server.ts";
import { acceptProposal, declineProposal, viewProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { fileLink, person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, secretWords } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const tuesday = new Date("2026-11-03T08:00:00Z");
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, outboxMail, journalEntry, fileLink]) await tx.delete(table);
  });
});

const student = (id: string) => ({ id, role: "student" });

async function offered(facts: Parameters<typeof addCandidate>[1] = {}) {
  const candidateId = await addCandidate(db, facts);
  const about = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId: about.id, candidateId, advisorId }, monday);
  await db.transaction((tx) => tx.delete(outboxMail));
  return { about, candidateId, proposalId, answer: { proposalId, by: student(candidateId), links } };
}

const caseStatus = async (id: string) => (await db.select().from(caseFile).where(eq(caseFile.id, id)))[0]?.status;
const kept = async (id: string) => (await db.select().from(proposal).where(eq(proposal.id, id)))[0];
const deeds = async () =>
  (await db.select().from(journalEntry)).map(({ action, actorRole }) => `${actorRole} ${action}`);

describe("looking at a proposal", () => {
  test("is noted once", async () => {
    const { answer, proposalId } = await offered();
    expect(await viewProposal(db, answer, tuesday)).toEqual({ ok: true, value: null });
    expect(await viewProposal(db, answer, tuesday)).toEqual({ ok: false, reason: "is-viewed" });
    expect((await kept(proposalId))?.status).toBe("viewed");
    expect((await deeds()).filter((deed) => deed.endsWith("proposal.viewed"))).toEqual(["student proposal.viewed"]);
  });

  test("is not for somebody else", async () => {
    const { proposalId } = await offered();
    const stranger = await addCandidate(db);
    const outcome = await viewProposal(db, { proposalId, by: student(stranger) }, tuesday);
    expect(outcome).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("accepting a proposal", () => {
  test("gives her the case, writes it down and tells advisor and entrepreneur", async () => {
    const { about, answer, candidateId, proposalId } = await offered();
    const outcome = await acceptProposal(db, answer, tuesday);
    const [work] = await db.select().from(assignment);
    expect(outcome).toEqual({ ok: true, value: { assignmentId: work?.id } });
    expect(work).toMatchObject({ caseId: about.id, candidateId, proposalId, status: "accepted" });
    expect(await caseStatus(about.id)).toBe("assigned");
    expect(await kept(proposalId)).toMatchObject({ status: "accepted", decidedAt: tuesday });
    expect(await deeds()).toContain("student proposal.accepted");
    const [advisor] = await db.select().from(person).where(eq(person.id, advisorId));
    const sent = await mails(db);
    expect(sent.map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual([
      ["cases.advisor-accepted", advisor?.email],
      ["cases.entrepreneur-accepted", about.email],
    ]);
    for (const { subject, text, html } of sent) {
      expect(subject + text + html).toContain(about.reference);
      expect(subject + text + html).not.toMatch(new RegExp(`${secretWords.title}|${secretWords.question}`));
    }
  });

  test("sends the entrepreneur a link to her own file that was not there before", async () => {
    const { about, answer } = await offered();
    await acceptProposal(db, answer, tuesday);
    const rows = await db.select().from(fileLink);
    expect(rows.map(({ contactId }) => contactId)).toEqual([about.contactId]);
    const mail = (await mails(db)).find(({ toAddress }) => toAddress === about.email);
    expect(mail?.text).toMatch(/https:\/\/spot035\.example\/dossier\/[\w-]{43}\n/);
  });

  test("counts until the deadline and not at it, whether or not the clock has marked it", async () => {
    const late = await offered();
    const end = (await kept(late.proposalId))?.expiresAt ?? monday;
    expect(await acceptProposal(db, late.answer, end)).toEqual({ ok: false, reason: "is-too-late" });
    await expireProposals(db, links, end);
    expect(await acceptProposal(db, late.answer, end)).toEqual({ ok: false, reason: "is-expired" });
    const just = await offered();
    expect((await acceptProposal(db, just.answer, new Date(end.getTime() - 1))).ok).toBe(true);
  });

  test("is refused to somebody else, and without room, and without a profile", async () => {
    const { answer, proposalId, candidateId } = await offered();
    const stranger = await addCandidate(db);
    const theirs = await acceptProposal(db, { proposalId, by: student(stranger), links }, tuesday);
    expect(theirs).toEqual({ ok: false, reason: "not-found" });
    const other = await addCase(db, { advisorId });
    const second = await propose(db, { caseId: other.id, candidateId, advisorId }, monday);
    expect((await acceptProposal(db, answer, tuesday)).ok).toBe(true);
    expect(await acceptProposal(db, { ...answer, proposalId: second }, tuesday)).toEqual({
      ok: false,
      reason: "no-room",
    });
    expect(await kept(second)).toMatchObject({ status: "withdrawn", withdrawnFor: "no-room" });
    expect(await caseStatus(other.id)).toBe("open");
    expect((await mails(db)).map(({ kind }) => kind)).toContain("cases.advisor-noRoom");
  });

  test("is refused when the case was taken back meanwhile", async () => {
    const { about, answer } = await offered();
    await db.transaction((tx) => tx.update(caseFile).set({ status: "withdrawn" }).where(eq(caseFile.id, about.id)));
    expect(await acceptProposal(db, answer, tuesday)).toEqual({ ok: false, reason: "case-is-withdrawn" });
    expect(await db.select().from(assignment)).toEqual([]);
  });

  test("twenty times at the same moment is accepting once", async () => {
    const { answer } = await offered({ capacity: 4 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => acceptProposal(db, answer, tuesday)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "is-accepted")).toHaveLength(19);
    expect(await db.select().from(assignment)).toHaveLength(1);
    expect(await mails(db)).toHaveLength(2);
  });

  test("two proposals at the same moment with room for one is accepting one", async () => {
    const { about, answer, candidateId } = await offered({ capacity: 1 });
    const other = await addCase(db, { advisorId });
    const second = await propose(db, { caseId: other.id, candidateId, advisorId }, monday);
    const both = [answer, { ...answer, proposalId: second }];
    const outcomes = await Promise.all([...both, ...both, ...both].map((one) => acceptProposal(db, one, tuesday)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.select().from(assignment)).toHaveLength(1);
    const statuses = [await caseStatus(about.id), await caseStatus(other.id)];
    expect(statuses.sort()).toEqual(["assigned", "open"]);
  });
});

describe("declining a proposal", () => {
  test("keeps reason and words, opens the case again and tells the advisor only", async () => {
    const { about, answer, proposalId } = await offered();
    const no = { ...answer, reason: "period" as const, note: "Ik heb dan tentamens." };
    expect(await declineProposal(db, no, tuesday)).toEqual({ ok: true, value: null });
    expect(await kept(proposalId)).toMatchObject({
      ...{ status: "declined", declineReason: "period", declineNote: "Ik heb dan tentamens.", decidedAt: tuesday },
    });
    expect(await caseStatus(about.id)).toBe("open");
    const sent = await mails(db);
    expect(sent.map(({ kind }) => kind)).toEqual(["cases.advisor-declined"]);
    expect(`${sent[0]?.text}${sent[0]?.html}`).not.toContain("tentamens");
    const entry = (await db.select().from(journalEntry)).find(({ action }) => action === "proposal.declined");
    expect(entry).toMatchObject({ facts: { reason: "period" }, caseId: about.id });
  });

  test("cannot be done twice, after accepting, or for somebody else", async () => {
    const { answer, proposalId } = await offered();
    const no = { ...answer, reason: "no-time" as const, note: "" };
    const stranger = await addCandidate(db);
    expect(await declineProposal(db, { ...no, by: student(stranger) }, tuesday)).toEqual({
      ok: false,
      reason: "not-found",
    });
    await acceptProposal(db, answer, tuesday);
    expect(await declineProposal(db, no, tuesday)).toEqual({ ok: false, reason: "is-accepted" });
    expect((await kept(proposalId))?.declineReason).toBeNull();
  });

  test("at the same moment as accepting leaves one answer", async () => {
    const { about, answer } = await offered();
    const no = { ...answer, reason: "no-time" as const, note: "" };
    const outcomes = await Promise.all([acceptProposal(db, answer, tuesday), declineProposal(db, no, tuesday)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const taken = (await db.select().from(assignment)).length === 1;
    expect(await caseStatus(about.id)).toBe(taken ? "assigned" : "open");
  });
});
