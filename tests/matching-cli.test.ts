import { describe, expect, it, vi } from "vitest";
import { allocateFile } from "#app/matching-cli.server.ts";
import { keepProblems, run, told } from "#tests/support/problem-file.ts";

keepProblems();

const problem = {
  cases: [{ id: "c1", priority: 1 }, { id: "c2", priority: 1 }, { id: "c3" }],
  candidates: [{ id: "s1", capacity: 1 }, { id: "s2" }],
  arcs: [
    ["c1", "s1", 812],
    ["c1", "s2", 700],
    ["c2", "s1", 900],
    ["c3", "s2", 1000],
  ],
};

describe("allocate", () => {
  it("prints the best outcome with its proof", () => {
    const { code, outcome } = run(allocateFile, { ...problem, pins: [], forbids: [], loadCost: 0 });
    expect(code).toBe(0);
    expect(outcome).toMatchObject({
      placed: 2,
      fit: 1900,
      assignment: [
        ["c2", "s1"],
        ["c3", "s2"],
      ],
      unplaced: ["c1"],
      certificate: "optimal",
    });
    expect(Object.keys(outcome.prices)).toEqual(["s1", "s2"]);
    expect(outcome.inputHash).toMatch(/^[0-9a-f]{32}$/);
  });

  it("keeps to pins, forbids and groups", () => {
    expect(run(allocateFile, { ...problem, pins: [["c1", "s1"]] }).outcome.fit).toBe(1812);
    told.out = "";
    expect(run(allocateFile, { ...problem, forbids: [["c3", "s2"]] }).outcome.fit).toBe(1600);
    told.out = "";
    const candidates = problem.candidates.map((candidate) => ({ ...candidate, group: "class" }));
    const groups = [
      { id: "class", capacity: 2, parent: "teacher" },
      { id: "teacher", capacity: 1 },
    ];
    expect(run(allocateFile, { ...problem, candidates, groups }).outcome).toMatchObject({ placed: 1, fit: 1000 });
  });

  it("solves the empty problem", () => {
    expect(run(allocateFile, { cases: [], candidates: [], arcs: [] }).outcome).toMatchObject({
      ...{ placed: 0, fit: 0, assignment: [], unplaced: [], prices: {}, certificate: "optimal" },
    });
  });

  const { cases, candidates, arcs } = problem;
  const arc = (...added: unknown[]) => ({ ...problem, arcs: [...arcs, ...added] });
  it.each<[string, unknown, (string | RegExp)[]]>([
    ["an unknown case", arc(["c9", "s1", 1]), ['arcs[4][0]: unknown case "c9"']],
    ["an unknown candidate", arc(["c2", "s9", 1]), ['arcs[4][1]: unknown candidate "s9"']],
    ["an arc twice", arc(["c1", "s1", 1]), ['arcs[4]: the arc between "c1" and "s1" is there twice']],
    ["a fit too high", arc(["c2", "s2", 1001]), ["arcs[4][2]: fit must be a whole number from 0 to 1000, not 1001"]],
    ["a fit below 0", arc(["c2", "s2", -1]), [/^arcs\[4\]\[2\]: fit/]],
    ["half a fit", arc(["c2", "s2", 0.5]), [/^arcs\[4\]\[2\]: fit/]],
    ["a fit that is no number", arc(["c2", "s2", "5"]), ["arcs[4]: must be [case id, candidate id, fit]"]],
    ["an arc that is none", arc(null, {}, ["c2", "s2"]), [/^arcs\[4\]/, /^arcs\[5\]/, /^arcs\[6\]/]],
    ["no arcs", { cases, candidates }, [/^arcs: /]],
    ["arcs that are no list", { ...problem, arcs: {} }, [/^arcs: /]],
    ["a case twice", { ...problem, cases: [...cases, { id: "c1" }] }, ['cases[3].id: "c1" is there twice']],
    ["a candidate twice", { ...problem, candidates: [...candidates, { id: "s1" }] }, [/^candidates\[2\]\.id: /]],
    ["a negative capacity", { ...problem, candidates: [{ id: "s1", capacity: -1 }] }, [/^candidates\[0\]\.capacity: /]],
    [
      "an endless capacity",
      { ...problem, candidates: [{ id: "s1", capacity: 2 ** 31 }] },
      [/^candidates\[0\]\.capacity: /],
    ],
    ["half a priority", { ...problem, cases: [{ id: "c1", priority: 1.5 }] }, [/^cases\[0\]\.priority: /]],
    ["a case without an id", { ...problem, cases: [{}] }, [/^cases\[0\]\.id: /]],
    ["a negative load cost", { ...problem, loadCost: -1 }, [/^loadCost: /]],
    ["a pin of nobody", { ...problem, pins: [["c1", "s9"]] }, ['pins[0][1]: unknown candidate "s9"']],
    ["a pin without an arc", { ...problem, pins: [["c2", "s2"]] }, ["pins[0]: there is no arc between these two"]],
    ["a pin that is three", { ...problem, pins: [["c1", "s1", 5]] }, [/^pins\[0\]/]],
    [
      "more pins than capacity",
      {
        ...problem,
        pins: [
          ["c1", "s1"],
          ["c2", "s1"],
        ],
      },
      ['pins: 2 on candidate "s1", who has a capacity of 1'],
    ],
    [
      "two pins of a case",
      {
        ...problem,
        pins: [
          ["c1", "s1"],
          ["c1", "s2"],
        ],
      },
      ['pins[1]: case "c1" is pinned twice'],
    ],
    [
      "a pair that is pinned and forbidden",
      { ...problem, pins: [["c1", "s1"]], forbids: [["c1", "s1"]] },
      ["pins[0]: these two are also forbidden"],
    ],
    ["a forbid of nobody", { ...problem, forbids: [["c9", "s1"]] }, ['forbids[0][0]: unknown case "c9"']],
    [
      "an unknown group",
      { ...problem, candidates: [{ id: "s1", group: "g" }, { id: "s2" }] },
      [/^candidates\[0\]\.group: /],
    ],
    [
      "a group in itself",
      {
        ...problem,
        groups: [
          { id: "g", capacity: 1, parent: "h" },
          { id: "h", capacity: 1, parent: "g" },
        ],
      },
      [/^groups\[0\]\.parent: /],
    ],
    [
      "pins beyond a group's limit",
      {
        ...problem,
        ...{ candidates: [{ id: "s1", group: "g" }, { id: "s2" }], groups: [{ id: "g", capacity: 0 }] },
        pins: [["c1", "s1"]],
      },
      ['pins: 1 on group "g", who has a capacity of 0'],
    ],
    [
      "faults of several kinds",
      {
        ...{
          ...arc(["c2", "s2", 1200], ["c2", "s9", 1], ["c3", "s2", 3], 7),
          pins: [
            ["c2", "s1"],
            ["c9", "s1"],
          ],
        },
        cases: [...cases, { id: "c1" }],
      },
      [
        /^arcs\[4\]\[2\]: fit/,
        /^arcs\[7\]: must/,
        /^cases\[3\]/,
        /^arcs\[5\]\[1\]/,
        /^arcs\[6\]: .*twice/,
        /^pins\[1\]/,
      ],
    ],
    ["something else", "[]", [/^problem: /]],
    ["no JSON", "{", [/^problem: not JSON/]],
  ])("refuses %s with exit 2 and a line per fault", (_, bad, lines) => {
    const { code, faults } = run(allocateFile, bad);
    expect({ code, out: told.out }).toEqual({ code: 2, out: "" });
    expect(faults).toHaveLength(lines.length);
    lines.forEach((line, at) => {
      if (typeof line === "string") expect(faults[at]).toBe(line);
      else expect(faults[at]).toMatch(line);
    });
  });

  it("names a hundred faults and counts the rest", () => {
    const { faults } = run(allocateFile, arc(...Array.from({ length: 250 }, () => 0)));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe("… and 150 faults more");
  });

  it("stops reading when there is more than the machine has memory for", () => {
    vi.spyOn(process, "constrainedMemory").mockReturnValue(100_000);
    const many = Array.from({ length: 10 }, (_, at) => ({ id: `c${at}` }));
    const people = Array.from({ length: 110 }, (_, at) => ({ id: `s${at}` }));
    const every = many.flatMap((from) => people.map((to) => [from.id, to.id, 500]));
    const { code, faults } = run(allocateFile, { cases: many, candidates: people, arcs: every });
    expect(code).toBe(2);
    expect(faults).toEqual(["arcs: too many for the memory of this machine, which has room for about 1000"]);
    told.err = "";
    expect(run(allocateFile, { cases: Array.from({ length: 1000 }, () => many[0]) }).faults).toEqual([
      expect.stringMatching(/^problem: all but arcs is longer than \d+ bytes$/),
    ]);
  });

  it.each([[["/nowhere/problem.json"]], [[]], [["a", "b"]]])("says what it cannot read: %j", (args) => {
    expect(allocateFile(args)).toBe(2);
    expect(told.err).not.toBe("");
  });
});
