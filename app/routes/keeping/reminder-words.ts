import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { KeepingTexts } from "#app/texts/keeping.ts";
import type { Language } from "#app/texts/language.ts";

/** "We mailen je op 24 mei 2027 op z***@winkel.nl.": enough to know the address by, too little to learn it from. */
export function reminderWords(
  { email, dueAt }: { email: string; dueAt: Date },
  words: KeepingTexts,
  language: Language,
): string {
  const masked = email.replace(/^(.).*@/, "$1***@");
  return words.said.reminderWaits(formatDate(dueAt.getTime(), language, amsterdam), masked);
}
