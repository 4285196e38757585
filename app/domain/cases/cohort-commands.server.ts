import { v7 as uuidv7 } from "uuid";
import { columnsOf, knowsSkills } from "#app/domain/cases/candidate-rows.server.ts";
import type { CohortRow } from "#app/domain/cases/cohort.ts";
import { invitationMail } from "#app/domain/cases/cohort-mails.ts";
import { accountsOf } from "#app/domain/cases/cohort-queries.server.ts";
import { type JournalActor, record, recordAll } from "#app/domain/journal/record.server.ts";
import { addPeople } from "#app/domain/people/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { enqueueAll } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { candidate, candidateSkill, studentFacts } from "#db/schema/candidates.ts";

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
      await start(tx, { cohort, fresh, accounts: known }, now);
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
  {
    cohort,
    fresh,
    accounts,
  }: { cohort: CohortImport; fresh: readonly CohortRow[]; accounts: ReadonlyMap<string, { id: string }> },
  now: Date,
): Promise<void> {
  const { by, language, signInUrl } = cohort;
  const strangers = fresh.filter(({ email }) => !accounts.has(email));
  const made = await addPeople(
    tx,
    strangers.map(({ name, email }) => ({ name, email, language })),
    "student",
  );
  const students = fresh.map((row) => {
    const ownerId = accounts.get(row.email)?.id ?? made.get(row.email);
    if (ownerId === undefined) throw new Error("an account was made and is not there");
    return { id: uuidv7(), row, ownerId };
  });
  await addStudents(tx, students, now);
  await recordAll(
    tx,
    students.map(({ id }) => ({ by, action: "candidate.imported", object: { type: "candidate", id } })),
  );
  await enqueueAll(
    tx,
    students.map(({ row: { name, email }, ownerId }) => ({
      ...{ kind: "people.invitation", key: `invitation:${ownerId}`, to: { name, address: email }, dueAt: now },
      ...invitationMail({ name, language }, signInUrl),
    })),
  );
}

/** In a handful of statements, however many: a transaction has ten seconds. */
async function addStudents(
  tx: Writer,
  students: readonly { id: string; ownerId: string; row: CohortRow }[],
  now: Date,
): Promise<void> {
  if (students.length === 0) return;
  await tx.insert(candidate).values(
    students.map(({ id, ownerId, row: { minor, offers } }) => ({
      ...{ id, ...columnsOf(offers), minor, ownerId, waitingSince: now, createdAt: now },
    })),
  );
  const skills = students.flatMap(({ id, row: { offers } }) =>
    Object.entries(offers.skills).map(([skill, level]) => ({ candidateId: id, skill, level })),
  );
  for (let at = 0; at < skills.length; at += skillsAtOnce)
    await tx.insert(candidateSkill).values(skills.slice(at, at + skillsAtOnce));
  const facts = students.flatMap(({ id, row: { offers } }) =>
    offers.lane === "student"
      ? [{ candidateId: id, programme: offers.programme, year: offers.year, wishes: offers.wishes }]
      : [],
  );
  await tx.insert(studentFacts).values(facts);
}

// three values each, and a statement of SQLite takes 32,766
const skillsAtOnce = 5000;
