import { eq } from "drizzle-orm";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { enqueue, writtenKeys } from "#app/mail/outbox.server.ts";
import type { Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import type { EvaluationSide } from "./evaluation.ts";
import { helpMail, lookBackMail, messageMail } from "./mails.ts";
import { burstMinutes, type Side } from "./thread.ts";

/** Makes whole addresses for the links in letters about work. */
export interface WorkLinks {
  talk: (assignmentId: string) => string;
  advisorTalk: (caseId: string) => string;
  fileTalk: (token: string, caseId: string) => string;
  lookBack: (assignmentId: string) => string;
  fileLookBack: (token: string, caseId: string) => string;
  helped: (token: string) => string;
}

interface Told {
  found: FoundCase;
  links: WorkLinks;
  assignmentId: string;
  /** The same key is never told twice. */
  key: string;
}

/** Tells a side that there is a message; what it says is read behind the sign-in or the private link. */
export async function tellOfMessage(tx: Writer, told: Told & { reader: Side }, now: Date): Promise<void> {
  const { key, reader, links, found, assignmentId } = told;
  if ((await writtenKeys(tx, [key])).has(key)) return;
  const to = await addressee(tx, told, reader);
  const url = await {
    candidate: () => links.talk(assignmentId),
    advisor: () => links.advisorTalk(found.case.id),
    entrepreneur: async () => links.fileTalk(await issueFileLink(tx, found.case.contactId, now), found.case.id),
  }[reader]();
  await enqueue(tx, {
    ...messageMail(to, { reference: found.case.reference, url }),
    ...{ kind: "work.message", key, to: { name: to.name, address: to.email } },
    dueAt: new Date(now.getTime() + burstMinutes * minuteMs),
  });
}

/** Asks a side to look back, or once more. @returns whether it was asked now */
export async function askToLookBack(
  tx: Writer,
  told: Told & { side: EvaluationSide; letter: "invitation" | "reminder"; until: Date },
  now: Date,
): Promise<boolean> {
  const { key, side, letter, links, found, assignmentId, until } = told;
  if ((await writtenKeys(tx, [key])).has(key)) return false;
  const to = await addressee(tx, told, side);
  const url =
    side === "candidate"
      ? links.lookBack(assignmentId)
      : links.fileLookBack(await issueFileLink(tx, found.case.contactId, now), found.case.id);
  await enqueue(tx, {
    ...lookBackMail(to, { reference: found.case.reference, url, letter, until }),
    ...{ kind: `work.look-back-${letter}`, key, to: { name: to.name, address: to.email }, dueAt: now },
  });
  return true;
}

/** Asks the entrepreneur whether it helped, with her answers as links. @param token of the question: it opens that alone */
export async function askIfHelped(
  tx: Writer,
  told: Pick<Told, "found" | "links" | "key"> & { token: string },
  now: Date,
): Promise<void> {
  const { found, links, key, token } = told;
  const { contact } = found;
  await enqueue(tx, {
    ...helpMail(contact, { reference: found.case.reference, url: links.helped(token) }),
    ...{ kind: "work.helped", key, to: { name: contact.name, address: contact.email }, dueAt: now },
  });
}

/** Who is written to for a side: the entrepreneur, her advisor, or who answers for the work. */
async function addressee(tx: Writer, { found, assignmentId }: Told, side: Side) {
  if (side === "entrepreneur") return found.contact;
  if (side === "advisor") return found.advisor;
  const [owner] = await tx
    .select({ name: person.name, email: person.email, language: person.language })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(assignment.id, assignmentId));
  if (!owner) throw new Error("an assignment is of nobody");
  return owner;
}
