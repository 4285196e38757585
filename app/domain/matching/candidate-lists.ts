import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import { Bucket, type CandidateList } from "#app/domain/matching/candidate-bucket.ts";
import type { CandidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { questionOf } from "#app/domain/matching/case-question.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

/**
 * Lists of the best candidates of many cases. Who is on a list and with which fit is what `rankCandidates` says (a test
 * holds them together). Cases that ask for the same skill are taken together, so that the people who have it are laid out
 * side by side once and then held against each case. Where fits are equal at the cut, those are taken that come first after
 * a point that differs per case: always cutting in the same order gives all cases the same few people.
 *
 * @param perCase how many at most on a list
 * @param onList called once per case, not in the order of the cases
 * @param interests case id → ids of those who would like to do it
 */
export function listCandidates(
  {
    cases,
    columns,
    rules,
    perCase,
  }: {
    cases: readonly MatchCase[];
    columns: CandidateColumns;
    rules: MatchingRules;
    perCase: number;
  },
  onList: (at: number, list: CandidateList) => void,
  interests: ReadonlyMap<string, readonly string[]> = new Map(),
): void {
  const groups = new Map<string, { lane: Lane | null; skill: string | null; members: number[] }>();
  const spread = new Map<string, number>();
  for (const [code, levels] of columns.skill)
    spread.set(
      code,
      levels.reduce((sum, level) => sum + Number(level > 0), 0),
    );
  cases.forEach(({ lane, skills }, at) => {
    const musts = skills.filter(({ need }) => need === "must").map(({ code }) => code);
    const [skill = null] = musts.sort((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0));
    const key = JSON.stringify([lane, skill]);
    const group = groups.get(key) ?? { lane, skill, members: [] };
    groups.set(key, group);
    group.members.push(at);
  });
  for (const { lane, skill, members } of groups.values()) {
    const bucket = new Bucket(columns, columns.bucket(lane, skill));
    for (const at of members) {
      const matchCase = cases[at];
      if (matchCase) onList(at, bucket.best(questionOf(matchCase, rules, interests.get(matchCase.id) ?? []), perCase));
    }
  }
}
