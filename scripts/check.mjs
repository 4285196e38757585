// npm run check: every rule a machine can hold us to. All are run, so one fault does not hide another.
import { spawn } from "node:child_process";
import process from "node:process";

const node = (...args) => [process.execPath, args];
const checks = [
  ["format and lint", node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")],
  ["types", node("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".")],
  [
    "who may know whom",
    node(
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "app",
      "db",
      "scans",
      "tests",
      "--config",
      ".dependency-cruiser.cjs",
    ),
  ],
  ["dead code", node("node_modules/knip/bin/knip.js")],
  ["migrations match the schema", node("scripts/migration.mjs", "--check")],
];

const run = ([name, [command, args]]) =>
  new Promise((done) => {
    const began = Date.now();
    const child = spawn(command, args, { env: { ...process.env, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.once("close", (code) => done({ name, code, output, seconds: ((Date.now() - began) / 1000).toFixed(1) }));
  });

let failed = 0;
// two at a time: more only wait for each other on two cores
const waiting = [...checks];
const worker = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { name, code, output, seconds } = await run(check);
    if (code !== 0) failed++;
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (code !== 0) console.log(output.trim());
  }
};
await Promise.all([worker(), worker()]);
process.exit(failed === 0 ? 0 : 1);
