import { amsterdam, formatDate, formatDateTime } from "#app/lib/format.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import type { Language } from "#app/texts/language.ts";

/** A feed as its row on a page; `room` where there are several. */
export interface FeedRow {
  id: string;
  what: string;
  about: string;
}

interface ListedFeed {
  id: string;
  onlyBusy: boolean;
  createdAt: Date;
  readAt: Date | null;
  room?: string;
}

/** What a page says of a feed: what it shows, when it was made, and when a program last read it. */
export function feedRow({ id, onlyBusy, createdAt, readAt, room }: ListedFeed, language: Language): FeedRow {
  const words = feedTexts[language].list;
  const shows = onlyBusy ? words.busy : words.all;
  const made = words.made(formatDate(createdAt.getTime(), language, amsterdam));
  const read = readAt === null ? words.neverRead : words.read(formatDateTime(readAt.getTime(), language, amsterdam));
  return { id, what: room === undefined ? shows : words.ofRoom(room, shows), about: `${made} ${read}` };
}
