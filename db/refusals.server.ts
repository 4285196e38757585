import { DrizzleQueryError } from "drizzle-orm";
import { ConstraintError, InputError } from "#db/faults.ts";

const sqliteKinds: Record<string, ConstraintError["kind"]> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_ROWID: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "reference",
  SQLITE_CONSTRAINT_CHECK: "check",
  SQLITE_CONSTRAINT_NOTNULL: "required",
};

const postgresKinds: Record<string, ConstraintError["kind"]> = {
  "23505": "unique",
  "23P01": "unique",
  "23503": "reference",
  // PostgreSQL 18 reports ON DELETE RESTRICT so, 15 as 23503
  "23001": "reference",
  "23514": "check",
  "23502": "required",
  P0001: "custom",
};

// out of range, malformed, or bytes that text cannot hold
const inputCodes = new Set(["22P02", "22P05", "22003", "22007", "22008", "22021", "SQLITE_MISMATCH", "SQLITE_TOOBIG"]);

/**
 * The engine's refusal in the words of both: ConstraintError or InputError. What is neither comes back as the engine
 * gave it, out of drizzle's wrapper, whose message quotes every parameter and must never reach a log.
 */
export function refusalOf(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = codeOf(cause);
  if (!(cause instanceof Error) || code === undefined) return cause;
  if (inputCodes.has(code)) return new InputError("a value does not fit its column");
  if (code.startsWith("SQLITE_CONSTRAINT")) return sqliteConstraint(code, cause.message);
  const kind = postgresKinds[code];
  if (kind === undefined) return cause;
  return new ConstraintError(kind, "table" in cause && typeof cause.table === "string" ? cause.table : undefined);
}

// two serializable transactions met; two waited for each other; or so many run at once that there is no more room to note what they read
const collisions = new Set(["40001", "40P01", "53200"]);

/** Others were at the same: the same work may simply run again. */
export function isCollision(error: unknown): boolean {
  return collisions.has(codeOf(error) ?? "");
}

/** Another connection or process holds SQLite's write lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith("SQLITE_BUSY") === true;
}

function sqliteConstraint(code: string, message: string): ConstraintError {
  // ON DELETE RESTRICT comes as a trigger's error
  const restricted = code === "SQLITE_CONSTRAINT_TRIGGER" && message.startsWith("FOREIGN KEY");
  const kind = restricted ? "reference" : (sqliteKinds[code] ?? "custom");
  const named = kind === "unique" || kind === "required";
  return new ConstraintError(kind, named ? /constraint failed: (\w+)\./.exec(message)?.[1] : undefined);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
