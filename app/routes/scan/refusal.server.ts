import { data } from "@remix-run/node";
import type { FieldErrors, Rejected } from "#app/web/form-values.ts";
import type { KeptAnswers } from "./kept-answers.server.ts";

/** What can be wrong with a part that was handed in, beside a fault in an answer. */
type Faults = Readonly<Record<string, string>>;

interface Refusable extends Pick<KeptAnswers, "posted" | "elsewhere" | "limit" | "closed" | "headers"> {
  readonly faults: Faults;
}

/** The answer to a part that is not taken as it is: the same page, with what is wrong beside it; null when all is well. */
export function refusalOf(kept: Refusable) {
  const { posted, headers, limit } = kept;
  const faults = Object.entries(faultsOf(kept));
  if (faults.length === 0) return null;
  const errors: FieldErrors = Object.fromEntries(faults.map(([id, fault]) => [id, [fault]]));
  if (limit !== null) headers.set("Retry-After", String(limit.seconds));
  return data<Rejected>({ errors, typed: posted.typed }, { status: limit === null ? 422 : 429, headers });
}

function faultsOf({ posted, faults, elsewhere, limit, closed }: Refusable): Faults {
  if (limit !== null) return { "": limit.why };
  if (closed) return { "": "closed" };
  const changed = Object.fromEntries(elsewhere.map((id) => [id, "elsewhere"]));
  return { ...(posted.strange ? { "": "unknownQuestion" } : {}), ...changed, ...faults };
}
