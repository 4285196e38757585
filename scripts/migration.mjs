/**
 * Writes the migrations that the schema still lacks, for both engines, and for the tables of the database tests.
 * `npm run migration -- appointment-reminders` names them; a renamed column needs a terminal to ask in.
 * `--check` writes too, but fails when that changed anything: drizzle-kit's own exit code says nothing. It compares the files and does not
 * ask git, which is not there in an archive, and in a container refuses a folder of another user.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const kit = "node_modules/drizzle-kit/bin.cjs";
const folders = ["db/migrations", "tests/support/migrations"];
const check = process.argv.includes("--check");
const name = process.argv.slice(2).find((word) => !word.startsWith("-"));
const naming = name ? ["--name", name] : [];

const filesNow = () =>
  new Map(
    folders
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, "utf8")]),
  );
const before = filesNow();

for (const config of ["drizzle.config.ts", "tests/support/drizzle.config.ts"]) {
  for (const url of ["", "postgres://"]) {
    const env = { ...process.env, DATABASE_URL: url };
    const command = [kit, "generate", "--config", config, ...naming];
    execFileSync(process.execPath, command, { env, stdio: check ? "ignore" : "inherit" });
  }
}

const changed = [...filesNow()].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
if (check && changed.length > 0) {
  console.error(`The schema has changes without a migration; these were written now, look at them and commit them:`);
  console.error(changed.join("\n"));
  process.exit(1);
}
