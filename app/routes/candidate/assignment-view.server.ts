import { listAttachments } from "#app/domain/cases/attachment-queries.server.ts";
import { caseFacts, skillLines } from "#app/domain/cases/case-facts.ts";
import { findFamily, type Relative } from "#app/domain/cases/family-queries.server.ts";
import { partFacts } from "#app/domain/cases/part-words.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { caseTimeline } from "#app/domain/cases/timeline.ts";
import { timelineView } from "#app/domain/cases/timeline-view.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { hoursFigure } from "#app/domain/work/hours.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { workSummary } from "#app/web/work-summary.server.ts";
import type { ownAssignment } from "./own.server.ts";

type Own = Awaited<ReturnType<typeof ownAssignment>>;

/** Her own work in finished words: now that she said yes, with company and contact. */
export async function assignmentView(
  db: Parameters<typeof listCaseJournal>[0],
  { work, found }: Own,
  { worker, language, now }: { worker: string; language: Language; now: Date },
) {
  const { title, question } = found.case;
  const { name, email, phone } = found.contact;
  const { members } = await findFamily(db, found.case);
  const names = { entrepreneur: name, candidate: worker };
  return {
    id: work.id,
    ...{ title, question, company: found.company.name, contact: { name, email, phone } },
    advisor: { name: found.advisor.name, email: found.advisor.email },
    status: work.status,
    statusWord: matchingTexts[language].assignmentStatuses[work.status],
    // sent back: the work goes on with what is still asked
    asked: work.status === "started" || work.status === "delivered" ? work.remark : null,
    facts: [...partFacts(found.case, language), ...caseFacts(found.case, language)],
    shared: await listSharedFacts(db, found.case, language),
    // a case that was put together is for more companies than the one that leads
    others: members.filter(({ company }) => company !== found.company.name).map(othersOf),
    files: (await listAttachments(db, { caseId: work.caseId, side: "others" })).length,
    skills: skillLines(found.skills, await findSkills(db), language),
    group: found.case.lane === "mbo",
    ...(await workSummary(db, { work, names }, { side: "candidate", personId: null, language, now })),
    planned: hoursFigure(found.case.effortHours * 60, language),
    timeline: timelineView(caseTimeline(await listCaseJournal(db, work.caseId), "candidate"), language),
  };
}

const othersOf = ({ id, company, contact }: Relative) => ({ id, company, ...contact });

export type AssignmentView = Awaited<ReturnType<typeof assignmentView>>;
