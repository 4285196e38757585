import { log } from "#app/log.server.ts";
import type { Database } from "#db/database.ts";
import { claim, mostAttempts, settleFailed, settleSent } from "./outbox.server.ts";
import type { Carry } from "./transport.server.ts";

/** A small batch: what a crash makes us send twice is at most this many. */
const batch = 10;

/**
 * Sends what is due, until nothing is left. Several workers may run this at once.
 * @returns how many were sent and how many failed
 */
export async function deliver(
  db: Database,
  carry: Carry,
  clock: () => Date,
): Promise<{ sent: number; failed: number }> {
  const tally = { sent: 0, failed: 0 };
  for (;;) {
    const mails = await claim(db, batch, clock());
    if (mails.length === 0) return tally;
    for (const mail of mails) {
      try {
        await carry(mail);
      } catch (error) {
        tally.failed++;
        const reason = reasonOf(error);
        await settleFailed(db, mail, { at: clock(), reason });
        log.warn(
          { mail: mail.id, kind: mail.kind, attempt: mail.attempts, last: mail.attempts >= mostAttempts, reason },
          "mail not sent",
        );
        continue;
      }
      tally.sent++;
      await settleSent(db, mail, clock());
    }
  }
}

// a mail server's message may quote the address: keep its code only
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? String(error.code) : error.name;
  return "responseCode" in error ? `${code} ${String(error.responseCode)}` : code;
}
