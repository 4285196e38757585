import type { KeepingLinks } from "#app/domain/keeping/mails.ts";
import { paths } from "#app/paths.ts";

/** Whole addresses for the mails about a scan. @param appUrl the site's own, from the settings: never from a request */
export const keepingLinks = (appUrl: string): KeepingLinks => ({
  result: (token) => appUrl + paths.result({ token }),
  stop: (token) => appUrl + paths.reminderStop({ token }),
});
