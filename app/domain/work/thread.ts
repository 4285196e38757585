/** A message as far as reading goes; `by` is the reader's key of who wrote it. */
export interface Sent {
  id: string;
  by: string;
  at: Date;
}

/** The owner has no account: in the thread she is one reader by this name, everybody else by her id. */
export const ownerKey = "owner";

/** What a reader has not seen: what others wrote after her mark (null: she has seen nothing), oldest first. */
export function unreadOf<One extends Sent>(messages: readonly One[], reader: string, seenUntil: Date | null): One[] {
  return messages
    .filter(({ by, at }) => by !== reader && (seenUntil === null || at > seenUntil))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * The key of the mail that says that there is something to read: that of the first message the reader has not seen. So everything that follows
 * before she looks is one burst, and one mail.
 */
export const burstKey = (caseId: string, reader: string, firstUnread: string): string =>
  `case:${caseId}:talk:${reader}:${firstUnread}`;
