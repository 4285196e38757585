import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Writer } from "#db/database.ts";
import { refusalOf } from "#db/refusals.server.ts";
import { author, book, loan } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();
const secret = "secret@example.nl";

async function refusal(work: (tx: Writer) => PromiseLike<unknown>): Promise<unknown> {
  return probe.database.transaction(work).then(
    () => "kept",
    (error: unknown) => error,
  );
}

async function anAuthor(tx: Writer): Promise<string> {
  const [made] = await tx
    .insert(author)
    .values({ email: `${crypto.randomUUID()}@example.nl` })
    .returning();
  return made?.id ?? "";
}

describe("a broken rule is told in the same words on both engines", () => {
  it("unique", async () => {
    const twice = await refusal((tx) => tx.insert(author).values([{ email: secret }, { email: secret }]));
    expect(twice).toMatchObject({ name: "ConstraintError", kind: "unique", table: "author" });
    expect(String(twice)).not.toContain(secret);
  });

  it("unique by key", async () => {
    const id = crypto.randomUUID();
    const twice = await refusal((tx) =>
      tx.insert(author).values([
        { id, email: "a@b.nl" },
        { id, email: "c@d.nl" },
      ]),
    );
    expect(twice).toMatchObject({ kind: "unique", table: "author" });
  });

  it("unique for a part of the rows", async () => {
    const twice = await refusal(async (tx) => {
      const authorId = await anAuthor(tx);
      await tx.insert(book).values([
        { authorId, title: "done", status: "done" },
        { authorId, title: "1" },
      ]);
      await tx.insert(book).values({ authorId, title: "2" });
    });
    expect(twice).toMatchObject({ kind: "unique", table: "book" });
  });

  it("reference to nothing", async () => {
    const orphan = await refusal((tx) => tx.insert(book).values({ authorId: crypto.randomUUID(), title: "T" }));
    expect(orphan).toMatchObject({ name: "ConstraintError", kind: "reference" });
  });

  it("reference to a row that must stay", async () => {
    const removed = await refusal(async (tx) => {
      const authorId = await anAuthor(tx);
      const [made] = await tx.insert(book).values({ authorId, title: "T" }).returning();
      const bookId = made?.id ?? "";
      await tx.insert(loan).values({ bookId });
      await tx.delete(book).where(eq(book.id, bookId));
    });
    expect(removed).toMatchObject({ name: "ConstraintError", kind: "reference" });
  });

  it("check", async () => {
    const tooHigh = await refusal(async (tx) => {
      await tx.insert(book).values({ authorId: await anAuthor(tx), title: "T", rating: 6 });
    });
    expect(tooHigh).toMatchObject({ name: "ConstraintError", kind: "check" });
  });

  it("required", async () => {
    const values = { email: "x@example.nl", role: sql`null` };
    const missing = await refusal((tx) => tx.insert(author).values(values));
    expect(missing).toMatchObject({ name: "ConstraintError", kind: "required", table: "author" });
  });
});

it("children go with their parent where the schema says so", async () => {
  const left = await probe.database.transaction(async (tx) => {
    const authorId = await anAuthor(tx);
    await tx.insert(book).values({ authorId, title: "T" });
    await tx.delete(author).where(eq(author.id, authorId));
    return tx.$count(book, eq(book.authorId, authorId));
  });
  expect(left).toBe(0);
});

it("an error out of a read can be told without the values of the question", async () => {
  const question = probe.database.select({ email: author.email }).from(author).where(eq(book.title, secret));
  const error = await Promise.resolve(question).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(String(error)).toContain(secret);
  expect(String(refusalOf(error))).not.toContain(secret);
});
