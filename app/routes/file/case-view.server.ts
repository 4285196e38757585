import { periodWords } from "#app/domain/cases/case-facts.ts";
import type { WholeFileCase } from "#app/domain/cases/file-queries.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
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
    timeline: timelineView(caseTimeline(await listCaseJournal(db, about.id), "entrepreneur"), language),
  };
}

export type WholeCaseView = Awaited<ReturnType<typeof wholeCaseView>>;
