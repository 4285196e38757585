import { readFileSync } from "node:fs";
import { eq, getTableName } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { deactivatePerson, reactivatePerson } from "#app/domain/people/account-commands.server.ts";
import { candidateIn, keptPool } from "#app/domain/people/candidate-pool.server.ts";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { readTies } from "#app/domain/people/candidate-ties.server.ts";
import { countedTables, readRevisions } from "#db/changes.ts";
import { openDatabase } from "#db/open.server.ts";
import { candidate, candidateSkill } from "#db/schema/candidates.ts";
import { caseInterest } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
// what another process has: the same database through connections and copies of its own
const elsewhere = openDatabase({ url: process.env.DATABASE_URL, dataDir: "" });
const now = new Date("2026-11-20T09:00:00Z");
const by = { id: null, role: "coordinator" };
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  return () => elsewhere.close();
});

/** Everybody as this process's copy has her, held against a case. */
async function kept(caseId: string, at = now) {
  const pool = await keptPool(db, at);
  const ties = await readTies(db, { caseId });
  return pool.candidates.map(({ id }) => candidateIn(pool, ties, id));
}

async function fresh(caseId: string, at = now) {
  return (await listCandidateFacts(db, caseId, at)).map((one) => one.candidate);
}

describe("the candidates that a process keeps", () => {
  test("are those of the database, also after another process changed any of them", async () => {
    const [one, other] = [await addCandidate(db, { capacity: 3 }), await addCandidate(db, { capacity: 3 })];
    const [first, second] = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    const same = async () => expect(await kept(second.id)).toEqual(await fresh(second.id));
    await same();
    await elsewhere.transaction((tx) => tx.insert(candidateSkill).values({ candidateId: one, skill: "S50", level: 4 }));
    await same();
    expect((await kept(second.id)).find(({ id }) => id === one)?.skills.S50).toBe(4);

    await elsewhere.transaction((tx) => tx.update(candidate).set({ hoursPerWeek: 3 }));
    await same();
    const proposalId = await propose(elsewhere, { caseId: first.id, candidateId: one, advisorId }, now);
    await same();
    expect((await kept(second.id)).find(({ id }) => id === one)).toMatchObject({
      ...{ proposedBefore: true, recentProposals: 1, openAssignments: 0 },
    });
    await acceptProposal(elsewhere, { proposalId, by: { id: one, role: "student" }, links }, now);
    await same();
    expect((await kept(second.id)).find(({ id }) => id === one)).toMatchObject({
      openAssignments: 1,
      casesThisYear: 1,
    });

    await elsewhere.transaction((tx) =>
      tx.insert(caseInterest).values({ candidateId: other, caseId: second.id, rank: 1 }),
    );
    await same();
    expect((await kept(second.id)).find(({ id }) => id === other)?.interestInCase).toBe(true);

    await deactivatePerson(elsewhere, { personId: other, by }, now);
    await same();
    expect((await kept(second.id)).some(({ id }) => id === other)).toBe(false);
    await reactivatePerson(elsewhere, { personId: other, by });
    await same();
    await elsewhere.transaction((tx) => tx.delete(person).where(eq(person.id, other)));
    await same();
    expect((await kept(second.id)).some(({ id }) => id === other)).toBe(false);
  });

  test("count work by the year and offers by the last quarter, as the date goes on", async () => {
    const who = await addCandidate(db, { capacity: 3 });
    const made = await addCase(db, { advisorId });
    const proposalId = await propose(db, { caseId: made.id, candidateId: who, advisorId }, now);
    await acceptProposal(db, { proposalId, by: { id: who, role: "student" }, links }, now);
    const seen = async (at: string) => (await kept(made.id, new Date(at))).find(({ id }) => id === who);
    expect(await seen("2026-11-21T09:00:00Z")).toMatchObject({ casesThisYear: 1, recentProposals: 1 });
    expect(await seen("2027-01-02T09:00:00Z")).toMatchObject({ casesThisYear: 0, recentProposals: 1 });
    expect(await seen("2027-03-01T09:00:00Z")).toMatchObject({ recentProposals: 0, proposedBefore: true });
  });

  test("cost one question while nothing has changed, for whoever signs in meanwhile too", async () => {
    const counted = countedReads(db);
    await keptPool(counted.db, now);
    const before = counted.asked();
    await db.transaction((tx) => tx.update(person).set({ lastSeenAt: now }));
    await keptPool(counted.db, now);
    expect(counted.asked() - before).toBe(1);
  });

  test("are read again for what was undone by a refusal of the database no more than for nothing", async () => {
    const before = await readRevisions(db);
    await db
      .transaction(async (tx) => {
        await tx.update(candidate).set({ hoursPerWeek: 9 });
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    expect(await readRevisions(db)).toEqual(before);
  });
});

test("every table that tells of candidates is counted when it is written", () => {
  const source = readFileSync("app/domain/people/candidate-queries.server.ts", "utf8");
  const profiles = source.match(/import \{([^}]*)\} from "#db\/schema\/candidates\.ts"/)?.[1] ?? "";
  const names = profiles.split(",").map((name) => name.trim());
  const counted = countedTables
    .map(getTableName)
    .map((name) => name.replace(/_(\w)/g, (_, next) => next.toUpperCase()));
  // ties and interest are read anew each time
  expect(names.filter((name) => name !== "" && name !== "candidateConflict" && !counted.includes(name))).toEqual([]);
});
