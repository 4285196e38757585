import { eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { contentOf } from "#app/domain/cases/case-changes.ts";
import { insertCase, moveCase, noteCase } from "#app/domain/cases/case-steps.server.ts";
import { settleMerge } from "#app/domain/cases/merge-steps.server.ts";
import { type MergeFault, mergedContent } from "#app/domain/cases/merged-content.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { settleDue } from "#app/domain/cases/proposal-turns.server.ts";
import { type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

type CaseRefusal = `is-${CaseStatus}` | "not-found";

export interface Merging {
  /** The first one leads: the new case stands on the name of its company, and its owner says whether the result is good. */
  caseIds: readonly string[];
  title: string;
  by: JournalActor;
  links: ProposalLinks;
}

/** Puts similar open cases together into a new one, for a class. Each owner keeps her own, and sees there how the whole stands. @returns the id of the new one */
export function mergeCases(
  db: Database,
  merging: Merging,
  now: Date,
): Promise<Outcome<{ id: string }, CaseRefusal | MergeFault>> {
  const { title, by, links } = merging;
  return db.transaction(async (tx) => {
    const members: FoundCase[] = [];
    for (const id of new Set(merging.caseIds)) {
      await settleDue(tx, { caseId: id, links }, now);
      const found = await findCase(tx, id);
      if (!found) return refused("not-found");
      const allowed = caseCan.merge(found.case);
      if (!allowed.ok) return allowed;
      members.push(found);
    }
    const content = mergedContent(members.map((one) => contentOf(one.case, one.skills)));
    const [lead] = members;
    if (!content.ok || !lead) return content.ok ? refused("too-few") : content;
    const { organisationId, contactId, advisorId, responseId } = lead.case;
    const about = { organisationId, contactId, advisorId, responseId, appointmentId: null };
    const input = { ...content.value, title };
    const made = await insertCase(tx, { about, input, place: { status: "open" }, by }, now);
    for (const { case: member } of members) await join(tx, { member, targetId: made.id, by }, now);
    return done(made);
  });
}

/** Takes cases apart again that were put together, while nobody was asked for the whole. */
export function undoMerge(
  db: Database,
  change: { caseId: string; by: JournalActor; links: ProposalLinks },
  now: Date,
): Promise<Outcome<null, CaseRefusal | "nothing-merged">> {
  const { caseId, by, links } = change;
  return db.transaction(async (tx) => {
    await settleDue(tx, { caseId, links }, now);
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const { status } = found.case;
    if (status !== "open") return refused(`is-${status}`);
    const members = await tx.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.mergedIntoId, caseId));
    if (members.length === 0) return refused("nothing-merged");
    const allowed = caseCan.withdraw(found.case);
    if (!allowed.ok) return allowed;
    await moveCase(tx, { caseId, from: status, to: allowed.value }, now);
    await noteCase(tx, { action: "case.withdrawn", caseId, by });
    await settleMerge(tx, { caseId, by }, now);
    return done(null);
  });
}

async function join(
  tx: Writer,
  { member, targetId, by }: { member: FoundCase["case"]; targetId: string; by: JournalActor },
  now: Date,
): Promise<void> {
  const allowed = caseCan.merge(member);
  if (!allowed.ok) throw new Error("a case that could be merged no longer can in the same transaction");
  await moveCase(tx, { caseId: member.id, from: member.status, to: allowed.value }, now);
  await tx.update(caseFile).set({ mergedIntoId: targetId }).where(eq(caseFile.id, member.id));
  await noteCase(tx, { action: "case.merged", caseId: member.id, by, facts: { into: targetId } });
}
