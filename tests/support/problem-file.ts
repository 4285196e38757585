import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";

let folder = "";

/** What a command wrote since the test began. */
export const told = { out: "", err: "" };

/** Gives the tests of a file a folder for problems, and keeps what commands write. Called by each file: modules are loaded once for many. */
export function keepProblems(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "spot-matching-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    Object.assign(told, { out: "", err: "" });
    vi.spyOn(process.stdout, "write").mockImplementation((text) => keep("out", text));
    vi.spyOn(process.stderr, "write").mockImplementation((text) => keep("err", text));
    return () => vi.restoreAllMocks();
  });
}

function keep(where: "out" | "err", text: unknown): true {
  told[where] += String(text);
  return true;
}

/** Runs a command on a file with this problem; a text is written as it is. */
export function run(command: (args: string[]) => number, problem: unknown) {
  const file = join(folder, "problem.json");
  writeFileSync(file, typeof problem === "string" ? problem : JSON.stringify(problem));
  const code = command([file]);
  return { code, faults: told.err.trimEnd().split("\n"), outcome: code === 0 ? JSON.parse(told.out) : undefined };
}
