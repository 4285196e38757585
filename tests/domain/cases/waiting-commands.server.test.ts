import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawProposal } from "#app/domain/cases/commands.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { keepInMind, leaveWaiting, mostWaiting } from "#app/domain/cases/waiting-commands.server.ts";
import { listTakenCases, listWaitingFor, listWishes } from "#app/domain/cases/waiting-queries.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseWaiting, proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, secretWords } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseWaiting, caseFile, candidate, outboxMail]) await tx.delete(table);
  });
});

const student = (id: string) => ({ id, role: "student" });
const wishOf = (caseId: string, candidateId: string) => ({ caseId, candidateId, by: student(candidateId) });

async function taken() {
  const candidateId = await addCandidate(db);
  const { id: caseId } = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId, candidateId, advisorId }, monday);
  return { caseId, candidateId, proposalId, answer: { proposalId, by: student(candidateId), links } };
}

describe("waiting for a case that another has", () => {
  test("keeps the order in which people came, once each, whatever is pressed", async () => {
    const { caseId } = await taken();
    const [a, b] = [await addCandidate(db), await addCandidate(db)];
    expect(await keepInMind(db, wishOf(caseId, b), at(1))).toEqual({ ok: true, value: null });
    expect(await keepInMind(db, wishOf(caseId, a), at(2))).toEqual({ ok: true, value: null });
    await Promise.all([3, 4, 5].map((minute) => keepInMind(db, wishOf(caseId, b), at(minute))));
    expect((await listWaitingFor(db, caseId)).map(({ id }) => id)).toEqual([b, a]);
    expect(await listWishes(db, a)).toEqual([caseId]);
    expect(await leaveWaiting(db, wishOf(caseId, b))).toEqual({ ok: true, value: null });
    expect((await listWaitingFor(db, caseId)).map(({ id }) => id)).toEqual([a]);
  });

  test("is for cases of her own lane that are not free, not hers and not over", async () => {
    const { caseId, candidateId } = await taken();
    const [me, teacher] = [await addCandidate(db), await addCandidate(db, { lane: "mbo" })];
    const free = await addCase(db, { advisorId });
    expect(await keepInMind(db, wishOf(free.id, me), monday)).toEqual({ ok: false, reason: "is-free" });
    expect(await keepInMind(db, wishOf(caseId, candidateId), monday)).toEqual({ ok: false, reason: "is-hers" });
    expect(await keepInMind(db, wishOf(caseId, teacher), monday)).toEqual({ ok: false, reason: "not-found" });
    const stranger = { ...wishOf(caseId, me), by: student(candidateId) };
    expect(await keepInMind(db, stranger, monday)).toEqual({ ok: false, reason: "not-found" });
    expect(await leaveWaiting(db, stranger)).toEqual({ ok: false, reason: "not-found" });
    await db.transaction((tx) => tx.update(caseFile).set({ status: "closed" }).where(eq(caseFile.id, caseId)));
    expect(await keepInMind(db, wishOf(caseId, me), monday)).toEqual({ ok: false, reason: "not-found" });
  });

  test("shows a candidate what is taken in her lane, and not what is hers", async () => {
    const { caseId, candidateId, answer } = await taken();
    const me = await addCandidate(db);
    const seen = async (id: string) =>
      (await listTakenCases(db, { lane: "student", candidateId: id })).map(({ case: about }) => about.id);
    expect(await seen(me)).toEqual([caseId]);
    expect(await seen(candidateId)).toEqual([]);
    await acceptProposal(db, answer, monday);
    expect([await seen(me), await seen(candidateId)]).toEqual([[caseId], []]);
  });

  test("is limited", async () => {
    const me = await addCandidate(db);
    const cases = [];
    for (let nth = 0; nth <= mostWaiting; nth += 1) cases.push((await taken()).caseId);
    const outcomes = [];
    for (const caseId of cases) outcomes.push(await keepInMind(db, wishOf(caseId, me), monday));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostWaiting);
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: "too-many" });
    await leaveWaiting(db, wishOf(cases[0] ?? "", me));
    expect((await keepInMind(db, wishOf(cases.at(-1) ?? "", me), monday)).ok).toBe(true);
  });

  test("is told once when the case comes free, without a word of the case, and not while the next is asked", async () => {
    const [me, next] = [await addCandidate(db), await addCandidate(db)];
    const first = await addCandidate(db);
    const { id: caseId } = await addCase(db, { advisorId });
    const ask = (candidateId: string, more: string[] = []) =>
      propose(db, { caseId, candidateId, advisorId, next: more }, monday);
    const no = async (candidateId: string) => {
      const [open] = await db.select().from(proposal).where(eq(proposal.candidateId, candidateId));
      const answer = { proposalId: open?.id ?? "", by: student(candidateId), links };
      await declineProposal(db, { ...answer, reason: "no-time", note: "" }, monday);
    };
    const told = async () => (await mails(db)).filter(({ kind }) => kind === "cases.free");
    await ask(first, [next]);
    await keepInMind(db, wishOf(caseId, me), monday);
    await no(first);
    expect(await told()).toEqual([]);
    await no(next);
    const [word, ...more] = await told();
    expect(more).toEqual([]);
    expect(word?.text).toContain(links.openCase(caseId));
    expect(`${word?.subject}${word?.text}`).not.toMatch(new RegExp(`${secretWords.title}|${secretWords.question}`));
    const proposalId = await ask(await addCandidate(db));
    await withdrawProposal(db, { proposalId, by: student(advisorId), links }, monday);
    expect(await told()).toHaveLength(1);
    expect((await listWaitingFor(db, caseId)).map(({ id }) => id)).toEqual([me]);
  });

  test("ends when she is asked herself", async () => {
    const { caseId, answer } = await taken();
    const me = await addCandidate(db);
    await keepInMind(db, wishOf(caseId, me), monday);
    await declineProposal(db, { ...answer, reason: "skills", note: "" }, monday);
    await propose(db, { caseId, candidateId: me, advisorId }, monday);
    expect(await listWaitingFor(db, caseId)).toEqual([]);
  });
});
