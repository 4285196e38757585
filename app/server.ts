import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { database } from "#db/client.server.ts";
import { startJobs } from "./jobs.server.ts";
import { faultOf, log } from "./log.server.ts";
import { type Settings, settings } from "./settings.server.ts";
import { announce, prepare } from "./start.server.ts";
import { assets } from "./web/http/assets.server.ts";
import { compression } from "./web/http/compression.server.ts";
import type { HttpEnv } from "./web/http/env.server.ts";
import { health } from "./web/http/health.server.ts";
import { loopbackHostOnly } from "./web/http/loopback-host.server.ts";
import { pageCache } from "./web/http/page-cache.server.ts";
import { requestLog } from "./web/http/request-log.server.ts";
import { sameOriginOnly } from "./web/http/same-origin.server.ts";
import { securityHeaders } from "./web/http/security-headers.server.ts";
import { problemResponse } from "./web/problem.server.ts";

const largestBody = 256 * 1024;
const longestStop = 10_000;

export interface ServeOptions {
  build: () => Promise<ServerBuild>;
  /** Vite's middleware, in development only. */
  vite?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
}

/** Prepares the database, listens, runs the jobs, and stops gracefully on SIGTERM and SIGINT. */
export async function serve(options: ServeOptions): Promise<Server> {
  const config = settings();
  const demo = await prepare(config);
  const server = createServer(listenerFor(options, config, demo));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const jobs = startJobs(config);
  stopOnSignal(server, jobs.stop);
  await announce(config);
  return server;
}

function listenerFor({ build, vite }: ServeOptions, config: Settings, demo: boolean) {
  const dev = vite !== undefined;
  const app = new Hono<HttpEnv>();
  app.use(requestLog(config.trustProxy));
  app.use(securityHeaders({ https: config.appUrl.startsWith("https:"), dev }));
  if (demo) app.use(loopbackHostOnly);
  app.route("/", health);
  if (!dev) app.use(assets());
  app.use(pageCache);
  app.use(compression);
  app.use(sameOriginOnly(config.appUrl));
  app.use(bodyLimit);
  app.all("*", async (context) => {
    const handle = createRequestHandler(await build(), dev ? "development" : "production");
    return handle(context.req.raw, {
      db: database(),
      nonce: context.get("nonce"),
      requestId: context.get("requestId"),
      clientAddress: context.get("clientAddress"),
    });
  });
  app.onError(answerFault);
  const listener = getRequestListener(app.fetch.bind(app), { overrideGlobalObjects: false });
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    withTrustedHost(incoming, config);
    const answer = () => void listener(incoming, outgoing);
    if (vite) vite(incoming, outgoing, answer);
    else answer();
  };
}

// Remix compares `Origin` with the host headers. Who we are is a setting, so a forged header must not say otherwise.
function withTrustedHost(incoming: IncomingMessage, config: Settings) {
  const raw = incoming.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) {
    const name = raw[i]?.toLowerCase();
    if (name === "x-forwarded-host") raw.splice(i, 2);
    if (name === "host" && config.trustProxy) raw[i + 1] = new URL(config.appUrl).host;
  }
  delete incoming.headers["x-forwarded-host"];
}

async function bodyLimit(context: Context<HttpEnv>, next: () => Promise<void>) {
  const { incoming } = context.env;
  const tooLarge = Number(incoming.headers["content-length"] ?? 0) > largestBody;
  const unbounded = incoming.headers["transfer-encoding"] !== undefined;
  if (tooLarge || unbounded)
    return problemResponse({ status: 413, code: "too-large", detail: "At most 256 kB, with its length given." });
  return next();
}

function answerFault(error: unknown, context: Context<HttpEnv>) {
  log.error({ requestId: context.get("requestId"), fault: faultOf(error) }, "request failed");
  return problemResponse({
    status: 500,
    code: "internal",
    detail: `Something went wrong. Reference: ${context.get("requestId")}`,
  });
}

function stopOnSignal(server: Server, stopJobs: () => Promise<void>) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), longestStop).unref();
    const ended = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.all([ended, stopJobs()]);
    await database().close();
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}
