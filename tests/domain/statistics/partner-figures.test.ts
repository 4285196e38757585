import { describe, expect, it } from "vitest";
import { partnerFigures } from "#app/domain/statistics/partner-figures.ts";
import { tallied } from "./tallied.ts";

describe("scans by partner", () => {
  it("are those of each, and of who came by themselves", () => {
    const counts = {
      "2026-11 started": 50,
      "2026-11 completed": 30,
      "2026-11 partner a": 20,
      "2026-11 partnerCompleted a": 10,
    };
    expect(partnerFigures(tallied(counts))).toEqual([
      { id: "a", started: 20, completed: 10, booked: 0 },
      { id: null, started: 30, completed: 20, booked: 0 },
    ]);
  });

  it("hide a partner with few, and with it what would tell it", () => {
    const counts = { "2026-11 started": 50, "2026-11 partner a": 3, "2026-11 partner b": 20 };
    expect(partnerFigures(tallied(counts)).map(({ started }) => started)).toEqual([null, null, 27]);
  });

  it("are not there when no partner sent anybody", () => {
    expect(partnerFigures(tallied({ "2026-11 started": 50 }))).toEqual([]);
  });
});
