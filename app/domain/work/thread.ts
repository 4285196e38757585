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

/**
 * The key of the mail that says that there is something to read: that of the first message this side has not seen. So everything that follows
 * before it looks is one burst, and one mail.
 */
export const burstKey = (caseId: string, reader: Side, firstUnread: string): string =>
  `case:${caseId}:talk:${reader}:${firstUnread}`;

/** A mail about a message waits so long, so that who is on the page right now gets none. */
export const burstMinutes = 5;
