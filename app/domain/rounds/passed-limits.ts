import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import type { PairOfIds, RoundQuestion } from "#app/domain/rounds/round-question.ts";

/**
 * The limits over several candidates, those of teachers before those of lanes, with the pairs under each, the least fitting first, and how many of these are too many.
 *
 * @param found `pairs` may be broken up, `fixed` may not
 */
export function passedLimits(
  { cases, candidates, settings }: RoundQuestion,
  arcs: RoundArcs,
  found: { pairs: readonly PairOfIds[]; fixed: readonly PairOfIds[] },
): { pairs: PairOfIds[]; close: number }[] {
  const known = new Map(candidates.map((one, at) => [one.candidate.id, { ...one, at }]));
  const caseAt = new Map(cases.map(({ matchCase }, at) => [matchCase.id, at]));
  const fitOf = ([caseId, candidateId]: PairOfIds) => {
    const at = caseAt.get(caseId) ?? -1;
    const start = arcs.start[at] ?? 0;
    const nth = arcs.candidate.subarray(start, arcs.start[at + 1] ?? 0).indexOf(known.get(candidateId)?.at ?? -1);
    return arcs.fit[start + nth] ?? 0;
  };
  const groups = new Map<string, { most: number; pairs: { pair: PairOfIds; fit: number }[]; fixed: number }>();
  const note = (key: string, most: number | undefined, pair: PairOfIds | null) => {
    if (most === undefined) return;
    const group = groups.get(key) ?? { most, pairs: [], fixed: 0 };
    groups.set(key, group);
    if (pair === null) group.fixed++;
    else group.pairs.push({ pair, fit: fitOf(pair) });
  };
  const noteAll = (candidateId: string, pair: PairOfIds | null) => {
    const one = known.get(candidateId);
    if (!one) return;
    const { teacher, candidate } = one;
    if (teacher) note(`teacher ${teacher.id}`, Math.min(teacher.room, settings.perTeacher ?? teacher.room), pair);
    note(`lane ${candidate.lane}`, settings[candidate.lane], pair);
  };
  for (const pair of found.pairs) noteAll(pair[1], pair);
  for (const [, candidateId] of found.fixed) noteAll(candidateId, null);
  const innerFirst = [...groups].sort(([a], [b]) => Number(a.startsWith("lane")) - Number(b.startsWith("lane")));
  return innerFirst.map(([, { most, pairs, fixed }]) => ({
    pairs: pairs.sort((a, b) => a.fit - b.fit || (a.pair[0] < b.pair[0] ? -1 : 1)).map(({ pair }) => pair),
    close: pairs.length + fixed - most,
  }));
}
