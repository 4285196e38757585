import { and, asc, count, eq, gte, isNotNull, lt } from "drizzle-orm";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { candidate, frontrunnerFacts, groupFacts, studentFacts } from "#db/schema/candidates.ts";
import { assignment, laneAdvice, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import type { FairPeriod } from "./fair-period.ts";
import type { FairCandidate, FairFacts } from "./fairness.ts";

interface Within {
  /** From here on, and before `to`. */
  from: Date;
  to: Date;
}

/** Everything that the figures about fairness of a period are reckoned from. Five statements, however much there is. */
export async function findFairFacts(
  db: Reader,
  { first, last }: Pick<FairPeriod, "first" | "last">,
): Promise<FairFacts> {
  const { start, end } = instantsOfDates(first, last, amsterdam);
  const within = { from: new Date(start), to: new Date(end) };
  const offers = await readOffers(db, within);
  const shown = shownIn(offers);
  const before = await readAskedBefore(db, within);
  const people = await readPeople(db);
  const could = couldBeAsked({ first, last }, within);
  const asked = new Set(offers.map(({ candidateId }) => candidateId));
  return {
    // who was shown could be asked, whatever became of her profile since
    candidates: people
      .filter((one) => could(one) || shown.has(one.kept.id) || asked.has(one.kept.id))
      .map((one) => groupsOf(one, before)),
    shown,
    offers: offers.map(({ options: _options, assignmentId, ...offer }) => ({
      ...offer,
      placed: assignmentId !== null,
    })),
    laneAdvice: await readLaneAdvice(db, within),
  };
}

/**
 * Who stood before an advisor. Offers keep from whom she chose; whatever else puts candidates before somebody (a round that was accepted, say)
 * adds its lists here.
 */
function shownIn(...lists: readonly (readonly { options: readonly { candidateId: string }[] }[])[]): Set<string> {
  return new Set(lists.flatMap((list) => list.flatMap(({ options }) => options.map(({ candidateId }) => candidateId))));
}

function readOffers(db: Reader, { from, to }: Within) {
  return db
    .select({
      candidateId: proposal.candidateId,
      position: proposal.position,
      status: proposal.status,
      declineReason: proposal.declineReason,
      options: proposal.options,
      assignmentId: assignment.id,
    })
    .from(proposal)
    .leftJoin(assignment, eq(assignment.proposalId, proposal.id))
    .where(and(gte(proposal.createdAt, from), lt(proposal.createdAt, to)))
    .orderBy(asc(proposal.createdAt), asc(proposal.id));
}

async function readAskedBefore(db: Reader, { from }: Within): Promise<Set<string>> {
  const rows = await db.selectDistinct({ id: proposal.candidateId }).from(proposal).where(lt(proposal.createdAt, from));
  return new Set(rows.map(({ id }) => id));
}

function readPeople(db: Reader) {
  return db
    .select({
      kept: {
        id: candidate.id,
        lane: candidate.lane,
        paused: candidate.paused,
        consentAt: candidate.consentAt,
        createdAt: candidate.createdAt,
        availableFrom: candidate.availableFrom,
        availableUntil: candidate.availableUntil,
      },
      active: person.active,
      year: studentFacts.year,
      mboLevel: groupFacts.mboLevel,
      regions: frontrunnerFacts.regions,
    })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(studentFacts, eq(studentFacts.candidateId, candidate.id))
    .leftJoin(groupFacts, eq(groupFacts.candidateId, candidate.id))
    .leftJoin(frontrunnerFacts, eq(frontrunnerFacts.candidateId, candidate.id));
}

type Person = Awaited<ReturnType<typeof readPeople>>[number];

/** As far as it can still be known: how profiles stood then is not kept, so pauses and days are those of now. */
function couldBeAsked({ first, last }: Pick<FairPeriod, "first" | "last">, { to }: Within) {
  return ({ kept, active }: Person): boolean =>
    active &&
    !kept.paused &&
    kept.createdAt < to &&
    kept.consentAt !== null &&
    kept.consentAt < to &&
    kept.availableFrom <= last &&
    (kept.availableUntil === null || kept.availableUntil >= first);
}

async function readLaneAdvice(db: Reader, { from, to }: Within): Promise<FairFacts["laneAdvice"]> {
  const rows = await db
    .select({ followed: laneAdvice.followed, found: count() })
    .from(laneAdvice)
    .where(and(isNotNull(laneAdvice.followed), gte(laneAdvice.createdAt, from), lt(laneAdvice.createdAt, to)))
    .groupBy(laneAdvice.followed);
  const of = (followed: boolean) => rows.find((row) => row.followed === followed)?.found ?? 0;
  return { given: of(true) + of(false), followed: of(true) };
}

/** Years from the fourth on are one group, and of a region's name only one way of writing counts. */
function groupsOf({ kept: { id, lane }, year, mboLevel, regions }: Person, before: ReadonlySet<string>): FairCandidate {
  const isNew = !before.has(id);
  if (lane === "student")
    return { id, lane, level: `hbo-${year === null ? "unknown" : Math.min(4, year)}`, region: null, isNew };
  if (lane === "mbo") return { id, lane, level: `mbo-${mboLevel ?? "unknown"}`, region: null, isNew };
  return { id, lane, level: null, region: regionOf(regions ?? []), isNew };
}

function regionOf(regions: readonly string[]): string {
  const [only] = regions;
  if (only === undefined) return "region-none";
  return regions.length > 1 ? "region-many" : `region:${only.trim().toLocaleLowerCase("nl")}`;
}
