import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { dialect } from "#db/columns.ts";
import { migrationsFolder, openDatabase } from "#db/open.server.ts";
import { answer, response, responseTally } from "#db/schema/scan.ts";
import { freshDatabase } from "#tests/support/database.ts";

const id = "019ab000-0000-7000-8000-000000000001";
const at = dialect === "postgres" ? "'2026-11-02T08:00:00Z'" : String(Date.parse("2026-11-02T08:00:00Z"));

/** The schema as it was first, and one scan in it. */
function oldFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spot-old-"));
  const parts = {
    "0000_start": readFileSync(join(migrationsFolder(), "0000_start.sql"), "utf8"),
    "0001_rows": [
      "insert into response (id, scan, version, language, token_hash, started_at, updated_at)",
      `values ('${id}', 'digital-maturity', 1, 'nl', '${hashOf("her-link")}', ${at}, ${at});`,
      "--> statement-breakpoint",
      `insert into answer (response_id, question, value, revision, answered_at) values ('${id}', 'S1', '"2"', 1, ${at});`,
    ].join("\n"),
  };
  mkdirSync(join(folder, "meta"));
  const entries = Object.keys(parts).map((tag, idx) => ({ idx, version: "7", when: idx, tag, breakpoints: true }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect, entries }));
  for (const [tag, text] of Object.entries(parts)) writeFileSync(join(folder, `${tag}.sql`), text);
  return folder;
}

it("keeps every response, answer and link of a database made when a response had one link", async () => {
  const fresh = await freshDatabase("empty");
  const db = openDatabase({ url: fresh.url, dataDir: "" });
  const old = oldFolder();
  try {
    await db.migrate(old);
    await db.migrate(migrationsFolder());
    expect(await findResponseByToken(db, "her-link")).toMatchObject({ id, trackId: id, answers: { S1: "2" } });
    expect(await db.$count(responseTally)).toBe(1);
    await db.statement((tx) => tx.delete(response));
    expect(await db.$count(answer)).toBe(0);
  } finally {
    await db.close();
    await fresh.drop();
    rmSync(old, { recursive: true });
  }
});
