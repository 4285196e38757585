import type { AppLoadContext } from "@remix-run/node";
import type { Answers } from "#app/domain/scan/answers.ts";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { earlierAnswers } from "#app/domain/scan/earlier-answers.ts";
import { atPace, type Pace } from "#app/domain/scan/pace.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { findEarlierRun } from "#app/domain/scan/track-queries.server.ts";
import { dropCookie, readCookie, writeCookie } from "#app/web/cookies.server.ts";
import { mainScanId, quickStart } from "#scans/index.ts";

/** The scan of this browser: the response its cookie opens, or a new one of which nothing is kept yet. */
export interface OpenScan {
  readonly token: string | null;
  /** The response's own id; null while nothing is kept. */
  readonly id: string | null;
  readonly definition: ScanDefinition;
  readonly record: Answers;
  readonly revisions: Readonly<Record<string, number>>;
  readonly pace: Pace;
  readonly completed: boolean;
  /** Question id → what she answered last time, where this scan began from another one. */
  readonly earlier?: Readonly<Record<string, readonly string[]>>;
}

const cookieDays = 30;
const sharedMinutes = 30;

/**
 * What this browser is filling in. Looking keeps nothing: cookie and response come with the first answer.
 * @param otherwise the pace of a new scan, when this browser has none open
 */
export async function openScan(
  request: Request,
  context: AppLoadContext,
  otherwise: Pace = "whole",
): Promise<OpenScan> {
  const token = scanToken(request);
  const found = token === null ? undefined : await findResponseByToken(context.db, token);
  if (token !== null && found !== undefined) {
    const { id, definition, answers, revisions, pace, completedAt } = found;
    const before = await findEarlierRun(context.db, found);
    const earlier = before === undefined ? {} : earlierAnswers(before, found);
    return { token, id, definition, record: answers, revisions, pace, completed: completedAt !== null, earlier };
  }
  return newScan(context, otherwise);
}

/** A scan of which nothing is kept yet. */
export async function newScan(context: AppLoadContext, pace: Pace): Promise<OpenScan> {
  const definition = await newestScan(context.db, mainScanId);
  if (definition === undefined) throw new Error(`There is no scan ${mainScanId}.`);
  return { token: null, id: null, definition, record: {}, revisions: {}, pace, completed: false };
}

/** The questions of this scan as they are asked now: all of them once it was completed. */
export function askedScan({ definition, pace, completed }: OpenScan): ScanDefinition {
  return atPace(definition, completed ? "whole" : pace, quickStart);
}

/** The token by which this browser finds its scan; on a shared device only for half an hour after the last answer. */
export function scanToken(request: Request): string | null {
  const until = readCookie(request, "gedeeld");
  if (until !== null && Number(until) * 1000 < Date.now()) return null;
  return readCookie(request, "scan");
}

/** The token of a shared device's scan, also after its half hour: to end it. */
export const sharedToken = (request: Request) => readCookie(request, "scan");

/** Whether she said that others use this device too. */
export const isShared = (request: Request) => readCookie(request, "gedeeld") !== null;

/** The cookies by which this device finds its scan again; on a shared device they go when the browser closes. */
export function rememberScan(token: string | null, shared: boolean): Headers {
  const headers = new Headers();
  const until = String(Math.floor(Date.now() / 1000) + sharedMinutes * 60);
  const age = shared ? {} : { maxAge: cookieDays * 24 * 60 * 60 };
  if (token !== null) headers.append("Set-Cookie", writeCookie("scan", token, age));
  if (shared) headers.append("Set-Cookie", writeCookie("gedeeld", until));
  return headers;
}

/** Takes the scan, and all that was remembered about it, off this device. */
export function forgetScan(): Headers {
  const headers = new Headers();
  headers.append("Set-Cookie", dropCookie("scan"));
  headers.append("Set-Cookie", dropCookie("gedeeld"));
  return headers;
}

/** She does not share this device after all. */
export function ownDevice(token: string | null): Headers {
  const headers = rememberScan(token, false);
  headers.append("Set-Cookie", dropCookie("gedeeld"));
  return headers;
}
