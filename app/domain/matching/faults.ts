import type { z } from "zod";

/** How many faults are told one by one. */
const shownFaults = 100;

/** What is wrong with a problem, one line per fault with its path: "arcs[3][2]: …". */
export class Faults {
  private readonly lines: string[] = [];
  private count = 0;

  add(path: string, message: string): void {
    this.count++;
    if (this.lines.length < shownFaults) this.lines.push(`${path}: ${message}`);
  }

  /** These faults and those that a schema found. */
  withIssues(issues: readonly z.core.$ZodIssue[]): ProblemError {
    for (const { path, message } of issues) this.add(pathText(path), message);
    return this.asError();
  }

  /** @throws {ProblemError} when there is any */
  throwIfAny(): void {
    if (this.count > 0) throw this.asError();
  }

  private asError(): ProblemError {
    const rest = this.count - this.lines.length;
    return new ProblemError(rest > 0 ? [...this.lines, `… and ${rest} faults more`] : this.lines);
  }
}

/** The problem cannot be solved as it is given. */
export class ProblemError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ProblemError";
  }
}

/** "pins[0][1]"; "problem" for the whole. */
function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "problem";
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    "",
  );
}
