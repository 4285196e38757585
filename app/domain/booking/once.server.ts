import { eq, lt } from "drizzle-orm";
import { z } from "zod";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Reader, Writer } from "#db/database.ts";
import { idempotentAnswer } from "#db/schema/booking.ts";

/**
 * A request that may arrive more than once: its sender's key, a hash of what it asks, and the token that its booking gets. The token is
 * made from the request and a secret, so that the same answer can be given again although only the token's hash is kept.
 */
export interface Once {
  key: string;
  requestHash: string;
  token: string;
}

const kept = z.strictObject({
  id: z.string(),
  reference: z.string(),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  requested: z.boolean().default(false),
});

/** What is kept of a booking to answer the same request again. Times are ISO instants. */
export type KeptBooking = z.infer<typeof kept>;

/** What this request was answered before, or undefined; the same key with something else asked is refused. */
export async function findBody(
  db: Reader,
  { key, requestHash }: Pick<Once, "key" | "requestHash">,
): Promise<Outcome<string, "key-reused"> | undefined> {
  const [row] = await db.select().from(idempotentAnswer).where(eq(idempotentAnswer.key, key));
  if (!row) return undefined;
  return row.requestHash === requestHash ? done(row.body) : refused("key-reused");
}

/**
 * Keeps the answer to a request, in the transaction of what it did. Refusals are not kept: they changed nothing, so the same request may be
 * judged anew.
 * @throws ConstraintError (unique, idempotent_answer) when the same request was just answered elsewhere
 */
export async function keepBody(
  tx: Writer,
  { key, requestHash }: Pick<Once, "key" | "requestHash">,
  { body, now }: { body: string; now: Date },
): Promise<void> {
  await tx.insert(idempotentAnswer).values({ key, requestHash, status: 201, body, createdAt: now });
}

/** The booking that this request made before, or undefined; the same key with something else asked is refused. */
export async function findAnswer(
  db: Reader,
  once: Once,
): Promise<Outcome<KeptBooking & { token: string }, "key-reused"> | undefined> {
  const known = await findBody(db, once);
  return known?.ok ? done({ ...kept.parse(JSON.parse(known.value)), token: once.token }) : known;
}

/** Keeps a booking as the answer to its request. @throws as `keepBody` does */
export function keepAnswer(tx: Writer, once: Once, answer: { booked: KeptBooking; now: Date }): Promise<void> {
  return keepBody(tx, once, { body: JSON.stringify(answer.booked), now: answer.now });
}

const keptDays = 7;

/** Forgets answers after a week: nobody repeats a request that late. */
export async function forgetAnswers(tx: Writer, now: Date): Promise<void> {
  await tx.delete(idempotentAnswer).where(lt(idempotentAnswer.createdAt, new Date(now.getTime() - keptDays * dayMs)));
}
