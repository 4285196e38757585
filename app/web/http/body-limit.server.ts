import type { MiddlewareHandler } from "hono";
import { mostBytes } from "#app/domain/calendars/busy-reading.ts";
import { mostTableBytes } from "#app/lib/table-reading.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import type { HttpEnv } from "./env.server.ts";

const largestBody = 256 * 1024;
/** Pages that take a file with a calendar; with room for the form around it. */
const calendarFile = /^\/adviseur\/agendas\/([^/]+\/)?bestand$/;
const roomAround = 64 * 1024;
/** Pages that take a list of students, and those that send back what was read of it. */
const list = /^\/(klassen\/[^/]+|coordinator\/studenten)\/bestand(\/bevestigen)?$/;

/** What may come at most of a page that takes a file; null for all others. */
function uploadLimit(path: string): number | null {
  if (calendarFile.test(path)) return mostBytes + roomAround;
  return list.test(path) ? mostTableBytes + roomAround : null;
}

/** Refuses what is too large before any of it is read. Who chose too large a file comes back at the page that says so. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const { incoming } = context.env;
  const { path } = context.req;
  const upload = context.req.method === "POST" ? uploadLimit(path) : null;
  const size = Number(incoming.headers["content-length"] ?? 0);
  const unbounded = incoming.headers["transfer-encoding"] !== undefined;
  if (size <= (upload ?? largestBody) && !unbounded) return next();
  if (upload !== null && !unbounded)
    return context.redirect(`${path.replace(/\/bevestigen$/, "")}?niet=too-large`, 303);
  return problemResponse({ status: 413, code: "too-large", detail: "At most 256 kB, with its length given." });
};
