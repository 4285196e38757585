import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import type { RoundCandidate, RoundQuestion } from "#app/domain/rounds/round-question.ts";
import { usualSettings } from "#app/domain/rounds/schema.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";
import { numbers } from "#tests/support/numbers.ts";

/** A case like the web shop, under an id of its own. */
export const aCase = (id: string, facts: Partial<MatchCase> = {}, urgent = false) => ({
  matchCase: { ...webshop, id, organisationId: `company of ${id}`, ...facts },
  priority: urgent ? 1 : 2,
});

/** A student like Noor, under an id of her own. */
export function somebody(id: string, facts: Partial<Candidate> = {}, around: Partial<RoundCandidate> = {}) {
  const candidate = { ...noor, id, interestInCase: false, capacity: 1, ...facts };
  const room = Math.max(0, candidate.capacity - candidate.openAssignments);
  return { candidate, room, teacher: null, education: "hbo", first: true, ...around };
}

export function aRound(parts: Partial<RoundQuestion>): RoundQuestion {
  return {
    settings: usualSettings(defaultRules.ranking.minimumFit),
    rules: defaultRules,
    ...{ cases: [], candidates: [], wishes: new Map(), standing: [], pins: [], forbids: [] },
    ...parts,
  };
}

const skills = ["S10", "S11", "S14", "S15", "S16"] as const;

/** A round of any kind, made from a seed: lanes, classes under teachers, wishes, limits, pins that may be impossible. */
export function anyRound(seed: number, size = 8): RoundQuestion {
  const { upTo, oneOf } = numbers(seed);
  const lane = () => oneOf(["student", "student", "mbo", "frontrunner"] as const);
  const cases = Array.from({ length: upTo(size) }, (_, at) => {
    const asked = { code: oneOf(skills), level: 1 + upTo(2), need: oneOf(["must", "nice"] as const) };
    const second = { code: oneOf(skills), level: 1 + upTo(2), need: "nice" as const };
    const needs = second.code === asked.code ? [asked] : [asked, second];
    return aCase(`c${at}`, { lane: lane(), skills: needs, effortHours: 40 + 20 * upTo(6) }, upTo(4) === 0);
  });
  const candidates = Array.from({ length: upTo(size) }, (_, at) => {
    const own = lane();
    const has = Object.fromEntries(skills.filter(() => upTo(3) > 0).map((code) => [code, 1 + upTo(2)]));
    const facts = { lane: own, skills: has, capacity: upTo(3), casesThisYear: upTo(2), paused: upTo(10) === 0 };
    const teacher = own === "mbo" && upTo(2) > 0 ? { id: oneOf(["t1", "t2"]), room: 2 } : null;
    return somebody(`s${at}`, facts, { teacher, education: oneOf(["hbo", "mbo-4"]), first: upTo(2) === 0 });
  });
  const anyPair = (): [string, string] => [`c${upTo(cases.length)}`, `s${upTo(candidates.length)}`];
  const wishes = new Map(
    candidates.map(({ candidate }) => [
      candidate.id,
      [...new Set(cases.filter(() => upTo(3) === 0).map((c) => c.matchCase.id))],
    ]),
  );
  return aRound({
    settings: {
      ...{ ...usualSettings(300), spread: upTo(2) === 0, perCase: 1 + upTo(10) },
      ...(upTo(4) === 0 ? { student: upTo(3) } : {}),
      ...(upTo(4) === 0 ? { perTeacher: upTo(2) } : {}),
      ...(upTo(4) === 0 ? { perCandidate: 1 } : {}),
    },
    ...{ cases, candidates, wishes },
    pins: upTo(3) === 0 ? [anyPair()] : [],
    forbids: Array.from({ length: upTo(3) }, anyPair),
  });
}
