import type { Answer } from "./answers.ts";

/** One question's answer as it is kept; null: she gave one and took it back. */
export interface KeptAnswer {
  readonly value: Answer | null;
  /** How often it was changed, 1 for the first; 0 stands for never answered. */
  readonly revision: number;
  readonly answeredAt: Date;
}

/** An answer that arrives, maybe long after it was given. */
export interface NewAnswer {
  readonly value: Answer | null;
  readonly givenAt: Date;
  /** The revision that she had before her when she gave it; undefined when that is not known. */
  readonly base?: number | undefined;
  /** Nobody knows when exactly it was given (a plain form): it gives way to what was changed since its page was made. */
  readonly yields?: boolean | undefined;
}

export interface Settled {
  /** What is kept from now on. */
  readonly kept: KeptAnswer | undefined;
  /** The answer itself became another one. */
  readonly changed: boolean;
  /** It had become another one, on another screen, than she had before her. */
  readonly elsewhere: boolean;
}

/**
 * Decides between the kept answer and a new one: the one that was given last stays, in whatever order they arrive. The
 * same answer given again is no change, but it was given later.
 */
export function settle(before: KeptAnswer | undefined, given: NewAnswer): Settled {
  const { value, givenAt, base, yields = false } = given;
  const revision = before?.revision ?? 0;
  const same = sameAnswer(before?.value ?? null, value);
  const elsewhere = base !== undefined && base !== revision && !same;
  const late = before !== undefined && givenAt < before.answeredAt;
  if (late || (yields && elsewhere)) return { kept: before, changed: false, elsewhere: elsewhere || (late && !same) };
  // nothing taken back is nothing to keep, unless it is known that she took back something which has yet to arrive
  if (before === undefined && value === null && base === undefined)
    return { kept: undefined, changed: false, elsewhere };
  if (same && before !== undefined) return { kept: { ...before, answeredAt: givenAt }, changed: false, elsewhere };
  return { kept: { value, revision: revision + 1, answeredAt: givenAt }, changed: !same, elsewhere };
}

const sameAnswer = (one: Answer | null, other: Answer | null) => JSON.stringify(one) === JSON.stringify(other);
