import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { resultTexts } from "#app/texts/result.ts";
import { siteTexts } from "#app/texts/site.ts";
import { Main } from "#app/ui/layout.tsx";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { diiFigures } from "#scans/index.ts";
import { AnswersSection } from "./result-answers.tsx";
import { ComparisonSection } from "./result-comparison.tsx";
import { KeepSection } from "./result-keep.tsx";
import { ResultOpening } from "./result-opening.tsx";
import { StepsSection } from "./result-steps.tsx";
import { ThemesSection } from "./result-themes.tsx";

// the words come with the page: a browser has no need of both languages
export const handle: PageHandle = { title: (language, data) => loadedText(data, "title") ?? siteTexts[language].name };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const found = await findResponseByToken(context.db, token);
  if (!found) throw notFound();
  allow(actor, "response.read", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const view = resultView({ definition: found.definition, figures: diiFigures }, found.answers, language);
  const words = resultTexts[language];
  const { completedAt } = found;
  const when =
    completedAt === null
      ? words.page.unfinishedEyebrow
      : words.said.eyebrow(formatDate(completedAt.getTime(), language, amsterdam));
  const link = settings().appUrl + paths.result({ token });
  // a private page: kept nowhere, found by no search engine
  return data({ title: words.page.title, view, words: words.page, when, link, token }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Result() {
  const { view, words, when, link, token } = useLoaderData<typeof loader>();
  return (
    <Main>
      <ResultOpening view={view} words={words} when={when} token={token} />
      <StepsSection view={view} words={words.steps} />
      <ThemesSection view={view} words={words.themes} />
      <ComparisonSection comparison={view.comparison} words={words.dii} />
      <AnswersSection parts={view.parts} words={words.answers} token={token} />
      <KeepSection disclaimer={view.disclaimer} words={words} link={link} token={token} />
    </Main>
  );
}
