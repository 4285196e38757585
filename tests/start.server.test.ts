import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { registerContact } from "#app/domain/people/steps.server.ts";
import { readSettings } from "#app/settings.server.ts";
import { isDemo, prepare } from "#app/start.server.ts";
import { person } from "#db/schema/people.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "spot-start-"));
afterAll(() => rmSync(folder, { recursive: true }));

function settingsWith(env: Record<string, string>) {
  const result = readSettings({ DATA_DIR: join(folder, "data"), ...env });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.settings;
}

describe("preparing the database", () => {
  it("puts no made-up people beside somebody's real booking, even where a demo is allowed and nobody has an account yet", async () => {
    const details = { name: "Iris", email: "iris@test.example", company: "Bakkerij", language: "nl" as const };
    await db.transaction((tx) => registerContact(tx, details));
    await expect(prepare(settingsWith({}))).rejects.toThrow("SESSION_SECRET is required");
    expect(await prepare(settingsWith({ SESSION_SECRET: "x".repeat(40) }))).toBe(false);
    expect(isDemo()).toBe(false);
    expect(await db.$count(person)).toBe(0);
  });

  it("keeps the data folder from other users of the machine", () => {
    expect(statSync(join(folder, "data")).mode & 0o077).toBe(0);
  });
});
