import { Worker } from "node:worker_threads";
import { code } from "virtual:thread/app/domain/rounds/round-thread.server.ts";
import type { RoundProgress } from "#app/domain/rounds/round.ts";
import type { RoundQuestion } from "#app/domain/rounds/round-question.ts";
import type { RoundAnswer } from "#app/domain/rounds/round-solution.ts";

/** Solves a round; null when it was stopped before it had an answer. */
export type Solve = (
  question: RoundQuestion,
  help: { signal: AbortSignal; onProgress: (progress: RoundProgress) => void },
) => Promise<RoundAnswer | null>;

/** Megabytes that a thread may take; the largest round that is let in takes about half. */
const mostMemory = 1024;

/** Solves a round in a thread of its own, so that the server goes on meanwhile. When `signal` says so the thread ends at once, wherever it is. */
export const solveInThread: Solve = async (question, { signal, onProgress }) => {
  if (signal.aborted) return null;
  const worker = new Worker(code, {
    eval: true,
    // nothing that this process was told in confidence is needed there
    env: {},
    workerData: { question },
    resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: 64 },
  });
  let stop = () => {};
  try {
    return await new Promise<RoundAnswer | null>((resolve, reject) => {
      stop = () => resolve(null);
      signal.addEventListener("abort", stop);
      worker.on("message", (message: { answer?: RoundAnswer; progress?: RoundProgress }) => {
        if (message.progress) onProgress(message.progress);
        if (message.answer) resolve(message.answer);
      });
      worker.once("error", (error) => {
        if (isOutOfMemory(error)) resolve({ ok: false, reason: "impossible", faults: [{ code: "too-large" }] });
        else reject(error);
      });
      worker.once("exit", () => reject(new Error("the thread of a round ended without an answer")));
    });
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
};

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
