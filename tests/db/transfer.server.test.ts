import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/open.server.ts";
import { exportLines, importLines } from "#db/transfer.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import * as schema from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";
import { inProcesses } from "#tests/support/processes.ts";

const probe = probeDatabase();
const { author, book, counter, loan, slot } = schema;

beforeAll(async () => {
  await probe.database.transaction(async (tx) => {
    const authors = Array.from({ length: 600 }, (_, nth) => ({
      id: crypto.randomUUID(),
      email: `é😀${nth}@example.nl`,
    }));
    for (let start = 0; start < authors.length; start += 200)
      await tx.insert(author).values(authors.slice(start, start + 200));
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    const books = ids.map((id, nth) => ({
      id,
      authorId: authors[nth]?.id ?? "",
      // the next one, so that whatever comes first in a file refers ahead
      sequelTo: ids[nth + 1] ?? null,
      title: 'a "b"\n\\',
      pages: nth % 3 === 0 ? null : nth,
      rating: nth / 100,
      readAt: new Date(nth * 1_234_567),
      publishedOn: "2026-02-01",
      notes: notes[nth % notes.length],
    }));
    for (const one of books.reverse()) await tx.insert(book).values(one);
    await tx.insert(loan).values({ bookId: ids[0] ?? "" });
    await tx.insert(counter).values({ name: "Zeta", value: 2 ** 53 - 1 });
    await tx.insert(slot).values({ resourceId: ids[0] ?? "", appointmentId: ids[1] ?? "", startsAt: new Date(0) });
  });
});

const notes = [
  { z: 1, a: [null, { moment: "2026-01-01T00:00:00.000Z" }] },
  { moment: "2026-01-01T00:00:00.000Z" },
  { json: 1 },
  "text",
  7,
  false,
  [],
  null,
];

describe("moving all rows", () => {
  it("into another database of this engine and out again gives the same bytes", async () => {
    const lines = await exportLines(probe.database, schema);
    expect(lines).toHaveLength(600 + 500 + 3);
    const fresh = await freshDatabase("probe");
    const other = openDatabase({ url: fresh.url, dataDir: "" });
    expect(await importLines(other, schema, lines)).toBe(lines.length);
    expect(await exportLines(other, schema)).toEqual(lines);
    await other.close();
    await fresh.drop();
  });

  it("through an SQLite file in another process gives the same bytes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spot-transfer-"));
    const lines = await exportLines(probe.database, schema);
    const [carried] = await inProcesses("process-carry.ts", [{ lines }], {
      DATABASE_URL: `file:${folder}/other.sqlite`,
    });
    rmSync(folder, { recursive: true });
    expect(carried).toEqual({ dialect: "sqlite", lines });
  });

  it("refuses a database that has rows, and lines that are no rows", async () => {
    const lines = await exportLines(probe.database, schema);
    await expect(importLines(probe.database, schema, lines)).rejects.toThrow("empty database");
    await expect(importLines(probe.database, schema, ['{"table":"stranger","row":{}}'])).rejects.toThrow("Line 1");
    await expect(importLines(probe.database, schema, ["", "nonsense"])).rejects.toThrow("Line 1");
  });

  it("keeps nothing when one row does not fit", async () => {
    const fresh = await freshDatabase("probe");
    const other = openDatabase({ url: fresh.url, dataDir: "" });
    const lines = (await exportLines(probe.database, schema)).filter((line) => !line.startsWith('{"table":"author"'));
    await expect(importLines(other, schema, lines)).rejects.toMatchObject({ kind: "reference" });
    expect(await other.$count(counter)).toBe(0);
    await other.close();
    await fresh.drop();
  });
});
