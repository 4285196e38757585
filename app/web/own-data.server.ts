import { findAssessment } from "#app/domain/dma/queries.server.ts";
import { findReminder, listLinks } from "#app/domain/keeping/queries.server.ts";
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
import { privately } from "./privately.server.ts";

type Reader = Parameters<typeof findPlan>[0];
interface Asked {
  readonly response: FoundResponse;
  /** The private link that she holds: it says which of her links is this one, and is not written down. */
  readonly token: string;
  readonly language: Language;
  readonly now: Date;
}

/** Everything that is kept of her scan, as plain values for JSON: moments in ISO 8601, scores as exact fractions and as shown, no private link. */
export async function ownData(db: Reader, { response, token, language, now }: Asked) {
  const { id, definition, answers, completedAt, updatedAt, pace, inPeers } = response;
  const [plan, links, reminder, dma] = await Promise.all([
    findPlan(db, { response, language, now }),
    listLinks(db, { responseId: id, token }, now),
    findReminder(db, id),
    findAssessment(db, id),
  ]);
  return {
    made: now,
    scan: {
      id: definition.id,
      title: definition.title[language],
      version: definition.version,
      model: modelOf(definition),
    },
    fingerprint: fingerprintOf(definition),
    response: { id, language: response.language, pace, inPeers, completedAt, updatedAt },
    answers: ownAnswers(definition, answers, language),
    score: keptScoreOf(definition, answers),
    plan,
    links: links.map(({ purpose, createdAt, expiresAt }) => ({ purpose, createdAt, expiresAt })),
    reminder: reminder ?? null,
    dma: dma.updatedAt === null ? null : dma,
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
