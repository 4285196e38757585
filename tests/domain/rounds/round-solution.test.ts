import { describe, expect, it } from "vitest";
import { solveFlow } from "#app/domain/matching/flow/solve.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { roundOutcome } from "#app/domain/rounds/round-outcome.ts";
import type { RoundQuestion } from "#app/domain/rounds/round-question.ts";
import { solveRound } from "#app/domain/rounds/round-solution.ts";
import { aCase, anyRound, aRound, somebody } from "#tests/domain/rounds/questions.ts";
import { numbers } from "#tests/support/numbers.ts";

function outcomeOf(question: RoundQuestion) {
  const answer = solveRound(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.outcome;
}
const names = (pairs: readonly { caseId: string; candidateId: string }[]) =>
  pairs.map(({ caseId, candidateId }) => `${caseId}-${candidateId}`);

/** Two web shops; Noor fits both, Sam only the first and less well. */
const twoForOne = aRound({
  cases: [
    aCase("a"),
    aCase("b", {
      skills: [
        { code: "S15", level: 3, need: "must" },
        { code: "S10", level: 1, need: "must" },
      ],
    }),
  ],
  candidates: [somebody("noor", { skills: { S15: 3, S16: 2, S10: 2 } }), somebody("sam", { skills: { S15: 1 } })],
});

describe("a round", () => {
  it("places as many as can be placed before it looks at how well they fit", () => {
    const { modes, whyNot } = outcomeOf(twoForOne);
    expect(names(modes.fit.pairs)).toEqual(["a-sam", "b-noor"]);
    expect(modes.fit.unplaced).toEqual([]);
    // why Noor does not do the case that she fits best: then nobody would do the other
    expect(whyNot).toMatchObject([
      { caseId: "a", candidateId: "noor", loses: { placed: 1 }, moves: [{ caseId: "b", from: "noor", to: null }] },
    ]);
  });

  it("places an urgent case before another", () => {
    const cases = [aCase("a"), aCase("b", {}, true)];
    const { modes } = outcomeOf(aRound({ cases, candidates: [somebody("noor")] }));
    expect(modes.fit).toMatchObject({ placed: 1, urgentPlaced: 1, pairs: [{ caseId: "b" }] });
    expect(modes.fit.unplaced).toMatchObject([
      { caseId: "a", code: "contested", candidateId: "noor", full: ["candidate"] },
    ]);
  });

  it("gives candidates what they want most, and says what it filled in itself", () => {
    const question = aRound({
      cases: [aCase("a"), aCase("b"), aCase("c")],
      candidates: [somebody("noor"), somebody("sam"), somebody("eva")],
      wishes: new Map([
        ["noor", ["b"]],
        ["sam", ["a", "b"]],
      ]),
    });
    const { preference } = outcomeOf(question).modes;
    expect(names(preference.pairs)).toEqual(["a-sam", "b-noor", "c-eva"]);
    expect(preference).toMatchObject({ profile: [2], filledIn: 1, meanRank: 1, worstRank: 1, blocking: 0 });
  });

  it("keeps pins, bans and what stands, and spreads work over who has least", () => {
    const question = aRound({
      cases: [aCase("a"), aCase("b"), aCase("c")],
      candidates: [
        somebody("noor", { capacity: 3 }),
        somebody("sam", { capacity: 3 }),
        somebody("eva", { skills: { S15: 1 } }),
      ],
      pins: [["a", "eva"]],
      forbids: [["b", "noor"]],
      standing: [{ pair: ["c", "sam"], fit: 700, how: "accepted" }],
    });
    for (const mode of ["fit", "preference", "stable"] as const) {
      const { pairs } = outcomeOf(question).modes[mode];
      expect(names(pairs)).toEqual(["a-eva", "b-sam", "c-sam"]);
      expect(pairs.map(({ fixed }) => fixed)).toEqual(["pinned", null, "accepted"]);
    }
    const free = aRound({ cases: question.cases, candidates: question.candidates.slice(0, 2) });
    expect(outcomeOf(free).modes.fit.pairs.filter(({ candidateId }) => candidateId === "noor").length).toBeOneOf([
      1, 2,
    ]);
  });

  it("says of every case that nobody has why, and what would help most easily", () => {
    const cases = [
      aCase("a"),
      aCase("b", { skills: [{ code: "S60", level: 2, need: "must" }] }),
      aCase("c", { lane: "frontrunner" }),
      aCase("d", {
        skills: [
          { code: "S15", level: 4, need: "must" },
          { code: "S40", level: 4, need: "must" },
        ],
        lane: "mbo",
      }),
      aCase("e", { lane: "mbo" }),
    ];
    const weak = { lane: "mbo" as const, skills: { S15: 1, S40: 1 }, hoursPerWeek: 1, sectors: [], level: 1 };
    const question = aRound({
      cases,
      candidates: [somebody("noor"), somebody("klas", weak)],
      forbids: [["a", "noor"]],
    });
    const told = outcomeOf({ ...question, settings: { ...question.settings, minimumFit: 600, mbo: 0 } }).modes.fit
      .unplaced;
    expect(told.map(({ caseId, code, candidateId }) => [caseId, code, candidateId])).toEqual([
      ["a", "forbidden", "noor"],
      ["b", "knocked-out", "noor"],
      ["c", "nobody", null],
      ["d", "below-minimum", "klas"],
      ["e", "below-minimum", "klas"],
    ]);
    expect(told[1]?.knockOuts).toMatchObject([{ code: "skill", remedy: "drop-skill", facts: { skill: "S60" } }]);
  });

  it("keeps the limits of a class, its teacher and the lane in all three ways", () => {
    const teacher = { id: "t", room: 2 };
    const klas = (id: string) => somebody(id, { lane: "mbo", capacity: 3 }, { teacher });
    const cases = Array.from({ length: 6 }, (_, at) => aCase(`c${at}`, { lane: "mbo" }));
    const question = aRound({
      cases,
      candidates: [klas("k1"), klas("k2"), somebody("k3", { lane: "mbo", capacity: 3 })],
    });
    const { modes } = outcomeOf({ ...question, settings: { ...question.settings, mbo: 4 } });
    for (const { pairs } of Object.values(modes)) {
      expect(pairs).toHaveLength(4);
      expect(pairs.filter(({ candidateId }) => candidateId !== "k3").length).toBeLessThanOrEqual(2);
    }
    expect(modes.fit.unplaced[0]?.full).toContain("lane");
    expect(modes.stable.closed).toBeGreaterThan(0);
  });

  it.each([
    ["a case that is not there", { pins: [["x", "noor"]] }, { code: "unknown-case", caseId: "x" }],
    ["a candidate who is not there", { pins: [["a", "x"]] }, { code: "unknown-candidate", candidateId: "x" }],
    [
      "one case pinned twice",
      {
        pins: [
          ["a", "noor"],
          ["a", "sam"],
        ],
      },
      { code: "pinned-twice", caseId: "a" },
    ],
    [
      "a pair given twice",
      {
        pins: [
          ["a", "noor"],
          ["a", "noor"],
        ],
      },
      { code: "pinned-twice", caseId: "a" },
    ],
    [
      "a pin that is forbidden too",
      { pins: [["a", "noor"]], forbids: [["a", "noor"]] },
      { code: "pinned-and-forbidden" },
    ],
    [
      "a pin on somebody who cannot do it",
      { pins: [["b", "sam"]] },
      { code: "pin-impossible", caseId: "b", candidateId: "sam" },
    ],
    [
      "more pins than somebody has room for",
      {
        pins: [
          ["a", "noor"],
          ["b", "noor"],
        ],
      },
      { code: "pins-over-capacity", found: 2, most: 1 },
    ],
  ] satisfies [string, Partial<RoundQuestion>, object][])("refuses %s, and says so", (_, parts, fault) => {
    const answer = solveRound({ ...twoForOne, ...parts });
    expect(answer).toMatchObject({ ok: false, reason: "impossible" });
    expect(!answer.ok && answer.reason === "impossible" && answer.faults).toContainEqual(
      expect.objectContaining(fault),
    );
  });

  it("refuses what is too large before it takes the memory", () => {
    expect(solveRound(twoForOne, { most: 3 })).toEqual({
      ok: false,
      reason: "impossible",
      faults: [{ code: "too-many-pairs", found: 4, most: 3 }],
    });
  });

  it("gives nothing out when the proof does not hold", () => {
    const answer = solveRound(twoForOne, {
      solve: (network) => {
        const flow = solveFlow(network);
        return { ...flow, arcOf: flow.arcOf.map(() => -1) };
      },
    });
    expect(answer).toMatchObject({ ok: false, reason: "unproven" });
    expect(!answer.ok && answer.reason === "unproven" && answer.line).toMatch(/not proven/);
  });

  it("has the same outcome and mark in whatever order it is told, and another mark when anything differs", () => {
    let placed = 0;
    for (let seed = 0; seed < 300; seed++) {
      const question = anyRound(seed);
      const { upTo } = numbers(seed);
      const shuffled = <T>(list: readonly T[]) =>
        [...list]
          .map((one) => ({ one, at: upTo(1e6) }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const again = {
        ...question,
        cases: shuffled(question.cases),
        candidates: shuffled(question.candidates),
        wishes: new Map(shuffled([...question.wishes])),
        pins: shuffled(question.pins),
        forbids: shuffled(question.forbids),
      };
      const answer = solveRound(question);
      expect(solveRound(again)).toEqual(answer);
      if (!answer.ok) continue;
      placed += answer.outcome.modes.fit.placed;
      const other = solveRound({ ...question, settings: { ...question.settings, minimumFit: 299 } });
      expect(other.ok && other.outcome.inputHash).not.toBe(answer.outcome.inputHash);
    }
    expect(placed).toBeGreaterThan(300);
  });

  it("never breaks a rule, and in no way places more than by fit", () => {
    let [stablePlaced, fitPlaced] = [0, 0];
    for (let seed = 0; seed < 500; seed++) {
      const question = anyRound(seed);
      const answer = solveRound(question);
      if (!answer.ok) continue;
      expect(roundOutcome.parse(structuredClone(answer.outcome))).toEqual(answer.outcome);
      const { modes } = answer.outcome;
      for (const { pairs, placed, unplaced } of Object.values(modes)) {
        keepsRules(question, pairs);
        expect(placed + unplaced.length).toBe(question.cases.length);
        expect(placed).toBeLessThanOrEqual(modes.fit.placed);
      }
      expect(modes.preference.placed).toBe(modes.fit.placed);
      expect(modes.preference.urgentPlaced).toBe(modes.fit.urgentPlaced);
      if (modes.stable.closed === 0) expect(modes.stable.blocking).toBe(0);
      stablePlaced += modes.stable.placed;
      fitPlaced += modes.fit.placed;
    }
    expect(stablePlaced).toBeGreaterThan(fitPlaced / 2);
  });
});

function keepsRules(question: RoundQuestion, pairs: readonly { caseId: string; candidateId: string; fit: number }[]) {
  const { settings, candidates, cases, forbids, pins } = question;
  const counts = new Map<string, number>();
  const rules = { ...question.rules, ranking: { ...question.rules.ranking, minimumFit: settings.minimumFit } };
  const told = new Set(names(pairs));
  for (const [from, to] of forbids) expect(told).not.toContain(`${from}-${to}`);
  for (const [from, to] of pins) expect(told).toContain(`${from}-${to}`);
  for (const { caseId, candidateId, fit } of pairs) {
    const one = candidates.find(({ candidate }) => candidate.id === candidateId);
    const matchCase = cases.find((each) => each.matchCase.id === caseId)?.matchCase;
    if (!one || !matchCase) throw new Error("somebody unknown is placed");
    const candidate = { ...one.candidate, interestInCase: question.wishes.get(candidateId)?.includes(caseId) ?? false };
    expect(rankCandidates(matchCase, [candidate], rules).eligible[0]?.fit.total).toBe(fit);
    const groups = [candidateId, candidate.lane, ...(one.teacher ? [one.teacher.id] : [])];
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  for (const one of candidates) {
    const { id, lane } = one.candidate;
    expect(counts.get(id) ?? 0).toBeLessThanOrEqual(Math.min(one.room, settings.perCandidate ?? 99));
    expect(counts.get(lane) ?? 0).toBeLessThanOrEqual(settings[lane] ?? 99);
    if (one.teacher)
      expect(counts.get(one.teacher.id) ?? 0).toBeLessThanOrEqual(
        Math.min(one.teacher.room, settings.perTeacher ?? 99),
      );
  }
}
