/** What a page of the scan knows beside its questions. */
export interface Taking {
  /** The response's id; null while nothing is kept. */
  readonly scan: string | null;
  readonly pace: "whole" | "quick";
  /** Others use this device too. */
  readonly shared: boolean;
  /** Question id → how often its answer was changed; missing for one without an answer. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Question id → what she answered last time, to be confirmed; missing where nothing can be offered. */
  readonly earlier: Readonly<Record<string, readonly string[]>>;
  /** She changes an answer of a scan that was completed before. */
  readonly editing: boolean;
  /** She answers, after her first result, what is still open. */
  readonly goingOn: boolean;
  /** "nog ongeveer 4 minuten"; null when there is nothing left. */
  readonly timeLeft: string | null;
}
