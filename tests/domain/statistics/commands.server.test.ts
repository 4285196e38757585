import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseResponse } from "#app/domain/keeping/commands.server.ts";
import { registerContact } from "#app/domain/people/steps.server.ts";
import { completeResponse, saveAnswers, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { startRescan } from "#app/domain/scan/rescan-commands.server.ts";
import { countAgain, noteBooking } from "#app/domain/scan/steps.server.ts";
import { countResponses } from "#app/domain/statistics/commands.server.ts";
import { changeBetween, countsOf, monthOf } from "#app/domain/statistics/counts.ts";
import { dayMs } from "#app/lib/dates.ts";
import { answer, response, responseResult, responseTally } from "#db/schema/scan.ts";
import { tally } from "#db/schema/statistics.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const monday = Date.parse("2026-11-23T09:00:00Z");
const hour = 3_600_000;

async function start(now: Date, answers = shopAnswers): Promise<string> {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.token;
}

async function idOf(token: string, now: Date): Promise<string> {
  return (await findResponseByToken(db, token, now))?.id ?? "";
}

/** What was counted of scans that are erased: it stays, as numbers without a company. */
const stays: Record<string, number> = {};

async function erase(token: string, now: Date): Promise<void> {
  const id = await idOf(token, now);
  const [found] = await db
    .select({ startedAt: response.startedAt, counted: responseTally.counted })
    .from(responseTally)
    .innerJoin(response, eq(response.id, responseTally.responseId))
    .where(eq(response.id, id));
  for (const [key, count] of Object.entries(found?.counted ?? {})) {
    const place = `${monthOf(found?.startedAt ?? now)} ${key}`;
    stays[place] = (stays[place] ?? 0) + count;
  }
  const before = await tallies();
  await eraseResponse(db, id);
  expect(await tallies()).toEqual(before);
  expect(await db.select().from(responseTally).where(eq(responseTally.responseId, id))).toEqual([]);
}

/** The tallies by "month measure item", without zeros. */
async function tallies(): Promise<Record<string, number>> {
  const rows = await db.select().from(tally);
  return Object.fromEntries(
    rows.flatMap((row) => (row.count === 0 ? [] : [[`${row.month} ${row.measure} ${row.item}`, row.count]])),
  );
}

/** The same, from the responses as they are and what stays of those that are erased. */
async function recount(now: Date): Promise<Record<string, number>> {
  const sums = { ...stays };
  for (const one of await db.select().from(response)) {
    const given = await db.select().from(answer).where(eq(answer.responseId, one.id));
    const answers = given.filter(({ value }) => value !== "");
    const facts = { ...one, answers };
    for (const [key, count] of Object.entries(countsOf(scan, facts, now)))
      sums[`${monthOf(one.startedAt)} ${key}`] = (sums[`${monthOf(one.startedAt)} ${key}`] ?? 0) + count;
  }
  return sums;
}

const acts = ["start", "answer", "complete", "opt out", "erase", "count", "count twice at once"] as const;

describe("the tallies", () => {
  it("are what a count from the start comes to, after anything in any order", async () => {
    const moves = fc.array(fc.record({ act: fc.constantFrom(...acts), who: fc.nat(5), hours: fc.nat(40) }), {
      minLength: 3,
      maxLength: 14,
    });
    let now = monday;
    const open: string[] = [];
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        for (const { act, who, hours } of steps) {
          now += hours * hour;
          await move(act, { open, token: open[who % Math.max(1, open.length)] }, new Date(now));
        }
        now += 2 * dayMs;
        await countResponses(db, new Date(now));
        expect(changeBetween(await tallies(), await recount(new Date(now)))).toEqual({});
      }),
      { numRuns: 12 },
    );
  });

  it("count nothing twice when two processes count at once", async () => {
    const before = (await tallies())["2030-01 started "] ?? 0;
    const now = new Date("2030-01-15T10:00:00Z");
    for (let one = 0; one < 30; one++) await start(now, { size: "2-9" });
    const later = new Date(now.getTime() + 2 * hour);
    await Promise.all([countResponses(db, later), countResponses(db, later)]);
    expect((await tallies())["2030-01 started "]).toBe(before + 30);
  });

  it("count a scan as booked when an appointment was made with it, and not because an earlier one was", async () => {
    const now = new Date("2033-05-02T10:00:00Z");
    const token = await start(now);
    await completeResponse(db, { token, definition: scan }, now);
    const person = { name: "A", email: "booked@shop.example", company: "B", language: "nl" } as const;
    const responseId = await idOf(token, now);
    await db.transaction(async (tx) => {
      const { contactId } = await registerContact(tx, person);
      await noteBooking(tx, { responseId, contactId }, now);
    });
    await startRescan(db, { token, definition: scan }, now);
    await countResponses(db, new Date(now.getTime() + 2 * hour));
    const counts = await tallies();
    expect([counts["2033-05 started "], counts["2033-05 booked "]]).toEqual([2, 1]);
  });

  it("give a completed response the result that it lacked", async () => {
    const now = new Date("2031-03-01T10:00:00Z");
    const token = await start(now);
    await completeResponse(db, { token, definition: scan }, now);
    const id = await idOf(token, now);
    await db.transaction((tx) => tx.delete(responseResult).where(eq(responseResult.responseId, id)));
    await db.transaction((tx) => countAgain(tx, id, now));
    await countResponses(db, now);
    const [kept] = await db.select().from(responseResult).where(eq(responseResult.responseId, id));
    expect(kept?.score.total.score).toBe(38);
  });

  it("leave an unfinished scan alone after 30 days", async () => {
    const now = new Date("2032-03-01T10:00:00Z");
    const id = await idOf(await start(now, { size: "zzp" }), now);
    const dueAt = async () => (await db.select().from(responseTally).where(eq(responseTally.responseId, id)))[0]?.dueAt;
    await countResponses(db, new Date(now.getTime() + hour));
    expect(await dueAt()).toEqual(new Date(now.getTime() + hour + dayMs));
    await countResponses(db, new Date(now.getTime() + 31 * dayMs));
    expect(await dueAt()).toBeNull();
    expect((await tallies())["2032-03 stopped customers"]).toBeUndefined();
    expect(Object.keys(await tallies()).filter((key) => key.startsWith("2032-03 stopped"))).toEqual([
      "2032-03 stopped sector",
    ]);
  });
});

async function move(
  act: (typeof acts)[number],
  { open, token }: { open: string[]; token: string | undefined },
  now: Date,
): Promise<void> {
  if (act === "start") open.push(await start(now, { size: "2-9", sector: "G", S1: "2" }));
  if (act === "count") await countResponses(db, now);
  if (act === "count twice at once") await Promise.all([countResponses(db, now), countResponses(db, now)]);
  if (token === undefined) return;
  if (act === "answer") await saveAnswers(db, { token, given: { S2: ["1"], R2: ["none"], V1: ["3"] } }, now);
  if (act === "complete") await completeResponse(db, { token, definition: scan }, now);
  if (act === "erase") {
    open.splice(open.indexOf(token), 1);
    await erase(token, now);
  }
  if (act === "opt out") {
    const id = await idOf(token, now);
    await db.transaction(async (tx) => {
      await tx.update(response).set({ inPeers: false }).where(eq(response.id, id));
      await countAgain(tx, id, now);
    });
  }
}
