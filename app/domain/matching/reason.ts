/** Facts behind a reason: numbers, days (YYYY-MM-DD) and codes. Words are made of them by reasons.ts. */
export type Facts = Readonly<Record<string, string | number>>;

/** Why something is so, as data: kept with the advice, put into words for each language later. */
export interface Reason<Code extends string = string> {
  code: Code;
  facts: Facts;
}

/** What makes something impossible, with what would make it possible. */
export interface KnockOut<Code extends string = string, Remedy extends string = string> extends Reason<Code> {
  remedy: Remedy;
}
