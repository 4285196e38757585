import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { type CandidateColumns, candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
import { listCandidates } from "#app/domain/matching/candidate-lists.ts";
import { fitOf } from "#app/domain/matching/fit.ts";
import { defaultRules as rules } from "#app/domain/matching/rules.ts";
import { skillList } from "#app/domain/matching/skills.ts";
import { addDays } from "#app/lib/dates.ts";
import type { Instance } from "#tests/bench/allocation/instances.ts";
import { cpuOf, greedy, solved } from "#tests/bench/allocation/measured.ts";
import type { Figure } from "#tests/support/figure.ts";
import { numbers } from "#tests/support/numbers.ts";

const [caseCount, candidateCount, perCase] = [100_000, 300_000, 50];

/**
 * The whole country at once: lists of the best 50 of 300,000 candidates for each of 100,000 cases, and the best of all
 * ways to place them. CPU time; the memory of the process at its highest, which tells something only when this runs alone.
 */
export async function bench(): Promise<Figure[]> {
  const { cases, candidates } = country();
  // what it costs to make them up is no part of it
  const made = cpuOf(() => {
    for (const candidate of candidates()) if (candidate.capacity === 0) throw new Error("nobody");
  });
  let instance: Instance | undefined;
  const all = cpuOf(() => {
    instance = listed(cases, candidateColumns(candidates(), candidateCount, 3));
  });
  const built = all - made;
  if (!instance) return [];
  const { cpu, placed, fit } = solved(instance, 3);
  const memory = process.resourceUsage().maxRSS / 1024;
  // a tenth of the candidates for ten cases: as long as all of them for one
  const rowWise = rowByRow(cases.slice(0, 10), [...candidates()].slice(0, candidateCount / 10));
  const first = greedy(instance);
  const figure = (name: string, value: number, unit: string, baseline: number) => ({
    ...{ name: `100,000 cases x 300,000 candidates: ${name}`, value, unit, baseline, ratio: value / baseline },
  });
  return [
    figure("lists, baseline allowed", built / 1000, "s CPU", 30),
    figure("lists per case, baseline row by row", built / caseCount, "ms CPU", rowWise),
    figure(`best of ${instance.fit.length} arcs, baseline allowed`, cpu, "ms CPU", 1500),
    figure("placed, baseline greedy", placed, "cases", first.placed),
    figure("fit, baseline greedy", fit, "points", first.fit),
    figure("memory, baseline allowed", memory, "MB", 1000),
  ];
}

function listed(cases: readonly MatchCase[], columns: CandidateColumns): Instance {
  const wide = new Int32Array(cases.length * perCase);
  const fits = new Uint16Array(wide.length);
  const start = new Int32Array(cases.length + 1);
  listCandidates({ cases, columns, rules, perCase }, (row, list) => {
    wide.set(list.candidates, row * perCase);
    fits.set(list.fits, row * perCase);
    start[row + 1] = list.fits.length;
  });
  // close the gaps of short lists
  for (let row = 0; row < cases.length; row++) {
    const [from, size, to] = [row * perCase, start[row + 1] ?? 0, start[row] ?? 0];
    wide.copyWithin(to, from, from + size);
    fits.copyWithin(to, from, from + size);
    start[row + 1] = to + size;
  }
  const filled = start.at(-1) ?? 0;
  return { start, candidate: wide.subarray(0, filled), fit: fits.subarray(0, filled), capacity: columns.room };
}

function rowByRow(cases: readonly MatchCase[], candidates: readonly Candidate[]): number {
  return cpuOf(() => {
    for (const matchCase of cases) {
      const best = candidates
        .filter((candidate) => candidateKnockOuts({ matchCase, candidate, rules }).length === 0)
        .map((candidate) => ({ candidate, fit: fitOf(matchCase, candidate, rules).total }))
        .sort((a, b) => b.fit - a.fit);
      best.length = Math.min(best.length, perCase);
    }
  });
}

function country(): { cases: MatchCase[]; candidates: () => Iterable<Candidate> } {
  const { upTo, oneOf } = numbers(35);
  const skills = skillList().all;
  const code = () => skills[upTo(skills.length - 1)]?.code ?? "S01";
  const day = (from: number, to: number) => addDays("2027-01-01", from + upTo(to - from));
  const days = Array.from({ length: 400 }, (_, at) => addDays("2027-01-01", at));
  const lane = () => oneOf(["student", "student", "student", "mbo", "frontrunner"] as const);
  const sector = () => oneOf(["G", "J", "I", "C", "F", "M", "N", "Q", "R", "S"]);
  const candidate = (at: number): Candidate => {
    const has: Record<string, number> = {};
    for (let count = 4 + upTo(8); count > 0; count--) has[code()] = 1 + upTo(3);
    return {
      ...{ id: `s${at}`, lane: lane(), skills: has, level: 1 + upTo(3), hoursPerWeek: 4 + upTo(20) },
      ...{ capacity: 1 + upTo(2), openAssignments: 0, availableFrom: days[upTo(120)] ?? "2027-01-01" },
      availableUntil: upTo(3) === 0 ? null : (days[150 + upTo(200)] ?? null),
      ...{
        languages: oneOf([["nl:3"], ["nl:3", "en:2"], ["nl:2"], ["en:3"]]),
        places: oneOf([["online"], ["online", "media-park"]]),
      },
      ...{
        maxTravelBand: 1 + upTo(3),
        sectors: [sector()],
        paused: false,
        consented: true,
        organisationIdsInConflict: [],
        declinedCaseIds: [],
        askedCaseIds: [],
        lacksTeacher: false,
      },
      ...{ interestInCase: false, casesThisYear: upTo(3), waitingSince: null },
      ...{ recentProposals: 0, proposedBefore: false },
    };
  };
  function* candidates() {
    for (let at = 0; at < candidateCount; at++) yield candidate(at);
  }
  const cases = Array.from({ length: caseCount }, (_, at): MatchCase => {
    const needs = [...new Set(Array.from({ length: 3 + upTo(2) }, code))];
    const startsOn = day(0, 200);
    return {
      ...{ id: `c${at}`, organisationId: `o${at}`, lane: lane(), level: 1 + upTo(3), effortHours: 20 + 8 * upTo(20) },
      skills: needs.map((skill, index) => ({
        code: skill,
        level: 1 + upTo(3),
        need: index < 1 + (at & 1) ? "must" : "nice",
      })),
      ...{
        startsOn,
        endsOn: addDays(startsOn, 30 + upTo(90)),
        place: oneOf(["online", "online", "media-park"] as const),
      },
      ...{ languages: oneOf([["nl"], ["nl"], ["en"], []]), sector: sector(), repeatable: true, flags: [] },
      hardDeadline: false,
      ...{ budgetCents: null, supervisionHours: 2 },
    };
  });
  return { cases, candidates };
}
