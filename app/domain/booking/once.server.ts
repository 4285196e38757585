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

/** The booking that this request made before, or undefined; the same key with something else asked is refused. */
export async function findAnswer(
  db: Reader,
  { key, requestHash, token }: Once,
): Promise<Outcome<KeptBooking & { token: string }, "key-reused"> | undefined> {
  const [row] = await db.select().from(idempotentAnswer).where(eq(idempotentAnswer.key, key));
  if (!row) return undefined;
  if (row.requestHash !== requestHash) return refused("key-reused");
  return done({ ...kept.parse(JSON.parse(row.body)), token });
}

/**
 * Keeps a booking as the answer to its request. Refusals are not kept: they changed nothing, so the same request may be judged anew.
 * @throws ConstraintError (unique, idempotent_answer) when the same request was just answered elsewhere
 */
export async function keepAnswer(tx: Writer, once: Once, answer: { booked: KeptBooking; now: Date }): Promise<void> {
  const { key, requestHash } = once;
  const row = { key, requestHash, status: 201, body: JSON.stringify(answer.booked), createdAt: answer.now };
  await tx.insert(idempotentAnswer).values(row);
}

const keptDays = 7;

/** Forgets answers after a week: nobody repeats a request that late. */
export async function forgetAnswers(tx: Writer, now: Date): Promise<void> {
  await tx.delete(idempotentAnswer).where(lt(idempotentAnswer.createdAt, new Date(now.getTime() - keptDays * dayMs)));
}
