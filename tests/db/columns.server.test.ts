import { eq, max, sql, sum } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { InputError } from "#db/faults.ts";
import { author, book, counter } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();

const email = () => `${Math.random()}@example.nl`;

async function anAuthor() {
  const [made] = await probe.database.transaction((tx) => tx.insert(author).values({ email: email() }).returning());
  if (!made) throw new Error("not made");
  return made;
}

async function kept(values: Partial<typeof book.$inferInsert>) {
  const { id } = await anAuthor();
  const [row] = await probe.database.transaction((tx) =>
    tx
      .insert(book)
      .values({ authorId: id, title: "T", status: "done", ...values })
      .returning(),
  );
  const [read] = await probe.database
    .select()
    .from(book)
    .where(eq(book.id, row?.id ?? ""));
  expect(read).toEqual(row);
  return read;
}

describe("a row", () => {
  it("gets a key that sorts by its making, its defaults, and the moment it was made", async () => {
    const before = Date.now();
    const [first, second] = [await anAuthor(), await anAuthor()];
    expect(first).toMatchObject({ role: "reader", active: true });
    expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
    expect(first.id < second.id).toBe(true);
    expect(first.createdAt).toBeInstanceOf(Date);
    expect(first.createdAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  it("keeps every kind of value as it was given", async () => {
    const values = {
      title: "Één 'd\"ag\\ 😀 %_",
      pages: 2 ** 53 - 1,
      rating: 0.1,
      price: -12_345,
      publishedOn: "2026-02-28",
      readAt: new Date("2026-03-29T01:30:00.123Z"),
      notes: { z: 1, a: [true, null, "é"], m: { "10": 1, "2": 0.30000000000000004 } },
    };
    const read = await kept(values);
    expect(read).toMatchObject(values);
    expect(Object.keys(Object(read?.notes))).toEqual(["z", "a", "m"]);
  });

  it.each([["1"], ["text"], ['"quoted"'], [""], [7], [false], [[]], [{}]])("keeps the json value %j", async (notes) => {
    expect((await kept({ notes }))?.notes).toEqual(notes);
  });

  it("keeps what was left out as null", async () => {
    const nothing = { pages: null, rating: null, price: null, publishedOn: null, readAt: null, notes: null };
    expect(await kept({})).toMatchObject(nothing);
  });
});

describe("a value that does not fit its column", () => {
  it.each([
    ["half a number", { pages: 1.5 }],
    ["a number beyond 2^53", { pages: 2 ** 53 }],
    ["no number at all", { rating: Number.NaN }],
    ["an endless number", { rating: Number.POSITIVE_INFINITY }],
    ["a malformed key", { sequelTo: "1" }],
    ["a key in capitals", { sequelTo: "01890A5D-AC96-774B-BCCE-B302099A8057" }],
    ["a day as people write it", { publishedOn: "28-02-2026" }],
    ["a month that does not exist", { publishedOn: "2026-13-01" }],
    ["a NUL in a text", { title: "a\0b" }],
    ["an invalid moment", { readAt: new Date(Number.NaN) }],
  ])("is refused: %s", async (_, values) => {
    await expect(kept(values)).rejects.toThrow(InputError);
  });

  it("is refused in a question too, rather than finding nothing on one engine", async () => {
    await expect(async () => probe.database.select().from(book).where(eq(book.id, "x"))).rejects.toThrow(InputError);
  });
});

describe("what is computed", () => {
  it("comes as numbers, on both engines", async () => {
    const database = probe.database;
    await database.transaction((tx) =>
      tx.insert(counter).values([
        { name: "a", value: 1 },
        { name: "b", value: 2 },
      ]),
    );
    const [raw] = await database
      .select({ n: sql`count(*)`, total: sql`sum(${counter.value})`, mean: sql`avg(${counter.value})` })
      .from(counter);
    expect(raw).toEqual({ n: 2, total: 3, mean: 1.5 });
    const [own] = await database
      .select({ total: sum(counter.value).mapWith(Number), most: max(counter.value) })
      .from(counter);
    expect(own).toEqual({ total: 3, most: 2 });
    expect(await database.$count(counter, eq(counter.value, 2))).toBe(1);
  });

  it("keeps latest moments as moments", async () => {
    const readAt = new Date("2031-01-01T00:00:00.001Z");
    await kept({ readAt });
    expect(await probe.database.select({ latest: max(book.readAt) }).from(book)).toEqual([{ latest: readAt }]);
  });
});
