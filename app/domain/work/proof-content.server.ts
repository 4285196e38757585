import { and, desc, eq } from "drizzle-orm";
import { caseOf, type FoundCase } from "#app/domain/cases/queries.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { namesCompany } from "#app/domain/people/names-company.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { delivery, workHours } from "#db/schema/work.ts";
import { totalMinutes } from "./hours.ts";
import type { OwnWork } from "./own-work.server.ts";
import type { ProofContent } from "./proof.ts";

/** Everything that a proof of this work says about this person, from what was confirmed. */
export async function proofContent(
  db: Reader,
  about: { id: string; work: OwnWork["work"]; holder: string; memberName: string },
  now: Date,
): Promise<ProofContent> {
  const { id, work, holder, memberName } = about;
  const found = await caseOf(db, work.caseId);
  const { nameOf } = await findSkills(db);
  const day = (moment: Date) => localDateOf(moment.getTime(), amsterdam);
  const ended = work.confirmedAt ?? now;
  return {
    version: 1,
    id,
    issuer: "SPOT 035",
    holder,
    ...(await workInWords(db, work, found)),
    confirmedBy: work.rating === null ? "advisor" : "entrepreneur",
    company: work.companyNamed ? found.company.name : null,
    skills: found.skills.map(({ code, level }) => ({ code, level, nl: nameOf(code, "nl"), en: nameOf(code, "en") })),
    minutes: await confirmedMinutes(db, work.id, memberName),
    startedOn: day(work.startedAt ?? work.createdAt),
    confirmedOn: day(ended),
    issuedOn: day(now),
  };
}

/** What it was called and what was done. Without her consent nothing that names the company: then the case goes by its number. */
async function workInWords(db: Reader, work: OwnWork["work"], { case: about, company }: FoundCase) {
  const [newest] = await db
    .select({ summary: delivery.summary })
    .from(delivery)
    .where(eq(delivery.assignmentId, work.id))
    .orderBy(desc(delivery.createdAt), desc(delivery.id))
    .limit(1);
  const telling = (text: string) => text !== "" && (work.companyNamed || !namesCompany(text, company.name));
  const title = telling(about.title) ? about.title : about.reference;
  const summary = newest?.summary ?? "";
  return { title, work: telling(summary) ? summary : title };
}

async function confirmedMinutes(db: Reader, assignmentId: string, memberName: string): Promise<number> {
  return totalMinutes(
    await db
      .select({ minutes: workHours.minutes })
      .from(workHours)
      .where(and(eq(workHours.assignmentId, assignmentId), eq(workHours.memberName, memberName))),
  );
}
