// What the thread runs; `solving.server.ts` starts it.
import { parentPort, workerData } from "node:worker_threads";
import { solveRound } from "./round-solution.ts";

const { question } = workerData;
const answer = solveRound(question, { onProgress: (progress) => parentPort?.postMessage({ progress }) });
parentPort?.postMessage({ answer });
