import { beforeAll, expect, test, vi } from "vitest";
import { touch } from "#app/domain/agenda/revision.server.ts";
import { loader } from "#app/routes/api/slots.ts";
import { slotsAnswer } from "#app/web/api-answers.ts";
import type { Database } from "#db/database.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import { fillAgenda } from "#tests/support/many-appointments.ts";
import { get, responseOf, routeArgs } from "#tests/support/request.ts";

const now = new Date("2026-11-02T08:00:00Z");
vi.useFakeTimers({ toFake: ["Date"], now });

const db = testDatabase();
const query = "kind=intake&place=online&from=2026-11-02&to=2027-01-01";

/** How many questions one request asks: of a process that has just started, once more, and after somebody's agenda changed. */
async function questionsOf(database: Database, advisorId: string) {
  const { db: counted, asked } = countedReads(database);
  const ask = async () => {
    const before = asked();
    const { request, params, context } = routeArgs(get(`/api/v1/slots?${query}`));
    const response = await responseOf(loader({ request, params, context: { ...context, db: counted } }));
    const { slots } = slotsAnswer.parse(await response.json());
    return { questions: asked() - before, free: slots.reduce((sum, { advisors }) => sum + advisors, 0) };
  };
  const [first, again] = [await ask(), await ask()];
  await database.transaction((tx) => touch(tx, [advisorId]));
  return { first, again, changed: await ask() };
}

let advisors: string[];
beforeAll(async () => {
  advisors = await fillAgenda(db, { advisors: 2, appointments: 10, now });
});

test("the number of questions to the database is the same for 2 advisors with 10 appointments and 10 with 1000", async () => {
  const few = await questionsOf(db, advisors[0] ?? "");
  await fillAgenda(db, { advisors: 8, appointments: 990, now });
  const many = await questionsOf(db, advisors[0] ?? "");
  const counts = ({ first, again, changed }: typeof few) => [first, again, changed].map(({ questions }) => questions);
  expect(counts(many)).toEqual(counts(few));
  expect(few.again.questions).toBe(1);
  expect(few.changed.questions).toBe(3);
  expect(many.first.free).toBeGreaterThan(3 * few.first.free);
});
