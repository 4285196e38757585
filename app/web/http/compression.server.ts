import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.server.ts";

const compress = promisify(gzip);
const smallest = 1024;
const textual = /^(text\/|application\/(json|problem\+json|javascript)|image\/svg)/;

/**
 * Compresses answers made on the spot. Pages are buffered whole first: streaming gzip costs about a millisecond a page here,
 * one call on a full buffer hardly anything. Built assets are compressed once, at build time, and pass through.
 */
export const compression: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (res.body === null || res.headers.has("Content-Encoding") || !textual.test(res.headers.get("Content-Type") ?? ""))
    return;
  res.headers.append("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(context.req.header("accept-encoding") ?? "")) return;
  const body = Buffer.from(await res.arrayBuffer());
  const headers = new Headers(res.headers);
  const worthIt = body.length >= smallest;
  if (worthIt) headers.set("Content-Encoding", "gzip");
  headers.delete("Content-Length");
  context.res = undefined;
  context.res = new Response(worthIt ? await compress(body, { level: 4 }) : body, { status: res.status, headers });
};
