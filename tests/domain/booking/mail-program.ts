import { readEvent } from "#tests/support/calendars/readers.ts";

interface Entry {
  start: number;
  end: number;
  status: string;
  location: string;
  sequence: number;
  stampedAt: number;
}

/**
 * The calendar of one mailbox, kept by a program that does what RFC 5546 says and no more: it takes a request that is about its owner and newer
 * than what it has, and takes out what is cancelled for its owner. What it never had, it does not remember.
 */
export function mailProgram(owner: string) {
  const entries = new Map<string, Entry>();
  const numbers = new Map<string, number[]>();
  const receive = (file: string): void => {
    const { uid, sequence, stampedAt, method, start, end, status, location, attendees } = readEvent(file);
    if (!attendees.some(({ address }) => address === owner)) throw new Error(`a message to ${owner} is not about her`);
    numbers.set(uid, [...(numbers.get(uid) ?? []), sequence]);
    const known = entries.get(uid);
    const newer = known === undefined || sequence > known.sequence || stampedAt > known.stampedAt;
    if (!newer || (known !== undefined && sequence < known.sequence)) return;
    if (method === "CANCEL") entries.delete(uid);
    else if (method === "REQUEST") entries.set(uid, { start, end, status, location, sequence, stampedAt });
    else throw new Error(`a mail program is not sent ${method}`);
  };
  return {
    receive,
    /** What stands in it, as comparable text. */
    shown: () => [...entries].map(([uid, entry]) => shownEntry({ uid, ...entry })).sort(),
    /** The sequence numbers it was sent about each event, in the order of arrival. */
    numbers,
  };
}

export const shownEntry = (entry: { uid: string; start: number; end: number; status: string; location: string }) =>
  `${entry.uid} ${new Date(entry.start).toISOString()} ${new Date(entry.end).toISOString()} ${entry.status} ${entry.location}`;
