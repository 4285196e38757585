import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { backUp, restore } from "#db/backup.server.ts";
import { dialect } from "#db/columns.ts";
import { openDatabase } from "#db/open.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { author, book } from "#tests/support/probe.ts";
import { probeDatabase } from "#tests/support/probe-database.ts";

const probe = probeDatabase();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "spot-backup-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function pair(nth: number): Promise<void> {
  await probe.database.transaction(async (tx) => {
    const id = crypto.randomUUID();
    await tx.insert(author).values({ id, email: `${nth}@example.nl` });
    await tx.insert(book).values({ authorId: id, title: "T".repeat(2000) });
  });
}

const onSqlite = () => {
  it("is whole although the application goes on writing, and can be restored", async () => {
    for (let nth = 0; nth < 200; nth += 1) await pair(nth);
    const target = join(folder, "while-writing.sqlite");
    let written = 200;
    let finished = false;
    const copying = backUp({ url: probe.url, dataDir: "" }, target).finally(() => {
      finished = true;
    });
    while (!finished) await pair(written++);
    await copying;
    expect(readdirSync(folder)).toEqual(["while-writing.sqlite"]);

    const place = { url: `file:${join(folder, "new", "spot035.sqlite")}`, dataDir: "" };
    expect(await restore(place, target)).toBeUndefined();
    const restored = openDatabase(place);
    const authors = await restored.$count(author);
    expect(authors).toBeGreaterThanOrEqual(200);
    expect(authors).toBeLessThanOrEqual(written);
    expect(await restored.$count(book)).toBe(authors);
    await restored.close();
  });

  it("never replaces a file", async () => {
    const target = join(folder, "taken.sqlite");
    writeFileSync(target, "mine");
    await expect(backUp({ url: probe.url, dataDir: "" }, target)).rejects.toThrow("already exists");
  });

  it("is not put in the place of a database in use, nor when it is damaged", async () => {
    const target = join(folder, "good.sqlite");
    await backUp({ url: probe.url, dataDir: "" }, target);
    await expect(restore({ url: probe.url, dataDir: "" }, target)).rejects.toThrow("stop the application");
    const damaged = join(folder, "damaged.sqlite");
    writeFileSync(damaged, "SQLite format 3\0 but not really");
    await expect(restore({ url: `file:${join(folder, "x.sqlite")}`, dataDir: "" }, damaged)).rejects.toThrow();
    expect(existsSync(join(folder, "x.sqlite"))).toBe(false);
  });

  it("is not mixed with the log of a database whose file somebody removed", async () => {
    const target = join(folder, "whole.sqlite");
    await backUp({ url: probe.url, dataDir: "" }, target);
    const file = join(folder, "removed.sqlite");
    for (const rest of ["-wal", "-shm"]) writeFileSync(file + rest, "of the one that was removed");
    await restore({ url: `file:${file}`, dataDir: "" }, target);
    expect(readdirSync(folder).filter((name) => name.startsWith("removed"))).toEqual(["removed.sqlite"]);
  });

  it("leaves what was there beside it", async () => {
    const fresh = await freshDatabase("probe");
    onTestFinished(fresh.drop);
    const place = { url: fresh.url, dataDir: "" };
    const target = join(folder, "before.sqlite");
    await backUp(place, target);
    const changed = openDatabase(place);
    await changed.transaction((tx) => tx.insert(author).values({ email: "after@example.nl" }));
    await changed.close();
    const aside = await restore(place, target);
    const [now, before] = [openDatabase(place), openDatabase({ url: `file:${aside}`, dataDir: "" })];
    expect(await now.$count(author)).toBe(0);
    expect(await before.$count(author, eq(author.email, "after@example.nl"))).toBe(1);
    await Promise.all([now.close(), before.close()]);
  });
};

const onPostgres = () => {
  it("says which programs it needs when these are not installed", async () => {
    const path = process.env.PATH;
    onTestFinished(() => {
      process.env.PATH = path;
    });
    process.env.PATH = folder;
    const place = { url: probe.url, dataDir: "" };
    await expect(backUp(place, join(folder, "out.dump"))).rejects.toThrow("pg_dump is not on the PATH");
    await expect(restore(place, join(folder, "out.dump"))).rejects.toThrow("pg_restore is not on the PATH");
    expect(existsSync(join(folder, "out.dump"))).toBe(false);
  });
};

if (dialect === "sqlite") describe("a backup of an SQLite database", onSqlite);
else describe("a backup of a PostgreSQL database", onPostgres);
