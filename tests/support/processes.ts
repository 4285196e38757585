import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { afterAll } from "vitest";
import { threadCode } from "../../scripts/thread-code.mjs";

/**
 * Runs one of `tests/support/process-*.ts` in as many processes as there are jobs, all let go at the same moment.
 * @param env what their environment has more, such as another engine's DATABASE_URL
 * @returns what each answered, in order of the jobs
 * @throws Error when a process ends without an answer
 */
export async function inProcesses(
  script: string,
  jobs: object[],
  env: Record<string, string> = {},
): Promise<unknown[]> {
  const children = await started(script, jobs.length, env);
  try {
    await Promise.all(children.map(message));
    const answers = children.map(message);
    children.forEach((child, nth) => {
      child.send(jobs[nth] ?? {});
    });
    return await Promise.all(answers);
  } finally {
    for (const child of children) child.kill();
  }
}

/**
 * The same for scripts that report as they go; once `killAt` reports have come in, every other process is killed without a word (SIGKILL).
 * @returns everything that was reported, until the last process is gone
 */
export async function inProcessesHalfKilled(script: string, jobs: object[], killAt: number): Promise<unknown[]> {
  const children = await started(script, jobs.length, {});
  await Promise.all(children.map(message));
  const reports: unknown[] = [];
  for (const child of children)
    child.on("message", (report) => {
      reports.push(report);
      if (reports.length !== killAt) return;
      for (const victim of children.filter((_, nth) => nth % 2 === 0)) victim.kill("SIGKILL");
    });
  const gone = children.map((child) => once(child, "exit"));
  children.forEach((child, nth) => {
    child.send(jobs[nth] ?? {});
  });
  await Promise.all(gone);
  return reports;
}

async function started(script: string, count: number, env: Record<string, string>): Promise<ChildProcess[]> {
  const program = await compiled(script);
  const options = { env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit", "ipc"] as const };
  return Array.from({ length: count }, () => fork(program, { ...options, stdio: [...options.stdio] }));
}

async function message(child: ChildProcess): Promise<unknown> {
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`A process ended early with ${code}`);
  });
  const [sent] = await Promise.race([once(child, "message"), gone]);
  return sent;
}

const programs = new Map<string, Promise<string>>();
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

// plain Node cannot run our TypeScript; the result must lie where node_modules is found
function compiled(script: string): Promise<string> {
  const known = programs.get(script) ?? compile(script);
  programs.set(script, known);
  return known;
}

async function compile(script: string): Promise<string> {
  const outDir = mkdtempSync(join("node_modules", ".spot-"));
  folders.push(outDir);
  const entry = join("tests/support", script);
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [threadCode()],
    build: { ssr: entry, outDir, emptyOutDir: false },
  });
  return join(outDir, basename(script).replace(/\.ts$/, ".js"));
}
