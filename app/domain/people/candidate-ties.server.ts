import { and, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { candidateConflict } from "#db/schema/candidates.ts";
import { caseFile, caseInterest, proposal } from "#db/schema/cases.ts";
import { organisation } from "#db/schema/people.ts";
import { companyKey } from "./company-key.ts";

export type Ties = Awaited<ReturnType<typeof readTies>>;

/** What stands between candidates and one case, or between some of them and any open case: few rows, read each time. */
export async function readTies(db: Reader, asked: { caseId: string } | { ids: readonly string[] }) {
  const about = "caseId" in asked ? { caseIds: [asked.caseId] } : asked;
  return {
    declined: await listDeclined(db, about),
    conflicts: await listConflicts(db, about),
    interested: "caseId" in asked ? await listInterested(db, asked.caseId) : new Set<string>(),
  };
}

/** The same of many cases at once, in as many queries as of one. */
export async function readTiesOfCases(db: Reader, caseIds: readonly string[]) {
  const declined = await listDeclined(db, { caseIds });
  const conflicts = await listConflicts(db, { caseIds });
  const rows = await db
    .select()
    .from(caseInterest)
    .where(inArray(caseInterest.caseId, [...caseIds]));
  const about = (all: ReadonlyMap<string, readonly string[]>, id: string) =>
    new Map([...all].filter(([, ids]) => ids.includes(id)).map(([who]) => [who, [id]]));
  return {
    of: ({ id, organisationId }: { id: string; organisationId: string }): Ties => ({
      declined: about(declined, id),
      conflicts: about(conflicts, organisationId),
      interested: new Set(rows.filter(({ caseId }) => caseId === id).map(({ candidateId }) => candidateId)),
    }),
  };
}

/** What is only about her and one case. */
export function tiesOf(id: string, { declined, conflicts, interested }: Ties) {
  return {
    organisationIdsInConflict: conflicts.get(id) ?? [],
    declinedCaseIds: declined.get(id) ?? [],
    interestInCase: interested.has(id),
  };
}

type About = { caseIds: readonly string[] } | { ids: readonly string[] };

/** Against cases only whether those were declined; of candidates all that they declined. */
async function listDeclined(db: Reader, asked: About) {
  const about =
    "caseIds" in asked ? inArray(proposal.caseId, [...asked.caseIds]) : inArray(proposal.candidateId, [...asked.ids]);
  const rows = await db
    .select({ id: proposal.candidateId, caseId: proposal.caseId })
    .from(proposal)
    .where(and(about, eq(proposal.status, "declined")));
  return lists(rows.map(({ id, caseId }) => [id, caseId]));
}

async function listConflicts(db: Reader, asked: About) {
  const about =
    "caseIds" in asked
      ? or(inArray(caseFile.id, [...asked.caseIds]), inArray(caseFile.mergedIntoId, [...asked.caseIds]))
      : inArray(caseFile.status, ["open", "merged"]);
  const companies = await db
    .select({ id: organisation.id, name: organisation.name, caseId: caseFile.id, mergedIntoId: caseFile.mergedIntoId })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(about);
  const ofCase = new Map(companies.map(({ caseId, id }) => [caseId, id]));
  // a case that others went into stands on the name of one company and is for all of them
  const leads = lists(companies.flatMap(({ id, mergedIntoId }) => leadOf(id, ofCase.get(mergedIntoId ?? ""))));
  const tiedTo = or(
    inArray(candidateConflict.organisationId, [...companies.map(({ id }) => id)]),
    inArray(candidateConflict.companyKey, [...companies.map(({ name }) => companyKey(name))]),
  );
  const rows = await db
    .select()
    .from(candidateConflict)
    .where("caseIds" in asked ? tiedTo : inArray(candidateConflict.candidateId, [...asked.ids]));
  const byKey = lists(companies.map(({ id, name }) => [companyKey(name), id]));
  return lists(
    rows.flatMap(({ candidateId, organisationId, companyKey: key }) => {
      const tied = organisationId === null ? (byKey.get(key ?? "") ?? []) : [organisationId];
      return tied.flatMap((id) => [id, ...(leads.get(id) ?? [])]).map((id): [string, string] => [candidateId, id]);
    }),
  );
}

const leadOf = (id: string, lead: string | undefined): [string, string][] => (lead === undefined ? [] : [[id, lead]]);

async function listInterested(db: Reader, caseId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: caseInterest.candidateId })
    .from(caseInterest)
    .where(eq(caseInterest.caseId, caseId));
  return new Set(rows.map(({ id }) => id));
}

/** Pairs as a list for each of the first, sorted, without doubles. */
export function lists(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [id, one] of pairs) all.set(id, [...(all.get(id) ?? []), one].sort());
  for (const [id, ones] of all) all.set(id, [...new Set(ones)]);
  return all;
}
