import { Worker } from "node:worker_threads";
import { code } from "virtual:thread/app/domain/calendars/busy-thread.server.ts";
import { type Outcome, refused } from "#app/lib/outcome.ts";
import { faultOf, log } from "#app/log.server.ts";
import { mostBytes, type Readership, type Reading, type ReadingFault } from "./busy-reading.ts";

/** What the reading of one calendar may take. */
export interface ReadingLimits {
  /** Milliseconds; a full calendar takes a tenth of it. */
  longest: number;
  /** Megabytes, beside the file itself. */
  memory: number;
}

const usual: ReadingLimits = { longest: 5000, memory: 256 };
/** Threads at once in this process; who comes later waits. */
const mostThreads = 2;

/**
 * Reads a calendar in a thread of its own, so that the server goes on meanwhile, whatever is in the file: the thread has its time and its
 * memory, and is stopped when it takes more. The bytes are handed over and can no longer be used here.
 */
export async function readInThread(
  bytes: Uint8Array<ArrayBuffer>,
  readership: Readership,
  limits = usual,
): Promise<Outcome<Reading, ReadingFault>> {
  if (bytes.byteLength > mostBytes) return refused("too-large");
  await turn();
  try {
    return await run({ bytes, readership }, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Whoever waits takes over the place of who has done. */
async function turn(): Promise<void> {
  if (running < mostThreads) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

interface Work {
  bytes: Uint8Array<ArrayBuffer>;
  readership: Readership;
}

async function run(work: Work, { longest, memory }: ReadingLimits): Promise<Outcome<Reading, ReadingFault>> {
  const worker = new Worker(code, {
    eval: true,
    // nothing that this process was told in confidence is needed there
    env: {},
    workerData: work,
    transferList: [work.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => resolve(refused("too-slow")), longest);
      worker.once("message", resolve);
      worker.once("error", (error) => resolve(refused(faultBehind(error))));
      worker.once("exit", () => resolve(refused("unreadable")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function faultBehind(error: Error): ReadingFault {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return "too-many";
  log.error({ fault: faultOf(error) }, "a calendar could not be read");
  return "unreadable";
}
