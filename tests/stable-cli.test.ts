import { describe, expect, it } from "vitest";
import { stableFile } from "#app/matching-cli.server.ts";
import { keepProblems, run, told } from "#tests/support/problem-file.ts";

keepProblems();

describe("stable", () => {
  const spa = {
    students: [
      { id: "a", preferences: ["p1", "p2"] },
      { id: "b", preferences: ["p1"] },
    ],
    projects: [
      { id: "p1", owner: "t1", capacity: 1 },
      { id: "p2", owner: "t1", capacity: 1 },
    ],
    owners: [{ id: "t1", capacity: 2, preferences: ["b", "a"] }],
  };

  it("prints the outcome that is best for students, with no blocking pair", () => {
    const { code, outcome } = run(stableFile, spa);
    expect(code).toBe(0);
    expect(outcome).toEqual({
      assignment: [
        ["a", "p2"],
        ["b", "p1"],
      ],
      unplaced: [],
      blocking: [],
    });
  });

  it.each<[string, unknown, RegExp]>([
    [
      "an unknown project",
      { ...spa, students: [{ id: "a", preferences: ["p9"] }] },
      /^students\[0\]\.preferences\[0\]: /,
    ],
    ["an unknown owner", { ...spa, projects: [{ id: "p1", owner: "t9" }] }, /^projects\[0\]\.owner: unknown/m],
    ["a negative capacity", { ...spa, owners: [{ id: "t1", capacity: -1 }] }, /^owners\[0\]\.capacity: /],
    [
      "a project wished twice",
      { ...spa, students: [{ id: "a", preferences: ["p1", "p1"] }] },
      /preferences\[1\]: .*twice/,
    ],
    ["a student twice", { ...spa, students: [{ id: "a" }, { id: "a" }] }, /^students\[1\]\.id: .*twice/],
    ["no owners", { students: [], projects: [] }, /^owners: /],
    ["no JSON", "nonsense", /^problem: not JSON/],
  ])("refuses %s", (_, bad, line) => {
    expect(run(stableFile, bad).code).toBe(2);
    expect(told.err).toMatch(line);
  });
});
