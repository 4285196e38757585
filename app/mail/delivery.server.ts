import { log } from "#app/log.server.ts";
import type { Database } from "#db/database.ts";
import { type ClaimedMail, claim, mostAttempts, settleFailed, settleSent } from "./outbox.server.ts";
import type { Carry } from "./transport.server.ts";

export interface Round {
  clock: () => Date;
  /** Asked before each mail: must this process stop? What it has not claimed is then left for the next one. */
  stopping?: () => boolean;
}

/**
 * Sends what is due, one by one, until nothing is left. Several workers may run this at once. Each mail is claimed just before it goes:
 * claimed in a row, the last ones would outlive their lease behind a slow mail server and go out twice.
 * @returns how many were sent and how many failed
 */
export async function deliver(db: Database, carry: Carry, round: Round): Promise<{ sent: number; failed: number }> {
  const { clock, stopping = () => false } = round;
  const tally = { sent: 0, failed: 0 };
  while (!stopping()) {
    const mail = await claim(db, clock());
    if (mail === undefined) break;
    const failure = await failureOf(carry, mail);
    if (failure === null) {
      tally.sent++;
      await settleSent(db, mail, clock());
      continue;
    }
    tally.failed++;
    await settleFailed(db, mail, { at: clock(), reason: failure });
    const { id, kind, attempts } = mail;
    log.warn({ mail: id, kind, attempt: attempts, last: attempts >= mostAttempts, reason: failure }, "mail not sent");
  }
  return tally;
}

async function failureOf(carry: Carry, mail: ClaimedMail): Promise<string | null> {
  try {
    await carry(mail);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

// a mail server's message may quote the address: keep its code only
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? String(error.code) : error.name;
  return "responseCode" in error ? `${code} ${String(error.responseCode)}` : code;
}
