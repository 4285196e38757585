/** The seam between the rules that both engines share and the two engines. */

/** Runs one statement. `rows` are arrays of columns for `all` and `values`; without rows it carries `rowCount`. */
export type Execute = (sql: string, params: unknown[], method: string) => Promise<{ rows: unknown[] }>;

/** Runs statements as they stand, for migrations; the rows are objects. */
export type RunRaw = (sql: string) => Promise<Record<string, unknown>[]>;

/** `transaction` is serializable, `statement` is one statement. */
export type WriteKind = "transaction" | "statement";

export interface Engine {
  readonly read: Execute;
  /** Opens a writing transaction, runs `attempt` in it and commits; runs it again where the engine must. */
  write<T>(kind: WriteKind, attempt: (execute: Execute) => Promise<T>): Promise<T>;
  /** Runs `work` alone in the whole cluster of processes, in a transaction in which tables may be rebuilt. */
  restructure(work: (run: RunRaw) => Promise<void>): Promise<void>;
  readRaw: RunRaw;
  close(): Promise<void>;
}

/** A transaction took longer than it may; the connection it used may still be busy. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
}
