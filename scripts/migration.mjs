/**
 * Writes the migrations that the schema still lacks, for both engines, and for the tables of the database tests.
 * `npm run migration -- appointment-reminders` names them; a renamed column needs a terminal to ask in.
 * `--check` writes too, but fails when that changed anything: drizzle-kit's own exit code says nothing.
 */
import { execFileSync } from "node:child_process";

const kit = "node_modules/drizzle-kit/bin.cjs";
const folders = ["db/migrations", "tests/support/migrations"];
const check = process.argv.includes("--check");
const name = process.argv.slice(2).find((word) => !word.startsWith("-"));
const naming = name ? ["--name", name] : [];

for (const config of ["drizzle.config.ts", "tests/support/drizzle.config.ts"]) {
  for (const url of ["", "postgres://"]) {
    const env = { ...process.env, DATABASE_URL: url };
    const command = [kit, "generate", "--config", config, ...naming];
    execFileSync(process.execPath, command, { env, stdio: check ? "ignore" : "inherit" });
  }
}

const changed = execFileSync("git", ["status", "--porcelain", "--untracked-files=all", "--", ...folders], {
  encoding: "utf8",
});
if (check && changed !== "") {
  console.error(
    `The schema has changes without a committed migration: run npm run migration and commit these.\n${changed}`,
  );
  process.exit(1);
}
