import { inArray, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { resource } from "#db/schema/agenda.ts";

/** The resource that stands for what holds for everybody: types, holidays, who may be booked. */
export const office = "019ac000-0000-7000-8000-000000000000";

/** Makes an advisor or a room somebody whose time can be taken; doing it again changes nothing. */
export async function ensureResource(tx: Writer, id: string, kind: "advisor" | "room"): Promise<void> {
  await tx.insert(resource).values({ id, kind }).onConflictDoNothing();
}

/** Notes that what is open or taken of these resources has changed, in the transaction that changes it. In one order for everybody. */
export async function touch(tx: Writer, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return;
  await tx
    .update(resource)
    .set({ revision: sql`${resource.revision} + 1` })
    .where(inArray(resource.id, wanted));
}
