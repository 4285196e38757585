import { eq } from "drizzle-orm";
import { confirmDelivery, deliverAssignment, startAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { agreeToConfidentiality } from "#app/domain/cases/confidentiality-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import type { WorkLinks } from "#app/domain/work/letters.server.ts";
import { newSigningKey, signerOf } from "#app/lib/signature.server.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Database } from "#db/database.ts";
import { proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAccount, addCandidate, addCase, links, propose, withProfile } from "#tests/domain/cases/work.ts";

export { mails } from "#tests/domain/cases/work.ts";

/** The addresses in letters about work as a test sees them. */
export const workLinks: WorkLinks = {
  talk: (id) => `https://spot035.example/uitvoering/${id}/berichten`,
  advisorTalk: (id) => `https://spot035.example/adviseur/opdrachten/${id}/berichten`,
  fileTalk: (token, id) => `https://spot035.example/dossier/${token}/opdracht/${id}/berichten`,
  lookBack: (id) => `https://spot035.example/uitvoering/${id}/terugkijken`,
  fileLookBack: (token, id) => `https://spot035.example/dossier/${token}/opdracht/${id}/terugkijken`,
  helped: (token) => `https://spot035.example/geholpen/${token}`,
};

export const signer = signerOf(newSigningKey());
export const appSecret = "s".repeat(40);
export const monday = new Date("2026-11-02T08:00:00Z");
export const hoursOn = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
export const daysOn = (days: number) => hoursOn(days * 24);

export type Running = Awaited<ReturnType<typeof running>>;

/** Work that was begun on Monday at eleven, with everybody who has to do with it; no mail of before waits any more. */
export async function running(db: Database, facts: { lane?: Lane; title?: string; ownerId?: string } = {}) {
  const { lane = "student", title } = facts;
  const advisorId = await addAccount(db, "advisor");
  const role = lane === "mbo" ? "teacher" : "student";
  const candidateId =
    facts.ownerId === undefined
      ? lane === "student"
        ? await addCandidate(db)
        : await withProfile(db, await addAccount(db, role), { lane, capacity: 5 })
      : facts.ownerId;
  const about = await addCase(db, { advisorId, lane, ...(title === undefined ? {} : { title }) });
  await askedLongAgo(db, candidateId);
  const proposalId = await propose(db, { caseId: about.id, candidateId, advisorId }, monday);
  const by = { id: candidateId, role };
  const accepted = await acceptProposal(db, { proposalId, by, links }, hoursOn(1));
  if (!accepted.ok) throw new Error(accepted.reason);
  const inWork = { assignmentId: accepted.value.assignmentId, by };
  await startAssignment(db, inWork, hoursOn(3));
  await forgetMails(db);
  return { about, advisorId, candidateId, inWork, contactId: about.contactId };
}

// whoever has much work here would soon have been asked too often to be asked again
async function askedLongAgo(db: Database, candidateId: string): Promise<void> {
  const createdAt = new Date("2025-01-06T09:00:00Z");
  await db.transaction((tx) => tx.update(proposal).set({ createdAt }).where(eq(proposal.candidateId, candidateId)));
}

/** Who does it has promised to keep to herself what she reads. */
export async function promised(db: Database, { about, inWork }: Pick<Running, "about" | "inWork">): Promise<void> {
  const agreed = { caseId: about.id, version: confidentialityVersion, by: inWork.by };
  await agreeToConfidentiality(db, agreed, hoursOn(2));
}

export const forgetMails = (db: Database) => db.transaction((tx) => tx.delete(outboxMail));

/** The same, delivered and confirmed by the entrepreneur. */
export async function confirmed(
  db: Database,
  facts: Parameters<typeof running>[1] & { named?: boolean; summary?: string; at?: Date } = {},
) {
  const { named = false, summary = "", at = daysOn(10), ...rest } = facts;
  const work = await running(db, rest);
  await confirm(db, work, { named, summary, at });
  return work;
}

/** Delivers and confirms. */
export async function confirm(
  db: Database,
  work: Running,
  { named = false, summary = "", at = daysOn(10) }: { named?: boolean; summary?: string; at?: Date } = {},
) {
  const result = "De webwinkel staat klaar en is getest met twee klanten.";
  const handed = await deliverAssignment(db, { ...work.inWork, result, summary, links }, at);
  if (!handed.ok) throw new Error(handed.reason);
  const answer = { caseId: work.about.id, contactId: work.contactId, links, rating: 4, remark: "Fijn.", named };
  const said = await confirmDelivery(db, answer, at);
  if (!said.ok) throw new Error(said.reason);
  await forgetMails(db);
}

/** Mails to this address, oldest first. */
export const mailsTo = (db: Database, address: string) =>
  db.select().from(outboxMail).where(eq(outboxMail.toAddress, address)).orderBy(outboxMail.createdAt, outboxMail.id);
