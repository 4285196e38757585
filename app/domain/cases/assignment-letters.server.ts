import { eq } from "drizzle-orm";
import {
  type AdvisorNews,
  advisorMail,
  type CandidateNews,
  candidateMail,
  type EntrepreneurNews,
  entrepreneurMail,
} from "#app/domain/cases/assignment-mails.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { person } from "#db/schema/people.ts";

/** Makes whole addresses for the links in letters. */
export interface CaseLinks {
  advisorCase: (caseId: string) => string;
  assignment: (assignmentId: string) => string;
  file: (token: string) => string;
  fileDelivery: (token: string, caseId: string) => string;
}

/** What a letter is about; `event` names what happened, once: the same event is never told twice. */
export interface Told {
  found: FoundCase;
  links: CaseLinks;
  event: string;
}

/** Tells the case's advisor. */
export async function tellAdvisor(tx: Writer, told: Told & { news: AdvisorNews }, now: Date): Promise<void> {
  const { found, links, event, news } = told;
  const about = { reference: found.case.reference, url: links.advisorCase(found.case.id) };
  await enqueue(tx, {
    ...advisorMail(found.advisor, news, about),
    kind: `cases.advisor-${news}`,
    key: `${event}:advisor`,
    to: { name: found.advisor.name, address: found.advisor.email },
    dueAt: now,
  });
}

/** Tells the entrepreneur, with a fresh link to her own file. */
export async function tellEntrepreneur(tx: Writer, told: Told & { news: EntrepreneurNews }, now: Date): Promise<void> {
  const { found, links, event, news } = told;
  const token = await issueFileLink(tx, found.case.contactId, now);
  const url = news === "delivered" ? links.fileDelivery(token, found.case.id) : links.file(token);
  await enqueue(tx, {
    ...entrepreneurMail(found.contact, news, { reference: found.case.reference, url }),
    kind: `cases.entrepreneur-${news}`,
    key: `${event}:entrepreneur`,
    to: { name: found.contact.name, address: found.contact.email },
    dueAt: now,
  });
}

/** Tells who does the work, or the teacher of the class that does. */
export async function tellCandidate(
  tx: Writer,
  told: Told & { news: CandidateNews; work: { id: string; candidateId: string } },
  now: Date,
): Promise<void> {
  const { found, links, event, news, work } = told;
  const [to] = await tx
    .select({ name: person.name, email: person.email, language: person.language })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(candidate.id, work.candidateId));
  if (!to) throw new Error("an assignment is of nobody");
  await enqueue(tx, {
    ...candidateMail(to, news, { reference: found.case.reference, url: links.assignment(work.id) }),
    kind: `cases.candidate-${news}`,
    key: `${event}:candidate`,
    to: { name: to.name, address: to.email },
    dueAt: now,
  });
}
