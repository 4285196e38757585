import { InputError } from "#db/faults.ts";

type Bound = string | number | bigint | boolean | null | Uint8Array;

/**
 * Refuses what only one engine would refuse, and turns moments into what the engine stores.
 * @param moment how the engine writes a Date
 * @throws InputError without the value, as that may be personal
 */
export function boundParameters(params: unknown[], moment: (date: Date) => Bound): Bound[] {
  return params.map((param) => (param instanceof Date ? moment(validDate(param)) : plainValue(param)));
}

function validDate(date: Date): Date {
  if (Number.isNaN(date.getTime())) throw new InputError("an invalid date cannot be stored");
  return date;
}

function plainValue(param: unknown): Bound {
  if (param === null || typeof param === "boolean" || typeof param === "bigint" || param instanceof Uint8Array)
    return param;
  if (typeof param === "number" && Number.isFinite(param)) return param;
  // PostgreSQL cannot hold a NUL in a text, SQLite cuts the text there in some functions
  if (typeof param === "string" && !param.includes("\0")) return param;
  throw new InputError(`a ${typeof param} of this shape cannot be stored`);
}
