import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { afterAll } from "vitest";

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
  const program = await compiled(script);
  const start = () =>
    fork(program, { env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const children = jobs.map(start);
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
  await build({ configFile: false, logLevel: "error", build: { ssr: entry, outDir, emptyOutDir: false } });
  return join(outDir, basename(script).replace(/\.ts$/, ".js"));
}
