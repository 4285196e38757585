// Steps: what another area may need of this one inside its own transaction.

import { countedOf } from "#app/domain/scan/tally-steps.server.ts";
import type { Writer } from "#db/database.ts";
import { changeBetween } from "./counts.ts";
import { addToTallies } from "./tally-keeping.server.ts";

/** Takes a response out of every count: to be called just before it is erased, in the transaction that erases it. */
export async function uncountResponse(tx: Writer, responseId: string): Promise<void> {
  const found = await countedOf(tx, responseId);
  if (found === undefined) return;
  const { scan, version, startedAt } = found.response;
  await addToTallies(tx, [{ scan, version, startedAt, change: changeBetween(found.counted, {}) }]);
}
