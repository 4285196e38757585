import { eq } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { answer, response, responseLink } from "#db/schema/scan.ts";
import { officialFigures } from "#scans/index.ts";
import { currentAnswers, keptFrom, revisionsOf } from "./answer-keeping.server.ts";
import type { Answers } from "./answers.ts";
import { scanVersionOf } from "./catalogue.server.ts";
import type { ScanDefinition } from "./definition.ts";
import { openOwnerLink } from "./link.server.ts";
import type { Pace } from "./pace.ts";
import { type Prefill, prefillOf } from "./prefill.ts";
import { type ResultView, resultView } from "./result-view.ts";

export interface FoundResponse {
  readonly id: string;
  readonly definition: ScanDefinition;
  readonly language: Language;
  /** The same for all scans of one company. */
  readonly trackId: string;
  readonly previousId: string | null;
  readonly pace: Pace;
  readonly contactId: string | null;
  readonly inPeers: boolean;
  readonly completedAt: Date | null;
  readonly updatedAt: Date;
  /** Every kept answer, also to questions that are hidden now. */
  readonly answers: Answers;
  /** Question id → how often its answer was changed. */
  readonly revisions: Readonly<Record<string, number>>;
}

/** The response that its owner's private link or cookie opens, with the very version of the scan that was answered. */
export async function findResponseByToken(
  db: Reader,
  token: string,
  now: Date = new Date(),
): Promise<FoundResponse | undefined> {
  const [link] = await db
    .select({ responseId: responseLink.responseId })
    .from(responseLink)
    .where(openOwnerLink(token, now));
  return link && findResponse(db, eq(response.id, link.responseId));
}

/** The id of the response that was begun with this key, if any. */
export async function findStarted(db: Reader, startKey: string | undefined): Promise<string | undefined> {
  if (startKey === undefined) return undefined;
  const [found] = await db
    .select({ id: response.id })
    .from(response)
    .where(eq(response.startKeyHash, hashOf(startKey)));
  return found?.id;
}

/** One response, for who has shown already that she may see it. */
export function findResponseById(db: Reader, id: string): Promise<FoundResponse | undefined> {
  return findResponse(db, eq(response.id, id));
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
  return found && resultView({ definition: found.definition, figures: officialFigures }, found.answers, language);
}

async function findResponse(db: Reader, which: ReturnType<typeof eq>): Promise<FoundResponse | undefined> {
  const rows = await db
    .select({
      ...{ response, question: answer.question, value: answer.value },
      ...{ revision: answer.revision, answeredAt: answer.answeredAt },
    })
    .from(response)
    .leftJoin(answer, eq(answer.responseId, response.id))
    .where(which);
  const first = rows[0]?.response;
  const definition = first && (await scanVersionOf(db, first.scan, first.version));
  if (!first || !definition) return undefined;
  const kept = keptFrom(rows);
  const { id, language, trackId, previousId, pace, contactId, inPeers, completedAt, updatedAt } = first;
  const state = { answers: currentAnswers(kept), revisions: revisionsOf(kept) };
  return { id, definition, language, trackId, previousId, pace, contactId, inPeers, completedAt, updatedAt, ...state };
}
