import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { WithSubquery } from "drizzle-orm/subquery";

/** What a write without `.returning()` resolves to, on both engines. */
interface Affected extends PgQueryResultHKT {
  readonly type: { readonly rowCount: number };
}

type Queries = PgDatabase<Affected>;

/** Everything that can be asked. A query that is not awaited never runs. */
export interface Reader extends Pick<Queries, "select" | "selectDistinct" | "$with" | "$count"> {
  with(...queries: WithSubquery[]): Pick<ReturnType<Queries["with"]>, "select" | "selectDistinct">;
}

/** What a transaction can do: ask and write. It ends with its transaction. */
export interface Writer extends Reader, Pick<Queries, "insert" | "update" | "delete"> {}

/** One database, SQLite or PostgreSQL. Reads stand free; writes exist inside `transaction` and `statement` alone. */
export interface Database extends Reader {
  /**
   * Runs `work` serializably: all of it is kept, or nothing. It may run more than once, so it must have no effect
   * outside the database; it has 10 seconds, cannot be nested, and fails as soon as one statement fails, even when
   * the error is caught.
   * @throws ConstraintError, InputError, or what `work` throws
   */
  transaction<T>(work: (tx: Writer) => PromiseLike<T>): Promise<T>;
  /**
   * Runs exactly one statement, atomic in itself (read committed on PostgreSQL): for rows that many fight over, such
   * as the outbox, counters and last-seen. Keep those tables out of `transaction`'s reads.
   * @throws ConstraintError, InputError, or what `one` throws
   */
  statement<T>(one: (tx: Writer) => PromiseLike<T>): Promise<T>;
  /** Applies the migrations of `folder` that are not applied yet; many processes may call it at once. */
  migrate(folder: string): Promise<void>;
  /** Hashes of the migrations of `folder` that this database still lacks, in order; all when it cannot be asked. */
  pendingMigrations(folder: string): Promise<string[]>;
  /** Waits for running transactions, then closes every connection. */
  close(): Promise<void>;
}

/** Whatever lets work run in a transaction: a database, or a transaction that runs already and that the work joins. */
export type Transactions = Pick<Database, "transaction">;
