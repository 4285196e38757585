import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { choosePeers } from "#app/domain/scan/peers-commands.server.ts";
import { publishPeers } from "#app/domain/statistics/peer-commands.server.ts";
import { completedByTrack, findPeerFigures } from "#app/domain/statistics/peer-queries.server.ts";
import { response, responseResult } from "#db/schema/scan.ts";
import { peerSnapshot } from "#db/schema/statistics.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const model = { scan: scan.id, model: 1 };

const strong: Answers = { ...shopAnswers, R4: ["crm", "erp"], R5: ["mail", "fin", "sec"], V2: "3", A2: "3", R3: "3" };
const weak: Answers = { ...shopAnswers, R1: "0", R2: ["profile"], R4: ["book"], R5: [], R3: "0", V2: "0", A2: "0" };

/** Completed scans of as many companies, the way the scan leaves them; half of them do much, half of them little. */
async function companies(count: number, completedAt: Date, profile: Answers, more: { inPeers?: boolean } = {}) {
  const tracks = Array.from({ length: count }, () => uuidv7());
  await db.transaction(async (tx) => {
    for (const [index, id] of tracks.entries()) {
      const answers = { ...(index % 2 ? strong : weak), ...profile };
      const kept = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, copied(value)]));
      const moments = { startedAt: completedAt, completedAt, updatedAt: completedAt };
      await tx
        .insert(response)
        .values({ ...{ id, trackId: id, scan: scan.id, version: 1, language: "nl" }, ...moments, ...more });
      const result = { responseId: id, answers: kept, score: keptScoreOf(scan, answers), computedAt: completedAt };
      await tx.insert(responseResult).values(result);
    }
  });
  return tracks;
}

const copied = (value: string | readonly string[]) => (typeof value === "string" ? value : [...value]);
const snapshots = async (quarter: string) => db.select().from(peerSnapshot).where(eq(peerSnapshot.quarter, quarter));

describe("at the end of a quarter", () => {
  it("groups that are large enough are published, once, whichever process comes first", async () => {
    await companies(31, new Date("2026-08-10T10:00:00Z"), { sector: "G", size: "2-9" });
    await companies(29, new Date("2026-08-10T10:00:00Z"), { sector: "J", size: "2-9" });
    const during = new Date("2026-09-30T21:59:00Z");
    await publishPeers(db, during);
    expect(await snapshots("2026-Q3")).toEqual([]);

    const after = new Date("2026-09-30T22:01:00Z");
    const counts = await Promise.all([publishPeers(db, after), publishPeers(db, after), publishPeers(db, after)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await snapshots("2026-Q3")).map(({ cluster, size }) => `${cluster} ${size}`).sort()).toEqual([
      " ",
      "trade 2-9",
    ]);
    const { index, scores } = await findPeerFigures(db, model, { cluster: "trade", size: "2-9" });
    expect(index).toMatchObject({ quarter: "2026-Q3", figures: { companies: 31, from: "2025-Q4" } });
    expect(index?.figures.blocks?.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect(scores?.figures.companies).toBe(31);
    expect(scores?.figures.dimensions.D2).toEqual(expect.any(Number));
    expect(await findPeerFigures(db, model, { cluster: "media", size: "2-9" })).toEqual({ index: null, scores: null });
  });

  it("nobody who was published is counted again, and who waited is", async () => {
    await companies(1, new Date("2026-11-10T10:00:00Z"), { sector: "J", size: "2-9" });
    await companies(20, new Date("2026-11-10T10:00:00Z"), { sector: "G", size: "2-9" });
    expect(await publishPeers(db, new Date("2027-01-02T10:00:00Z"))).toBe(1);
    const media = await findPeerFigures(db, model, { cluster: "media", size: "2-9" });
    expect(media.index).toMatchObject({ quarter: "2026-Q4", figures: { companies: 30 } });
    const trade = await findPeerFigures(db, model, { cluster: "trade", size: "2-9" });
    expect(trade.index?.quarter).toBe("2026-Q3");
  });

  it("what was published stays as it was, also when scans are erased or changed", async () => {
    const before = await snapshots("2026-Q3");
    await db.transaction((tx) => tx.delete(response).where(eq(response.completedAt, new Date("2026-08-10T10:00:00Z"))));
    expect(await publishPeers(db, new Date("2027-02-02T10:00:00Z"))).toBe(0);
    expect(await snapshots("2026-Q3")).toEqual(before);
  });

  it("who stepped out is not counted", async () => {
    await companies(40, new Date("2027-05-10T10:00:00Z"), { sector: "F", size: "10-49" }, { inPeers: false });
    expect(await publishPeers(db, new Date("2027-07-02T10:00:00Z"))).toBe(0);
    expect((await snapshots("2027-Q2")).map(({ cluster }) => cluster)).toEqual([""]);
  });

  it("a process that is told to stop publishes nothing, and another does it later", async () => {
    await companies(30, new Date("2028-02-10T10:00:00Z"), { sector: "Q", size: "zzp" });
    const now = new Date("2028-04-02T10:00:00Z");
    expect(await publishPeers(db, now, () => true)).toBe(0);
    expect(await snapshots("2028-Q1")).toEqual([]);
    expect(await publishPeers(db, now)).toBe(1);
  });
});

describe("reading all that was completed", () => {
  it("gives every track whole, also over the border of a page", async () => {
    const tracks = await companies(260, new Date("2029-02-10T10:00:00Z"), { sector: "S", size: "zzp" });
    await db.transaction(async (tx) => {
      for (const trackId of tracks) {
        const [id, later] = [uuidv7(), new Date("2029-03-01T10:00:00Z")];
        const moments = { startedAt: later, completedAt: later, updatedAt: later };
        await tx.insert(response).values({ id, trackId, scan: scan.id, version: 1, language: "nl", ...moments });
        const score = keptScoreOf(scan, strong);
        await tx.insert(responseResult).values({ responseId: id, answers: {}, score, computedAt: later });
      }
    });
    const found: string[][] = [];
    const stretch = { from: new Date("2029-01-01T00:00:00Z"), before: new Date("2029-04-01T00:00:00Z") };
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    for await (const track of completedByTrack(db, model, stretch)) found.push(track.map(({ trackId }) => trackId));
    clearInterval(others);
    // whoever else asks something is answered between pages
    expect(turns).toBeGreaterThan(0);
    expect(found).toHaveLength(260);
    expect(found.filter((track) => track.length !== 2 || track[0] !== track[1])).toEqual([]);
    expect(new Set(found.flat())).toEqual(new Set(tracks));
  });
});

describe("her choice", () => {
  const now = new Date("2030-01-10T10:00:00Z");
  const inPeersOf = async (trackId: string) =>
    (await db.select({ inPeers: response.inPeers }).from(response).where(eq(response.trackId, trackId))).map(
      ({ inPeers }) => inPeers,
    );

  it("holds for every scan of her company, and can be taken back", async () => {
    const started = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, now);
    if (!started.ok) throw new Error(started.reason);
    const { token } = started.value;
    await completeResponse(db, { token, definition: scan }, now);
    const [first] = await db.select().from(response).where(eq(response.completedAt, now));
    if (first === undefined) throw new Error("no response");
    const again = { scan: scan.id, version: 1, language: "nl", trackId: first.trackId, updatedAt: now } as const;
    await db.transaction((tx) => tx.insert(response).values(again));
    expect(await choosePeers(db, { token, choice: { count: "no" } }, now)).toMatchObject({ ok: true });
    expect(await inPeersOf(first.trackId)).toEqual([false, false]);
    await choosePeers(db, { token, choice: { count: "yes" } }, now);
    expect(await inPeersOf(first.trackId)).toEqual([true, true]);
  });

  it("is nobody else's", async () => {
    const outcome = await choosePeers(db, { token: "not-a-token", choice: { count: "no" } }, now);
    expect(outcome).toEqual({ ok: false, reason: "not-found" });
  });
});
