import { v7 as uuidv7 } from "uuid";
import { columnsOf, keepDetails, knowsSkills } from "#app/domain/cases/candidate-rows.server.ts";
import type { CohortRow } from "#app/domain/cases/cohort.ts";
import { invitationMail } from "#app/domain/cases/cohort-mails.ts";
import { accountsOf } from "#app/domain/cases/cohort-queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { candidate } from "#db/schema/candidates.ts";

interface CohortImport {
  rows: readonly CohortRow[];
  by: JournalActor & { id: string };
  /** The language of the accounts and their invitations. */
  language: Language;
  signInUrl: string;
}

type Refusal = "other-account" | "unknown-skill";

/**
 * Makes an account and a profile for every student of a list, or for none. Nobody is proposed by it: each gets an invitation to look at her profile and
 * to agree. Who has both already is left as she is, so the same list twice makes no double and no second mail.
 */
export async function importCohort(
  db: Database,
  cohort: CohortImport,
  now: Date,
): Promise<Outcome<{ added: number; known: number }, Refusal>> {
  try {
    return await db.transaction(async (tx) => {
      const known = await accountsOf(tx, cohort.rows);
      if ([...known.values()].some(({ isStudent }) => !isStudent)) return refused("other-account");
      const fresh = cohort.rows.filter(({ email }) => known.get(email)?.hasProfile !== true);
      // all that may be refused is looked at before anything is written: what is returned here is kept
      const skills = Object.assign({}, ...fresh.map(({ offers }) => offers.skills));
      if (!(await knowsSkills(tx, { skills }))) return refused("unknown-skill");
      for (const row of fresh) await start(tx, { row, personId: known.get(row.email)?.id, cohort }, now);
      const facts = { added: fresh.length, known: cohort.rows.length - fresh.length };
      const object = { type: "person", id: cohort.by.id } as const;
      await record(tx, { by: cohort.by, action: "candidate.cohort-imported", object, facts });
      return done(facts);
    });
  } catch (error) {
    // somebody got an account with one of these addresses at this very moment
    if (error instanceof ConstraintError && error.kind === "unique") return refused("other-account");
    throw error;
  }
}

async function start(
  tx: Writer,
  { row, personId, cohort }: { row: CohortRow; personId: string | undefined; cohort: CohortImport },
  now: Date,
): Promise<void> {
  const { name, email, minor, offers } = row;
  const { by, language, signInUrl } = cohort;
  const ownerId = personId ?? (await addPerson(tx, { name, email, language, roles: ["student"] }));
  const id = uuidv7();
  const facts = { ...columnsOf(offers), minor, ownerId, waitingSince: now, createdAt: now };
  await tx.insert(candidate).values({ id, ...facts });
  await keepDetails(tx, id, offers);
  await record(tx, { by, action: "candidate.imported", object: { type: "candidate", id } });
  await enqueue(tx, {
    kind: "people.invitation",
    key: `invitation:${ownerId}`,
    to: { name, address: email },
    dueAt: now,
    ...invitationMail({ name, language }, signInUrl),
  });
}
