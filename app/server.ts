import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { database } from "#db/client.server.ts";
import { startJobs } from "./jobs.server.ts";
import { log } from "./log.server.ts";
import { type Settings, settings } from "./settings.server.ts";
import { announce, prepare } from "./start.server.ts";
import { application } from "./web/http/application.server.ts";

const longestStop = 10_000;

export interface ServeOptions {
  build: () => Promise<ServerBuild>;
  /** Vite's middleware, in development only. */
  vite?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
}

/** Prepares the database, listens, runs the jobs, and stops gracefully on SIGTERM and SIGINT. */
export async function serve({ build, vite }: ServeOptions): Promise<Server> {
  const config = settings();
  const demo = await prepare(config);
  const app = application({ config, demo, dev: vite !== undefined, build });
  const listener = getRequestListener(app.fetch.bind(app), { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => {
    trustOnlyOurHost(incoming, config);
    const answer = () => void listener(incoming, outgoing);
    if (vite) vite(incoming, outgoing, answer);
    else answer();
  });
  // longer than proxies keep theirs, or one would sometimes send a form over a connection that we are just closing
  if (config.trustProxy) server.keepAliveTimeout = 125_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const jobs = startJobs(config, demo);
  stopOnSignal(server, jobs.stop);
  await announce(config);
  return server;
}

// Remix compares `Origin` with the host headers. Who we are is a setting, so a forged header must not say otherwise.
function trustOnlyOurHost(incoming: IncomingMessage, config: Settings) {
  const raw = incoming.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) {
    const name = raw[i]?.toLowerCase();
    if (name === "x-forwarded-host") raw.splice(i, 2);
    if (name === "host" && config.trustProxy) raw[i + 1] = new URL(config.appUrl).host;
  }
  delete incoming.headers["x-forwarded-host"];
}

// requests under way end, the jobs end, then the database closes
function stopOnSignal(server: Server, stopJobs: () => Promise<void>) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), longestStop).unref();
    const ended = new Promise((resolve) => server.close(resolve));
    // a connection whose request has just ended is idle only now, and would be kept for seconds
    setInterval(() => server.closeIdleConnections(), 50).unref();
    await Promise.all([ended, stopJobs()]);
    await database().close();
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}
