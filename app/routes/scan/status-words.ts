import type { ScanTexts } from "#app/texts/scan.ts";
import type { SendOutcome } from "./answer-queue.ts";

interface SavingState {
  /** How the last sending went; null before the first. */
  readonly outcome: SendOutcome | null;
  /** An answer on this page was changed on another screen. */
  readonly updated: boolean;
  /** On a shared device answers that wait are gone when the page is closed. */
  readonly shared: boolean;
}

/** What became of the answers, in one quiet line. */
export function statusWords(words: ScanTexts, { outcome, updated, shared }: SavingState) {
  if (outcome === "failed") return { text: shared ? words.status.waitingOnPage : words.status.waiting, failed: true };
  if (outcome === "limited") return { text: words.status.limited, failed: true };
  if (outcome === "refused") return { text: words.status.refused, failed: true };
  if (outcome === "closed") return { text: words.status.closed, failed: true };
  if (updated) return { text: words.status.updated };
  return { text: outcome === null ? null : words.status.kept };
}
