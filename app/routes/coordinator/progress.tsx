import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { figuresOf } from "#app/domain/reporting/figures.ts";
import { findProgressFacts } from "#app/domain/reporting/queries.server.ts";
import { fairnessTexts } from "#app/texts/fairness.ts";
import { reportingTexts } from "#app/texts/reporting.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => reportingTexts[language].title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "report.read");
  const language = await languageOf(request);
  const words = reportingTexts[language];
  const number = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 1 });
  const sections = figuresOf(await findProgressFacts(context.db));
  return {
    sections: sections.map(({ section, figures }) => {
      const told = new Map(Object.entries(words.figures[section]));
      return {
        section,
        title: words.sections[section],
        rows: figures.map(({ code, value }) => ({
          code,
          name: told.get(code)?.name ?? code,
          rule: told.get(code)?.rule ?? "",
          figure:
            value === null
              ? words.hidden
              : section === "time"
                ? words.days(number.format(value))
                : number.format(value),
        })),
      };
    }),
  };
}

export default function Progress() {
  const { sections } = useLoaderData<typeof loader>();
  const words = useTexts(reportingTexts);
  const fairness = useTexts(fairnessTexts);
  return (
    <Main>
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.fairness()} look="secondary">
            {fairness.link}
          </ButtonLink>
        }
      />
      <Notice tone="info" title={words.smallTitle}>
        {words.small}
      </Notice>
      {sections.map(({ section, title, rows }) => (
        <Section key={section} title={title}>
          <DataTable
            caption={words.caption(title)}
            captionHidden
            rows={rows}
            rowKey={({ code }) => code}
            columns={[
              { id: "what", header: words.columns.what, rowHeader: true, cell: ({ name }) => name },
              { id: "figure", header: words.columns.figure, align: "end", cell: ({ figure }) => figure },
              { id: "rule", header: words.columns.rule, cell: ({ rule }) => rule },
            ]}
          />
        </Section>
      ))}
    </Main>
  );
}
