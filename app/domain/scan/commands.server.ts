import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import {
  type ChangedAnswers,
  type Circumstances,
  currentAnswers,
  type KeptState,
  keptAnswers,
  settleAnswers,
  writeAnswers,
} from "./answer-keeping.server.ts";
import { type SavedAnswers, savedTogether } from "./answer-rounds.server.ts";
import type { Given } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";
import { addResponseLink, openOwnerLink } from "./link.server.ts";
import type { Pace } from "./pace.ts";
import { findStarted } from "./queries.server.ts";
import { keepResult } from "./result-keeping.server.ts";
import { countAgain, quietMs } from "./steps.server.ts";

/** Nobody signs in for a scan: who has the link is the owner. */
const owner = { id: null, role: "entrepreneur" };

interface NewResponse {
  definition: ScanDefinition;
  language: Language;
  answers: ChangedAnswers;
  circumstances?: Circumstances;
  startKey?: string | undefined;
  pace?: Pace | undefined;
  partnerId?: string | undefined;
}

/**
 * Begins a response with its first answers: an empty one is never kept.
 * @param start.startKey a secret the browser made: asked again with the same one, it is the same response
 * @returns the token of its private link and cookie, kept as a hash only; refused when there is no answer in it
 */
export async function startResponse(
  db: Database,
  start: NewResponse,
  now: Date,
): Promise<Outcome<{ token: string; id: string } & KeptState, "no-answers" | "unknown-question">> {
  const { definition, answers, circumstances = {} } = start;
  if (!allKnown(definition, answers)) return refused("unknown-question");
  if (Object.values(answers).every((value) => value === null)) return refused("no-answers");
  return db.transaction(async (tx) => {
    const before = await findStarted(tx, start.startKey);
    const id = before ?? (await newResponse(tx, start, now));
    const kept = before === undefined ? new Map() : await keptAnswers(tx, id);
    const state = settleAnswers(kept, { answers, circumstances }, now);
    await writeAnswers(tx, new Map([[id, state.fresh]]));
    const link = { responseId: id, access: "owner", purpose: "device", expiresAt: null } as const;
    const { answers: standing, revisions, elsewhere } = state;
    return done({ token: await addResponseLink(tx, link, now), id, answers: standing, revisions, elsewhere });
  });
}

/**
 * Keeps what a form or a script gave to a response, in progress or completed: the answer given last stays. Sound answers
 * are kept, also beside a faulty one; answers to questions that are hidden now stay as they are.
 * @returns what stands there now; refused when the token opens nothing, or another response than the page was made of
 */
export const saveAnswers = (
  db: Database,
  save: { token: string; given: Given; circumstances?: Circumstances },
  now: Date,
): Promise<Outcome<SavedAnswers, "not-found" | "other-response">> => savedTogether(db, { ...save, now });

/** Marks a response as completed, once: doing it again changes nothing. Questions may have been skipped. */
export async function completeResponse(
  db: Database,
  { token, definition }: { token: string; definition: ScanDefinition },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const found = await openedResponse(tx, token, now);
    if (!found) return refused("not-found");
    if (found.completedAt !== null) return done(null);
    await tx.update(response).set({ completedAt: now, updatedAt: now }).where(eq(response.id, found.id));
    const answers = currentAnswers(await keptAnswers(tx, found.id));
    await keepResult(tx, { id: found.id, definition, answers }, now);
    await record(tx, { by: owner, action: "response.completed", object: { type: "response", id: found.id } });
    return done(null);
  });
}

/** Takes the short way of 12 questions, or goes on from there to the whole scan. What was answered stays, and so does a result that is there. */
export async function setPace(
  db: Database,
  { token, pace }: { token: string; pace: Pace },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const found = await openedResponse(tx, token, now);
    if (!found) return refused("not-found");
    if (found.pace === pace) return done(null);
    await tx.update(response).set({ pace, updatedAt: now }).where(eq(response.id, found.id));
    await countAgain(tx, found.id, new Date(now.getTime() + (found.completedAt === null ? quietMs : 0)));
    return done(null);
  });
}

async function newResponse(tx: Writer, start: NewResponse, now: Date): Promise<string> {
  const { definition, language, startKey, pace = "whole", partnerId = null } = start;
  const id = uuidv7();
  await tx.insert(response).values({
    ...{ id, trackId: id, scan: definition.id, version: definition.version, language, pace, partnerId },
    ...{ startKeyHash: startKey === undefined ? null : hashOf(startKey), startedAt: now, updatedAt: now },
  });
  await countAgain(tx, id, new Date(now.getTime() + quietMs));
  await record(tx, { by: owner, action: "response.started", object: { type: "response", id } });
  return id;
}

async function openedResponse(tx: Writer, token: string, now: Date) {
  const [found] = await tx
    .select({ id: response.id, pace: response.pace, completedAt: response.completedAt })
    .from(responseLink)
    .innerJoin(response, eq(response.id, responseLink.responseId))
    .where(openOwnerLink(token, now));
  return found;
}

function allKnown(definition: ScanDefinition, answers: ChangedAnswers): boolean {
  const known = new Set(definition.questions.map(({ id }) => id));
  return Object.keys(answers).every((id) => known.has(id));
}
