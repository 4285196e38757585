import { describe, expect, it } from "vitest";
import { deliverWebhooks } from "#app/domain/webhooks/delivery.server.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { type Outside, startOutside } from "#tests/support/outside.ts";
import { inProcesses } from "#tests/support/processes.ts";
import { appSecret, deliveries, happens, hook } from "./hooks.ts";

const start = new Date("2026-12-01T09:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

interface Scene {
  db: Database;
  url: string;
  outside: Outside;
}

async function scene(work: (scene: Scene) => Promise<void>): Promise<void> {
  const { url, drop } = await freshDatabase("application");
  const db = openDatabase({ url, dataDir: "" });
  const outside = await startOutside();
  try {
    await work({ db, url, outside });
  } finally {
    await outside.stop();
    await db.close();
    await drop();
  }
}

const job = ({ url, outside }: Scene, more: object = {}) => ({
  ...{ url, appSecret, now: start.toISOString() },
  ...{ port: outside.network.port, ca: outside.network.ca },
  ...more,
});

describe("two processes on one database", () => {
  it("send each message once between them", () =>
    scene(async (set) => {
      const { db, outside } = set;
      await hook(db);
      await hook(db, { host: "hooks.example.org" });
      const names = Array.from({ length: 30 }, (_, nth) => `A${nth}`);
      await happens(db, start, ...names);
      const tallies = await inProcesses("process-deliver.ts", [job(set), job(set)]);
      const ids = outside.calls.map(({ headers }) => headers["webhook-id"]);
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
      expect(tallies.reduce((sum: number, tally) => sum + Number(Object(tally).sent), 0)).toBe(60);
      expect((await deliveries(db)).every(({ doneAt, attempts }) => doneAt !== null && attempts === 1)).toBe(true);
    }));

  it.each(["calling", "answered"] as const)("lose nothing when one is killed while %s", (dies) =>
    scene(async (set) => {
      const { db, outside } = set;
      await hook(db);
      await happens(db, start, "A1");
      await expect(inProcesses("process-deliver.ts", [job(set, { dies })])).rejects.toThrow("ended early");
      const calls = dies === "answered" ? 1 : 0;
      expect(outside.calls).toHaveLength(calls);
      const [row] = await deliveries(db);
      expect(row).toMatchObject({ attempts: 1, doneAt: null, failedAt: null, lastError: null });
      const round = (seconds: number) =>
        deliverWebhooks(db, { appSecret, clock: () => later(seconds), network: outside.network });
      expect(await round(59)).toEqual({ sent: 0, failed: 0 });
      expect(await round(60)).toEqual({ sent: 1, failed: 0 });
      // who got it twice can see so
      expect(outside.calls.map(({ headers }) => headers["webhook-id"])).toEqual(Array(calls + 1).fill(row?.id));
    }),
  );
});
