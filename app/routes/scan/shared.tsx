import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSharedResponse } from "#app/domain/keeping/queries.server.ts";
import { lastMomentOf } from "#app/domain/keeping/terms.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { sharedPlan } from "#app/domain/plan/shared-plan.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { sharedResult } from "#app/domain/scan/shared-result.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import { resultTexts } from "#app/texts/result.ts";
import { Card } from "#app/ui/card.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { closedLink } from "#app/web/ended-link.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { officialFigures } from "#scans/index.ts";
import { ComparisonSection } from "./result-comparison.tsx";
import { ThemesSection } from "./result-themes.tsx";
import { SharedPlanSection } from "./shared-plan.tsx";
import { ToScanCard } from "./to-scan-card.tsx";

export const handle: PageHandle = { title: (_language, data) => loadedText(data, "title") ?? "" };

/** What its owner lets somebody else see: result and plan, no separate answers, no link of hers, nothing to press. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const now = new Date();
  const found = await findSharedResponse(context.db, params.token ?? "", now);
  if (!found) throw await closedLink(request, context.db, params.token ?? "");
  allow(actor, "response.readShared", { scope: { byLink: true }, request });
  const { response, expiresAt } = found;
  const language = await languageOf(request);
  const { page, said } = keepingTexts[language];
  const result = resultView({ definition: response.definition, figures: officialFigures }, response.answers, language);
  const plan = await findPlan(context.db, { response, language, now });
  const until = expiresAt === null ? null : said.sharedUntil(formatDate(lastMomentOf(expiresAt), language, amsterdam));
  return data(
    {
      token: params.token ?? "",
      title: page.shared.title,
      view: sharedResult(result),
      plan: sharedPlan(plan),
      until,
      words: page.shared,
      resultWords: resultTexts[language].page,
    },
    { headers: privately },
  );
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Shared() {
  const { token, view, plan, until, words, resultWords } = useLoaderData<typeof loader>();
  const { total } = view;
  return (
    <Main>
      <PageHeading eyebrow={words.title} title={view.headline} lead={view.meaning} />
      <Notice tone="info" title={words.by}>
        {until === null ? null : <p>{until}</p>}
        <p>{words.note}</p>
        <p>
          <a href={paths.sharedPdf({ token })}>{resultWords.keep.takePdf}</a>
        </p>
      </Notice>
      <Card look="lit">
        <Meter
          size="large"
          label={words.total}
          value={total.value}
          low={total.low}
          high={total.high}
          figure={total.figure}
          words={total.words}
        />
        <p>{total.value === null ? resultWords.scaleRange : resultWords.scale}</p>
      </Card>
      <ThemesSection view={view} words={resultWords.themes} />
      <SharedPlanSection plan={plan} words={words} />
      <ComparisonSection comparison={view.comparison} words={resultWords.dii} />
      <ToScanCard as="aside" words={{ title: words.ownTitle, text: words.own, action: words.ownAction }} />
      <p className="small subtle">{view.disclaimer}</p>
    </Main>
  );
}
