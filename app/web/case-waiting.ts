import type { Waiting } from "#app/domain/cases/board.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { boardTexts } from "#app/texts/board.ts";
import type { Language } from "#app/texts/language.ts";

/** What a case waits for, in one line. */
export function waitingWords({ for: code, name, until }: Waiting, language: Language): string {
  const words = boardTexts[language].waiting;
  if (code === "answer") return words.answer(name, until === null ? "" : formatDate(until, language, amsterdam));
  const said = words[code];
  return typeof said === "string" ? said : said(name);
}
