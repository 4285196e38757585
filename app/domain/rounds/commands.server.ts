import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { familyOf } from "#app/domain/rounds/queries.server.ts";
import { type RoundStatus, roundCan } from "#app/domain/rounds/round.ts";
import { keyOf, type PairOfIds } from "#app/domain/rounds/round-question.ts";
import type { RoundInput, variantSchema } from "#app/domain/rounds/schema.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile } from "#db/schema/cases.ts";
import { matchingRound } from "#db/schema/rounds.ts";

type By = JournalActor & { id: string };
type Kept = typeof matchingRound.$inferSelect;
type Variant = ReturnType<typeof variantSchema.parse>;
type Refusal = "not-found" | `is-${RoundStatus}`;

/** Ids are checked so many at once. */
const idsAtOnce = 500;

/**
 * Makes a round of these cases and candidates: a dry run, nobody is asked anything. Every case must be open with a lane and every candidate must
 * exist, or nothing is made.
 */
export function makeRound(
  db: Database,
  made: { input: RoundInput; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, "unknown-case" | "unknown-candidate" | "below-rules">> {
  const { name, cases, urgent, candidates, pins, forbids, ...settings } = made.input;
  return db.transaction(async (tx) => {
    if (await isBelowRules(tx, settings)) return refused("below-rules");
    const open = and(eq(caseFile.status, "open"), isNotNull(caseFile.lane));
    for (const ids of chunks(cases)) {
      const known = await tx
        .select({ id: caseFile.id })
        .from(caseFile)
        .where(and(inArray(caseFile.id, ids), open));
      if (known.length < ids.length) return refused("unknown-case");
    }
    for (const ids of chunks(candidates)) {
      const known = await tx.select({ id: candidate.id }).from(candidate).where(inArray(candidate.id, ids));
      if (known.length < ids.length) return refused("unknown-candidate");
    }
    const choice = { caseIds: cases, urgentIds: urgent, candidateIds: candidates, pins, forbids };
    const id = await insert(
      tx,
      { ...choice, name, number: 1, settings, mode: settings.mode, createdById: made.by.id },
      now,
    );
    await note(tx, {
      action: "round.made",
      id,
      by: made.by,
      facts: { cases: cases.length, candidates: candidates.length },
    });
    return done({ id });
  });
}

/** Sends a calculation to whichever process is free. */
export function startRound(db: Database, start: { id: string; by: By }, _now: Date): Promise<Outcome<null, Refusal>> {
  return move(
    db,
    { ...start, verb: "start" },
    { claim: null, attempts: 0, faults: null, outcome: null, endedAt: null },
  );
}

/** Stops a calculation that waits or runs; the process that has it notices within a second. */
export function cancelRound(db: Database, cancel: { id: string; by: By }, now: Date): Promise<Outcome<null, Refusal>> {
  return move(db, { ...cancel, verb: "cancel" }, { claim: null, endedAt: now });
}

/** Changes name and settings of a calculation that has no outcome. */
export async function changeRound(
  db: Database,
  change: { id: string; variant: Variant; by: By },
  _now: Date,
): Promise<Outcome<null, Refusal | "below-rules">> {
  const { name, ...settings } = change.variant;
  if (await isBelowRules(db, settings)) return refused("below-rules");
  return move(db, { ...change, verb: "edit" }, { name, settings, mode: settings.mode });
}

/** Makes another calculation of the same round: the same choice, pins and bans, with other settings. */
export function copyRound(
  db: Database,
  copy: { id: string; variant: Variant; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, "not-found" | "below-rules">> {
  const { name, ...settings } = copy.variant;
  return db.transaction(async (tx) => {
    if (await isBelowRules(tx, settings)) return refused("below-rules");
    const kept = await find(tx, copy.id);
    if (!kept) return refused("not-found");
    return done({ id: await another(tx, { kept, name, settings, mode: settings.mode, by: copy.by }, now) });
  });
}

/** What is said of a pair: it is placed so, it is not, or the calculation decides. */
export const pairWishes = ["pin", "forbid", "free"] as const;

/**
 * Says of a pair that it is placed so, or is not, or may be either. A calculation that has an outcome is not changed: the one that waits to be started
 * next takes the word, and is made when there is none.
 * @returns the id of the calculation that took it
 */
export function adjustRound(
  db: Database,
  adjust: { id: string; pair: PairOfIds; wish: (typeof pairWishes)[number]; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, Refusal | "not-chosen">> {
  const { pair, wish, by } = adjust;
  return db.transaction(async (tx) => {
    const kept = await find(tx, adjust.id);
    if (!kept) return refused("not-found");
    if (!kept.caseIds.includes(pair[0]) || !kept.candidateIds.includes(pair[1])) return refused("not-chosen");
    const editable = roundCan.edit({ status: kept.state });
    if (!editable.ok && kept.state !== "done") return editable;
    const own = editable.ok ? kept : await nextDraft(tx, kept, by, now);
    const others = (list: readonly [string, string][]) => list.filter((one) => keyOf(one) !== keyOf(pair));
    const given: [string, string] = [pair[0], pair[1]];
    // one case has one pin
    const pins = others(own.pins).filter(([caseId]) => wish !== "pin" || caseId !== pair[0]);
    const forbids = others(own.forbids);
    if (wish === "pin") pins.push(given);
    if (wish === "forbid") forbids.push(given);
    await tx.update(matchingRound).set({ pins, forbids, state: "draft" }).where(eq(matchingRound.id, own.id));
    const facts = { case: pair[0], candidate: pair[1] };
    await note(tx, { action: `round.${wish}`, id: own.id, by, facts });
    return done({ id: own.id });
  });
}

/** The calculation of this round that is ready to be started, made after this one; or a new one. */
async function nextDraft(tx: Writer, kept: Kept, by: By, now: Date): Promise<Kept> {
  const family = await familyOf(tx, kept);
  const [ready] = await tx
    .select()
    .from(matchingRound)
    .where(and(inArray(matchingRound.id, family), eq(matchingRound.state, "draft")))
    .orderBy(desc(matchingRound.number))
    .limit(1);
  if (ready && ready.number > kept.number) return ready;
  const { name, settings, mode } = kept;
  const made = await find(tx, await another(tx, { kept, name, settings, mode, by }, now));
  if (!made) throw new Error("a round that was made is not there");
  return made;
}

/** Starts the same round again as it is now: who said yes or may still say yes stays, what came back is given out anew. @returns the id of the new calculation */
export function solveAgain(
  db: Database,
  again: { id: string; by: By },
  now: Date,
): Promise<Outcome<{ id: string }, Refusal>> {
  return db.transaction(async (tx) => {
    const kept = await find(tx, again.id);
    if (!kept) return refused("not-found");
    if (kept.state !== "done") return refused(`is-${kept.state}`);
    const next = await nextDraft(tx, kept, again.by, now);
    const allowed = roundCan.start({ status: next.state });
    if (!allowed.ok) return allowed;
    await tx.update(matchingRound).set({ state: allowed.value }).where(eq(matchingRound.id, next.id));
    await note(tx, { action: "round.start", id: next.id, by: again.by });
    return done({ id: next.id });
  });
}

interface Copy {
  kept: Kept;
  name: string;
  settings: unknown;
  mode: Kept["mode"];
  by: By;
}

async function another(tx: Writer, { kept, name, settings, mode, by }: Copy, now: Date): Promise<string> {
  const { caseIds, urgentIds, candidateIds, pins, forbids } = kept;
  const family = await familyOf(tx, kept);
  const number = family.length + 1;
  const choice = { caseIds, urgentIds, candidateIds, pins, forbids };
  const basedOnId = kept.basedOnId ?? kept.id;
  const id = await insert(tx, { ...choice, name, number, settings, mode, basedOnId, createdById: by.id }, now);
  await note(tx, { action: "round.copied", id, by, facts: { from: kept.id } });
  return id;
}

type New = Omit<typeof matchingRound.$inferInsert, "id" | "state" | "createdAt">;

async function insert(tx: Writer, values: New, now: Date): Promise<string> {
  const insertion = tx.insert(matchingRound).values({ ...values, state: "draft", createdAt: now });
  return madeRow(await insertion.returning({ id: matchingRound.id })).id;
}

/** Nobody can be offered a case that she fits less than the rules ask. */
async function isBelowRules(db: Reader, { minimumFit }: { minimumFit: number }): Promise<boolean> {
  return minimumFit < (await findRules(db)).ranking.minimumFit;
}

async function find(tx: Writer, id: string): Promise<Kept | undefined> {
  const [kept] = await tx.select().from(matchingRound).where(eq(matchingRound.id, id));
  return kept;
}

/** Moves a calculation on, when its state allows it at the very moment. */
function move(
  db: Database,
  step: { id: string; by: By; verb: "edit" | "start" | "cancel" },
  values: Partial<Kept>,
): Promise<Outcome<null, Refusal>> {
  const { id, by, verb } = step;
  return db.transaction(async (tx) => {
    const kept = await find(tx, id);
    if (!kept) return refused("not-found");
    const allowed = roundCan[verb]({ status: kept.state });
    if (!allowed.ok) return allowed;
    const moved = await tx
      .update(matchingRound)
      .set({ ...values, state: allowed.value })
      .where(and(eq(matchingRound.id, id), eq(matchingRound.state, kept.state)));
    if (moved.rowCount !== 1) throw new Error("a round changed under its own transaction");
    await note(tx, { action: `round.${verb}`, id, by });
    return done(null);
  });
}

function note(
  tx: Writer,
  entry: { action: string; id: string; by: JournalActor; facts?: Record<string, string | number> },
): Promise<void> {
  const { action, id, by, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "round", id }, facts });
}

function chunks(ids: readonly string[]): string[][] {
  const parts = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) parts.push(ids.slice(at, at + idsAtOnce));
  return parts;
}
