import { listAttachments } from "#app/domain/cases/attachment-queries.server.ts";
import { periodWords } from "#app/domain/cases/case-facts.ts";
import type { Relative } from "#app/domain/cases/family-queries.server.ts";
import type { WholeFileCase } from "#app/domain/cases/file-queries.server.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { findHelpOfCase } from "#app/domain/work/queries.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { fileTexts } from "#app/texts/file.ts";
import type { Language } from "#app/texts/language.ts";
import { workSummary } from "#app/web/work-summary.server.ts";
import { fileCaseView } from "./file-view.server.ts";
import { standingOf } from "./standing.ts";

type Reader = Parameters<typeof listCaseJournal>[0];

/** One of her cases whole: how it stands, who is on it, her question, the plan, the talk, what was handed over, and what happened. */
export async function wholeCaseView(
  db: Reader,
  found: WholeFileCase,
  shown: { owner: string; language: Language; now: Date },
) {
  const { case: about, work, worker } = found;
  const { language } = shown;
  const words = fileTexts[language].case;
  const going = work === null ? null : await workOf(db, { work, worker, owner: shown.owner }, shown);
  return {
    ...fileCaseView(found, language),
    standing: standingOf(found, going?.plan.next ?? null, language),
    face: { name: found.advisor, email: found.advisorEmail },
    question: about.question,
    facts: [
      { id: "period", term: words.period, value: periodWords(about, language) },
      { id: "reference", term: words.reference, value: about.reference },
    ],
    work: going,
    asked: about.status === "running" || about.status === "delivered" ? (work?.remark ?? null) : null,
    rating: work?.rating == null ? null : words.ratingOf(work.rating),
    remark: about.status === "closed" ? (work?.remark ?? null) : null,
    family: familyWords(found.family, language),
    canShare: about.responseId !== null,
    shared: await listSharedFacts(db, about, language),
    files: (await listAttachments(db, { caseId: about.id, side: "owner" })).length,
    timeline: timelineView(caseTimeline(await listCaseJournal(db, about.id), "entrepreneur"), language),
  };
}

/** The parts of her question, the whole that this is a part of, and how the case stands that hers went into: never whose the others are. */
function familyWords({ whole, parts, mergedInto }: WholeFileCase["family"], language: Language) {
  const { badges } = fileTexts[language];
  const own = ({ id, title, status }: Relative) => ({ id, title, badge: badges[status] });
  return {
    whole: whole && own(whole),
    parts: parts.map(own),
    merged: mergedInto && caselifeTexts[language].merge.ownText(badges[mergedInto.status]),
  };
}

export type WholeCaseView = Awaited<ReturnType<typeof wholeCaseView>>;

async function workOf(
  db: Reader,
  about: { work: NonNullable<WholeFileCase["work"]>; worker: string | null; owner: string },
  { language, now }: { language: Language; now: Date },
) {
  const { work, worker, owner } = about;
  const names = { entrepreneur: owner, candidate: worker ?? "" };
  const side = { side: "entrepreneur", personId: null, language, now } as const;
  const { hours: _hers, ...summary } = await workSummary(db, { work, names }, side);
  const question = work.confirmedAt === null ? undefined : await findHelpOfCase(db, work.caseId);
  return {
    ...summary,
    ended: work.confirmedAt !== null,
    named: work.companyNamed,
    // asked already: there is nothing left to stop
    later: question === undefined ? ("asks" as const) : question.declined ? ("stopped" as const) : null,
  };
}
