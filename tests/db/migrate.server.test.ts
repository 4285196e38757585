import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dialect } from "#db/columns.ts";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { author, book, counter } from "#tests/support/probe.ts";
import { inProcesses } from "#tests/support/processes.ts";

const probeFolder = join("tests/support/migrations", dialect);
const written: string[] = [];
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;

beforeEach(async () => {
  fresh = await freshDatabase("empty");
  database = openDatabase({ url: fresh.url, dataDir: "" });
});

afterEach(async () => {
  await database.close();
  await fresh.drop();
  for (const folder of written.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder as drizzle-kit writes it; the parts of one migration are separate statements. */
function folderOf(migrations: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), "spot-migrations-"));
  written.push(folder);
  mkdirSync(join(folder, "meta"));
  const entries = Object.keys(migrations).map((tag, idx) => ({ idx, version: "7", when: idx, tag, breakpoints: true }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect, entries }));
  for (const [tag, parts] of Object.entries(migrations))
    writeFileSync(join(folder, `${tag}.sql`), parts.join("\n--> statement-breakpoint\n"));
  return folder;
}

const first = ["create table counter (name text primary key, value integer not null)"];
const second = ["insert into counter (name, value) values ('second', 2)"];
const third = ["insert into counter (name, value) values ('third', 3)"];

describe("migrating", () => {
  it("says what is still to be applied, applies it, and then has nothing to do", async () => {
    expect(await database.pendingMigrations(probeFolder)).toHaveLength(1);
    await database.migrate(probeFolder);
    expect(await database.pendingMigrations(probeFolder)).toEqual([]);
    await database.migrate(probeFolder);
    expect(await database.$count(author)).toBe(0);
  });

  it("works when four processes start at once", async () => {
    const job = { url: fresh.url, folder: probeFolder };
    const answers = await inProcesses("process-migrate.ts", [job, job, job, job]);
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ migrated: true })));
    expect(await database.$count(sql`migration`)).toBe(1);
  });

  it("applies a migration that was merged late although its date is earlier", async () => {
    await database.migrate(folderOf({ first, third }));
    await database.migrate(folderOf({ first, second, third }));
    expect(await database.$count(counter, eq(counter.value, 2))).toBe(1);
    expect(await database.$count(counter)).toBe(2);
  });

  it("changes nothing at all when one statement fails", async () => {
    const broken = ["create table left_over (name text)", "insert into nowhere (a) values (1)"];
    await expect(database.migrate(folderOf({ first, broken }))).rejects.toThrow("nowhere");
    await database.migrate(folderOf({ first, repaired: ["create table left_over (name text)"] }));
    expect(await database.$count(sql`left_over`)).toBe(0);
  });

  it("keeps the children of a table that is rebuilt, and their rule", async () => {
    await database.migrate(probeFolder);
    await database.transaction(async (tx) => {
      const authors = Array.from({ length: 100 }, (_, nth) => ({
        id: crypto.randomUUID(),
        email: `${nth}@example.nl`,
      }));
      await tx.insert(author).values(authors);
      await tx.insert(book).values(authors.map(({ id }) => ({ authorId: id, title: "T" })));
    });
    await database.migrate(folderOf({ rebuild: rebuilt[dialect] }));
    expect([await database.$count(author), await database.$count(book)]).toEqual([100, 100]);
    const orphan = database.transaction((tx) => tx.insert(book).values({ authorId: crypto.randomUUID(), title: "T" }));
    await expect(orphan).rejects.toMatchObject({ kind: "reference" });
  });

  it("refuses to leave rows that refer to nothing", async () => {
    await database.migrate(probeFolder);
    const authorId = crypto.randomUUID();
    await database.transaction(async (tx) => {
      await tx.insert(author).values({ id: authorId, email: "a@example.nl" });
      await tx.insert(book).values({ authorId, title: "T", status: "done" });
    });
    const orphaning = [`update book set author_id = '${crypto.randomUUID()}'`];
    await expect(database.migrate(folderOf({ orphaning }))).rejects.toThrow();
    expect(await database.$count(book, eq(book.authorId, authorId))).toBe(1);
  });
});

// what drizzle-kit writes when a column stops being required
const rebuilt = {
  postgres: ['ALTER TABLE "author" ALTER COLUMN "role" DROP NOT NULL;'],
  sqlite: [
    "PRAGMA foreign_keys=OFF;",
    "CREATE TABLE `__new_author` (`id` text PRIMARY KEY NOT NULL, `email` text NOT NULL, `role` text DEFAULT 'reader', `active` integer DEFAULT true NOT NULL, `created_at` integer NOT NULL);",
    "INSERT INTO `__new_author`(`id`, `email`, `role`, `active`, `created_at`) SELECT `id`, `email`, `role`, `active`, `created_at` FROM `author`;",
    "DROP TABLE `author`;",
    "ALTER TABLE `__new_author` RENAME TO `author`;",
    "PRAGMA foreign_keys=ON;",
    "CREATE UNIQUE INDEX `author_email_unique` ON `author` (`email`);",
  ],
} satisfies Record<typeof dialect, string[]>;
