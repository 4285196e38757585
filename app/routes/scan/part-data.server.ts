import { minutesLeft } from "#app/domain/scan/pace.ts";
import { type PartView, partView } from "#app/domain/scan/part-view.ts";
import type { Language } from "#app/texts/language.ts";
import { scanSaidTexts } from "#app/texts/scan-said.ts";
import { askedScan, isShared, type OpenScan } from "./open-scan.server.ts";
import type { Taking } from "./taking.ts";

interface Wanted {
  readonly part: string;
  readonly language: Language;
  readonly goingOn: boolean;
}

/** What a page with one part of the scan shows and needs; undefined without such a part. */
export function partData(
  request: Request,
  scan: OpenScan,
  { part, language, goingOn }: Wanted,
): { view: PartView; taking: Taking } | undefined {
  const definition = askedScan(scan);
  const view = partView(definition, scan.record, { part, language });
  if (view === undefined) return undefined;
  const { id, pace, completed } = scan;
  const minutes = minutesLeft(definition, scan.record);
  const taking: Taking = {
    ...{ scan: id, pace, shared: isShared(request), goingOn: completed && goingOn, editing: completed && !goingOn },
    revisions: Object.fromEntries(view.questions.flatMap((question) => revisionOf(scan, question.id))),
    earlier: scan.earlier ?? {},
    timeLeft: minutes === 0 ? null : scanSaidTexts[language].timeLeft(minutes),
  };
  return { view, taking };
}

function revisionOf({ revisions }: OpenScan, id: string): [string, number][] {
  const revision = revisions[id];
  return revision === undefined ? [] : [[id, revision]];
}
