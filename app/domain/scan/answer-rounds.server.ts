import { and, eq, inArray } from "drizzle-orm";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { together } from "#app/lib/together.ts";
import type { Database, Writer } from "#db/database.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import {
  type Circumstances,
  currentAnswers,
  type KeptAnswers,
  type KeptState,
  keptFrom,
  settleAnswers,
  writeAnswers,
} from "./answer-keeping.server.ts";
import { answerRows } from "./answer-rows.server.ts";
import type { Given } from "./asked-when.ts";
import { rememberedVersion, scanVersionOf } from "./catalogue.server.ts";
import type { ScanDefinition } from "./definition.ts";
import { followedDays } from "./followed.ts";
import { readAnswers } from "./given-answers.ts";
import { openToOwner } from "./link.server.ts";
import type { Pace } from "./pace.ts";
import { keepResult } from "./result-keeping.server.ts";
import type { AnswerFault } from "./schema.ts";
import type { KeptAnswer } from "./settle.ts";
import { countAgain } from "./steps.server.ts";

/** Answers that somebody gave to the response that her token opens. */
export interface AnswerSaving {
  readonly token: string;
  readonly given: Given;
  readonly circumstances?: Circumstances;
  readonly now: Date;
}

/** What stands in a response after something was saved. */
export interface SavedAnswers extends KeptState {
  readonly id: string;
  readonly definition: ScanDefinition;
  readonly pace: Pace;
  readonly completedAt: Date | null;
  /** How many answers became other ones. */
  readonly changed: number;
  /** Question id → why its answer was not kept. */
  readonly faults: Readonly<Record<string, AnswerFault>>;
}

type Saved = Outcome<SavedAnswers, "not-found" | "other-response">;

// beyond this many a round takes longer than its callers like to wait for each other
const mostTogether = 64;

const rounds = new WeakMap<Database, (saving: AnswerSaving) => Promise<Saved>>();

/**
 * Saves answers, in one transaction with those of everybody who asks while an earlier one is under way: a transaction costs
 * the most where it waits for the disk, and it waits once however many answers are in it.
 */
export function savedTogether(db: Database, saving: AnswerSaving): Promise<Saved> {
  const join = rounds.get(db) ?? together((savings) => saveRound(db, savings), mostTogether);
  rounds.set(db, join);
  return join(saving);
}

/** A response of this round as it stands, after each saving in turn. */
interface Opened extends Omit<SavedAnswers, keyof KeptState | "changed" | "faults"> {
  kept: KeptAnswers;
  readonly startedAt: Date;
  readonly fresh: Map<string, KeptAnswer>;
  changed: boolean;
}

async function saveRound(db: Database, savings: readonly AnswerSaving[]): Promise<(saving: AnswerSaving) => Saved> {
  const now = savings.reduce((latest, saving) => (saving.now > latest ? saving.now : latest), new Date(0));
  const results = await db.transaction(async (tx) => {
    const opened = await openedBy(tx, db, { savings, now });
    const saved = new Map(savings.map((saving) => [saving, savedIn(opened.get(hashOf(saving.token)), saving)]));
    await write(tx, new Set(opened.values()), now);
    return saved;
  });
  return (saving) => results.get(saving) ?? refused("not-found");
}

function savedIn(opened: Opened | undefined, { given, circumstances = {}, now }: AnswerSaving): Saved {
  if (opened === undefined) return refused("not-found");
  if (circumstances.responseId !== undefined && circumstances.responseId !== opened.id)
    return refused("other-response");
  const { id, definition, pace, completedAt } = opened;
  const { answers, faults } = readAnswers(definition, given, currentAnswers(opened.kept));
  const { kept, fresh, ...state } = settleAnswers(opened.kept, { answers, circumstances }, now);
  opened.kept = kept;
  opened.changed ||= state.changed > 0;
  for (const [question, one] of fresh) opened.fresh.set(question, one);
  return done({ id, definition, pace, completedAt, ...state, faults });
}

async function write(tx: Writer, opened: ReadonlySet<Opened>, now: Date): Promise<void> {
  const changed = [...opened].filter((one) => one.changed);
  await writeAnswers(tx, new Map([...opened].map(({ id, fresh }) => [id, fresh])));
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await tx.update(response).set({ updatedAt: now }).where(inArray(response.id, ids));
  for (const { id, definition, startedAt, completedAt, kept } of changed) {
    if (completedAt !== null) await keepResult(tx, { id, definition, answers: currentAnswers(kept) }, now);
    else if (now.getTime() >= startedAt.getTime() + followedDays * dayMs) await countAgain(tx, id, now);
  }
}

/** The responses that these tokens open, with all their answers, by the hash of the token; two links to one open the same. */
async function openedBy(
  tx: Writer,
  db: Database,
  { savings, now }: { savings: readonly AnswerSaving[]; now: Date },
): Promise<Map<string, Opened>> {
  const hashes = [...new Set(savings.map(({ token }) => hashOf(token)))];
  const { id, scan, version, pace, startedAt, completedAt } = response;
  const links = await tx
    .select({ hash: responseLink.tokenHash, id, scan, version, pace, startedAt, completedAt })
    .from(responseLink)
    .innerJoin(response, eq(response.id, responseLink.responseId))
    .where(and(inArray(responseLink.tokenHash, hashes), openToOwner(now)));
  const kept = await answerRows(
    tx,
    links.map((link) => link.id),
  );
  const byId = new Map<string, Opened>();
  const byHash = new Map<string, Opened>();
  for (const { hash, ...link } of links) {
    const remembered = rememberedVersion(db, link.scan, link.version);
    const definition = remembered ?? (await scanVersionOf(tx, link.scan, link.version));
    if (definition === undefined) continue;
    const one = byId.get(link.id) ?? {
      ...{ id: link.id, definition, pace: link.pace, startedAt: link.startedAt, completedAt: link.completedAt },
      ...{ kept: keptFrom(kept.get(link.id) ?? []), fresh: new Map(), changed: false },
    };
    byId.set(link.id, one);
    byHash.set(hash, one);
  }
  return byHash;
}
