// What the thread runs; `busy-reader.server.ts` starts it.
import { parentPort, workerData } from "node:worker_threads";
import { readCalendar } from "./busy-reading.ts";

const { bytes, readership } = workerData;
parentPort?.postMessage(readCalendar(bytes, readership));
