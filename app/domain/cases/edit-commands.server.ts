import { eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { changedFields, changesTheOffer, contentOf } from "#app/domain/cases/case-changes.ts";
import { noteCase, replaceSkills, skillsOffered } from "#app/domain/cases/case-steps.server.ts";
import { listOpenProposals } from "#app/domain/cases/offer-steps.server.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { reopenCase, takeAllBack } from "#app/domain/cases/proposal-steps.server.ts";
import { settleDue } from "#app/domain/cases/proposal-turns.server.ts";
import { caseOf, type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import { tellWaiting } from "#app/domain/cases/waiting-steps.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

export interface CaseEdit {
  caseId: string;
  /** When the case was last changed, as the form read it. */
  version: Date;
  input: CaseInput;
  /** She knows that open offers are taken back. */
  takeBack: boolean;
  by: JournalActor;
  links: ProposalLinks;
}

type EditRefusal = `is-${CaseStatus}` | "not-found" | "unknown-skill" | "conflict" | "needs-confirmation";

/**
 * Changes what a case says. Under an open offer that is no small matter: the offer is taken back in the same transaction, with a word to
 * the candidate, and only when the advisor knows so (`needs-confirmation`). What somebody else changed meanwhile is not overwritten (`conflict`).
 * @returns how many offers were taken back, and whether anything changed at all
 */
export function editCase(
  db: Database,
  edit: CaseEdit,
  now: Date,
): Promise<Outcome<{ takenBack: number; changed: boolean }, EditRefusal>> {
  const { caseId, input } = edit;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const changed = changedFields(contentOf(found.case, found.skills), input);
    if (changed.length === 0) return done({ takenBack: 0, changed: false });
    if (found.case.updatedAt.getTime() !== edit.version.getTime()) return refused("conflict");
    if (!(await skillsOffered(tx, input.skills, found.skills))) return refused("unknown-skill");
    await settleDue(tx, { caseId, links: edit.links }, now);
    const offers = changesTheOffer(changed) ? await listOpenProposals(tx, caseId) : [];
    const { status } = (await caseOf(tx, caseId)).case;
    // what no candidate reads can be changed while one thinks about it
    const quiet = status === "proposed" && !changesTheOffer(changed);
    const allowed = quiet ? done(status) : caseCan.edit({ status: offers.length > 0 ? "open" : status });
    if (!allowed.ok) return allowed;
    if (offers.length > 0 && !edit.takeBack) return refused("needs-confirmation");
    if (offers.length > 0) await endOffers(tx, { found, edit }, now);
    await write(tx, { found, input }, now);
    const facts = { changed: changed.join(","), takenBack: offers.length };
    await noteCase(tx, { action: "case.edited", caseId, by: edit.by, facts });
    return done({ takenBack: offers.length, changed: true });
  });
}

/** Takes all back that wait, each with a word why; the case is open again, and who waits for it is told. */
async function endOffers(tx: Writer, { found, edit }: { found: FoundCase; edit: CaseEdit }, now: Date): Promise<void> {
  const { caseId, by, links } = edit;
  const { reference } = found.case;
  await takeAllBack(tx, { caseId, reference, by, homeUrl: links.candidateHome(), why: "changed" }, now);
  if (await reopenCase(tx, caseId, now)) await tellWaiting(tx, { caseId, reference, links }, now);
}

async function write(tx: Writer, { found, input }: { found: FoundCase; input: CaseInput }, now: Date): Promise<void> {
  const { skills, ...facts } = input;
  const { id, updatedAt } = found.case;
  // two changes in one moment are two versions
  const changedAt = new Date(Math.max(now.getTime(), updatedAt.getTime() + 1));
  await tx
    .update(caseFile)
    .set({ ...facts, updatedAt: changedAt })
    .where(eq(caseFile.id, id));
  await replaceSkills(tx, id, skills);
}
