import { and, eq, isNull } from "drizzle-orm";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Language } from "#app/texts/language.ts";
import { noteChange } from "#db/changes.ts";
import type { Database, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { loginLink, person, personRole, session } from "#db/schema/people.ts";
import type { Role } from "./permissions.ts";
import { addPerson } from "./steps.server.ts";

export interface NewAccount {
  name: string;
  email: string;
  language: Language;
  roles: readonly Role[];
}

type Refusal = "not-found" | "last-coordinator";

/** Gives somebody an account; no mail goes out, she can sign in with her address from now on. @returns her id. */
export async function addAccount(
  db: Database,
  { account, by }: { account: NewAccount; by: JournalActor },
): Promise<Outcome<string, "address-taken">> {
  try {
    const id = await db.transaction(async (tx) => {
      const made = await addPerson(tx, account);
      await record(tx, {
        by,
        action: "person.added",
        object: { type: "person", id: made },
        facts: factsOf(account.roles),
      });
      return made;
    });
    return done(id);
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") return refused("address-taken");
    throw error;
  }
}

/** Gives a person these roles and no others. Her sessions end, so that no page keeps what she may no longer do. */
export function changeRoles(
  db: Database,
  { personId, roles, by }: { personId: string; roles: readonly Role[]; by: JournalActor },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  return db.transaction(async (tx) => {
    if (!(await exists(tx, personId))) return refused("not-found");
    if (!roles.includes("coordinator") && (await isLastCoordinator(tx, personId))) return refused("last-coordinator");
    await tx.delete(personRole).where(eq(personRole.personId, personId));
    await tx.insert(personRole).values(roles.map((role) => ({ personId, role })));
    await endAccess(tx, personId, now);
    await record(tx, {
      by,
      action: "person.roles-changed",
      object: { type: "person", id: personId },
      facts: factsOf(roles),
    });
    return done(null);
  });
}

/** Takes access away the same moment: sessions and open links end. What she did stays, with her name. */
export function deactivatePerson(
  db: Database,
  { personId, by }: { personId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  return db.transaction(async (tx) => {
    if (!(await exists(tx, personId))) return refused("not-found");
    if (await isLastCoordinator(tx, personId)) return refused("last-coordinator");
    await tx.update(person).set({ active: false }).where(eq(person.id, personId));
    await noteChange(tx, ["candidates"]);
    await endAccess(tx, personId, now);
    await record(tx, { by, action: "person.deactivated", object: { type: "person", id: personId } });
    return done(null);
  });
}

/** Gives access back. */
export function reactivatePerson(
  db: Database,
  { personId, by }: { personId: string; by: JournalActor },
): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    if (!(await exists(tx, personId))) return refused("not-found");
    await tx.update(person).set({ active: true }).where(eq(person.id, personId));
    await noteChange(tx, ["candidates"]);
    await record(tx, { by, action: "person.reactivated", object: { type: "person", id: personId } });
    return done(null);
  });
}

async function exists(tx: Writer, personId: string): Promise<boolean> {
  return (await tx.$count(person, eq(person.id, personId))) === 1;
}

// without a coordinator nobody could give access any more, but for somebody at the command line
async function isLastCoordinator(tx: Writer, personId: string): Promise<boolean> {
  const coordinators = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "coordinator")))
    .where(eq(person.active, true));
  return coordinators.length === 1 && coordinators[0]?.id === personId;
}

async function endAccess(tx: Writer, personId: string, now: Date): Promise<void> {
  await tx.delete(session).where(eq(session.personId, personId));
  await tx
    .update(loginLink)
    .set({ usedAt: now })
    .where(and(eq(loginLink.personId, personId), isNull(loginLink.usedAt)));
}

const factsOf = (roles: readonly Role[]) => ({ roles: [...roles].sort().join(" ") });
