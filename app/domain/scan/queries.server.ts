import { eq } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { answer, response } from "#db/schema/scan.ts";
import { diiFigures, findScan } from "#scans/index.ts";
import type { Answers } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { type Prefill, prefillOf } from "./prefill.ts";
import { type ResultView, resultView } from "./result-view.ts";

export interface FoundResponse {
  readonly id: string;
  readonly definition: ScanDefinition;
  readonly language: Language;
  readonly completedAt: Date | null;
  readonly updatedAt: Date;
  /** Every kept answer, also to questions that are hidden now. */
  readonly answers: Answers;
}

/** The response that a private link or cookie belongs to, with the very version of the scan that was answered. */
export function findResponseByToken(db: Reader, token: string): Promise<FoundResponse | undefined> {
  return findResponse(db, eq(response.tokenHash, hashOf(token)));
}

/** What booking can fill in from a scan: a first question in her own terms, her sector and size. Undefined for an unknown link. */
export async function prefillFromResponse(
  db: Reader,
  token: string,
): Promise<(Prefill & { responseId: string }) | undefined> {
  const found = await findResponseByToken(db, token);
  return found && { ...prefillOf(found.definition, found.answers, found.language), responseId: found.id };
}

/** A response as the result page shows it, for the advisor who prepares a conversation; in the advisor's language. */
export async function findResponseForAdvisor(
  db: Reader,
  responseId: string,
  language: Language,
): Promise<ResultView | undefined> {
  const found = await findResponse(db, eq(response.id, responseId));
  return found && resultView({ definition: found.definition, figures: diiFigures }, found.answers, language);
}

async function findResponse(db: Reader, which: ReturnType<typeof eq>): Promise<FoundResponse | undefined> {
  const rows = await db
    .select({ response, question: answer.question, value: answer.value })
    .from(response)
    .leftJoin(answer, eq(answer.responseId, response.id))
    .where(which);
  const first = rows[0]?.response;
  const definition = first && findScan(first.scan, first.version);
  if (!first || !definition) return undefined;
  const answers = Object.fromEntries(
    rows.flatMap(({ question, value }) => (question === null || value === null ? [] : [[question, value]])),
  );
  const { id, language, completedAt, updatedAt } = first;
  return { id, definition, language, completedAt, updatedAt, answers };
}
