import { beforeAll, describe, expect, it } from "vitest";
import { findOverview, findProgressFacts } from "#app/domain/reporting/queries.server.ts";
import { countResponses } from "#app/domain/statistics/commands.server.ts";
import { seed } from "#db/seed.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-23T08:00:00Z");

describe("an empty house", () => {
  it("has nothing to count and nothing that waits", async () => {
    const facts = await findProgressFacts(db);
    expect(facts).toMatchObject({
      companies: 0,
      scansStarted: 0,
      delivered: 0,
      daysToIntake: [],
      confirmed: 0,
      minutes: 0,
    });
    expect(await findOverview(db, now)).toMatchObject({ waitingCases: [], openProposals: [], appointments: 0 });
  });
});

describe("a house with rows", () => {
  beforeAll(async () => {
    await seed(db, now);
    await countResponses(db, now);
  });

  it("is counted as it is", async () => {
    const facts = await findProgressFacts(db);
    expect(facts).toMatchObject({
      companies: 8,
      scansStarted: 8,
      scansCompleted: 8,
      intakes: { confirmed: 5, cancelled: 0, held: 3, "no-show": 1 },
      advice: { confirmed: 1, cancelled: 0, held: 0, "no-show": 0 },
      delivered: 1,
      ...{ confirmed: 1, minutes: 2_625, ratings: { count: 1, sum: 5 }, helped: { yes: 0, partly: 0, no: 0 } },
    });
    expect(facts.casesByStatus).toMatchObject({ open: 3, running: 1, closed: 1 });
    expect(facts.casesByLane).toMatchObject({ none: 1, student: 3, mbo: 1 });
  });

  it("counts days to the first intake held, once a company, and none for those who did not come", async () => {
    const { daysToIntake } = await findProgressFacts(db);
    expect(daysToIntake).toHaveLength(3);
    for (const days of daysToIntake) expect(days).toBeGreaterThan(10);
  });

  it("shows the coordinator the cases that wait, oldest first", async () => {
    const { waitingCases, appointments, people } = await findOverview(db, now);
    expect(waitingCases).toHaveLength(3);
    expect(waitingCases[0]).toMatchObject({ advisor: expect.any(String), title: expect.any(String) });
    expect(appointments).toBe(9);
    expect(people).toBe(11);
  });
});
