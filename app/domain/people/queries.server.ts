import { and, asc, eq, inArray } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { contact, fileLink, loginLink, organisation, person, personRole, session } from "#db/schema/people.ts";
import type { Actor, Role } from "./permissions.ts";
import { isAlive, mostWrongCodes } from "./sign-in.ts";

export interface SignedIn {
  actor: Actor;
  sessionId: string;
  name: string;
  language: "nl" | "en";
  lastSeenAt: Date;
}

/** Somebody active with this address (in lower case), or undefined. */
export async function findActivePersonByEmail(db: Reader, email: string) {
  const columns = { id: person.id, name: person.name, email: person.email, language: person.language };
  return (
    await db
      .select(columns)
      .from(person)
      .where(and(eq(person.email, email), eq(person.active, true)))
  )[0];
}

/** Whom a session's token belongs to; undefined when it is unknown, ended, idle too long, or of somebody no longer active. */
export async function findSession(db: Reader, token: string, now: Date): Promise<SignedIn | undefined> {
  const rows = await db
    .select({ session, name: person.name, language: person.language, active: person.active, role: personRole.role })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(personRole, eq(personRole.personId, session.personId))
    .where(eq(session.tokenHash, hashOf(token)));
  const first = rows[0];
  if (!first?.active || !isAlive(first.session, now)) return undefined;
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]));
  return {
    actor: { personId: first.session.personId, roles, level: first.session.level >= 2 ? 2 : 1 },
    sessionId: first.session.id,
    name: first.name,
    language: first.language,
    lastSeenAt: first.session.lastSeenAt,
  };
}

/** What a link page may know before the button is pressed: whether the link still works, and whether it does so in this browser. */
export async function inspectLink(
  db: Reader,
  token: string,
  browser: { secret: string | null; now: Date },
): Promise<"usable" | "other-browser" | "ended"> {
  const [row] = await db
    .select()
    .from(loginLink)
    .where(eq(loginLink.tokenHash, hashOf(token)));
  if (!row || row.usedAt !== null || row.expiresAt <= browser.now || row.wrongCodes >= mostWrongCodes) return "ended";
  if (row.browserHash === null) return "usable";
  return browser.secret !== null && hashOf(browser.secret) === row.browserHash ? "usable" : "other-browser";
}

/** The contact whose private link this is, with her company, and until when the link works; undefined for an unknown link. */
export async function findContactByLink(db: Reader, token: string) {
  const [row] = await db
    .select({ contact, organisation, expiresAt: fileLink.expiresAt })
    .from(fileLink)
    .innerJoin(contact, eq(contact.id, fileLink.contactId))
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(eq(fileLink.tokenHash, hashOf(token)));
  return row;
}

/** Everybody active who holds one of these roles, by name. */
export function listPeople(db: Reader, wanted: readonly Role[]) {
  return db
    .selectDistinct({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(and(eq(person.active, true), inArray(personRole.role, [...wanted])))
    .orderBy(asc(person.name));
}

/** Everybody with an account, with roles, for the coordinator. */
export async function listAccounts(db: Reader) {
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      active: person.active,
      lastSeenAt: person.lastSeenAt,
      role: personRole.role,
    })
    .from(person)
    .leftJoin(personRole, eq(personRole.personId, person.id))
    .orderBy(asc(person.name), asc(personRole.role));
  const byId = new Map<string, Omit<(typeof rows)[number], "role"> & { roles: Role[] }>();
  for (const { role, ...rest } of rows) {
    const account = byId.get(rest.id) ?? { ...rest, roles: [] };
    if (role !== null) account.roles.push(role);
    byId.set(rest.id, account);
  }
  return [...byId.values()];
}

/** One account with its roles, for the coordinator; undefined when there is none with this id. */
export async function findAccount(db: Reader, id: string) {
  const columns = {
    id: person.id,
    name: person.name,
    email: person.email,
    active: person.active,
    role: personRole.role,
  };
  const rows = await db
    .select(columns)
    .from(person)
    .leftJoin(personRole, eq(personRole.personId, person.id))
    .where(eq(person.id, id))
    .orderBy(asc(personRole.role));
  const [first] = rows;
  if (!first) return undefined;
  const { role: _, ...account } = first;
  return { ...account, roles: rows.flatMap(({ role }) => (role === null ? [] : [role])) };
}

/** Somebody's name, or undefined. */
export async function findPersonName(db: Reader, id: string): Promise<string | undefined> {
  const [found] = await db.select({ name: person.name }).from(person).where(eq(person.id, id));
  return found?.name;
}
