import type { Database } from "#db/database.ts";
import { installation } from "#db/schema/people.ts";
import { seedPeople } from "#db/seed/people.ts";

/** Roles for which the demo prints a sign-in link. */
export const demoRoles = ["advisor", "student", "teacher", "frontrunner", "coordinator", "municipality"] as const;

/** Fills an empty database with demo data, in one transaction, and marks it as a demo for ever. */
export async function seed(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(installation).values({ key: "demo", value: now.toISOString() });
    await seedPeople(tx, now);
  });
}
