/** What an action that may be refused gives back: the value, or the reason why not. Expected bad news is a value, not an exception. */
export type Outcome<Value, Reason extends string = string> = { ok: true; value: Value } | { ok: false; reason: Reason };

/** It went well, with this value. */
export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** It could not be done, for this reason. */
export const refused = <Reason extends string>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason,
});
