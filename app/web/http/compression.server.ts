import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.server.ts";

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);
const smallest = 1024;
const textual = /^(text\/|application\/(json|problem\+json|javascript)|image\/svg)/;

/**
 * Compresses answers made on the spot. Pages are buffered whole first: streaming gzip costs about a millisecond a page here,
 * one call on a full buffer hardly anything. Built assets are compressed once, at build time, and pass through; so does
 * what says no-transform: a file that may be larger than the memory.
 */
export const compression: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (res.body === null || res.headers.has("Content-Encoding") || !textual.test(res.headers.get("Content-Type") ?? ""))
    return;
  if (/\bno-transform\b/.test(res.headers.get("Cache-Control") ?? "")) return;
  res.headers.append("Vary", "Accept-Encoding");
  const coding = codingFor(context.req.header("accept-encoding") ?? "");
  if (coding === null) return;
  const body = Buffer.from(await res.arrayBuffer());
  const headers = new Headers(res.headers);
  const worthIt = body.length >= smallest;
  if (worthIt) headers.set("Content-Encoding", coding);
  headers.delete("Content-Length");
  context.res = undefined;
  context.res = new Response(worthIt ? await compress[coding](body) : body, { status: res.status, headers });
};

// at quality 5 brotli takes about as long as gzip, and makes a page a tenth smaller; browsers ask for it over https alone
const compress = {
  gzip: (body: Buffer) => compressGzip(body, { level: 4 }),
  br: (body: Buffer) =>
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
};

function codingFor(accepted: string): "br" | "gzip" | null {
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}
