import type { MiddlewareHandler } from "hono";
import { mostBytes } from "#app/domain/calendars/busy-reading.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import type { HttpEnv } from "./env.server.ts";

const largestBody = 256 * 1024;
/** Pages that take a file with a calendar; with room for the form around it. */
const calendarFile = /^\/adviseur\/agendas\/([^/]+\/)?bestand$/;
const largestUpload = mostBytes + 64 * 1024;

/** Refuses what is too large before any of it is read. Who chose too large a file comes back at the page that says so. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const { incoming } = context.env;
  const { path } = context.req;
  const upload = context.req.method === "POST" && calendarFile.test(path);
  const size = Number(incoming.headers["content-length"] ?? 0);
  const unbounded = incoming.headers["transfer-encoding"] !== undefined;
  if (size <= (upload ? largestUpload : largestBody) && !unbounded) return next();
  if (upload && !unbounded) return context.redirect(`${path}?niet=too-large`, 303);
  return problemResponse({ status: 413, code: "too-large", detail: "At most 256 kB, with its length given." });
};
