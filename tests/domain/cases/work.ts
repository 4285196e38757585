import { proposeCandidate } from "#app/domain/cases/commands.server.ts";
import type { AdvisorsOffer } from "#app/domain/cases/new-proposal.server.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import type { Role } from "#app/domain/people/permissions.ts";
import { addPerson, registerContact } from "#app/domain/people/steps.server.ts";
import type { Database } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { candidate, candidateConflict, candidateSkill } from "#db/schema/candidates.ts";
import { caseFile, caseSkill } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";

/** The addresses in letters as a test sees them. */
export const links: ProposalLinks = {
  advisorCase: (id) => `https://spot035.example/adviseur/opdrachten/${id}`,
  assignment: (id) => `https://spot035.example/uitvoering/${id}`,
  file: (token) => `https://spot035.example/dossier/${token}`,
  fileDelivery: (token, id) => `https://spot035.example/dossier/${token}/opdracht/${id}`,
  proposal: (id) => `https://spot035.example/voorstellen/${id}`,
  confirmation: (id) => `https://spot035.example/voorstellen/${id}/meebeslissen`,
  openCase: (id) => `https://spot035.example/opdrachten/${id}`,
  candidateHome: () => "https://spot035.example/opdrachten",
};

/** Words that stand in a case and must never stand in a mail. */
export const secretWords = {
  title: "Webwinkel voor tulpenbollen",
  question: "Maak een webwinkel waar klanten zelf betalen.",
};

let count = 0;

/** An account with these roles. @returns her id */
export function addAccount(db: Database, ...roles: Role[]): Promise<string> {
  const email = `somebody-${++count}-${crypto.randomUUID()}@work.example`;
  return db.transaction((tx) => addPerson(tx, { name: `Somebody ${count}`, email, language: "nl", roles }));
}

/** Makes an account a candidate, under the same id, that fits the cases of `addCase`. @returns the id */
export async function withProfile(
  db: Database,
  personId: string,
  facts: {
    lane?: Lane;
    capacity?: number;
    conflictOrganisationIds?: string[];
    paused?: boolean;
    /** Under age, under this teacher or under none yet. */
    minor?: { teacherId: string | null };
  } = {},
): Promise<string> {
  const { lane = "student", capacity = 1, conflictOrganisationIds = [], paused = false, minor } = facts;
  await db.transaction(async (tx) => {
    const made = new Date("2026-10-01T00:00:00Z");
    await tx.insert(candidate).values({
      ...{ minor: minor !== undefined, teacherId: minor?.teacherId ?? null },
      ...{ id: personId, ownerId: personId, lane, capacity, paused, headline: "HBO-ICT, derde jaar", level: 3 },
      ...{ hoursPerWeek: 16, availableFrom: "2026-01-01", availableUntil: "2030-12-31", languages: ["nl"] },
      ...{ places: ["online", "media-park"], sectors: ["G"], waitingSince: made },
      ...{ name: lane === "mbo" ? "Klas 3A" : null, consentAt: made, createdAt: made },
    });
    await tx.insert(candidateSkill).values([
      { candidateId: personId, skill: "S10", level: 3 },
      { candidateId: personId, skill: "S14", level: 3 },
    ]);
    for (const organisationId of conflictOrganisationIds)
      await tx.insert(candidateConflict).values({ candidateId: personId, organisationId, kind: "employer" });
  });
  return personId;
}

/** Somebody who picks up cases, with a profile. @returns her id */
export const addCandidate = async (db: Database, facts: Parameters<typeof withProfile>[2] = {}): Promise<string> =>
  withProfile(db, await addAccount(db, "student"), facts);

/** An open case of a new company, sent to a lane. */
export async function addCase(
  db: Database,
  facts: { advisorId: string; lane?: Lane | null; title?: string; skill?: string },
) {
  const { advisorId, lane = "student", title = secretWords.title, skill = "S10" } = facts;
  const nth = ++count;
  const email = `owner-${nth}-${crypto.randomUUID()}@company.example`;
  return db.transaction(async (tx) => {
    const company = { company: `Bloemen ${nth}`, sector: "G", size: "2-9" };
    const who = await registerContact(tx, {
      name: `Eigenaar ${nth}`,
      email,
      phone: "+31600000099",
      language: "nl",
      ...company,
    });
    const at = new Date(Date.UTC(2026, 9, 1, 0, nth));
    const insertion = tx
      .insert(caseFile)
      .values({
        ...{
          ...who,
          advisorId,
          lane,
          title,
          question: secretWords.question,
          reference: `W-${nth}-${email.slice(-30, -18)}`,
        },
        ...{ level: 2, effortHours: 80, startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online" },
        ...{ languages: ["nl"], flags: [], supervisionHours: 2, status: "open", createdAt: at, updatedAt: at },
      })
      .returning({ id: caseFile.id, reference: caseFile.reference });
    const made = madeRow(await insertion);
    await tx.insert(caseSkill).values({ caseId: made.id, skill, level: 2, must: true });
    return { ...made, ...who, email };
  });
}

/** An offer of an advisor with nothing special to it, who had all candidates before her. */
export const offerOf = async (db: Database, advisorId: string) => ({
  ...{ note: "", reasonCode: "fits" as const, reason: "", next: [], parallel: false, links },
  shown: (await db.select({ id: candidate.id }).from(candidate)).map(({ id }) => id),
  by: { id: advisorId, role: "advisor" },
});

/** Offers a case to a candidate, as an advisor does. @returns the proposal's id */
export async function propose(
  db: Database,
  offer: { advisorId: string } & Pick<AdvisorsOffer, "caseId" | "candidateId"> & Partial<AdvisorsOffer>,
  now: Date,
): Promise<string> {
  const { advisorId, ...rest } = offer;
  const outcome = await proposeCandidate(db, { ...(await offerOf(db, advisorId)), ...rest }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

/** What waits in the outbox, in order of writing. */
export const mails = (db: Database) => db.select().from(outboxMail).orderBy(outboxMail.createdAt, outboxMail.id);
