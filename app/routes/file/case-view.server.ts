import { listAttachments } from "#app/domain/cases/attachment-queries.server.ts";
import { periodWords } from "#app/domain/cases/case-facts.ts";
import type { Relative } from "#app/domain/cases/family-queries.server.ts";
import type { WholeFileCase } from "#app/domain/cases/file-queries.server.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { fileTexts } from "#app/texts/file.ts";
import type { Language } from "#app/texts/language.ts";
import { fileCaseView } from "./file-view.server.ts";

/** One of her cases whole: her question, who does it, what was delivered, what she said of it, and what happened. */
export async function wholeCaseView(
  db: Parameters<typeof listCaseJournal>[0],
  found: WholeFileCase,
  language: Language,
) {
  const { case: about, work, worker } = found;
  const words = fileTexts[language].case;
  const delivered =
    work !== null && work.deliveredAt !== null && (about.status === "delivered" || about.status === "closed");
  return {
    ...fileCaseView(found, language),
    question: about.question,
    facts: [
      { id: "who", term: words.who, value: worker ?? words.nobody },
      { id: "advisor", term: words.advisor, value: found.advisor },
      { id: "period", term: words.period, value: periodWords(about, language) },
      { id: "reference", term: words.reference, value: about.reference },
    ],
    result:
      delivered && work.deliveredAt !== null
        ? {
            text: work.result,
            line: words.deliveredBy(worker ?? "", formatDate(work.deliveredAt.getTime(), language, amsterdam)),
          }
        : null,
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
