import pino from "pino";

/**
 * JSON lines on stdout, UTC. Callers pass ids and counts, never names, addresses, answers or tokens;
 * errors go through `faultOf`, since a database error's message holds its parameters.
 */
export const log = pino({
  base: null,
  level: process.env.NODE_ENV === "test" ? "silent" : "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** What may be written of an error: its kind and where it came from, not its message when that may hold personal data. */
export function faultOf(error: unknown): { kind: string; message?: string; stack?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const safe = error.name !== "DrizzleQueryError" && !("query" in error);
  const stack = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    kind: error.name,
    ...(safe ? { message: error.message } : {}),
    stack: stack.slice(0, 8).map((line) => line.trim()),
  };
}
