import type { AppLoadContext } from "@remix-run/node";
import { limitDevice } from "#app/domain/keeping/device-commands.server.ts";
import type { KeptState } from "#app/domain/scan/answer-keeping.server.ts";
import { saveAnswers, startResponse } from "#app/domain/scan/commands.server.ts";
import { readAnswers } from "#app/domain/scan/given-answers.ts";
import { findStarted } from "#app/domain/scan/queries.server.ts";
import type { AnswerFault } from "#app/domain/scan/schema.ts";
import type { Language } from "#app/texts/language.ts";
import { tooManyAnswers } from "#app/web/answer-limit.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { isShared, newScan, type OpenScan, ownDevice, rememberScan, scanToken } from "./open-scan.server.ts";
import { type PostedAnswers, postedAnswers } from "./posted-answers.server.ts";

export interface KeptAnswers {
  readonly scan: OpenScan;
  readonly posted: PostedAnswers;
  readonly form: FormData;
  readonly faults: Readonly<Record<string, AnswerFault>>;
  /** Questions whose answer had been changed on another screen. */
  readonly elsewhere: readonly string[];
  /** Too much came from this address: why, and how long to wait. Nothing was kept then. */
  readonly limit: { readonly why: "limited" | "tooFast"; readonly seconds: number } | null;
  /** The page belongs to a scan that this browser does not have open any more; nothing was kept. */
  readonly closed: boolean;
  readonly headers: Headers;
}

/** What is known of a scan that is about to begin, besides its answers. */
interface Beginning {
  /** Who sent her. */
  readonly partnerId?: string | undefined;
  /** The language of the page she began on, where that is not simply the one of her visit. */
  readonly language?: Language | undefined;
}

/** Keeps what a form of the scan holds; sound answers are kept, also beside a faulty one. Starts the scan when there is none. */
export async function keepAnswers(
  request: Request,
  context: AppLoadContext,
  beginning: Beginning = {},
): Promise<KeptAnswers> {
  const form = await postedForm(request);
  const posted = postedAnswers(form);
  const token = scanToken(request);
  const { given, circumstances } = posted;
  const wait = tooManyAnswers(context.clientAddress, Math.max(1, Object.keys(given).length));
  if (wait !== null)
    return {
      ...result(form, posted),
      scan: await newScan(context, posted.pace),
      limit: { why: "tooFast", seconds: wait },
    };
  const saved = token === null ? null : await saveAnswers(context.db, { token, given, circumstances }, new Date());
  if (token !== null && saved?.ok) {
    const { definition, id, pace, completedAt, faults } = saved.value;
    const scan = { token, id, definition, pace, completed: completedAt !== null, ...stateOf(saved.value) };
    await limitFor(context, posted, token);
    const headers = cookiesFor({ request, posted, token, fresh: false });
    return { ...result(form, posted), scan, faults, elsewhere: saved.value.elsewhere, headers };
  }
  // the page was made of a scan that is not open here: its answers must not end up in another one
  if (circumstances.responseId !== undefined) {
    return { ...result(form, posted), scan: await newScan(context, posted.pace), closed: true };
  }
  return started(request, context, { form, posted, beginning });
}

async function started(
  request: Request,
  context: AppLoadContext,
  { form, posted, beginning }: { form: FormData; posted: PostedAnswers; beginning: Beginning },
): Promise<KeptAnswers> {
  const { given, circumstances, startKey, pace } = posted;
  const before = await newScan(context, pace);
  const { definition } = before;
  const { answers, faults } = readAnswers(definition, given);
  const headers = cookiesFor({ request, posted, token: null, fresh: false });
  const unstarted = { ...result(form, posted), scan: before, faults, headers };
  if (Object.values(answers).every((answer) => answer === null)) return unstarted;
  // sent again by a bad network it is the same scan, and no other one
  const again = (await findStarted(context.db, startKey)) !== undefined;
  const wait = again ? null : await secondsToWait("scanStart", context.clientAddress);
  if (wait !== null) return { ...unstarted, limit: { why: "limited", seconds: wait } };
  const { partnerId, language = await languageOf(request) } = beginning;
  const start = { definition, language, answers, circumstances, startKey, pace, partnerId };
  const made = await startResponse(context.db, start, new Date());
  if (!made.ok) return unstarted;
  const { token, id } = made.value;
  await limitFor(context, { shared: posted.shared ?? (isShared(request) || null) }, token);
  return {
    ...unstarted,
    scan: { ...before, token, id, ...stateOf(made.value) },
    headers: cookiesFor({ request, posted, token, fresh: true }),
  };
}

/** When she says whose device it is. */
async function limitFor({ db }: AppLoadContext, { shared }: Pick<PostedAnswers, "shared">, token: string) {
  if (shared !== null) await limitDevice(db, { token, shared }, new Date());
}

const result = (form: FormData, posted: PostedAnswers) => ({
  ...{ form, posted, faults: {}, elsewhere: [], limit: null, closed: false, headers: new Headers() },
});

const stateOf = ({ answers, revisions }: KeptState) => ({ record: answers, revisions });

/** On a shared device every answer gives half an hour more; elsewhere the cookie is set once, and when she says whose device it is. */
function cookiesFor(saved: { request: Request; posted: PostedAnswers; token: string | null; fresh: boolean }): Headers {
  const { request, posted, token, fresh } = saved;
  const before = isShared(request);
  const shared = posted.shared ?? before;
  if (shared) return rememberScan(token, true);
  if (before) return ownDevice(token);
  return fresh ? rememberScan(token, false) : new Headers();
}
