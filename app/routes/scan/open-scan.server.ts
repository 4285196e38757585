import type { AppLoadContext } from "@remix-run/node";
import type { Answers } from "#app/domain/scan/answers.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { readCookie, writeCookie } from "#app/web/cookies.server.ts";
import { findScan, mainScanId } from "#scans/index.ts";

/** The scan of this browser: the response its cookie opens, or a new one of which nothing is kept yet. */
export interface OpenScan {
  readonly token: string | null;
  readonly definition: ScanDefinition;
  readonly record: Answers;
  readonly completed: boolean;
}

const cookieDays = 30;

/** What this browser is filling in. Looking keeps nothing: cookie and response come with the first answer. */
export async function openScan(request: Request, context: AppLoadContext): Promise<OpenScan> {
  const token = readCookie(request, "scan");
  const found = token === null ? undefined : await findResponseByToken(context.db, token);
  if (token !== null && found !== undefined) {
    const { definition, answers, completedAt } = found;
    return { token, definition, record: answers, completed: completedAt !== null };
  }
  const definition = findScan(mainScanId);
  if (definition === undefined) throw new Error(`There is no scan ${mainScanId}.`);
  return { token: null, definition, record: {}, completed: false };
}

/** The cookie by which this device finds its scan again. */
export const rememberScan = (token: string) => writeCookie("scan", token, { maxAge: cookieDays * 24 * 60 * 60 });
