import type { WorkLinks } from "#app/domain/work/letters.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Whole addresses for the links in letters about work. @param appUrl the site's own: never from a request */
export function workLinks(appUrl = settings().appUrl): WorkLinks {
  return {
    talk: (id) => appUrl + workPaths.workTalk({ id }),
    advisorTalk: (id) => appUrl + workPaths.advisorTalk({ id }),
    fileTalk: (token, id) => appUrl + paths.fileTalk({ token, id }),
    lookBack: (id) => appUrl + workPaths.workLookBack({ id }),
    fileLookBack: (token, id) => appUrl + paths.fileLookBack({ token, id }),
    helped: (token) => appUrl + paths.helped({ token }),
  };
}
