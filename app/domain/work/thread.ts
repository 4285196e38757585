/** Who talk with each other about a case: whose question it is, who does the work, and her advisor. Each side reads as one. */
export const sides = ["entrepreneur", "candidate", "advisor"] as const;
export type Side = (typeof sides)[number];

/** A message as far as reading goes. */
export interface Sent {
  id: string;
  side: Side;
  createdAt: Date;
}

/** What a side has not seen: what the others wrote after its mark (null: it has seen nothing), oldest first. */
export function unreadOf<One extends Sent>(messages: readonly One[], reader: Side, readAt: Date | null): One[] {
  return messages
    .filter(({ side, createdAt }) => side !== reader && (readAt === null || createdAt > readAt))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** So long what follows a message that was not seen belongs to it; what comes later is news again. */
const burstMs = 24 * 3_600_000;

/** The messages with which each burst of unread ones begins, oldest first. */
export function burstStarts<One extends Sent>(unread: readonly One[]): One[] {
  const starts: One[] = [];
  for (const one of unread) {
    const last = starts.at(-1);
    if (last === undefined || one.createdAt.getTime() - last.createdAt.getTime() >= burstMs) starts.push(one);
  }
  return starts;
}

/** The key of the mail that says that there is something to read: that of the message that began the burst. So a burst is one mail. */
export const burstKey = (caseId: string, reader: Side, start: string): string =>
  `case:${caseId}:talk:${reader}:${start}`;

/** A mail about a message waits so long, so that who is on the page right now gets none. */
export const burstMinutes = 5;
