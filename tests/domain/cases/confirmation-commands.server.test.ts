import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expireProposals, proposeCandidate } from "#app/domain/cases/commands.server.ts";
import { confirmProposal, refuseForStudent } from "#app/domain/cases/confirmation-commands.server.ts";
import { listConfirmations } from "#app/domain/cases/confirmation-queries.server.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { acceptProposal, agreeToProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import {
  addAccount,
  addCandidate,
  addCase,
  links,
  mails,
  offerOf,
  propose,
  secretWords,
} from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const tuesday = new Date("2026-11-03T08:00:00Z");
const later = new Date("2026-11-10T08:00:00Z");
let advisorId: string;
let teacherId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  teacherId = await addAccount(db, "teacher");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate, outboxMail, journalEntry]) await tx.delete(table);
  });
});

const student = (id: string) => ({ id, role: "student" });
const teacher = () => ({ id: teacherId, role: "teacher" });
const kept = async (id: string) => (await db.select().from(proposal).where(eq(proposal.id, id)))[0];
const status = async (id: string) => (await findCase(db, id))?.case.status;
const emailOf = async (id: string) => (await db.select().from(person).where(eq(person.id, id)))[0]?.email;

async function offered(facts: Parameters<typeof addCandidate>[1] = {}) {
  const candidateId = await addCandidate(db, { minor: { teacherId }, ...facts });
  const { id: caseId } = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId, candidateId, advisorId }, monday);
  return { candidateId, caseId, proposalId, hers: { proposalId, by: student(candidateId), links } };
}

describe("a student under age", () => {
  test("is proposed together with her teacher, and only when she has one", async () => {
    const { candidateId } = await offered();
    const sent = await mails(db);
    expect(sent.map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual([
      ["cases.proposed", await emailOf(candidateId)],
      ["cases.teacher-asked", await emailOf(teacherId)],
    ]);
    const alone = await addCandidate(db, { minor: { teacherId: null } });
    const { id } = await addCase(db, { advisorId });
    const offer = { ...(await offerOf(db, advisorId)), caseId: id, candidateId: alone };
    expect(await proposeCandidate(db, offer, monday)).toEqual({ ok: false, reason: "not-eligible" });
    const found = await findCase(db, id);
    if (!found) throw new Error("there is no case");
    const { ranking } = await matchingOf(db, found, monday);
    const out = ranking.knockedOut.find((one) => one.candidateId === alone);
    expect(out?.knockOuts).toEqual([{ code: "teacher", remedy: "name-teacher", facts: {} }]);
  });

  test("counts in the ranking as anybody: nothing of her age is among the facts", async () => {
    const minor = await addCandidate(db, { minor: { teacherId } });
    const adult = await addCandidate(db);
    const { id } = await addCase(db, { advisorId });
    const facts = await listCandidateFacts(db, id, monday);
    const of = (wanted: string) => facts.find(({ candidate: one }) => one.id === wanted)?.candidate;
    expect(of(minor)).toEqual({ ...of(adult), id: minor });
    expect(Object.keys(of(minor) ?? {})).not.toContain("minor");
  });

  test("says yes, and waits for her teacher: the case is nobody's yet", async () => {
    const { hers, proposalId, caseId } = await offered();
    expect(await acceptProposal(db, hers, tuesday)).toEqual({ ok: false, reason: "needs-teacher" });
    expect(await agreeToProposal(db, hers, tuesday)).toEqual({ ok: true, value: null });
    expect(await kept(proposalId)).toMatchObject({ status: "confirming", acceptedAt: tuesday, decidedAt: null });
    expect(await status(caseId)).toBe("proposed");
    expect(await db.select().from(assignment)).toEqual([]);
    expect(await agreeToProposal(db, hers, tuesday)).toEqual({ ok: false, reason: "is-confirming" });
    const asked = (await mails(db)).filter(({ kind }) => kind === "cases.teacher-decides");
    expect(asked.map(({ toAddress }) => toAddress)).toEqual([await emailOf(teacherId)]);
    expect(asked[0]?.text).toContain(links.confirmation(proposalId));
    expect(`${asked[0]?.text}`).not.toMatch(new RegExp(`${secretWords.title}|${secretWords.question}`));
  });

  test("can take her yes back while her teacher has not decided", async () => {
    const { hers, caseId, proposalId } = await offered();
    await agreeToProposal(db, hers, tuesday);
    const no = { ...hers, reason: "no-time" as const, note: "" };
    expect((await declineProposal(db, no, tuesday)).ok).toBe(true);
    expect(await kept(proposalId)).toMatchObject({ status: "declined", confirmedById: null });
    expect(await status(caseId)).toBe("open");
  });
});

describe("her teacher", () => {
  test("confirms what she said yes to: the case is hers, and all are told", async () => {
    const { hers, proposalId, caseId, candidateId } = await offered();
    const confirmation = { proposalId, by: teacher(), links };
    expect(await confirmProposal(db, confirmation, tuesday)).toEqual({ ok: false, reason: "is-proposed" });
    await agreeToProposal(db, hers, tuesday);
    await db.transaction((tx) => tx.delete(outboxMail));
    const outcomes = await Promise.all([1, 2, 3].map(() => confirmProposal(db, confirmation, tuesday)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kept(proposalId)).toMatchObject({
      ...{ status: "accepted", confirmedById: teacherId, confirmedAt: tuesday, decidedAt: tuesday },
    });
    expect(await status(caseId)).toBe("assigned");
    expect(await db.select().from(assignment)).toMatchObject([{ caseId, candidateId, proposalId }]);
    expect((await mails(db)).map(({ kind }) => kind).sort()).toEqual([
      ...["cases.advisor-accepted", "cases.entrepreneur-accepted", "cases.teacher-yes"],
    ]);
    const deeds = (await db.select().from(journalEntry)).map(({ actorRole, action }) => `${actorRole} ${action}`);
    expect(deeds).toEqual(expect.arrayContaining(["student proposal.agreed", "teacher proposal.accepted"]));
  });

  test("says no, before or after the student: the case goes on and only the advisor reads why", async () => {
    for (const agreed of [false, true]) {
      const { hers, proposalId, caseId, candidateId } = await offered();
      if (agreed) await agreeToProposal(db, hers, tuesday);
      const no = { proposalId, by: teacher(), links, reason: "too-much" as const, note: "Zij heeft examens." };
      expect(await refuseForStudent(db, no, tuesday)).toEqual({ ok: true, value: null });
      expect(await refuseForStudent(db, no, tuesday)).toEqual({ ok: false, reason: "is-declined" });
      expect(await kept(proposalId)).toMatchObject({ status: "declined", confirmedById: teacherId });
      expect(await status(caseId)).toBe("open");
      const told = (await mails(db)).find(({ key }) => key === `proposal:${proposalId}:teacher:candidate`);
      expect(told).toMatchObject({ kind: "cases.teacher-no", toAddress: await emailOf(candidateId) });
      expect((await mails(db)).map(({ text }) => text).join()).not.toContain("examens");
    }
  });

  test("is nobody but her own teacher, and for nobody but a student under age", async () => {
    const { hers, proposalId } = await offered();
    await agreeToProposal(db, hers, tuesday);
    const other = { proposalId, by: { id: await addAccount(db, "teacher"), role: "teacher" }, links };
    const no = { ...other, reason: "period" as const, note: "" };
    expect(await confirmProposal(db, other, tuesday)).toEqual({ ok: false, reason: "not-found" });
    expect(await refuseForStudent(db, no, tuesday)).toEqual({ ok: false, reason: "not-found" });
    expect(await listConfirmations(db, other.by.id, tuesday)).toEqual([]);
    expect(await listConfirmations(db, teacherId, tuesday)).toMatchObject([{ id: proposalId, status: "confirming" }]);
    const grown = await addCandidate(db);
    const { id: caseId } = await addCase(db, { advisorId });
    const open = await propose(db, { caseId, candidateId: grown, advisorId }, monday);
    expect(await confirmProposal(db, { proposalId: open, by: teacher(), links }, tuesday)).toMatchObject({ ok: false });
  });

  test("has the same time to answer as the student: after that it ends, and counts as an answer of hers", async () => {
    const { hers, proposalId, caseId, candidateId } = await offered();
    await agreeToProposal(db, hers, tuesday);
    const confirmation = { proposalId, by: teacher(), links };
    expect(await confirmProposal(db, confirmation, later)).toEqual({ ok: false, reason: "is-too-late" });
    await expireProposals(db, links, later);
    expect(await kept(proposalId)).toMatchObject({ status: "expired", acceptedAt: tuesday });
    expect(await status(caseId)).toBe("open");
    const [who] = await db.select().from(candidate).where(eq(candidate.id, candidateId));
    expect(who?.paused).toBe(false);
  });

  test("cannot confirm more than there is room for", async () => {
    const { hers, proposalId, candidateId, caseId } = await offered();
    const { id: otherCase } = await addCase(db, { advisorId });
    const second = await propose(db, { caseId: otherCase, candidateId, advisorId }, monday);
    await agreeToProposal(db, hers, tuesday);
    await agreeToProposal(db, { ...hers, proposalId: second }, tuesday);
    expect((await confirmProposal(db, { proposalId, by: teacher(), links }, tuesday)).ok).toBe(true);
    const outcome = await confirmProposal(db, { proposalId: second, by: teacher(), links }, tuesday);
    expect(outcome).toEqual({ ok: false, reason: "no-room" });
    expect([await status(caseId), await status(otherCase)]).toEqual(["assigned", "open"]);
  });
});
