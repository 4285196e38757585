import {
  aliasedTable,
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  like,
  lt,
  notExists,
  or,
  sql,
} from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { author, book, counter } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();
const anna = crypto.randomUUID();
const bas = crypto.randomUUID();
const day = (nth: number) => new Date(Date.UTC(2026, 0, nth));

beforeAll(async () => {
  await probe.database.transaction(async (tx) => {
    await tx.insert(author).values([
      { id: anna, email: "anna@example.nl", role: "writer", createdAt: day(1) },
      { id: bas, email: "bas@example.nl", active: false, createdAt: day(2) },
    ]);
    await tx.insert(book).values([
      { authorId: anna, title: "A1", status: "done", pages: 10, readAt: day(3), notes: { tags: ["x"] } },
      { authorId: anna, title: "A2", status: "done", pages: 30 },
      { authorId: bas, title: "B1", pages: 20, readAt: day(4) },
    ]);
  });
});

describe("the same question has the same answer on both engines", () => {
  it("joins, with whole rows and nothing where there is no match", async () => {
    const rows = await probe.database
      .select({ title: book.title, author })
      .from(book)
      .leftJoin(author, and(eq(author.id, book.authorId), eq(author.active, true)))
      .orderBy(asc(book.title));
    expect(rows.map(({ title, author: by }) => [title, by?.email, by?.createdAt])).toEqual([
      ["A1", "anna@example.nl", day(1)],
      ["A2", "anna@example.nl", day(1)],
      ["B1", undefined, undefined],
    ]);
  });

  it("groups, counts and filters groups", async () => {
    const rows = await probe.database
      .select({ authorId: book.authorId, n: count(), read: count(book.readAt) })
      .from(book)
      .groupBy(book.authorId)
      .having(({ n }) => gt(n, 1));
    expect(rows).toEqual([{ authorId: anna, n: 2, read: 1 }]);
  });

  it("compares moments, flags and lists", async () => {
    const { database } = probe;
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title).sort();
    const where = async (condition: ReturnType<typeof and>) =>
      titles(
        await database
          .select({ title: book.title })
          .from(book)
          .innerJoin(author, eq(author.id, book.authorId))
          .where(condition),
      );
    expect(await where(and(gte(book.readAt, day(3)), lt(book.readAt, day(4))))).toEqual(["A1"]);
    expect(await where(eq(author.active, false))).toEqual(["B1"]);
    expect(await where(inArray(book.title, ["A2", "B1", "C"]))).toEqual(["A2", "B1"]);
    expect(await where(or(isNull(book.readAt), like(book.title, "B%")))).toEqual(["A2", "B1"]);
    expect(await where(sql`${book.readAt} = ${day(4)} and ${author.active} = ${false}`)).toEqual(["B1"]);
  });

  it("asks inside a question: exists, in, with, union, windows, itself under another name", async () => {
    const { database } = probe;
    const read = database
      .select({ id: book.id })
      .from(book)
      .where(and(eq(book.authorId, author.id), gt(book.pages, 15)));
    expect(await database.$count(author, exists(read))).toBe(2);
    expect(await database.$count(author, notExists(read))).toBe(0);
    const long = database.$with("long").as(database.select({ title: book.title }).from(book).where(gt(book.pages, 15)));
    expect(await database.with(long).select().from(long).orderBy(desc(long.title))).toEqual([
      { title: "B1" },
      { title: "A2" },
    ]);
    const emails = database.select({ name: sql<string>`${author.email}`.as("name") }).from(author);
    const both = emails.union(database.select({ name: book.title }).from(book)).orderBy(sql`name`);
    expect((await both).map(({ name }) => name)).toEqual(["A1", "A2", "B1", "anna@example.nl", "bas@example.nl"]);
    const nth = sql<number>`row_number() over (partition by ${book.authorId} order by ${book.pages} desc)`;
    const ranked = await database.select({ title: book.title, nth }).from(book).orderBy(asc(book.title));
    expect(ranked.map((row) => row.nth)).toEqual([2, 1, 1]);
    const other = aliasedTable(book, "other");
    const pairs = database.select({ n: count() }).from(book).innerJoin(other, eq(other.authorId, book.authorId));
    expect(await pairs).toEqual([{ n: 5 }]);
  });

  it("takes pages and single values of a row apart", async () => {
    const page = probe.database.select({ notes: book.notes, title: book.title }).from(book).orderBy(asc(book.title));
    expect(await page.limit(1).offset(0)).toEqual([{ notes: { tags: ["x"] }, title: "A1" }]);
    const [distinct] = await probe.database
      .selectDistinct({ active: author.active })
      .from(author)
      .where(eq(author.id, bas));
    expect(distinct).toEqual({ active: false });
  });
});

describe("the same write has the same effect on both engines", () => {
  it("inserts or updates, also against a unique rule for a part of the rows", async () => {
    const upserted = await probe.database.transaction(async (tx) => {
      await tx.insert(counter).values({ name: "n", value: 1 });
      await tx.insert(counter).values({ name: "n", value: 9 }).onConflictDoNothing();
      const added = { value: sql`${counter.value} + excluded.value` };
      return tx
        .insert(counter)
        .values({ name: "n", value: 5 })
        .onConflictDoUpdate({ target: counter.name, set: added })
        .returning();
    });
    expect(upserted).toEqual([{ name: "n", value: 6 }]);
    const [draft] = await probe.database.transaction((tx) =>
      tx
        .insert(book)
        .values({ authorId: bas, title: "B1 again" })
        .onConflictDoUpdate({
          target: book.authorId,
          targetWhere: sql`${book.status} = 'draft'`,
          set: { title: sql`excluded.title` },
        })
        .returning(),
    );
    expect(draft).toMatchObject({ title: "B1 again", pages: 20 });
  });

  it("updates only what still is as it was, from another table's rows", async () => {
    const done = await probe.database.transaction(async (tx) => {
      const inactive = tx.select({ id: author.id }).from(author).where(eq(author.active, false));
      const finished = () => tx.update(book).set({ status: "done", readAt: day(9) });
      const due = and(eq(book.status, "draft"), inArray(book.authorId, inactive));
      return [await finished().where(due).returning({ readAt: book.readAt }), (await finished().where(due)).rowCount];
    });
    expect(done).toEqual([[{ readAt: day(9) }], 0]);
  });
});
