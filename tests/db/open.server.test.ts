import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { countUp } from "#tests/support/counting.ts";
import { counter, slot } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";
import { inProcesses } from "#tests/support/processes.ts";

const probe = probeDatabase();

// thousands of transactions in several processes: a busy machine may take long, and that proves nothing
const patient = { timeout: 180_000 };

describe("concurrent transactions that read, wait and write, half of them failing", patient, () => {
  beforeEach(async () => {
    await probe.database.transaction(async (tx) => {
      await tx.delete(counter);
      await tx.insert(counter).values({ name: "shared", value: 0 });
    });
  });

  it("leave exactly the right count: 200 at once", async () => {
    expect(await countUp(probe.database, 200)).toEqual({ kept: 100, thrown: 100, other: 0 });
    expect(await probe.database.select().from(counter)).toEqual([{ name: "shared", value: 100 }]);
  });

  it("leave exactly the right count: two processes with 200 at once each", async () => {
    const job = { url: probe.url, times: 200 };
    const each = { kept: 100, thrown: 100, other: 0 };
    expect(await inProcesses("process-count-up.ts", [job, job])).toEqual([each, each]);
    expect(await probe.database.select().from(counter)).toEqual([{ name: "shared", value: 200 }]);
  });
});

describe("slot rows with a primary key", patient, () => {
  const resources = Array.from({ length: 4 }, () => crypto.randomUUID());
  const outcomes = z.array(z.object({ taken: z.number(), refused: z.number(), other: z.number() }));

  it("keep 8 writers with 400 attempts each, in two processes, from ever overlapping", async () => {
    const job = { url: probe.url, resources, writers: 4, attempts: 400 };
    const jobs = [
      { ...job, seed: 1 },
      { ...job, seed: 2 },
    ];
    const ended = outcomes.parse(await inProcesses("process-take-slots.ts", jobs));
    const sum = (key: "taken" | "refused" | "other") => ended.reduce((total, one) => total + one[key], 0);
    expect(sum("other")).toBe(0);
    expect(sum("taken") + sum("refused")).toBe(3200);
    expect(sum("taken")).toBeGreaterThan(20);

    const appointments = intervals(await probe.database.select().from(slot));
    const overlapping = appointments.flatMap((one, nth) =>
      appointments.slice(nth + 1).filter((other) => overlap(one, other)),
    );
    expect(overlapping).toEqual([]);
    expect(new Set(appointments.map(({ appointmentId }) => appointmentId)).size).toBe(sum("taken"));
  });
});

interface Interval {
  appointmentId: string;
  resourceId: string;
  start: number;
  end: number;
}

function intervals(rows: (typeof slot.$inferSelect)[]): Interval[] {
  const found = new Map<string, Interval>();
  for (const { appointmentId, resourceId, startsAt } of rows) {
    const key = appointmentId + resourceId;
    const start = startsAt.getTime();
    const known = found.get(key) ?? { appointmentId, resourceId, start, end: start };
    found.set(key, { ...known, start: Math.min(known.start, start), end: Math.max(known.end, start + 5 * 60_000) });
  }
  return [...found.values()];
}

function overlap(one: Interval, other: Interval): boolean {
  return one.resourceId === other.resourceId && one.start < other.end && other.start < one.end;
}
