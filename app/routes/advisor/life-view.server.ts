import { listAttachments } from "#app/domain/cases/attachment-queries.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { findFamily, type Relative } from "#app/domain/cases/family-queries.server.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import type { LaneAdvice } from "#app/domain/matching/lanes.ts";
import { findPersonName } from "#app/domain/people/queries.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import type { Language } from "#app/texts/language.ts";
import { dayWords } from "#app/web/day-words.ts";

type Reader = Parameters<typeof findFamily>[0];

export interface LinkedCase {
  id: string;
  title: string;
  status: CaseStatus;
  company: string;
}

/** Knock-outs that a cut takes away. */
const cutting: readonly string[] = ["split-work", "cut-in-parts"];

/** What can be done with the life of a case, and which cases it belongs with, in finished words. */
export async function lifeView(
  db: Reader,
  around: { found: FoundCase; advice: LaneAdvice | null },
  language: Language,
) {
  const { found, advice } = around;
  const { case: about } = found;
  const family = await findFamily(db, about);
  const waits = family.before !== null && !isReady(family.before.status) ? family.before.title : null;
  const remedies = advice?.lanes.flatMap(({ knockOuts }) => knockOuts.map(({ remedy }) => remedy)) ?? [];
  const open = about.status === "open";
  return {
    draft: about.status === "draft" ? { waits } : null,
    can: {
      edit: caseCan.edit(about).ok || about.status === "proposed",
      split: caseCan.split(about).ok,
      splitHelps: caseCan.split(about).ok && remedies.some((remedy) => cutting.includes(remedy)),
      merge: caseCan.merge(about).ok,
      revive: caseCan.revive(about).ok,
      rejoin: caseCan.rejoin(about).ok && family.parts.every(({ status }) => isFree(status)),
      unmerge: open && family.members.length > 0,
    },
    whole: linked(family.whole),
    parts: family.parts.map(asLinked),
    before: linked(family.before),
    next: linked(family.next),
    mergedInto: linked(family.mergedInto),
    members: family.members.map(asLinked),
    files: (await listAttachments(db, { caseId: about.id, side: "others" })).length,
    shared: await listSharedFacts(db, about, language),
    consent: await consentWords(db, about, language),
    revivedFor: about.revivedFor,
  };
}

export type LifeView = Awaited<ReturnType<typeof lifeView>>;

const isReady = (status: CaseStatus) => status === "delivered" || status === "closed" || status === "withdrawn";
const isFree = (status: CaseStatus) => status === "draft" || status === "open" || status === "withdrawn";

const asLinked = ({ id, title, status, company }: Relative): LinkedCase => ({ id, title, status, company });
const linked = (relative: Relative | null): LinkedCase | null => relative && asLinked(relative);

async function consentWords(
  db: Reader,
  { sharedConsent }: FoundCase["case"],
  language: Language,
): Promise<string | null> {
  if (sharedConsent === null) return null;
  const words = caselifeTexts[language].sharing;
  const said = words.by(sharedConsent.who, dayWords(sharedConsent.on, language));
  if (sharedConsent.notedById === null) return said;
  const advisor = await findPersonName(db, sharedConsent.notedById);
  return advisor === undefined ? said : `${said} ${words.notedBy(advisor)}`;
}
