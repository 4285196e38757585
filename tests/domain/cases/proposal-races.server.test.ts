import { eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { expireProposals } from "#app/domain/cases/commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { candidate, teacher } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAccount, addCandidate, addCase, links, mails, propose, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { inProcesses } from "#tests/support/processes.ts";

const db = testDatabase();
const monday = new Date("2026-11-02T08:00:00Z");
const tuesday = new Date("2026-11-03T08:00:00Z");
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, candidate, teacher, outboxMail]) await tx.delete(table);
  });
});

/** Proposals of as many cases, spread over these candidates: more than anybody may be asked, so written as they are. */
async function offersTo(candidateIds: readonly string[], count: number): Promise<string[]> {
  const [first = ""] = candidateIds;
  const lane = (await db.select().from(candidate).where(eq(candidate.id, first)))[0]?.lane ?? "student";
  const cases: string[] = [];
  for (let nth = 0; nth < count; nth += 1) cases.push((await addCase(db, { advisorId, lane })).id);
  const [caseId = "", ...others] = cases;
  const id = await propose(db, { caseId, candidateId: first, advisorId }, monday);
  const [model] = await db.select().from(proposal).where(eq(proposal.id, id));
  if (!model) throw new Error("there is no proposal");
  const rows = others.map((other, nth) => {
    const candidateId = candidateIds[(nth + 1) % candidateIds.length] ?? first;
    return { ...model, id: crypto.randomUUID(), caseId: other, candidateId };
  });
  await db.transaction(async (tx) => {
    if (rows.length > 0) await tx.insert(proposal).values(rows);
    await tx.update(caseFile).set({ status: "proposed" }).where(inArray(caseFile.id, cases));
    await tx.delete(outboxMail);
  });
  return [id, ...rows.map((row) => row.id)];
}

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((each) => each === one).length]));

async function all(ids: readonly string[], personId: string): Promise<string[]> {
  const by = { id: personId, role: "student" };
  return Promise.all(
    ids.map(async (proposalId) => {
      const outcome = await acceptProposal(db, { proposalId, by, links }, tuesday);
      return outcome.ok ? "accepted" : outcome.reason;
    }),
  );
}

/** Every case is somebody's or open again, and every advisor knows how it stands. */
async function nothingHangs(places: number): Promise<void> {
  const statuses = (await db.select().from(caseFile)).map(({ status }) => status);
  expect(tally(statuses)).toEqual({ assigned: places, open: statuses.length - places });
  expect(await db.select().from(assignment)).toHaveLength(places);
  const ended = (await db.select().from(proposal)).map(({ status, withdrawnFor }) => withdrawnFor ?? status);
  expect(tally(ended)).toEqual({ accepted: places, "no-room": statuses.length - places });
  const kinds = (await mails(db)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "cases.advisor-accepted")).toHaveLength(places);
  expect(kinds.filter((kind) => kind === "cases.advisor-noRoom")).toHaveLength(statuses.length - places);
}

describe("fifty yeses at the same moment on three places", () => {
  test("are three, of one candidate", async () => {
    const me = await addCandidate(db, { capacity: 3 });
    const outcomes = await all(await offersTo([me], 50), me);
    expect(tally(outcomes)).toEqual({ accepted: 3, "no-room": 47 });
    await nothingHangs(3);
  });

  test("are three, of a teacher with many classes who each have room", async () => {
    const teacherId = await addAccount(db, "teacher");
    const classes = await classesOf(teacherId, 10, 5);
    await db.transaction((tx) => tx.insert(teacher).values({ personId: teacherId, capacity: 3 }));
    const outcomes = await all(await offersTo(classes, 50), teacherId);
    expect(tally(outcomes)).toEqual({ accepted: 3, "no-room": 47 });
    await nothingHangs(3);
  });

  test("are no more than a class has room for either, where its teacher has more", async () => {
    const teacherId = await addAccount(db, "teacher");
    const [one = ""] = await classesOf(teacherId, 1, 3);
    await db.transaction((tx) => tx.insert(teacher).values({ personId: teacherId, capacity: 8 }));
    expect(tally(await all(await offersTo([one], 50), teacherId))).toEqual({ accepted: 3, "no-room": 47 });
    await nothingHangs(3);
  });

  test("are three from four processes too", async () => {
    const me = await addCandidate(db, { capacity: 3 });
    const ids = await offersTo([me], 48);
    const jobs = [0, 1, 2, 3].map((nth) => ({
      url: process.env.DATABASE_URL ?? "",
      now: tuesday.toISOString(),
      answers: ids.filter((_, at) => at % 4 === nth).map((proposalId) => ({ proposalId, personId: me })),
    }));
    const answers = z
      .array(z.object({ outcomes: z.array(z.string()) }))
      .parse(await inProcesses("process-accept.ts", jobs));
    expect(tally(answers.flatMap(({ outcomes }) => outcomes))).toEqual({ accepted: 3, "no-room": 45 });
    await nothingHangs(3);
  });
});

test("two advisors who ask the same candidate at the same moment never ask her more than she may be asked", async () => {
  const me = await addCandidate(db, { capacity: 9 });
  const cases: string[] = [];
  for (let nth = 0; nth < 8; nth += 1) cases.push((await addCase(db, { advisorId })).id);
  const outcomes = await Promise.allSettled(
    cases.map((caseId) => propose(db, { caseId, candidateId: me, advisorId }, monday)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const one of outcomes) if (one.status === "rejected") expect(String(one.reason)).toContain("not-eligible");
  expect(await db.select().from(proposal)).toHaveLength(3);
});

test("a yes at the very moment that the clock ends the proposal is a yes or an end, never both", async () => {
  const me = await addCandidate(db);
  const { id: caseId } = await addCase(db, { advisorId });
  const proposalId = await propose(db, { caseId, candidateId: me, advisorId }, monday);
  const [kept] = await db.select().from(proposal);
  const end = kept?.expiresAt ?? monday;
  const just = new Date(end.getTime() - 1);
  const by = { id: me, role: "student" };
  const [yes] = await Promise.all([
    acceptProposal(db, { proposalId, by, links }, just),
    expireProposals(db, links, end),
    expireProposals(db, links, end),
  ]);
  const [after] = await db.select().from(proposal);
  expect(after?.status).toBe(yes.ok ? "accepted" : "expired");
  expect(await db.select().from(assignment)).toHaveLength(yes.ok ? 1 : 0);
});

async function classesOf(teacherId: string, count: number, capacity: number): Promise<string[]> {
  const first = await withProfile(db, teacherId, { lane: "mbo", capacity });
  const [row] = await db.select().from(candidate).where(eq(candidate.id, first));
  if (!row) throw new Error("there is no class");
  const others = Array.from({ length: count - 1 }, (_, nth) => ({
    ...row,
    id: crypto.randomUUID(),
    name: `Klas ${nth}`,
  }));
  if (others.length > 0) await db.transaction((tx) => tx.insert(candidate).values(others));
  return [first, ...others.map(({ id }) => id)];
}
