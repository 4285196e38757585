import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findRules, listRules, rulesOf } from "#app/domain/matching/queries.server.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { publishRules } from "#app/domain/matching/rules-commands.server.ts";
import { openDatabase } from "#db/open.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { matchingRules } from "#db/schema/rounds.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const elsewhere = openDatabase({ url: process.env.DATABASE_URL, dataDir: "" });
const now = new Date("2026-11-20T09:00:00Z");
const { version: _version, ...start } = defaultRules;
let by: { id: string; role: string };

beforeAll(async () => {
  by = { id: await addAccount(db, "coordinator"), role: "coordinator" };
  return () => elsewhere.close();
});

beforeEach(async () => {
  await db.transaction((tx) => tx.delete(matchingRules));
});

const withGap = (doubtGap: number) => ({ ...start, lanes: { ...start.lanes, doubtGap } });
const publish = (doubtGap: number, basedOn: number, note = "Minder snel twijfelen") =>
  publishRules(db, { rules: withGap(doubtGap), basedOn, note, by }, now);

describe("rules that are set", () => {
  test("hold from then on, in every process, and the ones of before stay to be read", async () => {
    expect(await findRules(db)).toEqual(defaultRules);
    expect(await findRules(elsewhere)).toEqual(defaultRules);
    expect(await publish(5, 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await findRules(db)).toEqual({ ...withGap(5), version: 2 });
    expect(await findRules(elsewhere)).toEqual({ ...withGap(5), version: 2 });
    expect(await publish(15, 2)).toEqual({ ok: true, value: { version: 3 } });
    expect((await findRules(elsewhere)).lanes.doubtGap).toBe(15);
    expect((await rulesOf(db, 2)).lanes.doubtGap).toBe(5);
    expect(await rulesOf(db, 1)).toEqual(defaultRules);
    await expect(rulesOf(db, 4)).rejects.toThrow("no version 4");
  });

  test("are listed with who, when and why, newest first", async () => {
    await publish(5, 1, "Te vaak twijfel bij kleine opdrachten");
    const [newest, first, ...rest] = await listRules(db);
    expect(newest).toMatchObject({ version: 2, note: "Te vaak twijfel bij kleine opdrachten", at: now });
    expect(newest?.by).toMatch(/^Somebody/);
    expect(first).toEqual({ version: 1, note: "", by: null, at: null });
    expect(rest).toEqual([]);
  });

  test("are refused over a version that the coordinator did not see, and when nothing changes", async () => {
    await publish(5, 1);
    expect(await publish(20, 1)).toEqual({ ok: false, reason: "overtaken" });
    expect(await publish(5, 2)).toEqual({ ok: false, reason: "unchanged" });
    expect((await findRules(db)).version).toBe(2);
  });

  test("are set by one of many who press at the same time", async () => {
    const all = await Promise.all([11, 12, 13, 14, 15].map((gap) => publish(gap, 1)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok && one.reason === "overtaken")).toHaveLength(4);
    expect((await listRules(db)).map(({ version }) => version)).toEqual([2, 1]);
  });

  test("stand in the journal by their number", async () => {
    await publish(5, 1);
    const rows = await db.select().from(journalEntry);
    expect(rows.at(-1)).toMatchObject({ action: "rules.published", actorId: by.id, facts: { version: 2 } });
  });
});
