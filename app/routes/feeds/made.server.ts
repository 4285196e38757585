import { data } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { privately } from "#app/web/privately.server.ts";

/** Answers with the address of a new feed, this once: it stands in no address of ours and is kept nowhere. */
export const madeAnswer = (token: string) =>
  data({ url: settings().appUrl + paths.feed({ token }) }, { headers: privately });
