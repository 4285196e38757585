import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { apiPaths } from "#app/api-paths.ts";
import { faultOf, log } from "#app/log.server.ts";
import { paths } from "#app/paths.ts";
import type { Settings } from "#app/settings.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { database } from "#db/client.server.ts";
import { assets } from "./assets.server.ts";
import { bodyLimit } from "./body-limit.server.ts";
import { compression } from "./compression.server.ts";
import type { HttpEnv } from "./env.server.ts";
import { health } from "./health.server.ts";
import { loopbackHostOnly } from "./loopback-host.server.ts";
import { pageCache } from "./page-cache.server.ts";
import { requestLog } from "./request-log.server.ts";
import { handlersByArea } from "./route-areas.server.ts";
import { sameOriginOnly } from "./same-origin.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

interface Application {
  config: Settings;
  demo: boolean;
  /** Development: the build changes while we run, and Vite serves the assets. */
  dev: boolean;
  build: () => Promise<ServerBuild>;
}

/** Everything between the socket and the routes, in the order in which a request meets it. */
export function application({ config, demo, dev, build }: Application): Hono<HttpEnv> {
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
  const handler = remixHandler(build, dev);
  app.post(paths.scanAnswer(), async (context) =>
    straightTo((await build()).routes["routes/scan/answer"]?.module.action, context),
  );
  app.get(apiPaths.apiSlots(), async (context) =>
    straightTo((await build()).routes["routes/api/slots"]?.module.loader, context),
  );
  app.all("*", async (context) => {
    const handle = await handler(context.req.path);
    return handle(context.req.raw, loadContext(context));
  });
  app.onError(answerFault);
  return app;
}

function loadContext(context: Context<HttpEnv>): AppLoadContext {
  const { nonce, requestId, clientAddress } = context.var;
  return { db: database(), nonce, requestId, clientAddress };
}

type Straight = NonNullable<ServerBuild["routes"][string]>["module"]["loader"];

// an answer is saved at every tap, and programs ask for open times all day: the search for the route would take as long as the answer
async function straightTo(work: Straight, context: Context<HttpEnv>): Promise<Response> {
  if (work === undefined) throw new Error(`${context.req.path} has nothing that answers.`);
  try {
    return asResponse(await work({ request: context.req.raw, context: loadContext(context), params: {} }));
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  throw new TypeError("A route that is called straight away answers with a Response.");
}

// Remix prepares its routes when the handler is made: once is enough, unless the build changes under us
function remixHandler(build: () => Promise<ServerBuild>, dev: boolean) {
  if (dev) return async () => createRequestHandler(await build(), "development");
  const made = build().then(handlersByArea);
  return async (path: string) => (await made)(path);
}

function answerFault(error: unknown, context: Context<HttpEnv>) {
  const requestId = context.get("requestId");
  log.error({ requestId, fault: faultOf(error) }, "request failed");
  return problemResponse({ status: 500, code: "internal", detail: `Something went wrong. Reference: ${requestId}` });
}
