import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RunningServer {
  url: string;
  dataDir: string;
  /** Everything the server has written so far. */
  output: () => string;
  /** One-time sign-in links by role, as the demo prints them. */
  signInLinks: () => Record<string, string>;
  /** Names of the people behind those links, by role. */
  people: () => Record<string, string>;
  /** Memory that the process has in use now, in MB. Linux only: elsewhere NaN. */
  memory: () => number;
  /** Sends SIGTERM and waits. @returns the exit code. */
  stop: () => Promise<number | null>;
}

/**
 * Starts the built application as its own process, in an empty data folder, on a free port.
 * @param env settings on top of the defaults, such as DATABASE_URL
 */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "spot035-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/run.mjs", "serve"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      SESSION_SECRET: "",
      DEMO: "",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += String(data)));
  child.stderr.on("data", (data) => (output += String(data)));
  await untilReady(child, () => output);
  return {
    url: `http://localhost:${port}`,
    dataDir,
    output: () => output,
    signInLinks: () =>
      Object.fromEntries([...output.matchAll(/^ {2}(\w+) +(http\S+)/gm)].map(([, role, url]) => [role, url])),
    people: () =>
      Object.fromEntries(
        [...output.matchAll(/^ {2}(\w+) +http\S+ +\((.+)\)$/gm)].map(([, role, name]) => [role, name]),
      ),
    memory: () => memoryOf(child.pid),
    stop: () => stop(child, dataDir),
  };
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (/SPOT 035 is on/.test(output())) return;
    if (child.exitCode !== null) throw new Error(`the server ended at start:\n${output()}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`the server was not up in 30 seconds:\n${output()}`);
}

function memoryOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, "utf8"))?.[1]) / 1024;
}

function stop(child: ChildProcess, dataDir: string): Promise<number | null> {
  return new Promise((resolve) => {
    const ended = (code: number | null) => {
      rmSync(dataDir, { recursive: true, force: true });
      resolve(code);
    };
    if (child.exitCode !== null) return ended(child.exitCode);
    child.once("exit", ended);
    child.kill("SIGTERM");
  });
}
