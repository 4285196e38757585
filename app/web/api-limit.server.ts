import { problemResponse } from "./problem.server.ts";
import { type Limit, secondsToWait } from "./rate-limit.server.ts";

/** Counts one request of the API. @throws a 429 problem document with `Retry-After` when it is one too many. */
export async function withinLimit(limit: Limit, who: string): Promise<void> {
  const wait = await secondsToWait(limit, who);
  if (wait === null) return;
  const problem = { status: 429, code: "too-many-requests", detail: `Try again in ${wait} seconds.` };
  throw problemResponse(problem, { "Retry-After": String(wait) });
}
