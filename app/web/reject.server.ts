import { data } from "@remix-run/node";
import type { FieldErrors, Rejected, Typed } from "./form-values.ts";

/** The answer to a form that cannot be accepted: status 422, the faults, and what she typed. */
export const reject = (errors: FieldErrors, typed: Typed = {}) => data<Rejected>({ errors, typed }, { status: 422 });
