import { data } from "@remix-run/node";
import type { TimeRefusal } from "#app/domain/booking/chosen-time.server.ts";
import type { Rejected, Typed } from "#app/web/form-values.ts";

/** The answer to a time that cannot be had: 409 when others have it, 422 with the rule when it could not be had at all. What she typed stays. */
export const refusedTime = (reason: TimeRefusal, typed: Typed = {}) =>
  data<Rejected>({ errors: { start: [reason] }, typed }, { status: reason === "slot-taken" ? 409 : 422 });
