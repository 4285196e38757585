import { closeSync, openSync, readSync } from "node:fs";
import { totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";
import { z } from "zod";
import { allocate } from "#app/domain/matching/allocate.ts";
import { allocationFrameSchema } from "#app/domain/matching/allocation-problem.ts";
import { ArcList } from "#app/domain/matching/arc-list.ts";
import { Faults, ProblemError } from "#app/domain/matching/faults.ts";
import { spaProblemSchema } from "#app/domain/matching/spa-problem.ts";
import { stable } from "#app/domain/matching/stable.ts";
import { readStreamedJson, StreamedJsonError } from "#app/lib/streamed-json.server.ts";

/**
 * `npm run -s allocate -- problem.json`: the outcome of a batch problem as one line of JSON. "-" reads standard input.
 * @returns the exit code: 0 done, 2 a problem with faults, told on stderr in a line each
 */
export const allocateFile = (args: string[]): number => answer("allocate", args, allocateFrom);

/** `npm run -s stable -- problem.json`: the same for projects that students and owners rank. */
export const stableFile = (args: string[]): number => answer("stable", args, stableFrom);

function answer(name: string, args: string[], solve: (chunks: Iterable<Uint8Array>) => unknown): number {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    process.stderr.write(`npm run -s ${name} -- <problem.json>   or - to read standard input\n`);
    return 2;
  }
  try {
    process.stdout.write(`${JSON.stringify(solve(chunksOf(file)))}\n`);
    return 0;
  } catch (error) {
    const lines =
      error instanceof ProblemError ? error.lines : isOfTheInput(error) ? [`problem: ${error.message}`] : null;
    if (lines === null) throw error;
    process.stderr.write(`${lines.join("\n")}\n`);
    return 2;
  }
}

function isOfTheInput(error: unknown): error is Error {
  return error instanceof StreamedJsonError || (error instanceof Error && "syscall" in error);
}

function allocateFrom(chunks: Iterable<Uint8Array>): unknown {
  const arcs = new ArcList();
  const { maxArcs, restBytes } = limits();
  const rest = readStreamedJson(chunks, "arcs", {
    restBytes,
    onItems: (items) => {
      if (arcs.length + items.length + nameArcs * arcs.nameCount > maxArcs) {
        throw new ProblemError([`arcs: too many for the memory of this machine, which has room for about ${maxArcs}`]);
      }
      for (const item of items) arcs.add(item);
    },
  });
  const frame = allocationFrameSchema.extend({ arcs: z.array(z.unknown()) }).safeParse(rest);
  if (!frame.success) throw arcs.faults.withIssues(frame.error.issues);
  // a key that is written with escapes is not streamed
  for (const item of frame.data.arcs) arcs.add(item);
  return allocate({ ...frame.data, arcs });
}

function stableFrom(chunks: Iterable<Uint8Array>): unknown {
  const parsed = spaProblemSchema.safeParse(readStreamedJson(chunks, "", { ...limits(), onItems: () => undefined }));
  if (!parsed.success) throw new Faults().withIssues(parsed.error.issues);
  return stable(parsed.data);
}

/** An id takes as much memory as so many arcs. */
const nameArcs = 4;

/** What fits in half the memory: an arc takes 50 bytes at the highest point, JSON some 20 times its length. */
function limits(): { maxArcs: number; restBytes: number } {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const half = Math.min(memory / 2, getHeapStatistics().heap_size_limit);
  return { maxArcs: Math.min(50_000_000, Math.floor(half / 50)), restBytes: Math.floor(half / 20) };
}

function* chunksOf(file: string): Generator<Uint8Array> {
  const descriptor = file === "-" ? 0 : openSync(file, "r");
  try {
    const buffer = new Uint8Array(1 << 20);
    for (let count = read(); count > 0; count = read()) yield buffer.subarray(0, count);
    function read(): number {
      for (;;) {
        try {
          return readSync(descriptor, buffer);
        } catch (error) {
          if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
          // nothing there yet: whoever writes to us needs a moment
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        }
      }
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}
