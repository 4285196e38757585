import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Reader, Writer } from "#db/database.ts";
import { candidate, candidatePeriod, candidateSkill, frontrunnerFacts, teacher } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { person, personRole } from "#db/schema/people.ts";
import { revision } from "#db/schema/revisions.ts";

/** What processes keep a copy of in memory: candidates as they describe themselves, and the proposals and work that they have. */
export const copied = ["candidates", "candidate-work"] as const;
export type Copied = (typeof copied)[number];

const all: readonly Copied[] = copied;
// a person is written at every sign-in: who changes whether she may come in says so with `noteChange`
const onWriting = new Map<PgTable, readonly Copied[]>([
  [candidate, ["candidates"]],
  [candidateSkill, ["candidates"]],
  [candidatePeriod, ["candidates"]],
  [frontrunnerFacts, ["candidates"]],
  [teacher, ["candidates"]],
  [personRole, ["candidates"]],
  [proposal, ["candidate-work"]],
  [assignment, ["candidate-work"]],
]);
// their rows take those above with them
const onDeletion = new Map<PgTable, readonly Copied[]>([
  [person, all],
  [candidate, all],
  [caseFile, ["candidate-work"]],
]);

/** The tables whose every change is counted. */
export const countedTables: readonly PgTable[] = [...onWriting.keys()];

/** A writer that remembers which copies go out of date by what is written with it; `changed` is filled as it goes. */
export function remembering(tx: Writer, changed: Set<Copied>): Writer {
  const note = (map: ReadonlyMap<PgTable, readonly Copied[]>, table: PgTable) => {
    for (const name of map.get(table) ?? []) changed.add(name);
  };
  const insert: Writer["insert"] = (table) => {
    note(onWriting, table);
    return tx.insert(table);
  };
  const update: Writer["update"] = (table) => {
    note(onWriting, table);
    return tx.update(table);
  };
  const remove: Writer["delete"] = (table) => {
    note(onWriting, table);
    note(onDeletion, table);
    return tx.delete(table);
  };
  return {
    select: tx.select.bind(tx),
    selectDistinct: tx.selectDistinct.bind(tx),
    $with: tx.$with,
    $count: tx.$count.bind(tx),
    with: tx.with.bind(tx),
    ...{ insert, update, delete: remove },
  };
}

/** Tells every process, as soon as the transaction is kept, that its copies of these are out of date. In one order for everybody. */
export async function noteChange(tx: Writer, names: Iterable<Copied>): Promise<void> {
  const wanted = [...names].sort();
  if (wanted.length === 0) return;
  await tx
    .insert(revision)
    .values(wanted.map((name) => ({ name, value: 1 })))
    .onConflictDoUpdate({ target: revision.name, set: { value: sql`${revision.value} + 1` } });
}

/** In which state what is copied is now: equal numbers, equal content. */
export async function readRevisions(db: Reader): Promise<Readonly<Record<Copied, number>>> {
  const rows = await db.select().from(revision);
  const counted = (name: Copied) => rows.find((row) => row.name === name)?.value ?? 0;
  return { candidates: counted("candidates"), "candidate-work": counted("candidate-work") };
}
