import type { SpaIndex } from "#app/domain/matching/spa-problem.ts";

/**
 * Pairs of a student and a project that would both rather have each other than what they have. She: has nothing, or
 * something less dear. The project's owner: has room in both, or would gladly give up the least dear student of the full
 * one. None: the outcome is stable. Written from the definition, and knows nothing of how the outcome was found.
 *
 * @param projectOf per student the project, or −1
 */
export function blockingPairs(index: SpaIndex, projectOf: readonly number[]): [student: number, project: number][] {
  const { choices, ownerOf, projectCapacity, ownerCapacity, ranking } = index;
  const inProject = projectCapacity.map(() => ({ count: 0, least: -1 }));
  const inOwner = ownerCapacity.map(() => ({ count: 0, least: -1 }));
  const placeOf = (student: number, owner: number) => ranking[owner]?.get(student) ?? Number.POSITIVE_INFINITY;
  projectOf.forEach((project, student) => {
    const owner = ownerOf[project] ?? -1;
    for (const party of [inProject[project], inOwner[owner]]) {
      if (!party) continue;
      party.count++;
      party.least = Math.max(party.least, placeOf(student, owner));
    }
  });
  return choices.flatMap((list, student) => {
    const has = projectOf[student] ?? -1;
    const dearer = has < 0 ? list : list.slice(0, list.indexOf(has));
    return dearer
      .filter((project) => {
        const owner = ownerOf[project] ?? -1;
        const [offer, party] = [inProject[project], inOwner[owner]];
        const place = placeOf(student, owner);
        if (!offer || !party || projectCapacity[project] === 0 || ownerCapacity[owner] === 0) return false;
        if (offer.count >= (projectCapacity[project] ?? 0)) return place < offer.least;
        if (party.count < (ownerCapacity[owner] ?? 0)) return true;
        return ownerOf[has] === owner || place < party.least;
      })
      .map((project): [number, number] => [student, project]);
  });
}
