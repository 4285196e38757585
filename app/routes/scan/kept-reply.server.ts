import { givenOf } from "#app/domain/scan/asked-when.ts";
import type { KeptReply } from "./known-answers.ts";
import type { OpenScan } from "./open-scan.server.ts";

/** What the page's script is told of answers as they stand now. @param questions all that have one, when left out */
export function keptReply(
  { id, record, revisions }: OpenScan,
  questions: readonly string[] = Object.keys(revisions),
): KeptReply {
  const kept = questions.map((question) => {
    const revision = Object.hasOwn(revisions, question) ? (revisions[question] ?? 0) : 0;
    return [question, { revision, values: givenOf(revision === 0 ? undefined : record[question]) }];
  });
  return { scan: id, kept: Object.fromEntries(kept) };
}
