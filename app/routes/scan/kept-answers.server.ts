import type { AppLoadContext } from "@remix-run/node";
import type { Given } from "#app/domain/scan/asked-when.ts";
import { saveAnswers, startResponse } from "#app/domain/scan/commands.server.ts";
import { readAnswers } from "#app/domain/scan/given-answers.ts";
import type { AnswerFault } from "#app/domain/scan/schema.ts";
import type { Typed } from "#app/web/form-values.ts";
import { languageOf } from "#app/web/language.server.ts";
import { secondsToWait } from "#app/web/rate-limit.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { type OpenScan, openScan, rememberScan } from "./open-scan.server.ts";

export interface KeptAnswers {
  readonly scan: OpenScan;
  /** Questions that stood on the form, answered or not. */
  readonly shown: readonly string[];
  readonly faults: Readonly<Record<string, AnswerFault>>;
  readonly typed: Typed;
  readonly form: FormData;
  /** Seconds to wait when this address started too many scans; nothing was kept then. */
  readonly wait: number | null;
  readonly headers: Record<string, string>;
}

/**
 * Keeps what a form of the scan holds. The form names the questions it showed in `asked`, so that a tick list without
 * ticks is seen too; sound answers are kept, also beside a faulty one.
 */
export async function keepAnswers(request: Request, context: AppLoadContext): Promise<KeptAnswers> {
  const form = await postedForm(request);
  const given = givenIn(form);
  const before = await openScan(request, context);
  const { answers, faults } = readAnswers(before.definition, given);
  const typed = Object.fromEntries(Object.entries(given).map(([id, values]) => [id, [...values]]));
  const result = { shown: Object.keys(given), faults, typed, form, wait: null, headers: {} };
  const now = new Date();
  if (before.token !== null) {
    await saveAnswers(context.db, { definition: before.definition, token: before.token, answers }, now);
    return { ...result, scan: await openScan(request, context) };
  }
  if (Object.values(answers).every((answer) => answer === null)) return { ...result, scan: before };
  const wait = await secondsToWait("scanStart", context.clientAddress);
  if (wait !== null) return { ...result, scan: before, wait };
  const language = await languageOf(request);
  const started = await startResponse(context.db, { definition: before.definition, language, answers }, now);
  if (!started.ok) return { ...result, scan: before };
  const { token } = started.value;
  return {
    ...result,
    scan: { ...before, token, record: known(answers) },
    headers: { "Set-Cookie": rememberScan(token) },
  };
}

function givenIn(form: FormData): Given {
  const asked = form.getAll("asked").filter((id) => typeof id === "string");
  return Object.fromEntries(asked.map((id) => [id, form.getAll(id).filter((value) => typeof value === "string")]));
}

function known(answers: ReturnType<typeof readAnswers>["answers"]): OpenScan["record"] {
  return Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])));
}
