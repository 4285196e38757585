import { describe, expect, it } from "vitest";
import { addByAddress } from "#app/domain/calendars/busy-commands.server.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";
import { busyCalendar } from "#db/schema/calendars.ts";
import { addAdvisor } from "#tests/domain/booking/bookings.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { type Outside, startOutside } from "#tests/support/outside.ts";
import { inProcesses } from "#tests/support/processes.ts";
import { address, appSecret, busyOf, fetched, hosts, monday, thursday } from "./advisors.ts";

interface Scene {
  db: Database;
  url: string;
  outside: Outside;
}

async function scene(work: (scene: Scene) => Promise<void>): Promise<void> {
  const { url, drop } = await freshDatabase("application");
  const db = openDatabase({ url, dataDir: "" });
  const outside = await startOutside((_call, response) => void response.end(thursday([9, 10])), "agenda.example.org");
  try {
    await work({ db, url, outside });
  } finally {
    await outside.stop();
    await db.close();
    await drop();
  }
}

const job = ({ url, outside }: Scene, now = monday, more: object = {}) => ({
  ...{ url, appSecret, hosts, now: now.toISOString() },
  ...{ port: outside.network.port, ca: outside.network.ca },
  ...more,
});

describe("two processes on one database", () => {
  it(
    "fetch each calendar once between them",
    () =>
      scene(async (set) => {
        const { db, outside } = set;
        const advisors = await Promise.all(["Amina de Wit", "Joost Verhagen"].map((name) => addAdvisor(db, { name })));
        for (const advisorId of advisors)
          for (let nth = 0; nth < 3; nth++) await fetched(db, advisorId, `${address}?${advisorId}${nth}`);
        const tallies = await inProcesses("process-fetch.ts", [job(set), job(set)]);
        expect(tallies.reduce((sum: number, tally) => sum + Number(Object(tally).fetched), 0)).toBe(6);
        expect(outside.calls).toHaveLength(6);
        expect(new Set(outside.calls.map(({ path }) => path)).size).toBe(6);
        const rows = await db.select().from(busyCalendar);
        expect(rows.every(({ fault, readAt }) => fault === null && readAt !== null)).toBe(true);
        for (const advisorId of advisors)
          expect(await busyOf(db, advisorId)).toEqual(Array.from({ length: 3 }, () => "09:00-10:00"));
      }),
    120_000,
  );

  it(
    "lose nothing when one is killed while it fetches: the other comes by when the lease is over",
    () =>
      scene(async (set) => {
        const { db, outside } = set;
        const advisorId = await addAdvisor(db, { name: "Amina de Wit" });
        await addByAddress(db, { advisorId, name: "Outlook", url: address }, { hosts, appSecret, now: monday });
        await expect(inProcesses("process-fetch.ts", [job(set, monday, { dies: true })])).rejects.toThrow(
          "ended early",
        );
        expect(await inProcesses("process-fetch.ts", [job(set)])).toEqual([{ fetched: 0 }]);
        const later = new Date(monday.getTime() + 2 * 60_000);
        expect(await inProcesses("process-fetch.ts", [job(set, later)])).toEqual([{ fetched: 1 }]);
        expect(outside.calls).toHaveLength(1);
        expect(await busyOf(db, advisorId)).toEqual(["09:00-10:00"]);
      }),
    120_000,
  );
});
