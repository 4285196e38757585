import { beforeAll, describe, expect, it } from "vitest";
import type { ExportedResponse } from "#app/domain/statistics/export-columns.ts";
import { exportedResponses } from "#app/domain/statistics/export-queries.server.ts";
import { answer, response } from "#db/schema/scan.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const startedAt = new Date("2026-11-23T09:00:00Z");
const idOf = (nth: number) => `01931b00-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const row = (nth: number, of: { scan?: string; version?: number } = {}) => ({
  ...{ id: idOf(nth), trackId: idOf(nth - (nth % 2)), scan: "a", version: 1, language: "nl" as const },
  ...{ startedAt, updatedAt: startedAt },
  ...of,
});

async function exported(version: number, reader: Parameters<typeof exportedResponses>[0] = db) {
  const found: ExportedResponse[] = [];
  for await (const one of exportedResponses(reader, { scan: "a", version, secret: "secret" })) found.push(one);
  return found;
}

// every 50th is of another version, every 70th of another scan: pages of one version are not full
beforeAll(async () => {
  const rows = Array.from({ length: 650 }, (_, nth) =>
    row(nth, nth % 50 === 0 ? { version: 2 } : nth % 70 === 0 ? { scan: "b" } : {}),
  );
  const answers = rows.map(({ id }, nth) => {
    return { responseId: id, question: "S1", value: String(nth), revision: 1, answeredAt: startedAt };
  });
  await db.transaction(async (tx) => {
    await tx.insert(response).values(rows);
    await tx.insert(answer).values(answers);
  });
});

describe("all responses to a version", () => {
  it("come once each, in the order in which they began, over however many pages", async () => {
    const nths = (await exported(1)).map(({ answers }) => Number(answers.S1));
    expect(nths).toEqual(
      Array.from({ length: 650 }, (_, nth) => nth).filter((nth) => nth % 50 !== 0 && nth % 70 !== 0),
    );
    expect((await exported(2)).map(({ answers }) => answers.S1)).toEqual(
      Array.from({ length: 13 }, (_, nth) => String(nth * 50)),
    );
  });

  it("are read a page at a time, each with two questions", async () => {
    const counted = countedReads(db);
    await exported(1, counted.db);
    expect(counted.asked()).toBe(4 + 1 + 4);
  });

  it("tell that two are of one company, under a name that only the secret makes", async () => {
    const [first, second, third] = await exported(1);
    expect(first?.company).not.toBe(second?.company);
    expect(second?.company).toBe(third?.company);
    for await (const other of exportedResponses(db, { scan: "a", version: 1, secret: "another" })) {
      expect([other.scan === first?.scan, other.company === first?.company]).toEqual([false, false]);
      break;
    }
  });

  it("do not hold up whoever else asks something meanwhile", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 0);
    await exported(1);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(0);
  });
});
