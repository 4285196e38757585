import { findBody, keepBody, type Once } from "#app/domain/booking/once.server.ts";
import type { Outcome } from "#app/lib/outcome.ts";
import type { Database, Transactions, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";

/** Each try that ends in a collision means that somebody else's request was kept. */
const mostTries = 5;

/**
 * Does what a program asks once: the same key with the same request gets the same answer, also when both come at the same moment. The answer is
 * kept in the transaction of the work itself, so there is never one without the other.
 * @param work runs commands in the transaction it is given, and says the answer's body; it may run more than once
 */
export async function answerOnce<Reason extends string>(
  db: Database,
  { once, now }: { once: Pick<Once, "key" | "requestHash">; now: Date },
  work: (joined: Transactions, tx: Writer) => Promise<Outcome<string, Reason>>,
): Promise<Outcome<string, Reason | "key-reused">> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await db.transaction(async (tx) => {
        const known = await findBody(tx, once);
        if (known) return known;
        const outcome = await work({ transaction: async (inner) => inner(tx) }, tx);
        if (outcome.ok) await keepBody(tx, once, { body: outcome.value, now });
        return outcome;
      });
    } catch (error) {
      // somebody else was just ahead: the next run sees what was kept
      if (!(error instanceof ConstraintError) || error.kind !== "unique" || nth === mostTries) throw error;
    }
  }
}
