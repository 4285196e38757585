import { and, eq } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { partner } from "#db/schema/partners.ts";

/** A partner as pages know it. */
export interface FoundPartner {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Sites that may show the scan; empty = none. */
  readonly origins: readonly string[];
  readonly active: boolean;
}

const columns = {
  ...{ id: partner.id, code: partner.code, name: partner.name },
  ...{ origins: partner.origins, active: partner.active },
};

/** Every partner by name. */
export async function listPartners(db: Reader): Promise<FoundPartner[]> {
  const rows = await db.select(columns).from(partner);
  // not sorted by the database: the two we have put capitals in different places
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** The partner with this code, active or not. */
export async function findPartner(db: Reader, code: string): Promise<FoundPartner | undefined> {
  const [found] = await db.select(columns).from(partner).where(eq(partner.code, code));
  return found;
}

/** The partner that sends companies under this code now; undefined for an unknown code and for one that stopped. */
export async function findSender(db: Reader, code: string): Promise<FoundPartner | undefined> {
  const [found] = await db
    .select(columns)
    .from(partner)
    .where(and(eq(partner.code, code), eq(partner.active, true)));
  return found;
}

/** The partner whose page of counts this private link opens. */
export async function findPartnerByLink(db: Reader, token: string): Promise<FoundPartner | undefined> {
  const [found] = await db
    .select(columns)
    .from(partner)
    .where(eq(partner.countsTokenHash, hashOf(token)));
  return found;
}
