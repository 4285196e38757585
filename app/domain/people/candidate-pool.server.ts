import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { readRevisions } from "#db/changes.ts";
import type { Reader } from "#db/database.ts";
import { asCandidate, readProfiles, readWork, standingOf } from "./candidate-queries.server.ts";
import { type Ties, tiesOf } from "./candidate-ties.server.ts";

type Profiles = Awaited<ReturnType<typeof readProfiles>>;
type Work = Awaited<ReturnType<typeof readWork>>;
export type PooledCandidate = ReturnType<typeof asCandidate>;

/** Everybody who can pick up cases, without what is only about her and one case. */
export interface CandidatePool {
  readonly candidates: readonly PooledCandidate[];
  readonly position: ReadonlyMap<string, number>;
  /** How many there are in a lane; none without a lane. */
  readonly perLane: (lane: string | null) => number;
}

interface Copy {
  readonly candidates: number;
  readonly work: string;
  readonly profiles: Promise<Profiles>;
  readonly offers: Promise<Work>;
  readonly pool: Promise<CandidatePool>;
}

const copies = new WeakMap<Reader, Copy>();

/**
 * The candidates from this process's copy, where nothing has changed since, which one query tells; whichever process wrote it. What has
 * changed is read again: the profiles, or the work and offers alone. For whoever looks: a decision reads anew in its transaction.
 */
export async function keptPool(db: Reader, now: Date): Promise<CandidatePool> {
  const known = copies.get(db);
  const revisions = await readRevisions(db);
  const { candidates } = revisions;
  // what counts of work and offers depends on the date too
  const work = `${localDateOf(now.getTime(), amsterdam)} ${revisions["candidate-work"]}`;
  if (known?.candidates === candidates && known.work === work) return known.pool;
  const profiles = known?.candidates === candidates ? known.profiles : readProfiles(db);
  const offers = known?.work === work ? known.offers : readWork(db, now);
  const before = known?.candidates === candidates ? known.pool : null;
  const copy = {
    candidates,
    work,
    profiles,
    offers,
    pool: before ? updated(before, profiles, offers) : poolOf(profiles, offers),
  };
  copies.set(db, copy);
  // a reading that failed is nothing to keep
  copy.pool.catch(() => copies.delete(db));
  return copy.pool;
}

/** One of them held against a case. @throws when she is not in the pool */
export function candidateIn(pool: CandidatePool, ties: Ties, id: string): PooledCandidate {
  const candidate = pool.candidates[pool.position.get(id) ?? -1];
  if (!candidate) throw new Error("somebody who is not in the pool was ranked out of it");
  return { ...candidate, ...tiesOf(id, ties) };
}

const none: Ties = { declined: new Map(), conflicts: new Map(), interested: new Set() };

async function poolOf(profiles: Promise<Profiles>, offers: Promise<Work>): Promise<CandidatePool> {
  const [{ rows, ...known }, work] = await Promise.all([profiles, offers]);
  return pooled(rows.map((row) => asCandidate(row, { ...known, ...work, ...none })));
}

/** The same people in the same order with their work and offers as they are now: who has the same as before is left as she was. */
async function updated(before: Promise<CandidatePool>, profiles: Promise<Profiles>, offers: Promise<Work>) {
  const [{ candidates }, { rows }, work] = await Promise.all([before, profiles, offers]);
  return pooled(
    candidates.map((candidate, at) => {
      const row = rows[at];
      const now = row && standingOf(row, work);
      return now === undefined || isSame(candidate, now) ? candidate : { ...candidate, ...now };
    }),
  );
}

function isSame(candidate: PooledCandidate, now: ReturnType<typeof standingOf>): boolean {
  return (
    candidate.capacity === now.capacity &&
    candidate.openAssignments === now.openAssignments &&
    candidate.casesThisYear === now.casesThisYear &&
    candidate.quarters?.most === now.quarters?.most &&
    candidate.quarters?.begin.join() === now.quarters?.begin.join() &&
    candidate.recentProposals === now.recentProposals &&
    candidate.askedCaseIds.join() === now.askedCaseIds.join() &&
    candidate.proposedBefore === now.proposedBefore
  );
}

function pooled(candidates: readonly PooledCandidate[]): CandidatePool {
  const position = new Map(candidates.map(({ id }, at) => [id, at]));
  const counts = new Map<string | null, number>();
  for (const { lane } of candidates) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  return { candidates, position, perLane: (lane) => counts.get(lane) ?? 0 };
}
