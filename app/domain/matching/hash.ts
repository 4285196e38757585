/**
 * A whole number 0–2³²−1 that depends on case and candidate alone. It orders people who are equal in everything else,
 * differently for each case, so that nobody is always first by the order of the database. FNV-1a with a final mixing
 * (murmur3), which spreads ids that differ in one character.
 */
export function pairHash(caseId: string, candidateId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${caseId}|${candidateId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
