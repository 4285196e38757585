import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import { setPause } from "#app/domain/cases/candidate-commands.server.ts";
import { expireProposals, proposeCandidate, withdrawProposal } from "#app/domain/cases/commands.server.ts";
import { confirmProposal, refuseForStudent } from "#app/domain/cases/confirmation-commands.server.ts";
import { openStatuses, proposalStatuses } from "#app/domain/cases/proposal.ts";
import {
  acceptProposal,
  agreeToProposal,
  declineProposal,
  viewProposal,
} from "#app/domain/cases/proposal-commands.server.ts";
import { remindUnanswered } from "#app/domain/cases/reminder-commands.server.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { addAccount, addCandidate, addCase, links, offerOf } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const start = Date.parse("2026-11-02T08:00:00Z");
const hour = 3_600_000;
let advisorId: string;
let teacherId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  teacherId = await addAccount(db, "teacher");
});

afterEach(clear);

async function clear() {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate]) await tx.delete(table);
  });
}

const deeds = ["view", "yes", "no", "withdraw", "confirm", "refuse", "propose", "remind", "clock", "back"] as const;
const step = fc.record({
  deed: fc.constantFrom(...deeds, "propose" as const, "propose" as const, "yes" as const, "yes" as const),
  caseAt: fc.nat(2),
  candidateAt: fc.nat(4),
  proposalAt: fc.nat(30),
  parallel: fc.boolean(),
  next: fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }),
  hours: fc.constantFrom(0, 0, 1, 1, 20, 60, 200),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const isOpen = (status: string) => openStatuses.some((one) => one === status);

interface World {
  cases: string[];
  candidates: string[];
  capacities: number[];
}

async function world(): Promise<World> {
  const cases = [];
  for (let nth = 0; nth < 3; nth += 1) cases.push((await addCase(db, { advisorId })).id);
  const capacities = [1, 1, 2, 3, 1];
  const candidates = [];
  for (const [nth, capacity] of capacities.entries())
    candidates.push(await addCandidate(db, { capacity, ...(nth >= 3 ? { minor: { teacherId } } : {}) }));
  return { cases, candidates, capacities };
}

/** Does one thing that somebody may try at this moment, allowed or not. */
async function attempt({ cases, candidates }: World, one: Step, now: Date): Promise<void> {
  const rows = await db.select().from(proposal).orderBy(proposal.id);
  // mostly what is open, and sometimes what is over
  const open = rows.filter(({ status }) => isOpen(status));
  const among = one.proposalAt % 5 === 0 || open.length === 0 ? rows : open;
  const about = among[one.proposalAt % Math.max(1, among.length)];
  const candidateId = candidates[one.candidateAt] ?? "";
  const teacher = { id: teacherId, role: "teacher" };
  if (one.deed === "propose") {
    const next = one.next.map((at) => candidates[at] ?? "").filter((id) => id !== candidateId);
    const offer = { ...(await offerOf(db, advisorId)), caseId: cases[one.caseAt] ?? "", candidateId, next };
    await proposeCandidate(db, { ...offer, parallel: one.parallel }, now);
    return;
  }
  if (one.deed === "clock") return expireProposals(db, links, now);
  if (one.deed === "remind") return void (await remindUnanswered(db, links, now));
  if (one.deed === "back") {
    await setPause(db, { id: candidateId, paused: false, by: { id: candidateId, role: "student" } });
    return;
  }
  if (about === undefined) return;
  const hers = { proposalId: about.id, by: { id: about.candidateId, role: "student" }, links };
  const isMinor = candidates.indexOf(about.candidateId) >= 3;
  if (one.deed === "view") await viewProposal(db, hers, now);
  if (one.deed === "yes") await (isMinor ? agreeToProposal(db, hers, now) : acceptProposal(db, hers, now));
  if (one.deed === "no") await declineProposal(db, { ...hers, reason: "no-time", note: "" }, now);
  if (one.deed === "withdraw")
    await withdrawProposal(db, { proposalId: about.id, by: { id: advisorId, role: "advisor" }, links }, now);
  if (one.deed === "confirm") await confirmProposal(db, { ...hers, by: teacher }, now);
  if (one.deed === "refuse") await refuseForStudent(db, { ...hers, by: teacher, reason: "period", note: "" }, now);
}

/** What must hold after every step, whatever was tried. */
async function check({ cases, candidates, capacities }: World, before: Map<string, object>) {
  const rows = await db.select().from(proposal);
  const work = await db.select().from(assignment);
  const files = await db.select().from(caseFile).where(inArray(caseFile.id, cases));
  for (const { id, status, automaticNext } of files) {
    const own = rows.filter(({ caseId }) => caseId === id);
    const open = own.filter((row) => isOpen(row.status));
    expect(open.length).toBeLessThanOrEqual(2);
    expect(new Set(open.map(({ place }) => place)).size).toBe(open.length);
    expect(new Set(open.map(({ candidateId }) => candidateId)).size).toBe(open.length);
    // a case is asked as long as somebody is, given when somebody said yes, and open otherwise
    const given = own.filter((row) => row.status === "accepted").length;
    expect(given).toBe(work.filter(({ caseId }) => caseId === id).length);
    expect(status).toBe(given === 1 ? "assigned" : open.length > 0 ? "proposed" : "open");
    if (status !== "proposed") expect(automaticNext).toEqual([]);
    expect(automaticNext.length).toBeLessThanOrEqual(3);
    // never more than three in a row by itself
    const following = new Map(own.map((row) => [row.id, row.nextOfId]));
    for (const row of own) {
      let length = 0;
      for (let at = row.nextOfId; at !== null; at = following.get(at) ?? null) length += 1;
      expect(length).toBeLessThanOrEqual(3);
    }
  }
  for (const [at, id] of candidates.entries()) {
    expect(work.filter(({ candidateId }) => candidateId === id).length).toBeLessThanOrEqual(capacities[at] ?? 0);
    const open = rows.filter((row) => row.candidateId === id && isOpen(row.status));
    expect(open.length).toBeLessThanOrEqual(defaultRules.proposal.maximumOpen);
  }
  const minors = candidates.slice(3);
  for (const row of rows.filter((one) => minors.includes(one.candidateId) && one.status === "accepted"))
    expect(row).toMatchObject({ confirmedById: teacherId });
  // what is over stays as it is
  for (const [id, ended] of before) expect(rows.find((row) => row.id === id)).toEqual(ended);
  for (const row of rows) if (!isOpen(row.status)) before.set(row.id, row);
  return rows;
}

test("whatever is tried in whatever order, with the clock running, a proposal keeps to its life", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40 }), async (steps) => {
      await clear();
      const made = await world();
      const ended = new Map<string, object>();
      let now = start;
      for (const one of steps) {
        now += one.hours * hour;
        await attempt(made, one, new Date(now));
        for (const row of await check(made, ended)) {
          seen.set(row.status, (seen.get(row.status) ?? 0) + 1);
          if (row.place === 2) seen.set("two at once", (seen.get("two at once") ?? 0) + 1);
          if (row.nextOfId !== null) seen.set("by itself", (seen.get("by itself") ?? 0) + 1);
        }
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  // the sequences came everywhere
  const ways = [...seen.keys()];
  expect(ways).toEqual(expect.arrayContaining([...proposalStatuses, "two at once", "by itself"]));
}, 120_000);

test("the clock leaves nothing open that is past its time", async () => {
  const { cases, candidates } = await world();
  const offer = { ...(await offerOf(db, advisorId)), caseId: cases[0] ?? "", candidateId: candidates[0] ?? "" };
  await proposeCandidate(db, { ...offer, next: candidates.slice(1, 4) }, new Date(start));
  for (let days = 0; days < 60; days += 1) {
    const now = new Date(start + days * 24 * hour);
    await expireProposals(db, links, now);
    const open = (await db.select().from(proposal)).filter(({ status }) => isOpen(status));
    for (const { expiresAt } of open) expect(expiresAt > now).toBe(true);
  }
  const rows = await db.select().from(proposal);
  expect(rows.map(({ status }) => status)).toEqual(["expired", "expired", "expired", "expired"]);
  const [about] = await db
    .select()
    .from(caseFile)
    .where(eq(caseFile.id, cases[0] ?? ""));
  expect(about).toMatchObject({ status: "open", automaticNext: [] });
});
