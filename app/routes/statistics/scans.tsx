import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatList } from "#app/ui/stat.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { AboutFigures } from "./about-figures.tsx";
import { ExportSection } from "./export-section.tsx";
import { FunnelSection } from "./funnel-section.tsx";
import { NoScans } from "./no-scans.tsx";
import { type OverviewView, overviewView } from "./overview-view.server.ts";
import { PartnersSection } from "./partners-section.tsx";
import { openPeriod } from "./period.server.ts";
import { type PeriodChoice, PeriodForm } from "./period-form.tsx";
import { StopsSection } from "./stops-section.tsx";

export const handle: PageHandle = { title: (language) => statisticsTexts[language].overview.title };

/** How many begin the scan, how far they get, and where they stop. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scans.report");
  const language = await languageOf(request);
  const opened = await openPeriod(context.db, request, language);
  if (opened === null) return null;
  return { choice: opened.choice, view: await overviewView(context.db, opened, language) };
}

export default function Scans() {
  const loaded = useLoaderData<typeof loader>();
  const words = useTexts(statisticsTexts);
  const links = (
    <ButtonRow>
      {loaded === null ? null : (
        <ButtonLink as={Link} to={workPaths.coordinatorAnswers()} look="secondary">
          {words.overview.toAnswers}
        </ButtonLink>
      )}
      <ButtonLink as={Link} to={workPaths.coordinatorVersions()} look="secondary">
        {words.overview.toVersions}
      </ButtonLink>
    </ButtonRow>
  );
  return (
    <Main width="wide">
      <PageHeading title={words.overview.title} lead={words.overview.lead} aside={links} />
      {loaded === null ? <NoScans /> : <Figures {...loaded} />}
    </Main>
  );
}

function Figures({ choice, view }: { choice: PeriodChoice; view: OverviewView }) {
  const words = useTexts(statisticsTexts);
  return (
    <>
      <PeriodForm action={workPaths.coordinatorScans()} choice={choice} />
      <Section title={words.overview.stats.title} titleHidden>
        <StatList items={view.stats} />
      </Section>
      <FunnelSection conclusion={view.stepsConclusion} steps={view.steps} />
      <StopsSection conclusion={view.questionsConclusion} questions={view.questions} />
      {view.partners.length === 0 ? null : <PartnersSection partners={view.partners} />}
      <ExportSection version={choice.version} />
      <AboutFigures />
    </>
  );
}
