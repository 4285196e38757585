import { type AppLoadContext, redirect } from "@remix-run/node";
import { findSender } from "#app/domain/partners/queries.server.ts";
import { openingQuestion } from "#app/domain/scan/opening-question.ts";
import { paths } from "#app/paths.ts";
import { languageOf, rememberLanguage } from "#app/web/language.server.ts";
import { languageAsked } from "#app/web/language-asked.ts";
import { reject } from "#app/web/reject.server.ts";
import { keepAnswers } from "./kept-answers.server.ts";
import { openScan } from "./open-scan.server.ts";
import { refusalOf } from "./refusal.server.ts";

/**
 * Begins the scan with the answer given on its landing page, and goes on to the rest of that part.
 * @param code of the partner she came by: it counts for this response, once
 */
export async function startFromLanding(request: Request, context: AppLoadContext, code?: string) {
  const { token, definition } = await openScan(request, context);
  // an old page of hers, or another tab: what she began must not be changed by it
  if (token !== null) return redirect(paths.scan());
  const partner = code === undefined ? undefined : await findSender(context.db, code);
  const opening = openingQuestion(definition);
  if (opening === undefined) return redirect(paths.scan());
  const asked = languageAsked(request);
  const language = await languageOf(request, asked);
  const kept = await keepAnswers(request, context, { partnerId: partner?.id, language });
  const refusal = refusalOf(kept);
  if (refusal !== null) return refusal;
  if (kept.scan.token === null) return reject({ [opening.question]: ["choose"] }, kept.posted.typed);
  // what she began in English goes on in English
  if (asked === language) kept.headers.append("Set-Cookie", rememberLanguage(language));
  return redirect(paths.scanPart({ part: opening.part }), { headers: kept.headers });
}
