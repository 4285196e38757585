import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptProposal, agreeToProposal, viewProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { remindUnanswered } from "#app/domain/cases/reminder-commands.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, secretWords } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const thursday = new Date("2026-11-05T08:00:00Z");
const tooEarly = new Date(thursday.getTime() - 1);
let advisorId: string;
let teacherId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  teacherId = await addAccount(db, "teacher");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate, outboxMail]) await tx.delete(table);
  });
});

async function offered(facts: Parameters<typeof addCandidate>[1] = {}) {
  const candidateId = await addCandidate(db, facts);
  const { id: caseId } = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId, candidateId, advisorId }, monday);
  return { proposalId, candidateId, by: { id: candidateId, role: "student" }, links };
}

const reminders = async () => (await mails(db)).filter(({ kind }) => kind.endsWith("-reminder"));
const emailOf = async (id: string) => (await db.select().from(person).where(eq(person.id, id)))[0]?.email;

describe("the reminder of a proposal", () => {
  test("goes after three working days, once, to who has not answered", async () => {
    const { candidateId, proposalId } = await offered();
    expect(await remindUnanswered(db, links, tooEarly)).toBe(0);
    expect(await remindUnanswered(db, links, thursday)).toBe(1);
    expect(await remindUnanswered(db, links, new Date("2026-11-06T08:00:00Z"))).toBe(0);
    const [sent, ...more] = await reminders();
    expect(more).toEqual([]);
    expect(sent).toMatchObject({ kind: "cases.proposal-reminder", toAddress: await emailOf(candidateId) });
    expect(sent?.text).toContain(links.proposal(proposalId));
    expect(`${sent?.subject}${sent?.text}`).not.toMatch(new RegExp(`${secretWords.title}|${secretWords.question}`));
    const [kept] = await db.select().from(proposal);
    expect(kept?.remindedAt).toEqual(thursday);
  });

  test("goes once when many do it at the same moment", async () => {
    for (let nth = 0; nth < 4; nth += 1) await offered();
    const counts = await Promise.all(Array.from({ length: 8 }, () => remindUnanswered(db, links, thursday)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(await reminders()).toHaveLength(4);
  });

  test("goes to who only read it, and not to who answered or is too late", async () => {
    const [read, answered] = [await offered(), await offered()];
    await viewProposal(db, read, thursday);
    await acceptProposal(db, answered, thursday);
    expect(await remindUnanswered(db, links, thursday)).toBe(1);
    await offered();
    expect(await remindUnanswered(db, links, new Date("2026-11-10T08:00:00Z"))).toBe(0);
  });

  test("is taken back when the answer comes before the mail has gone", async () => {
    const answered = await offered();
    await remindUnanswered(db, links, thursday);
    await acceptProposal(db, answered, thursday);
    expect(await reminders()).toEqual([]);
  });

  test("goes to the teacher when the student said yes", async () => {
    const minor = await offered({ minor: { teacherId } });
    await agreeToProposal(db, minor, monday);
    await remindUnanswered(db, links, thursday);
    expect((await reminders()).map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ["cases.teacher-reminder", await emailOf(teacherId)],
    ]);
  });
});
