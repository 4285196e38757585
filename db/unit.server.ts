import { AsyncLocalStorage } from "node:async_hooks";
import { DrizzleQueryError } from "drizzle-orm";
import { type Execute, TimeLimitError } from "#db/engine.server.ts";
import { isCollision, refusalOf } from "#db/refusals.server.ts";

const current = new AsyncLocalStorage<Unit>();

/** Whether the caller stands inside the work of a transaction that has not ended. */
export function insideTransaction(): boolean {
  return current.getStore()?.open === true;
}

/**
 * One run of a transaction's work, with the rules that both engines then share: statements one by one, none after
 * the end, none after a failed one, and a failed one fails the whole even when its error was caught (PostgreSQL's
 * COMMIT would otherwise "succeed" as a rollback, and SQLite would keep half).
 */
export class Unit {
  #open = true;
  #failed = false;
  #failure: unknown;
  #last: Promise<unknown> = Promise.resolve();
  #statements = 0;
  readonly #execute: Execute;
  readonly #limits: { readonly statements: number; readonly milliseconds: number };

  constructor(execute: Execute, limits: { readonly statements: number; readonly milliseconds: number }) {
    this.#execute = execute;
    this.#limits = limits;
  }

  get open(): boolean {
    return this.#open;
  }

  readonly run: Execute = (sql, params, method) => {
    const result = this.#last.then(() => this.#next(sql, params, method));
    this.#last = result.catch(() => undefined);
    return result;
  };

  /** Runs the work to its end; afterwards the unit takes no statement any more. */
  async complete<T>(work: () => PromiseLike<T>): Promise<T> {
    const clock = timeLimit(this.#limits.milliseconds);
    try {
      return await Promise.race([current.run(this, () => this.#whole(work)), clock.rings]);
    } catch (error) {
      throw this.#failed && (isCollision(this.#failure) || error instanceof DrizzleQueryError) ? this.#failure : error;
    } finally {
      clock.stop();
      this.#open = false;
    }
  }

  async #whole<T>(work: () => PromiseLike<T>): Promise<T> {
    const value = await work();
    // a statement that was started but not awaited still belongs to this transaction
    await this.#last;
    if (this.#failed) throw this.#failure;
    return value;
  }

  async #next(sql: string, params: unknown[], method: string): Promise<{ rows: unknown[] }> {
    if (!this.#open) throw new Error("This transaction has ended: its tx cannot be used any more.");
    if (this.#failed) throw this.#failure;
    try {
      this.#statements += 1;
      if (this.#statements > this.#limits.statements) throw new Error("statement() takes one statement only.");
      return await this.#execute(sql, params, method);
    } catch (error) {
      this.#failed = true;
      this.#failure = refusalOf(error);
      throw this.#failure;
    }
  }
}

function timeLimit(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const rings = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeLimitError(`A transaction took more than ${milliseconds} ms and was undone.`));
    }, milliseconds);
  });
  return { rings, stop: () => clearTimeout(timer) };
}
