import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { AboutFigures } from "./about-figures.tsx";
import { AnswersFigure } from "./answers-figure.tsx";
import { type AnswersView, answersView } from "./answers-view.server.ts";
import { NoScans } from "./no-scans.tsx";
import { openPeriod } from "./period.server.ts";
import { type PeriodChoice, PeriodForm } from "./period-form.tsx";

export const handle: PageHandle = { title: (language) => statisticsTexts[language].answers.title };

/** What was answered in completed scans, question by question. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scans.report");
  const language = await languageOf(request);
  const opened = await openPeriod(context.db, request, language);
  if (opened === null) return null;
  return { choice: opened.choice, parts: await answersView(context.db, opened, language) };
}

export default function Answers() {
  const loaded = useLoaderData<typeof loader>();
  const words = useTexts(statisticsTexts);
  const back = <Link to={workPaths.coordinatorScans()}>{words.answers.back}</Link>;
  return (
    <Main width="wide">
      <PageHeading eyebrow={back} title={words.answers.title} lead={words.answers.lead} />
      {loaded === null ? <NoScans /> : <Parts {...loaded} />}
    </Main>
  );
}

function Parts({ choice, parts }: { choice: PeriodChoice; parts: AnswersView }) {
  const words = useTexts(statisticsTexts);
  return (
    <>
      <PeriodForm action={workPaths.coordinatorAnswers()} choice={choice} />
      <nav aria-label={words.answers.parts}>
        <ul className="plain-list cluster">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AboutFigures />
      {parts.map(({ id, title, questions }) => (
        <Section key={id} id={id} title={title}>
          <div className="stack stack--large">
            {questions.map((question) => (
              <AnswersFigure key={question.id} question={question} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
