// Steps: what another area may need of this one inside its own transaction. See docs/decisions/005-steps.md.
import { eq } from "drizzle-orm";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { contact, fileLink, organisation, person, personRole } from "#db/schema/people.ts";
import type { Role } from "./permissions.ts";

/** How long a private link to one's own file works; each mail brings a fresh one. */
const fileLinkDays = 180;

export interface ContactDetails {
  name: string;
  email: string;
  phone?: string | undefined;
  company: string;
  language: Language;
  sector?: string | undefined;
  size?: string | undefined;
}

/**
 * The contact with this e-mail address, made together with her company when she is new. Known details are not overwritten by somebody
 * who merely knows her address, except that an empty phone number is filled in.
 */
export async function registerContact(
  tx: Writer,
  details: ContactDetails,
): Promise<{ contactId: string; organisationId: string }> {
  const [known] = await tx.select().from(contact).where(eq(contact.email, details.email));
  if (known) {
    if (known.phone === null && details.phone)
      await tx.update(contact).set({ phone: details.phone }).where(eq(contact.id, known.id));
    return { contactId: known.id, organisationId: known.organisationId };
  }
  const company = { name: details.company, sector: details.sector ?? null, size: details.size ?? null };
  const made = madeRow(await tx.insert(organisation).values(company).returning({ id: organisation.id }));
  const { name, email, language } = details;
  const row = { organisationId: made.id, name, email, language, phone: details.phone ?? null };
  const person = madeRow(await tx.insert(contact).values(row).returning({ id: contact.id }));
  return { contactId: person.id, organisationId: made.id };
}

/** A fresh private link to a contact's own file, for the mail that is being written. @returns the token. */
export async function issueFileLink(tx: Writer, contactId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + fileLinkDays * dayMs);
  await tx.insert(fileLink).values({ contactId, tokenHash: hashOf(token), createdAt: now, expiresAt });
  return token;
}

/** A new account with its roles. @throws ConstraintError (unique, person) when the address is taken. @returns its id. */
export async function addPerson(
  tx: Writer,
  account: { name: string; email: string; language: Language; roles: readonly Role[] },
): Promise<string> {
  const { roles, ...values } = account;
  const made = madeRow(await tx.insert(person).values(values).returning({ id: person.id }));
  if (roles.length > 0) await tx.insert(personRole).values(roles.map((role) => ({ personId: made.id, role })));
  return made.id;
}

/** New accounts of many at once, all with the same role. @throws ConstraintError (unique, person) when an address is taken. @returns e-mail address → id */
export async function addPeople(
  tx: Writer,
  accounts: readonly { name: string; email: string; language: Language }[],
  role: Role,
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const made = await tx
    .insert(person)
    .values([...accounts])
    .returning({ id: person.id, email: person.email });
  await tx.insert(personRole).values(made.map(({ id }) => ({ personId: id, role })));
  return new Map(made.map(({ id, email }) => [email, id]));
}
