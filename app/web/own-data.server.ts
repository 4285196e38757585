import { findOwnRows } from "#app/domain/keeping/own-queries.server.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { modelOf } from "#app/domain/scan/definition.ts";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { ownAnswers } from "#app/domain/scan/own-answers.ts";
import type { FoundResponse } from "#app/domain/scan/queries.server.ts";
import { fingerprintOf } from "#app/domain/scan/version-fingerprint.server.ts";
import type { Cell } from "#app/lib/csv.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { notFound } from "./guard.server.ts";
import { privately } from "./privately.server.ts";

type Reader = Parameters<typeof findPlan>[0];
interface Asked {
  readonly response: FoundResponse;
  readonly language: Language;
  readonly now: Date;
}

/** Everything that is kept of her scan, as plain values for JSON: what she answered in words too, moments in ISO 8601, scores as exact fractions and as shown, no private link. */
export async function ownData(db: Reader, { response, language, now }: Asked) {
  const { definition, answers } = response;
  const plan = await findPlan(db, { response, language, now });
  const rows = await findOwnRows(db, response);
  if (rows === undefined) throw notFound();
  const given = new Map(rows.answers.map(({ question, ...row }) => [question, row]));
  return {
    made: now,
    scan: {
      id: definition.id,
      title: definition.title[language],
      version: definition.version,
      model: modelOf(definition),
    },
    fingerprint: fingerprintOf(definition),
    ...rows,
    answers: ownAnswers(definition, answers, language).map((one) => {
      const { revision = null, answeredAt = null } = given.get(one.question) ?? {};
      return { ...one, revision, answeredAt };
    }),
    score: keptScoreOf(definition, answers),
    plan,
  };
}

/** The names of the columns, the same in both languages and for every scan. */
export const ownColumns = [
  "scan",
  "version",
  "part",
  "question",
  "text",
  "asked",
  "answer",
  "answer_text",
  "changed",
] as const;

/** Her answers for a spreadsheet: the names of the columns and a row for each question; several ticks stand in one cell, parted by " | ". */
export function ownRows({ definition, answers, revisions }: FoundResponse, language: Language): Cell[][] {
  const rows = ownAnswers(definition, answers, language).map(({ part, question, text, asked, answer, words }) => [
    ...[definition.id, definition.version, part, question, text, asked ? "yes" : "no"],
    ...[answer === null ? null : [answer].flat().join(" | "), words.join(" | "), revisions[question] ?? null],
  ]);
  return [[...ownColumns], ...rows];
}

/** A file of her own to download, with the day in its name. */
export function ownFile(body: string, { type, end, now }: { type: string; end: string; now: Date }): Response {
  const name = `spot035-gegevens-${localDateOf(now.getTime(), amsterdam)}.${end}`;
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers: { ...privately, ...headers } });
}
