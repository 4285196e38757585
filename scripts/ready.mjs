// node scripts/ready.mjs start|test|install    Runs before any package is there, so: Node's own modules only.
// Installs, compiles SQLite and builds, each only when what it depends on has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), ".."));
const mode = process.argv[2] ?? "start";
const began = Date.now();
const children = new Set();
const say = (text) => console.log(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${text}`);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stopWith(`Node 20.19 or newer is needed; this is ${process.version}.`);

const env = { ...process.env };
// SQLite is compiled against the headers beside this node, where there are any: no download
const prefix = resolve(dirname(process.execPath), "..");
if (!env.npm_config_nodedir && existsSync(join(prefix, "include/node/node.h"))) env.npm_config_nodedir = prefix;

const run = (command, args, extra = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...env, ...extra } });
    children.add(child);
    child.once("error", fail);
    child.once("exit", (code, signal) => {
      children.delete(child);
      if (code === 0) done();
      else fail(new Error(`${args.slice(0, 2).join(" ")} ended with ${signal ?? code}`));
    });
  });
// the npm that started us, by path: no shell, no PATH
const npm = (...args) => (env.npm_execpath ? run(process.execPath, [env.npm_execpath, ...args]) : run("npm", args));

try {
  const { toInstall, toBuild } = todo();
  // where all is done nothing is written: a server may run from a folder it can only read
  if (toInstall || toBuild) await withLock(ready);
} catch (error) {
  stopWith(error.message);
}

function todo() {
  const packages = hashOf("package-lock.json");
  const sources = hashOf(
    "app",
    "db",
    "scans",
    "public",
    "remix.config.js",
    "vite.config.ts",
    "scripts/thread-code.mjs",
    "tsconfig.json",
    "package.json",
    "package-lock.json",
  );
  return {
    packages,
    sources,
    toInstall: !isCurrent("node_modules/.ready", packages),
    toBuild: mode !== "install" && !isCurrent("build/.ready", sources),
  };
}

async function ready() {
  const { packages, sources, toInstall, toBuild } = todo();
  if (toInstall) {
    say("installing; the first time takes a minute or two, since SQLite is compiled where no prebuilt one can be had");
    // --include=dev: with NODE_ENV=production npm would leave the build tools out
    await npm("ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund");
  }
  await Promise.all([toInstall ? nativeSqlite() : undefined, toBuild ? build(sources) : undefined]);
  if (toInstall) writeFileSync("node_modules/.ready", packages);
  if (toInstall || toBuild) say("ready");
}

async function build(sources) {
  rmSync("build", { recursive: true, force: true });
  await run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], {
    NODE_ENV: "production",
  });
  compressAssets("build/client");
  writeFileSync("build/.ready", sources);
  say("built");
}

// once here instead of at every request: the server hands out the copy that the browser can read
function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compressAssets(path);
    else if (/\.(js|css|svg|json|txt|ico)$/.test(name) && statSync(path).size > 512) {
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  }
}

// The compiled SQLite is kept outside the clone, so that the next fresh clone need not compile it again.
async function nativeSqlite() {
  const folder = "node_modules/better-sqlite3";
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const libc =
    process.platform === "linux" ? (process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl") : "any";
  const name = `better-sqlite3-${version}-abi${process.versions.modules}-${process.platform}-${process.arch}-${libc}.node`;
  const kept = join(cacheFolder(), "spot035", name);
  const built = join(folder, "build/Release/better_sqlite3.node");
  if (existsSync(kept)) {
    mkdirSync(dirname(built), { recursive: true });
    copyFileSync(kept, built);
    if (await sqliteWorks()) return say("took the compiled SQLite from the cache");
    rmSync(kept, { force: true });
    rmSync(built, { force: true });
  }
  // somebody's own settings may forbid scripts; this one package is of no use without its own
  await npm("rebuild", "better-sqlite3", "--ignore-scripts=false");
  if (!(await sqliteWorks())) throw new Error("SQLite was compiled but does not load.");
  try {
    mkdirSync(dirname(kept), { recursive: true });
    copyFileSync(built, `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // a home that cannot be written is no reason to stop
  }
}

function cacheFolder() {
  try {
    return env.XDG_CACHE_HOME || join(homedir(), ".cache");
  } catch {
    // a user without a home, as in some containers
    return "node_modules/.cache";
  }
}

function sqliteWorks() {
  const check = "require('better-sqlite3')(':memory:').prepare('select 1').get()";
  return run(process.execPath, ["-e", check]).then(
    () => true,
    () => false,
  );
}

function hashOf(...paths) {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update("\0").update(readFileSync(path));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

function isCurrent(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

// one at a time: installing deletes node_modules under the feet of a second run
async function withLock(work) {
  const lock = ".ready.lock";
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 0) say("another run is at it, waiting");
    if (tries > 1800) throw new Error(`${lock} is still there after 15 minutes; remove it when nothing else runs.`);
    await new Promise((resume) => setTimeout(resume, 500));
  }
  process.once("exit", () => rmSync(lock, { force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      for (const child of children) child.kill(signal);
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  await work();
}

function take(lock) {
  try {
    const file = openSync(lock, "wx");
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(lock) {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    // made just now, its number not yet written
    if (!holder) return Date.now() - statSync(lock).mtimeMs < 10_000;
    // our own number: left by a run that was killed, in a container where numbers start over
    if (holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function stopWith(message) {
  for (const child of children) child.kill();
  console.error(message);
  process.exit(1);
}
