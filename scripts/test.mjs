// npm test: all checks, then all tests. Ends with one line: how many passed and failed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { calendarPrograms } from "./calendar-programs.mjs";
import { chromium } from "./chromium.mjs";
import { hunspell } from "./hunspell.mjs";

const reports = "tests/.out";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let browser;
try {
  browser = chromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const spelled = hunspell();
const calendarsRead = calendarPrograms();

const env = { ...process.env, CHROMIUM: browser, NODE_ENV: "test", CALENDAR_PROGRAMS: calendarsRead ? "1" : "" };
const run = (args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    child.once("close", (code) => done(code === 0));
  });
// what waits for a browser or a database leaves a core free; so many files at once as keep all of them at work
const atOnce = { tests: availableParallelism() + 1, journeys: availableParallelism() + 2 };
const vitest = (name, ...projects) => {
  const report = ["--reporter=dot", "--reporter=json", `--outputFile.json=${reports}/${name}.json`];
  return run([
    "node_modules/vitest/vitest.mjs",
    "run",
    `--maxWorkers=${atOnce[name]}`,
    ...projects.flatMap((project) => ["--project", project]),
    ...report,
  ]);
};

const tally = { passed: 0, failed: 0 };
const count = (name, ok) => {
  const file = `${reports}/${name}.json`;
  const result = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
  tally.passed += result.numPassedTests;
  // a run that fell over without a failed test, or that ran none, is a failure too
  tally.failed += result.numFailedTests || (ok && result.numPassedTests > 0 ? 0 : 1);
};

const began = Date.now();
const checked = await run(["scripts/check.mjs"]);
tally[checked ? "passed" : "failed"]++;
for (const [name, ...projects] of [
  ["tests", "pure", "sqlite", "postgres"],
  ["journeys", "journeys"],
]) {
  count(name, await vitest(name, ...projects));
}
if (!spelled) console.log("spelling was NOT checked: install hunspell, hunspell-nl and hunspell-en-gb");
if (!calendarsRead)
  console.log("calendars were NOT read by libical, icalendar, vobject and khal: npm run check-invitations says how");
console.log(`in ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
