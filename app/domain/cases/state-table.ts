import { done, type Outcome, refused } from "#app/lib/outcome.ts";

/**
 * Turns one row of a state table (status → next status) into the question "may this be done?".
 * The answer is the next status, or `is-` and the status it has.
 */
export function allowanceOf<Status extends string>(
  next: Partial<Record<Status, Status>>,
): (thing: { status: Status }) => Outcome<Status, `is-${Status}`> {
  return ({ status }) => {
    const to = next[status];
    return to === undefined ? refused(`is-${status}`) : done(to);
  };
}
