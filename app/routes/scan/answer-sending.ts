import { paths } from "#app/paths.ts";
import type { Batch } from "#app/web/waiting-answers.ts";
import type { Sent } from "./answer-queue.ts";
import { type KeptReply, readReply, type SentReply } from "./known-answers.ts";

/** What goes with answers, whatever they are. */
export interface Sender {
  /** The response's id; null while nothing is kept. */
  readonly scan: string | null;
  readonly pace: string;
  /** Whether others use this device too; null when that is not being said. */
  readonly shared: boolean | null;
  /** Makes the first sending the same one when it is sent again. */
  readonly startKey: string | null;
}

/** Sends answers with the time since they were given, so that no browser's clock counts. */
export async function sendAnswers(batch: Batch, sender: Sender): Promise<Sent & { reply: SentReply | null }> {
  try {
    // keepalive: an answer given just before leaving the page still arrives
    const body = bodyOf(batch, sender);
    const response = await fetch(paths.scanAnswer(), { method: "POST", body, keepalive: true });
    const { status, headers } = response;
    if (status === 429)
      return { outcome: "limited", waitMs: Number(headers.get("Retry-After")) * 1000 || undefined, reply: null };
    if (status === 409) return { outcome: "closed", reply: null };
    if (status === 413) return { outcome: "refused", reply: null };
    // without a reply of ours it was not our server that answered
    const reply = status < 500 ? readReply(await response.json()) : null;
    if (reply === null) return { outcome: "failed", reply };
    return { outcome: status === 422 ? "refused" : "kept", reply };
  } catch {
    return { outcome: "failed", reply: null };
  }
}

/** How the answers stand now; null when the server cannot be reached. */
export async function askState(): Promise<KeptReply | null> {
  try {
    const response = await fetch(paths.scanState());
    return response.ok ? readReply(await response.json()) : null;
  } catch {
    return null;
  }
}

function bodyOf(batch: Batch, { scan, pace, shared, startKey }: Sender): URLSearchParams {
  const body = new URLSearchParams({ pace });
  if (scan !== null) body.append("scan", scan);
  if (startKey !== null) body.append("start", startKey);
  if (shared !== null) body.append("device", "asked");
  if (shared === true) body.append("shared", "yes");
  for (const [question, { values, base, at }] of batch) {
    body.append("asked", question);
    body.append("base", `${question} ${base}`);
    body.append("age", `${question} ${Math.max(0, Date.now() - at)}`);
    for (const value of values) body.append(question, value);
  }
  return body;
}
