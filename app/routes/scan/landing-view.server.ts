import type { AppLoadContext } from "@remix-run/node";
import { findSender } from "#app/domain/partners/queries.server.ts";
import { openingInWords } from "#app/domain/scan/opening-question.ts";
import { minutesLeft } from "#app/domain/scan/pace.ts";
import { paths } from "#app/paths.ts";
import { homeTexts } from "#app/texts/home.ts";
import type { Language } from "#app/texts/language.ts";
import { siteTexts } from "#app/texts/site.ts";
import { languageOf } from "#app/web/language.server.ts";
import { languageAsked } from "#app/web/language-asked.ts";
import { askedScan, isShared, newScan, openScan } from "./open-scan.server.ts";

/**
 * What stands on the page that opens the scan, in finished words: its first question, or for who is under way the way back.
 * @param code of the partner she came by; unknown or stopped is the same as none
 */
export async function landingView(request: Request, context: AppLoadContext, code?: string) {
  const language = await languageOf(request, languageAsked(request));
  const { token, completed } = await openScan(request, context);
  const partner = code === undefined ? undefined : await findSender(context.db, code);
  const { opening, ...words } = homeTexts[language];
  const { via, back, completed: finished, goOn, choose, limited } = opening;
  const { definition } = await newScan(context, "whole");
  const question = openingInWords(definition, language);
  const chosen = question === undefined ? null : new URL(request.url).searchParams.get(question.id);
  const known = question?.options.some(({ value }) => value === chosen);
  return {
    language,
    words,
    opening: { goOn, choose, limited, errorTitle: siteTexts[language].errorTitle(1) },
    via: partner === undefined ? null : via(partner.name),
    back: token === null ? null : completed ? finished : back,
    // on a device that others use too, whatever waits in the browser may be anybody's
    waiting: token !== null || isShared(request) ? null : back,
    begin: await beginning(request, context, { code, language }),
    // without one the page begins with the scan's own first part
    question: question === undefined ? null : { ...question, chosen: known ? chosen : null },
  };
}

/** Where the first answer goes, and how she can choose the other pace. */
async function beginning(
  request: Request,
  context: AppLoadContext,
  { code, language }: { code: string | undefined; language: Language },
) {
  const asked = languageAsked(request);
  const quick = new URL(request.url).searchParams.get("tempo") === "kort";
  const other = await newScan(context, quick ? "whole" : "quick");
  const pace = quick ? undefined : "kort";
  const minutes = minutesLeft(askedScan(other), {});
  const count = askedScan(other).parts.flatMap(({ questions }) => questions).length;
  const words = homeTexts[language].opening;
  return {
    to: code === undefined ? paths.homeStart() : paths.referral({ id: code, language: asked }),
    pace: quick ? "quick" : "whole",
    text: quick ? words.startQuick : words.start,
    otherPace: code === undefined ? paths.home({ pace }) : paths.referral({ id: code, language: asked, pace }),
    otherText: quick ? words.whole(minutes) : words.quick(count, minutes),
  };
}
