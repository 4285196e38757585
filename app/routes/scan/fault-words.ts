import type { ScanTexts } from "#app/texts/scan.ts";

/** What is wrong with an answer and how to repair it, in words. */
export function faultWords(words: ScanTexts, key: string | undefined): string {
  const all: Record<string, string> = {
    ...words.faults,
    limited: words.limited,
    tooFast: words.tooFast,
    closed: words.closed,
    noneNow: words.noneNow,
  };
  return all[key ?? ""] ?? words.faults.notAnOption;
}
