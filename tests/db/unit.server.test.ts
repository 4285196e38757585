import { setTimeout as sleep } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database, Writer } from "#db/database.ts";
import { TimeLimitError } from "#db/engine.server.ts";
import { ConstraintError } from "#db/faults.ts";
import { openDatabase } from "#db/open.server.ts";
import { counter } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();
const row = (name: string, value = 0) => ({ name, value });
const all = (database: Database) => database.select().from(counter).orderBy(asc(counter.name));

beforeEach(async () => {
  await probe.database.transaction((tx) => tx.delete(counter));
});

describe("a transaction", () => {
  it("sees its own writes, and others see them only when it has ended", async () => {
    let meanwhile: Promise<unknown> = Promise.resolve();
    const outside = watcher(probe.database);
    const inside = await probe.database.transaction(async (tx) => {
      await tx.insert(counter).values(row("a"));
      meanwhile = outside();
      await meanwhile;
      return tx.select().from(counter);
    });
    expect(inside).toEqual([row("a")]);
    expect(await meanwhile).toEqual([]);
    expect(await all(probe.database)).toEqual([row("a")]);
  });

  it("says how many rows a write touched", async () => {
    const counts = await probe.database.transaction(async (tx) => [
      (await tx.insert(counter).values([row("a"), row("b")])).rowCount,
      (await tx.update(counter).set({ value: 1 })).rowCount,
      (await tx.delete(counter).where(eq(counter.name, "a"))).rowCount,
      (await tx.delete(counter).where(eq(counter.name, "a"))).rowCount,
    ]);
    expect(counts).toEqual([2, 2, 1, 0]);
  });

  it("keeps nothing of work that throws, and passes its error on", async () => {
    const reason = new Error("changed my mind");
    const work = probe.database.transaction(async (tx) => {
      await tx.insert(counter).values(row("a"));
      throw reason;
    });
    await expect(work).rejects.toBe(reason);
    expect(await all(probe.database)).toEqual([]);
  });

  it("fails as a whole when one statement failed, even when that error was caught", async () => {
    const work = probe.database.transaction(async (tx) => {
      await tx.insert(counter).values([row("a")]);
      await tx
        .insert(counter)
        .values([row("a")])
        .catch(() => undefined);
      return "fine";
    });
    await expect(work).rejects.toThrow(ConstraintError);
    expect(await all(probe.database)).toEqual([]);
  });

  it("takes no statement after a failed one", async () => {
    const seen: unknown[] = [];
    const work = probe.database.transaction(async (tx) => {
      await tx
        .insert(counter)
        .values([row("a"), row("a")])
        .catch(() => undefined);
      await tx
        .select()
        .from(counter)
        .catch((error: Error) => seen.push(error.cause));
      throw new Error("own reason");
    });
    await expect(work).rejects.toThrow("own reason");
    expect(seen).toEqual([expect.any(ConstraintError)]);
  });

  it("runs to the right end although its work catches every error", async () => {
    await probe.database.transaction((tx) => tx.insert(counter).values(row("shared")));
    const add = async (tx: Writer) => {
      const [shared] = await tx.select().from(counter);
      await sleep(1);
      await tx.update(counter).set({ value: (shared?.value ?? 0) + 1 });
    };
    const careless = () => probe.database.transaction((tx) => add(tx).catch(() => undefined));
    await Promise.all(Array.from({ length: 20 }, careless));
    expect(await all(probe.database)).toEqual([row("shared", 20)]);
  });

  it("includes statements that were started together", async () => {
    await probe.database.transaction(async (tx) => {
      await Promise.all(["a", "b", "c"].map((name) => tx.insert(counter).values(row(name))));
    });
    expect(await all(probe.database)).toEqual([row("a"), row("b"), row("c")]);
  });

  it("includes a statement that was started and not waited for", async () => {
    await probe.database.transaction(async (tx) => {
      void tx.insert(counter).values(row("a")).execute();
    });
    expect(await all(probe.database)).toEqual([row("a")]);
  });

  it("refuses another one inside", async () => {
    const nested = probe.database.transaction(() => probe.database.transaction(async () => 1));
    await expect(nested).rejects.toThrow("nested");
    const single = probe.database.transaction(() => probe.database.statement((tx) => tx.select().from(counter)));
    await expect(single).rejects.toThrow("nested");
  });

  it("refuses a read past its tx", async () => {
    const work = probe.database.transaction(async () => {
      await probe.database.select().from(counter);
    });
    await expect(work).rejects.toHaveProperty("cause.message", expect.stringContaining("through its tx"));
  });

  it("cannot be used after its end", async () => {
    const leaked = await probe.database.transaction(async (tx) => ({ tx }));
    await expect(async () => leaked.tx.insert(counter).values(row("late"))).rejects.toHaveProperty(
      "cause.message",
      expect.stringContaining("has ended"),
    );
    expect(await all(probe.database)).toEqual([]);
  });

  it("lets what it started go on after its end", async () => {
    let later: Promise<unknown> = Promise.resolve();
    await probe.database.transaction(async () => {
      later = sleep(20).then(() =>
        probe.database.transaction((tx) => tx.insert(counter).values(row("later")).onConflictDoNothing()),
      );
    });
    await later;
    expect(await all(probe.database)).toEqual([row("later")]);
  });

  it("leaves room for timers and requests, however many wait in a row", async () => {
    let turns = 0;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    for (let nth = 0; nth < 50; nth += 1) await probe.database.transaction((tx) => tx.select().from(counter));
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(50);
  });

  it("is undone when it takes too long, and does not hold up the others", async () => {
    const impatient = openDatabase({ url: probe.url, dataDir: "", timeLimit: 60 });
    const seen: unknown[] = [];
    const hung = impatient.transaction(async (tx) => {
      await tx.insert(counter).values(row("hung"));
      await sleep(120);
      await tx
        .insert(counter)
        .values(row("late"))
        .catch((error: Error) => seen.push(error.cause));
    });
    await expect(hung).rejects.toThrow(TimeLimitError);
    await impatient.transaction((tx) => tx.insert(counter).values(row("next")));
    await sleep(120);
    expect(seen).toEqual([expect.objectContaining({ message: expect.stringContaining("has ended") })]);
    expect(await all(impatient)).toEqual([row("next")]);
    await impatient.close();
  });
});

describe("a single statement", () => {
  it("is kept, and gives its rows", async () => {
    const made = await probe.database.statement((tx) => tx.insert(counter).values(row("a", 1)).returning());
    expect(made).toEqual([row("a", 1)]);
    const plusOne = { value: sql`${counter.value} + 1` };
    await Promise.all(
      Array.from({ length: 50 }, () => probe.database.statement((tx) => tx.update(counter).set(plusOne))),
    );
    expect(await all(probe.database)).toEqual([row("a", 51)]);
  });

  it("allows no second one, and then keeps nothing", async () => {
    const two = probe.database.statement(async (tx) => {
      await tx.insert(counter).values(row("a"));
      await tx.insert(counter).values(row("b"));
    });
    await expect(two).rejects.toThrow("one statement");
    expect(await all(probe.database)).toEqual([]);
  });
});

describe("reading outside a transaction", () => {
  it("cannot write, also where the types would let it", async () => {
    const writing = probe.database.with(probe.database.$with("all").as(probe.database.select().from(counter)));
    expect(Object.keys(writing)).toContain("insert");
    const insert: unknown = Reflect.get(writing, "insert");
    if (typeof insert !== "function") throw new Error("no insert");
    await expect(async () => insert(counter).values(row("a"))).rejects.toHaveProperty(
      "cause.message",
      expect.stringMatching(/read-?only/),
    );
  });
});

/** Reads outside of any transaction, whenever it is called. */
function watcher(database: Database): () => Promise<unknown> {
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const seen = asked.then(() => database.select().from(counter));
  return () => {
    ask();
    return seen;
  };
}
