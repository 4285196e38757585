import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let clone: string;
const at = (path: string) => join(clone, path);
function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

// stands for npm: puts down a Remix that builds and an SQLite that answers, and tells what it was asked
const npm = `
  const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
  const put = (path, text) => { mkdirSync(require("node:path").dirname(path), { recursive: true }); writeFileSync(path, text); };
  appendFileSync("asked", process.argv.slice(2).join(" ") + "\\n");
  if (process.argv[2] === "ci") {
    put("node_modules/better-sqlite3/package.json", '{"version":"0.0.0","main":"index.js"}');
    put("node_modules/better-sqlite3/index.js", "module.exports = () => ({ prepare: () => ({ get() {} }) });");
    put("node_modules/@remix-run/dev/dist/cli.js", "require('node:fs').mkdirSync('build/client', { recursive: true });"
      + "if (require('node:fs').existsSync('app/broken')) process.exit(3);");
  } else put("node_modules/better-sqlite3/build/Release/better_sqlite3.node", "");
`;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "spot-clone-"));
  mkdirSync(at("scripts"));
  copyFileSync("scripts/ready.mjs", at("scripts/ready.mjs"));
  write("package-lock.json", "{}");
  write("app/page.ts", "one");
  write("npm.cjs", npm);
});
afterEach(() => rmSync(clone, { recursive: true }));

function ready(before = "") {
  const command = `${before} exec "${process.execPath}" scripts/ready.mjs start`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    npm_execpath: at("npm.cjs"),
    XDG_CACHE_HOME: at("cache"),
  };
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: clone, env, encoding: "utf8", timeout: 20_000 });
  return { status, stderr: stderr.trim() };
}
const asked = () => readFileSync(at("asked"), "utf8").trim().split("\n");

describe("getting ready", () => {
  it("installs from the lockfile and builds once, and again only what has changed", () => {
    expect(ready()).toEqual({ status: 0, stderr: "" });
    expect(asked()[0]).toMatch(/^ci .*--include=dev/);
    expect(existsSync(at("build/.ready"))).toBe(true);
    expect(existsSync(at(".ready.lock"))).toBe(false);
    rmSync(at("asked"));
    rmSync(at("build/client"), { recursive: true });
    write("app/page.ts", "two");
    expect(ready().status).toBe(0);
    expect(existsSync(at("asked"))).toBe(false);
    expect(existsSync(at("build/client"))).toBe(true);
  });

  it("waits for nobody and writes nothing when all is done", () => {
    ready();
    write(".ready.lock", String(process.pid));
    expect(ready()).toEqual({ status: 0, stderr: "" });
  });

  it("takes over the lock of a run that was killed, also when that had the number that is now its own", () => {
    write(".ready.lock", "4194303");
    expect(ready().status).toBe(0);
    rmSync(at("build"), { recursive: true });
    expect(ready("echo $$ >.ready.lock;").status).toBe(0);
  });

  it("stops with one line when the build fails, and builds again the next time", () => {
    write("app/broken", "");
    expect(ready()).toMatchObject({ status: 1, stderr: expect.stringMatching(/vite:build ended with 3$/) });
    expect(existsSync(at(".ready.lock"))).toBe(false);
    rmSync(at("app/broken"));
    expect(ready().status).toBe(0);
    expect(existsSync(at("build/.ready"))).toBe(true);
  });
});
