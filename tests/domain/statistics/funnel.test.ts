import { describe, expect, it } from "vitest";
import { funnelOf } from "#app/domain/statistics/funnel.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { summed, tallied } from "./tallied.ts";

const none = summed({});
const step = (funnel: ReturnType<typeof funnelOf>, id: string) => funnel.steps.find((one) => one.id === id);
const question = (funnel: ReturnType<typeof funnelOf>, id: string) => funnel.questions.find((one) => one.id === id);

describe("the funnel", () => {
  const counts = {
    "2026-10 started": 40,
    "2026-11 started": 60,
    "2026-11 reached profile": 98,
    "2026-11 reached D1": 80,
    "2026-11 completed": 50,
    "2026-11 booked": 7,
  };

  it("goes from beginning over the parts in their order to booking, each as a share of what was begun", () => {
    const funnel = funnelOf(scan, tallied(counts), none);
    expect(funnel.steps.map(({ id }) => id)).toEqual([
      "started",
      ...scan.parts.map(({ id }) => id),
      "completed",
      "booked",
    ]);
    expect(step(funnel, "started")).toMatchObject({ count: 100, share: 100 });
    expect(step(funnel, "D1")).toMatchObject({ count: 80, share: 80 });
    expect(step(funnel, "booked")).toMatchObject({ count: 7, share: 7 });
  });

  it("is about the months of one quarter when that is asked", () => {
    const early = { "2026-07 started": 30, "2026-07 completed": 6 };
    const funnel = funnelOf(scan, tallied({ ...counts, ...early }, "2026-Q3"), none);
    expect(step(funnel, "started")).toMatchObject({ count: 30 });
    expect(step(funnel, "completed")).toMatchObject({ count: 6, share: 20 });
  });

  it("holds back a step of 1 to 4, and of another quarter what would tell it", () => {
    const few = { ...counts, "2026-07 started": 30, "2026-07 booked": 3 };
    expect(step(funnelOf(scan, tallied(few, "2026-Q3"), none), "booked")).toMatchObject({ count: null, share: null });
    const [other, all] = ["2026-Q4", null].map((quarter) => funnelOf(scan, tallied(few, quarter), none));
    expect([other && step(other, "booked")?.count, all && step(all, "booked")?.count]).toEqual([null, 10]);
  });

  it("says where most went quiet, unless so few did that it may not be shown", () => {
    const stops = { "2026-11 started": 90, "2026-11 stopped S2": 9, "2026-11 stopped R1": 30, "2026-11 stopped G3": 2 };
    const funnel = funnelOf(scan, tallied(stops), none);
    expect(funnel.hardest).toMatchObject({ id: "R1", stopped: 30 });
    // what hides the 2 is the next smallest
    expect([question(funnel, "G3")?.stopped, question(funnel, "S2")?.stopped]).toEqual([null, null]);
    expect(funnelOf(scan, tallied({ "2026-11 stopped S2": 4 }), none).hardest).toBeNull();
  });

  it("tells median times of questions, parts and the whole, from five measurements on", () => {
    const times = {
      "seconds S1<13": 4,
      "seconds S1<16": 6,
      "seconds S2<8": 4,
      "partSeconds D1<40": 8,
      "duration <360": 10,
    };
    const funnel = funnelOf(scan, tallied(counts), summed(times));
    expect(question(funnel, "S1")?.seconds).toBeCloseTo(13.5);
    expect(question(funnel, "S2")?.seconds).toBeNull();
    expect(step(funnel, "D1")?.seconds).toBe(36);
    expect(step(funnel, "completed")?.seconds).toBe(330);
    expect(step(funnel, "D2")?.seconds).toBeNull();
  });
});
