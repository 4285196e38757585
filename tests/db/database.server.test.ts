import { expect, it } from "vitest";
import type { Reader, Writer } from "#db/database.ts";
import { author, book, counter } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();

/** Never run: the compiler alone judges what stands here, and fails on a line that it would allow. */
function refusedByTheCompiler(reader: Reader, tx: Writer): unknown[] {
  return [
    // @ts-expect-error writes exist inside a transaction alone
    () => reader.insert(counter),
    // @ts-expect-error also through a database
    () => probe.database.update(counter),
    // @ts-expect-error also behind a common table expression
    () => reader.with().delete(counter),
    // @ts-expect-error only SQLite's builders have it
    () => tx.select().from(counter).all(),
    // @ts-expect-error only SQLite's builders have it
    () => tx.insert(counter).values({ name: "a", value: 1 }).run(),
    // @ts-expect-error raw statements would differ per engine
    () => tx.execute("select 1"),
    // @ts-expect-error only PostgreSQL has it
    () => reader.selectDistinctOn([counter.name]),
    // @ts-expect-error not one of the words
    () => tx.insert(author).values({ email: "a", role: "stranger" }),
    // @ts-expect-error a required column
    () => tx.insert(book).values({ title: "T" }),
    // @ts-expect-error a moment is a Date
    () => tx.update(book).set({ readAt: "2026-01-01" }),
  ];
}

it("a transaction's tx is a reader and a writer, a database is a reader", async () => {
  const readers: Reader[] = [probe.database];
  await probe.database.transaction(async (tx) => {
    readers.push(tx);
  });
  expect(readers.every((reader) => "select" in reader)).toBe(true);
  expect("insert" in probe.database).toBe(false);
  expect(refusedByTheCompiler).toHaveLength(2);
});
