import type { Database } from "#db/database.ts";
import { installation } from "#db/schema/people.ts";
import { seedAgenda } from "#db/seed/agenda.ts";
import { seedAppointments } from "#db/seed/appointments.ts";
import { seedCases } from "#db/seed/cases.ts";
import { seedCompanies } from "#db/seed/companies.ts";
import { seedPartners } from "#db/seed/partners.ts";
import { seedPeople } from "#db/seed/people.ts";
import { seedScans } from "#db/seed/scans.ts";
import { seedWork } from "#db/seed/work.ts";

/** Roles for which the demo prints a sign-in link. */
export const demoRoles = ["advisor", "student", "teacher", "frontrunner", "coordinator", "municipality"] as const;

/** Fills an empty database with demo data, in one transaction, and marks it as a demo for ever. Who and what is in it is made up. */
export async function seed(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(installation).values({ key: "demo", value: now.toISOString() });
    const person = await seedPeople(tx, now);
    const agenda = await seedAgenda(tx, person, now);
    const company = await seedCompanies(tx, now);
    const partners = await seedPartners(tx);
    const responseOf = await seedScans(tx, { company, partners }, now);
    const heldBy = await seedAppointments(tx, { person, company, responseOf, agenda }, now);
    await seedCases(tx, { person, company, responseOf, agenda, heldBy }, now);
    await seedWork(tx, { person, company }, now);
  });
}
