import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { switchOfficeDay } from "#app/domain/agenda/office-commands.server.ts";
import { setPause } from "#app/domain/cases/candidate-commands.server.ts";
import {
  expireProposals,
  proposeCandidate,
  stopAutomaticNext,
  withdrawProposal,
} from "#app/domain/cases/commands.server.ts";
import { listPausedByRule } from "#app/domain/cases/confirmation-queries.server.ts";
import { acceptProposal, declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { listProposals } from "#app/domain/cases/queries.server.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, links, mails, offerOf, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const day = (date: number, hour = 8) => new Date(Date.UTC(2026, 10, date, hour));
const [monday, tuesday, nextTuesday] = [day(2), day(3), day(10)];
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate, outboxMail, journalEntry]) await tx.delete(table);
  });
});

const by = (id: string) => ({ id, role: "student" });
const four = async () => [
  await addCandidate(db),
  await addCandidate(db),
  await addCandidate(db),
  await addCandidate(db),
];
const offersOf = async (caseId: string) => (await listProposals(db, caseId)).map(({ proposal: one }) => one).reverse();
const openOf = async (caseId: string) =>
  (await offersOf(caseId)).filter(({ status }) => ["proposed", "viewed", "confirming"].includes(status));
const about = async (id: string) => (await db.select().from(caseFile).where(eq(caseFile.id, id)))[0];
const decline = (proposalId: string, candidateId: string, now = tuesday) =>
  declineProposal(db, { proposalId, by: by(candidateId), links, reason: "no-time", note: "" }, now);
const addressOf = async (candidateId: string) =>
  (
    await db
      .select({ email: person.email })
      .from(candidate)
      .innerJoin(person, eq(person.id, candidate.ownerId))
      .where(eq(candidate.id, candidateId))
  )[0]?.email;
const toAdvisor = async () =>
  (await mails(db)).filter(({ kind }) => kind.startsWith("cases.advisor")).map(({ kind, text }) => ({ kind, text }));

describe("a list that goes on by itself", () => {
  test("asks the next one on a no, in order, in the same moment, and then comes back to the advisor", async () => {
    const [a = "", b = "", c = "", d = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    const first = await propose(db, { caseId: id, candidateId: a, advisorId, next: [c, b, d], note: "Voor a" }, monday);
    for (const [nth, who] of [a, c, b, d].entries()) {
      const [open] = await openOf(id);
      expect(open).toMatchObject({ candidateId: who, proposedById: advisorId, note: nth === 0 ? "Voor a" : "" });
      expect((await about(id))?.status).toBe("proposed");
      expect((await decline(open?.id ?? "", who)).ok).toBe(true);
    }
    const offers = await offersOf(id);
    expect(offers.map(({ candidateId }) => candidateId)).toEqual([a, c, b, d]);
    expect(offers.map(({ nextOfId }) => nextOfId)).toEqual([null, ...offers.slice(0, 3).map((one) => one.id)]);
    expect(offers[0]?.id).toBe(first);
    expect(await about(id)).toMatchObject({ status: "open", automaticNext: [] });
    const told = await toAdvisor();
    expect(told.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => "cases.advisor-declined"));
    expect(told[0]?.text).toContain("nog 2 namen");
    expect(told[2]?.text).toContain("niemand meer op");
    expect(told[3]?.text.replace(/\s+/g, " ")).toContain("Je lijst is op.");
  });

  test("asks nobody by herself when nothing was ticked", async () => {
    const [a = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    await decline(await propose(db, { caseId: id, candidateId: a, advisorId }, monday), a);
    expect(await offersOf(id)).toHaveLength(1);
    expect((await about(id))?.status).toBe("open");
    expect((await toAdvisor())[0]?.text).toContain("Jij kiest");
  });

  test("passes over who cannot do it any more when her turn comes, and says so in the file", async () => {
    const [a = "", b = "", c = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    const first = await propose(db, { caseId: id, candidateId: a, advisorId, next: [b, c] }, monday);
    await setPause(db, { id: b, paused: true, by: by(b) });
    await decline(first, a);
    expect((await openOf(id)).map(({ candidateId }) => candidateId)).toEqual([c]);
    const actions = (await listCaseJournal(db, id)).map(({ action }) => action);
    expect(actions).toEqual(["proposal.made", "proposal.declined", "proposal.passed-over", "proposal.next"]);
  });

  test("goes on when nobody answered, with a whole new time to answer", async () => {
    const [a = "", b = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId: a, advisorId, next: [b] }, monday);
    await expireProposals(db, links, day(9, 22));
    expect((await openOf(id))[0]?.candidateId).toBe(a);
    await Promise.all(Array.from({ length: 5 }, () => expireProposals(db, links, nextTuesday)));
    expect((await offersOf(id)).map(({ candidateId, status }) => [candidateId, status])).toEqual([
      [a, "expired"],
      [b, "proposed"],
    ]);
    // five working days after Tuesday 10 November
    expect((await openOf(id))[0]?.expiresAt.toISOString()).toBe("2026-11-17T22:59:00.000Z");
    expect((await toAdvisor()).map(({ kind }) => kind)).toEqual(["cases.advisor-expired"]);
  });

  test("can be stopped, and stops when the advisor takes the proposal back", async () => {
    const [a = "", b = "", c = ""] = await four();
    const [stopped, taken] = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    const first = await propose(db, { caseId: stopped.id, candidateId: a, advisorId, next: [b] }, monday);
    expect(await stopAutomaticNext(db, { caseId: stopped.id, by: by(advisorId) }, monday)).toMatchObject({ ok: true });
    await decline(first, a);
    expect(await openOf(stopped.id)).toEqual([]);
    const second = await propose(db, { caseId: taken.id, candidateId: b, advisorId, next: [c] }, monday);
    await withdrawProposal(db, { proposalId: second, by: by(advisorId), links }, monday);
    expect(await about(taken.id)).toMatchObject({ status: "open", automaticNext: [] });
    expect(await stopAutomaticNext(db, { caseId: crypto.randomUUID(), by: by(a) }, monday)).toMatchObject({
      ok: false,
    });
  });

  test("refuses names that were not on the page", async () => {
    const [a = "", b = "", c = "", d = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    const whole = { ...(await offerOf(db, advisorId)), caseId: id, candidateId: a };
    const refused = { ok: false, reason: "not-shown" };
    expect(await proposeCandidate(db, { ...whole, shown: [] }, monday)).toEqual(refused);
    expect(await proposeCandidate(db, { ...whole, shown: [a, b] }, monday)).toEqual(refused);
    expect(await proposeCandidate(db, { ...whole, shown: [b, c, d] }, monday)).toEqual(refused);
    expect(await proposeCandidate(db, { ...whole, shown: [a, b, c], next: [d] }, monday)).toEqual(refused);
    expect((await proposeCandidate(db, { ...whole, shown: [c, b, a], next: [c] }, monday)).ok).toBe(true);
    const [kept] = await offersOf(id);
    expect(kept?.options.map(({ candidateId }) => candidateId).sort()).toEqual([a, b, c].sort());
    expect(kept).toMatchObject({ reasonCode: "fits", reason: "" });
  });
});

describe("two at the same time", () => {
  test("only where the advisor says so, and never three", async () => {
    const [a = "", b = "", c = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId: a, advisorId }, monday);
    const offer = async (candidateId: string, parallel: boolean) =>
      proposeCandidate(db, { ...(await offerOf(db, advisorId)), caseId: id, candidateId, parallel }, monday);
    expect(await offer(b, false)).toEqual({ ok: false, reason: "is-proposed" });
    expect(await offer(a, true)).toEqual({ ok: false, reason: "not-eligible" });
    const outcomes = await Promise.all([offer(b, true), offer(c, true), offer(b, true), offer(c, true)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await openOf(id)).toHaveLength(2);
    expect((await openOf(id)).map(({ place }) => place).sort()).toEqual([1, 2]);
    expect(await offer(c, true)).toMatchObject({ ok: false });
  });

  test("one yes takes the other back, with a word", async () => {
    const [a = "", b = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId: a, advisorId }, monday);
    const second = await propose(db, { caseId: id, candidateId: b, advisorId, parallel: true }, monday);
    const outcome = await acceptProposal(db, { proposalId: second, by: by(b), links }, tuesday);
    expect(outcome.ok).toBe(true);
    const [first] = await offersOf(id);
    expect(first).toMatchObject({ candidateId: a, status: "withdrawn", withdrawnFor: "taken", decidedAt: tuesday });
    const word = (await mails(db)).find(({ kind }) => kind === "cases.taken");
    expect(word?.toAddress).toBe(await addressOf(a));
    const late = await acceptProposal(db, { proposalId: first?.id ?? "", by: by(a), links }, tuesday);
    expect(late).toEqual({ ok: false, reason: "is-withdrawn" });
  });

  test("both saying yes at the same moment is one yes", async () => {
    const [a = "", b = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    const first = await propose(db, { caseId: id, candidateId: a, advisorId }, monday);
    const second = await propose(db, { caseId: id, candidateId: b, advisorId, parallel: true }, monday);
    const outcomes = await Promise.all([
      acceptProposal(db, { proposalId: first, by: by(a), links }, tuesday),
      acceptProposal(db, { proposalId: second, by: by(b), links }, tuesday),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.select().from(assignment)).toHaveLength(1);
  });

  test("a no of one leaves the other, and the next one takes the place that came free", async () => {
    const [a = "", b = "", c = ""] = await four();
    const { id } = await addCase(db, { advisorId });
    const first = await propose(db, { caseId: id, candidateId: a, advisorId }, monday);
    const second = await propose(db, { caseId: id, candidateId: b, advisorId, parallel: true, next: [c] }, monday);
    await decline(second, b);
    expect((await openOf(id)).map(({ candidateId, place }) => [candidateId, place])).toEqual([
      [a, 1],
      [c, 2],
    ]);
    await decline(first, a);
    expect((await about(id))?.status).toBe("proposed");
    expect((await toAdvisor()).at(-1)?.text.replace(/\s+/g, " ")).toContain("Het andere voorstel");
    const [last] = await openOf(id);
    await decline(last?.id ?? "", c);
    expect((await about(id))?.status).toBe("open");
  });
});

describe("a candidate who does not answer", () => {
  const letRunOut = async (candidateId: string, from: Date, until: Date) => {
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId, advisorId }, from);
    await expireProposals(db, links, until);
  };
  const pauseOf = async (id: string) => (await db.select().from(candidate).where(eq(candidate.id, id)))[0];

  test("is asked nothing more after three in a row, is told, and is back with one button", async () => {
    const [a = ""] = await four();
    const before = await pauseOf(a);
    for (const nth of [0, 1, 2]) {
      expect((await pauseOf(a))?.paused).toBe(false);
      await letRunOut(a, day(2 + 14 * nth), day(12 + 14 * nth));
    }
    expect(await pauseOf(a)).toEqual({
      ...{ ...before, paused: true, pausedFor: "unanswered", unansweredFrom: day(40) },
    });
    expect(await listPausedByRule(db, a)).toMatchObject([{ id: a }]);
    const told = (await mails(db)).filter(({ kind }) => kind === "cases.paused");
    expect(told.map(({ toAddress }) => toAddress)).toEqual([await addressOf(a)]);
    const { id } = await addCase(db, { advisorId });
    const again = { ...(await offerOf(db, advisorId)), caseId: id, candidateId: a };
    expect(await proposeCandidate(db, again, day(41))).toEqual({ ok: false, reason: "not-eligible" });
    await setPause(db, { id: a, paused: false, by: by(a) });
    expect(await listPausedByRule(db, a)).toEqual([]);
    expect((await proposeCandidate(db, again, day(41))).ok).toBe(true);
    // the rule begins anew: one more does not pause her at once
    await expireProposals(db, links, day(55));
    expect((await pauseOf(a))?.paused).toBe(false);
  });

  test("is not paused when she answered in between, and nothing else of her changes", async () => {
    const [a = ""] = await four();
    const before = await pauseOf(a);
    for (const nth of [0, 1]) await letRunOut(a, day(2 + 14 * nth), day(12 + 14 * nth));
    const { id } = await addCase(db, { advisorId });
    await decline(await propose(db, { caseId: id, candidateId: a, advisorId }, day(30)), a, day(31));
    await letRunOut(a, day(33), day(43));
    expect(await pauseOf(a)).toEqual(before);
  });
});

test("the days on which the coordinator closes the office do not count", async () => {
  const [a = ""] = await four();
  const { id } = await addCase(db, { advisorId });
  await switchOfficeDay(
    db,
    { date: "2026-11-04", closed: true, name: "Verhuizing" },
    { id: advisorId, role: "coordinator" },
  );
  const proposalId = await propose(db, { caseId: id, candidateId: a, advisorId }, monday);
  const [kept] = await db.select().from(proposal).where(eq(proposal.id, proposalId));
  expect(kept?.remindsAt?.toISOString()).toBe("2026-11-06T08:00:00.000Z");
  expect(kept?.expiresAt.toISOString()).toBe("2026-11-10T22:59:00.000Z");
});
