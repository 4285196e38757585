import type { MiddlewareHandler } from "hono";
import { mostBytes } from "#app/domain/calendars/busy-reading.ts";
import { attachmentLimits } from "#app/domain/cases/attachment.ts";
import { mostTableBytes } from "#app/lib/table-reading.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import type { HttpEnv } from "./env.server.ts";

const largestBody = 256 * 1024;
const formAround = 64 * 1024;
/** Pages that take a file, and the largest they take with the form around it: a calendar, a file with a case, or a list of students. */
const uploads = [
  { page: /^\/adviseur\/agendas\/([^/]+\/)?bestand$/, largest: mostBytes + formAround },
  {
    page: /^\/(adviseur\/opdrachten|uitvoering|dossier\/[^/]+\/opdracht)\/[^/]+\/bestanden$/,
    largest: attachmentLimits.mostBytes + formAround,
  },
  // and the page that sends back what was read of it
  { page: /^\/(klassen\/[^/]+|coordinator\/studenten)\/bestand(\/bevestigen)?$/, largest: mostTableBytes + formAround },
];

/** Refuses what is too large before any of it is read. Who chose too large a file comes back at the page that says so. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const { incoming } = context.env;
  const { path } = context.req;
  const upload = context.req.method === "POST" ? uploads.find(({ page }) => page.test(path)) : undefined;
  const size = Number(incoming.headers["content-length"] ?? 0);
  const unbounded = incoming.headers["transfer-encoding"] !== undefined;
  if (size <= (upload?.largest ?? largestBody) && !unbounded) return next();
  if (upload && !unbounded) return context.redirect(`${path.replace(/\/bevestigen$/, "")}?niet=too-large`, 303);
  return problemResponse({ status: 413, code: "too-large", detail: "At most 256 kB, with its length given." });
};
