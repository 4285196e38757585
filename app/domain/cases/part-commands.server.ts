import { eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { contentOf } from "#app/domain/cases/case-changes.ts";
import { insertCase, moveCase, noteCase } from "#app/domain/cases/case-steps.server.ts";
import { routeCase } from "#app/domain/cases/lane-steps.server.ts";
import { firstPartEnds, type PartAsk, partContent } from "#app/domain/cases/part-content.ts";
import { type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import { addDays } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

type CaseRefusal = `is-${CaseStatus}` | "not-found";

/**
 * Cuts a case in two parts that point to the whole, each in its own lane. The second stays a draft until the first is delivered or closed. What
 * the owner showed with the whole is shown with its parts.
 * @returns the ids of the parts
 */
export function splitCase(
  db: Database,
  cut: { caseId: string; parts: readonly [PartAsk, PartAsk]; by: JournalActor },
  now: Date,
): Promise<Outcome<{ firstId: string; secondId: string }, CaseRefusal>> {
  const { caseId, parts, by } = cut;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const { status } = found.case;
    const allowed = caseCan.split(found.case);
    if (!allowed.ok) return allowed;
    await moveCase(tx, { caseId, from: status, to: allowed.value }, now);
    await noteCase(tx, { action: "case.split", caseId, by, facts: { parts: parts.length } });
    const { startsOn, endsOn } = found.case;
    const middle = firstPartEnds({ startsOn, endsOn }, [parts[0].effortHours, parts[1].effortHours]);
    const starts = status === "draft" ? ("draft" as const) : ("open" as const);
    const first = { ...parts[0], startsOn, endsOn: middle, status: starts };
    const firstId = await insertPart(tx, { found, part: first, by }, now);
    const from = middle < endsOn ? addDays(middle, 1) : endsOn;
    const second = { ...parts[1], startsOn: from, endsOn, status: "draft" as const, afterId: firstId };
    const secondId = await insertPart(tx, { found, part: second, by }, now);
    return done({ firstId, secondId });
  });
}

/** Puts the parts of a case together again, while nobody was asked for any of them. */
export function rejoinParts(
  db: Database,
  change: { caseId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, CaseRefusal | "parts-under-way">> {
  const { caseId, by } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const allowed = caseCan.rejoin(found.case);
    if (!allowed.ok) return allowed;
    const parts = await tx
      .select({ id: caseFile.id, status: caseFile.status })
      .from(caseFile)
      .where(eq(caseFile.partOfId, caseId));
    const before = parts.filter(({ status }) => status !== "withdrawn");
    if (before.some(({ status }) => status !== "draft" && status !== "open")) return refused("parts-under-way");
    for (const part of before) {
      const away = caseCan.withdraw(part);
      if (!away.ok) return away;
      await moveCase(tx, { caseId: part.id, from: part.status, to: away.value }, now);
      await noteCase(tx, { action: "case.withdrawn", caseId: part.id, by });
    }
    await moveCase(tx, { caseId, from: found.case.status, to: allowed.value }, now);
    await noteCase(tx, { action: "case.rejoined", caseId, by });
    return done(null);
  });
}

type NewPart = Parameters<typeof partContent>[1] & { status: "draft" | "open"; afterId?: string };

async function insertPart(
  tx: Writer,
  { found, part, by }: { found: FoundCase; part: NewPart; by: JournalActor },
  now: Date,
): Promise<string> {
  const { id: partOfId, organisationId, contactId, advisorId, responseId, appointmentId, template } = found.case;
  const input = partContent(contentOf(found.case, found.skills), part, await findRules(tx));
  const about = { organisationId, contactId, advisorId, responseId, appointmentId };
  const { status, afterId } = part;
  const place = { status, template, partOfId, ...(afterId === undefined ? {} : { afterId }) };
  const { id } = await insertCase(tx, { about, input, place, by }, now);
  const { shared, sharedConsent } = found.case;
  await tx.update(caseFile).set({ shared, sharedConsent }).where(eq(caseFile.id, id));
  const routed = await routeCase(tx, { caseId: id, lane: part.lane, reason: "", by }, now);
  if (!routed.ok) throw new Error("a new part could not be sent to its lane");
  return id;
}
