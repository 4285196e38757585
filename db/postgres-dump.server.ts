import { spawn } from "node:child_process";
import { once } from "node:events";
import { rename, rm } from "node:fs/promises";

/** Writes pg_dump's custom format; the file appears only when it is whole. */
export async function dumpPostgres(url: string, target: string): Promise<void> {
  const unfinished = `${target}.tmp`;
  await rm(unfinished, { force: true });
  await program("pg_dump", url, ["--format=custom", `--file=${unfinished}`]);
  await rename(unfinished, target);
}

/** Replaces what the dump holds, all of it or nothing. */
export async function restorePostgres(url: string, source: string): Promise<undefined> {
  const options = ["--clean", "--if-exists", "--no-owner", "--single-transaction"];
  await program("pg_restore", url, [...options, source]);
}

async function program(name: string, url: string, options: string[]): Promise<void> {
  const address = new URL(url);
  // every user of the machine can read a command line
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(address.password) };
  address.password = "";
  const child = spawn(name, [...options, `--dbname=${address}`], { env, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    complaint += part;
  });
  const ended = once(child, "close").catch(() => {
    throw new Error(`${name} is not on the PATH: install PostgreSQL's client programs, of the server's version.`);
  });
  const [code] = await ended;
  if (code !== 0) throw new Error(`${name} failed: ${complaint.trim()}`);
}
