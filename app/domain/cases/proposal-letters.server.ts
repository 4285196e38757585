import { eq } from "drizzle-orm";
import type { CaseLinks } from "#app/domain/cases/assignment-letters.server.ts";
import {
  type AskingNews,
  askingMail,
  type EndingNews,
  endingMail,
  type GoingOn,
  type OfferFacts,
  type OfferNews,
  offerNewsMail,
} from "#app/domain/cases/proposal-mails.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { enqueue, withdraw } from "#app/mail/outbox.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { person } from "#db/schema/people.ts";

/** Makes whole addresses for the links in letters about proposals. */
export interface ProposalLinks extends CaseLinks {
  proposal: (proposalId: string) => string;
  /** Where a teacher decides along. */
  confirmation: (proposalId: string) => string;
  openCase: (caseId: string) => string;
  candidateHome: () => string;
}

const kinds: Readonly<Record<AskingNews | OfferNews, string>> = {
  proposed: "cases.proposed",
  reminder: "cases.proposal-reminder",
  teacherAsked: "cases.teacher-asked",
  teacherDecides: "cases.teacher-decides",
  teacherReminder: "cases.teacher-reminder",
  withdrawn: "cases.withdrawn",
  taken: "cases.taken",
  changed: "cases.changed",
  teacherYes: "cases.teacher-yes",
  teacherNo: "cases.teacher-no",
  paused: "cases.paused",
  free: "cases.free",
};

/** Who answers for a candidate, and the teacher above her when she is under age. */
export async function answerersOf(db: Reader, candidateId: string) {
  const who = { name: person.name, email: person.email, language: person.language };
  const [own] = await db
    .select({ ...who, minor: candidate.minor, teacherId: candidate.teacherId })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(candidate.id, candidateId));
  if (!own) throw new Error("a candidate has no account");
  const [teacher] =
    own.minor && own.teacherId !== null ? await db.select(who).from(person).where(eq(person.id, own.teacherId)) : [];
  return { owner: own, teacher };
}

interface Asked {
  id: string;
  candidateId: string;
  about: OfferFacts;
  links: ProposalLinks;
}

/** Tells a candidate that she is asked, and her teacher when she is under age. */
export async function tellAsked(tx: Writer, asked: Asked, now: Date): Promise<void> {
  const { owner, teacher } = await answerersOf(tx, asked.candidateId);
  await ask(tx, { ...asked, to: owner, news: "proposed" }, now);
  if (teacher) await ask(tx, { ...asked, to: teacher, news: "teacherAsked" }, now);
}

/** Asks one person to answer, or reminds her. The same news of the same proposal goes once. */
export async function ask(
  tx: Writer,
  { id, to, news, about, links }: Asked & { to: Addressee; news: AskingNews },
  now: Date,
): Promise<void> {
  const url = news === "proposed" || news === "reminder" ? links.proposal(id) : links.confirmation(id);
  await enqueue(tx, {
    ...askingMail(to, news, about, url),
    kind: kinds[news],
    key: askingKey(id, news),
    to: { name: to.name, address: to.email },
    dueAt: now,
  });
}

/** Takes a reminder back that has not gone out: it was answered. */
export async function forgetReminder(tx: Writer, proposalId: string): Promise<void> {
  await withdraw(tx, askingKey(proposalId, "reminder"));
  await withdraw(tx, askingKey(proposalId, "teacherReminder"));
}

const askingKey = (id: string, news: AskingNews) => `proposal:${id}:${news}`;

/** Tells who answers for a candidate something that asks nothing of her; `event` names what happened, once. */
export async function tellOfOffer(
  tx: Writer,
  told: { candidateId: string; news: OfferNews; event: string; reference: string | null; url: string },
  now: Date,
): Promise<void> {
  const { owner } = await answerersOf(tx, told.candidateId);
  await enqueue(tx, {
    ...offerNewsMail(owner, told.news, told),
    kind: kinds[told.news],
    key: `${told.event}:candidate`,
    to: { name: owner.name, address: owner.email },
    dueAt: now,
  });
}

/** Tells the advisor that a proposal came to nothing, and what happens now. */
export async function tellEnding(
  tx: Writer,
  told: { id: string; found: FoundCase; ended: EndingNews; goesOn: GoingOn; left: number; links: ProposalLinks },
  now: Date,
): Promise<void> {
  const { id, found, ended, links } = told;
  const about = { reference: found.case.reference, url: links.advisorCase(found.case.id) };
  await enqueue(tx, {
    ...endingMail(found.advisor, told, about),
    kind: `cases.advisor-${ended}`,
    key: `proposal:${id}:${ended}:advisor`,
    to: { name: found.advisor.name, address: found.advisor.email },
    dueAt: now,
  });
}

type Addressee =
  | Awaited<ReturnType<typeof answerersOf>>["owner"]
  | { name: string; email: string; language: "nl" | "en" };
