import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/database.ts";
import { administer, databaseUrl, type templates } from "#tests/support/database-templates.ts";

/** The application's own database: of this test file alone, migrated, without rows at first, closed after the file. */
export function testDatabase(): Database {
  return database();
}

/** Makes one more database; `drop` removes it, connections and all. */
export async function freshDatabase(
  template: (typeof templates)[number],
): Promise<{ url: string; drop(): Promise<void> }> {
  const { engine, home, prefix } = inject("templates");
  if (engine === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "spot-test-"));
    const file = join(folder, "spot035.sqlite");
    copyFileSync(join(home, `${template}.sqlite`), file);
    return { url: `file:${file}`, drop: async () => rmSync(folder, { recursive: true }) };
  }
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  await administer(home, `create database ${name} template ${prefix}${template}`);
  return { url: databaseUrl(home, name), drop: () => administer(home, `drop database ${name} with (force)`) };
}
