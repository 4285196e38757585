import { and, asc, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import { mostCandidates, mostCases } from "#app/domain/rounds/schema.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { organisation, person } from "#db/schema/people.ts";
import { matchingRound } from "#db/schema/rounds.ts";

type Kept = typeof matchingRound.$inferSelect;

/** The ids of all calculations of the round that this one belongs to. */
export async function familyOf(db: Reader, { id, basedOnId }: Pick<Kept, "id" | "basedOnId">): Promise<string[]> {
  const root = basedOnId ?? id;
  const rows = await db
    .select({ id: matchingRound.id })
    .from(matchingRound)
    .where(or(eq(matchingRound.id, root), eq(matchingRound.basedOnId, root)));
  return rows.map((row) => row.id);
}

/** A calculation with everything that is kept of it; undefined when there is none with this id. */
export async function findRound(db: Reader, id: string): Promise<Kept | undefined> {
  const [kept] = await db.select().from(matchingRound).where(eq(matchingRound.id, id));
  return kept;
}

const summary = {
  ...{ id: matchingRound.id, basedOnId: matchingRound.basedOnId, number: matchingRound.number },
  ...{ name: matchingRound.name, mode: matchingRound.mode, state: matchingRound.state },
  ...{ createdAt: matchingRound.createdAt, endedAt: matchingRound.endedAt },
};

/** All calculations without what came of them, newest first; at most 300. */
export function listRounds(db: Reader) {
  return db
    .select(summary)
    .from(matchingRound)
    .orderBy(desc(matchingRound.createdAt), desc(matchingRound.id))
    .limit(300);
}

/** All calculations of one round with everything, first one first. */
export async function listVariants(db: Reader, kept: Pick<Kept, "id" | "basedOnId">): Promise<Kept[]> {
  const rows = await db
    .select()
    .from(matchingRound)
    .where(inArray(matchingRound.id, await familyOf(db, kept)));
  return rows.sort((a, b) => a.number - b.number);
}

/** What came of the offers that were made of this round, newest first. */
export async function listRoundProposals(db: Reader, family: readonly string[]) {
  return db
    .select({
      ...{ id: proposal.id, caseId: proposal.caseId, candidateId: proposal.candidateId },
      ...{ status: proposal.status, expiresAt: proposal.expiresAt },
    })
    .from(proposal)
    .where(inArray(proposal.roundId, [...family]))
    .orderBy(desc(proposal.createdAt), desc(proposal.id));
}

const idsAtOnce = 500;

/** What cases are called, by id: title, reference, company, lane and who advises. */
export async function caseNames(db: Reader, ids: readonly string[]) {
  const names = new Map<
    string,
    { title: string; reference: string; company: string; lane: string | null; advisorId: string }
  >();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const rows = await db
      .select({
        ...{ id: caseFile.id, title: caseFile.title, reference: caseFile.reference, company: organisation.name },
        ...{ lane: caseFile.lane, advisorId: caseFile.advisorId },
      })
      .from(caseFile)
      .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
      .where(inArray(caseFile.id, ids.slice(at, at + idsAtOnce)));
    for (const { id, ...name } of rows) names.set(id, name);
  }
  return names;
}

/** What candidates are called, by id. */
export async function candidateNames(db: Reader, ids: readonly string[]) {
  const names = new Map<string, { name: string; headline: string }>();
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const rows = await db
      .select({ id: candidate.id, name: candidateName, headline: candidate.headline })
      .from(candidate)
      .innerJoin(person, eq(person.id, candidate.ownerId))
      .where(inArray(candidate.id, ids.slice(at, at + idsAtOnce)));
    for (const { id, ...name } of rows) names.set(id, name);
  }
  return names;
}

/** Open cases with a route that can be in a round, the most urgent first, then by company and title. `urgent`: it would come first. */
export async function listChoosableCases(db: Reader, asked: { lane: Lane | null; text: string }) {
  const rows = await db
    .select({
      ...{ id: caseFile.id, title: caseFile.title, lane: caseFile.lane, company: organisation.name },
      ...{ hardDeadline: caseFile.hardDeadline, priority: caseFile.priority },
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(
      and(eq(caseFile.status, "open"), asked.lane === null ? isNotNull(caseFile.lane) : eq(caseFile.lane, asked.lane)),
    )
    .orderBy(asc(caseFile.priority), desc(caseFile.hardDeadline), organisation.name, caseFile.title, caseFile.id)
    .limit(mostCases);
  return rows
    .filter(({ title, company }) => isAbout(asked.text, title, company))
    .map(({ hardDeadline, priority, ...row }) => ({ ...row, urgent: hardDeadline || priority === 1 }));
}

/** Everybody who may take on cases, by name. */
export async function listChoosableCandidates(db: Reader, asked: { lane: Lane | null; text: string }) {
  const rows = await db
    .select({ id: candidate.id, name: candidateName, headline: candidate.headline, lane: candidate.lane })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(and(eq(person.active, true), asked.lane === null ? undefined : eq(candidate.lane, asked.lane)))
    .orderBy(candidateName, candidate.id)
    .limit(mostCandidates);
  return rows.filter(({ name, headline }) => isAbout(asked.text, name, headline));
}

function isAbout(text: string, ...places: string[]): boolean {
  const word = text.trim().toLowerCase();
  return word === "" || places.some((place) => place.toLowerCase().includes(word));
}
