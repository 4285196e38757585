import { v7 as uuidv7 } from "uuid";
import type { Writer } from "#db/database.ts";
import { contact, organisation } from "#db/schema/people.ts";
import { daysBefore } from "#db/seed/moments.ts";

export const companyNames = [
  "Bloemenatelier Zonnedauw",
  "Studio Heidelicht",
  "Lunchroom De Vuurvlinder",
  "Installatiebedrijf Gooiwarm",
  "Metaalwerk 't Spant",
  "Administratiekantoor Helderland",
  "Fysiopraktijk De Wisselwerking",
  "Koeriersdienst Rapido Zes",
] as const;
export type CompanyName = (typeof companyNames)[number];

/** A demo company as other rows point at it. */
export interface SeededCompany {
  organisationId: string;
  contactId: string;
  language: "nl" | "en";
}

interface Company {
  contact: string;
  phone: string | null;
  sector: string;
  size: string;
  language: "nl" | "en";
}

// made-up companies and people; the phone numbers lie in the range that is kept free for stories
const companies: Record<CompanyName, Company> = {
  "Bloemenatelier Zonnedauw": {
    contact: "Els Vermeer",
    phone: "+31600000001",
    sector: "G",
    size: "2-9",
    language: "nl",
  },
  "Studio Heidelicht": { contact: "Bram Kok", phone: null, sector: "J", size: "zzp", language: "nl" },
  "Lunchroom De Vuurvlinder": {
    contact: "Yara Hendriks",
    phone: "+31600000003",
    sector: "I",
    size: "2-9",
    language: "nl",
  },
  "Installatiebedrijf Gooiwarm": {
    contact: "Kees Brouwer",
    phone: "+31600000004",
    sector: "F",
    size: "10-49",
    language: "nl",
  },
  "Metaalwerk 't Spant": { contact: "Ingrid Post", phone: "+31600000005", sector: "C", size: "10-49", language: "nl" },
  "Administratiekantoor Helderland": { contact: "Omar Haddad", phone: null, sector: "M", size: "2-9", language: "nl" },
  "Fysiopraktijk De Wisselwerking": {
    contact: "Chloe Martin",
    phone: "+31600000007",
    sector: "Q",
    size: "2-9",
    language: "en",
  },
  "Koeriersdienst Rapido Zes": {
    contact: "Stefan Vos",
    phone: "+31600000008",
    sector: "H",
    size: "zzp",
    language: "nl",
  },
};

/** The demo's companies, each with the person we speak to. @returns how to find one by name. */
export async function seedCompanies(tx: Writer, now: Date): Promise<(name: CompanyName) => SeededCompany> {
  const createdAt = daysBefore(now, 45);
  const made = companyNames.map((name) => ({
    name,
    ...companies[name],
    organisationId: uuidv7(),
    contactId: uuidv7(),
  }));
  await tx
    .insert(organisation)
    .values(
      made.map(({ name, sector, size, organisationId }) => ({ id: organisationId, name, sector, size, createdAt })),
    );
  await tx.insert(contact).values(
    made.map(({ contact: name, phone, language, organisationId, contactId }) => ({
      id: contactId,
      organisationId,
      name,
      email: `${name.toLowerCase().replaceAll(" ", ".")}@demo.spot035.example`,
      phone,
      language,
      createdAt,
    })),
  );
  return (name) => {
    const found = made.find((one) => one.name === name);
    if (!found) throw new Error(`no demo company is called ${name}`);
    return { organisationId: found.organisationId, contactId: found.contactId, language: found.language };
  };
}
