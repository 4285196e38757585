import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { seal } from "#app/lib/sealed.server.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Signer } from "#app/lib/signature.server.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";
import { workMember, workProof } from "#db/schema/work.ts";
import { findOwnWork, goesOn, type InWork, noteWork, type OwnWork } from "./own-work.server.ts";
import { canonical, proofSchema, sameFacts } from "./proof.ts";
import { proofContent } from "./proof-content.server.ts";

/** A link of a proof is sealed for its own row. */
export const proofLink = (id: string, appSecret: string) => ({ secret: appSecret, use: "proof links", row: id });

/** Whose proof: a student of the class by name, or (empty) who answers for the work herself. */
export interface ProofAsk extends InWork {
  memberName: string;
  signer: Signer;
  appSecret: string;
}

/**
 * Makes the signed proof of confirmed work. When nothing in it has changed, the one there is stays; else that one is withdrawn in the same
 * moment: of one piece of work nobody has two that hold.
 */
export function issueProof(
  db: Database,
  ask: ProofAsk,
  now: Date,
): Promise<Outcome<{ id: string }, "not-found" | "not-confirmed" | "no-member">> {
  const { assignmentId, memberName, by, signer, appSecret } = ask;
  const [id, token] = [uuidv7(), newToken()];
  return db.transaction(async (tx) => {
    const own = await findOwnWork(tx, ask);
    if (!own) return refused("not-found");
    if (goesOn(own.work)) return refused("not-confirmed");
    const holder = await holderOf(tx, own, ask);
    if (holder === undefined) return refused("no-member");
    const content = await proofContent(tx, { id, work: own.work, holder, memberName }, now);
    const valid = and(validOf(assignmentId), eq(workProof.holder, memberName));
    const [kept] = await tx.select().from(workProof).where(valid);
    if (kept && sameFacts(proofSchema.parse(JSON.parse(kept.content)), content)) return done({ id: kept.id });
    if (kept) await withdraw(tx, { id: kept.id, by, work: own.work }, now);
    const text = canonical(content);
    const signed = { content: text, signature: signer.sign(text), publicKey: signer.publicKey };
    const link = { tokenHash: hashOf(token), link: seal(token, proofLink(id, appSecret)) };
    await tx.insert(workProof).values({ id, assignmentId, holder: memberName, ...signed, ...link, createdAt: now });
    await noteWork(tx, { action: "proof.issued", by, work: own.work, facts: { proof: id } });
    return done({ id });
  });
}

/** Takes a proof back: its page says so from then on. Doing it again changes nothing. */
export function withdrawProof(
  db: Database,
  { proofId, by }: { proofId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: assignment.id, caseId: assignment.caseId })
      .from(workProof)
      .innerJoin(assignment, eq(assignment.id, workProof.assignmentId))
      .where(eq(workProof.id, proofId));
    if (!found) return refused("not-found");
    await withdraw(tx, { id: proofId, by, work: found }, now);
    return done(null);
  });
}

/** The entrepreneur says whether her company may be named in proofs of this work. Without her consent every proof that names it is withdrawn. */
export function nameCompany(
  db: Database,
  say: { caseId: string; contactId: string; named: boolean },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const by = { id: null, role: "entrepreneur" };
  return db.transaction(async (tx) => {
    const [work] = await tx
      .select({ id: assignment.id, caseId: assignment.caseId })
      .from(assignment)
      .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
      .where(and(eq(assignment.caseId, say.caseId), eq(caseFile.contactId, say.contactId)));
    if (!work) return refused("not-found");
    await tx.update(assignment).set({ companyNamed: say.named }).where(eq(assignment.id, work.id));
    await noteWork(tx, { action: say.named ? "proof.company-named" : "proof.company-unnamed", by, work });
    if (say.named) return done(null);
    for (const { id, content } of await tx.select().from(workProof).where(validOf(work.id)))
      if (proofSchema.parse(JSON.parse(content)).company !== null) await withdraw(tx, { id, by, work }, now);
    return done(null);
  });
}

const validOf = (assignmentId: string) => and(eq(workProof.assignmentId, assignmentId), isNull(workProof.withdrawnAt));

async function withdraw(
  tx: Writer,
  { id, by, work }: { id: string; by: JournalActor; work: { id: string; caseId: string } },
  now: Date,
): Promise<void> {
  const ended = await tx
    .update(workProof)
    .set({ withdrawnAt: now })
    .where(and(eq(workProof.id, id), isNull(workProof.withdrawnAt)))
    .returning({ id: workProof.id });
  const object = { type: "assignment", id: work.id } as const;
  if (ended.length > 0)
    await record(tx, { by, action: "proof.withdrawn", object, caseId: work.caseId, facts: { proof: id } });
}

/** The name on the paper; undefined for somebody who was not named as one of the team. */
async function holderOf(
  tx: Reader,
  { lane }: OwnWork,
  { assignmentId, memberName, by }: ProofAsk,
): Promise<string | undefined> {
  if (lane === "mbo") {
    const named = and(eq(workMember.assignmentId, assignmentId), eq(workMember.name, memberName));
    return (await tx.select({ name: workMember.name }).from(workMember).where(named))[0]?.name;
  }
  if (memberName !== "") return undefined;
  return (await tx.select({ name: person.name }).from(person).where(eq(person.id, by.id)))[0]?.name;
}
