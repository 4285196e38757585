// The server bundle's entry: `scripts/run.mjs` calls one of these.
import * as build from "virtual:remix/server-build";
import { serve as serveBuild } from "./server.ts";

export { admin } from "./admin.server.ts";
export { allocateFile, stableFile } from "./matching-cli.server.ts";

/** Serves the built application until it is told to stop. */
export const serve = () => serveBuild({ build: () => Promise.resolve(build) });
