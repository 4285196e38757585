import { and, count, eq, inArray, ne } from "drizzle-orm";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { newProposal, type OfferRefusal } from "#app/domain/cases/new-proposal.server.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { findRound } from "#app/domain/rounds/queries.server.ts";
import { type RoundStatus, roundCan } from "#app/domain/rounds/round.ts";
import { keptOutcome } from "#app/domain/rounds/round-outcome.ts";
import { keyOf, type PairOfIds } from "#app/domain/rounds/round-question.ts";
import { mostPairsAtOnce } from "#app/domain/rounds/schema.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate, teacher } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";

/** Why one pair of a round was not offered. */
export type PairRefusal = OfferRefusal | "not-found" | `is-${CaseStatus}` | "not-in-outcome" | "no-room";

export interface PairResult {
  pair: PairOfIds;
  refusal: PairRefusal | null;
}

interface Acceptance {
  id: string;
  /** The pairs that somebody confirmed, having seen the names. */
  pairs: readonly PairOfIds[];
  note: string;
  /** Why these; the name of the round when it is empty. */
  reason: string;
  by: JournalActor & { id: string };
  /** Only cases that this advisor answers for; null: all. */
  advisorId: string | null;
  links: ProposalLinks;
}

/**
 * Offers the chosen pairs of an outcome, all or part of it. Each is a proposal like any other, which the candidate accepts or declines, and is made
 * whole or not at all: what has changed meanwhile (the case is taken, she has no room left) is refused pair by pair and told.
 */
export async function acceptRound(
  db: Database,
  acceptance: Acceptance,
  now: Date,
): Promise<Outcome<PairResult[], "not-found" | "too-many" | `is-${RoundStatus}`>> {
  const kept = await findRound(db, acceptance.id);
  if (!kept) return refused("not-found");
  const allowed = roundCan.accept({ status: kept.state });
  if (!allowed.ok) return allowed;
  if (acceptance.pairs.length > mostPairsAtOnce) return refused("too-many");
  const outcome = keptOutcome(kept.outcome)?.modes[kept.mode];
  const offered = new Set(
    outcome?.pairs
      .filter(({ fixed }) => fixed === null || fixed === "pinned")
      .map((pair) => keyOf([pair.caseId, pair.candidateId])),
  );
  const results: PairResult[] = [];
  for (const pair of acceptance.pairs) {
    const refusal = offered.has(keyOf(pair))
      ? await offer(db, { ...acceptance, name: kept.name }, pair, now)
      : ("not-in-outcome" as const);
    results.push({ pair, refusal });
  }
  const made = results.filter(({ refusal }) => refusal === null).length;
  await db.transaction((tx) =>
    record(tx, {
      ...{ by: acceptance.by, action: "round.accepted", object: { type: "round", id: kept.id } },
      facts: { chosen: results.length, made },
    }),
  );
  return done(results);
}

function offer(
  db: Database,
  acceptance: Acceptance & { name: string },
  pair: PairOfIds,
  now: Date,
): Promise<PairRefusal | null> {
  const [caseId, candidateId] = pair;
  const { note, by, links, id } = acceptance;
  const reason = acceptance.reason || acceptance.name;
  return db.transaction(async (tx) => {
    if (acceptance.advisorId !== null && !(await isHers(tx, caseId, acceptance.advisorId))) return "not-found";
    if (!(await hasRoomForOffer(tx, candidateId))) return "no-room";
    // who confirmed the list saw it with names; what there was to choose from is in the outcome
    const alone = { reasonCode: null, shown: null, next: [], parallel: false };
    const made = await newProposal(tx, { caseId, candidateId, note, reason, ...alone, by, links, roundId: id }, now);
    return made.ok ? null : made.reason;
  });
}

async function isHers(tx: Writer, caseId: string, advisorId: string): Promise<boolean> {
  const which = and(eq(caseFile.id, caseId), eq(caseFile.advisorId, advisorId));
  return (await tx.select({ id: caseFile.id }).from(caseFile).where(which)).length === 1;
}

/** A round asks nobody for more than she can do: offers that wait for an answer count as work, also those of her other classes for her teacher. */
async function hasRoomForOffer(tx: Writer, candidateId: string): Promise<boolean> {
  const [own] = await tx
    .select({ lane: candidate.lane, ownerId: candidate.ownerId, capacity: candidate.capacity, most: teacher.capacity })
    .from(candidate)
    .leftJoin(teacher, eq(teacher.personId, candidate.ownerId))
    .where(eq(candidate.id, candidateId));
  if (!own) return false;
  const load = async (which: ReturnType<typeof eq> | undefined) => {
    const [work] = await tx
      .select({ found: count() })
      .from(assignment)
      .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
      .where(and(which, ne(assignment.status, "confirmed")));
    const [offers] = await tx
      .select({ found: count() })
      .from(proposal)
      .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
      .where(and(which, inArray(proposal.status, [...openStatuses])));
    return (work?.found ?? 0) + (offers?.found ?? 0);
  };
  if ((await load(eq(candidate.id, candidateId))) >= own.capacity) return false;
  if (own.lane !== "mbo" || own.most === null) return true;
  return (await load(and(eq(candidate.ownerId, own.ownerId), eq(candidate.lane, "mbo")))) < own.most;
}
