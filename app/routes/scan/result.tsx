import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planOpening } from "#app/domain/plan/plan-opening.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { planTexts } from "#app/texts/plan.ts";
import { resultTexts } from "#app/texts/result.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Main } from "#app/ui/layout.tsx";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { officialFigures } from "#scans/index.ts";
import { leaveWords } from "./leaving.server.ts";
import { peersOf } from "./peers.server.ts";
import { AgainSection } from "./result-again.tsx";
import { AnswersSection } from "./result-answers.tsx";
import { ComparisonSection } from "./result-comparison.tsx";
import { EuSection } from "./result-eu.tsx";
import { KeepSection } from "./result-keep.tsx";
import { ResultOpening } from "./result-opening.tsx";
import { PeersSection } from "./result-peers.tsx";
import { StepsSection } from "./result-steps.tsx";
import { ThemesSection } from "./result-themes.tsx";
import { resumed } from "./resumed.server.ts";

// the words come with the page: a browser has no need of both languages
export const handle: PageHandle = { title: (language, data) => loadedText(data, "title") ?? siteTexts[language].name };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response: found } = await openedByOwner(request, context, params.token);
  allow(actor, "response.read", { scope: { byLink: true }, request });
  const onward = await resumed(request, context, { token, response: found });
  if (onward !== null) throw onward;
  const language = await languageOf(request);
  const view = resultView({ definition: found.definition, figures: officialFigures }, found.answers, language);
  const words = resultTexts[language];
  const plan = await findPlan(context.db, { response: found, language, now: new Date() });
  const { result, urgent, wish } = planTexts[language].page;
  const steps = { opening: planOpening(plan, language), words: { ...result, urgent, wish } };
  const peers = await peersOf(context.db, found, { view, language });
  const { completedAt } = found;
  const when =
    completedAt === null
      ? words.page.unfinishedEyebrow
      : words.said.eyebrow(formatDate(completedAt.getTime(), language, amsterdam));
  // a private page: kept nowhere, found by no search engine
  const opening = { words: words.page, when, token, leave: leaveWords(request, language) };
  return data({ title: words.page.title, view, steps, peers, opening }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Result() {
  const { view, steps, peers, opening } = useLoaderData<typeof loader>();
  const { words, token } = opening;
  return (
    <Main>
      <ResultOpening view={view} {...opening} />
      <StepsSection {...steps} token={token} />
      <ThemesSection view={view} words={words.themes} />
      <ComparisonSection comparison={view.comparison} words={words.dii} />
      <PeersSection peers={peers} token={token} />
      <AnswersSection parts={view.parts} words={words.answers} token={token} />
      <AgainSection words={words.again} token={token} />
      <EuSection words={words.eu} token={token} />
      <KeepSection disclaimer={view.disclaimer} words={words} token={token} />
    </Main>
  );
}
