import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findFairFacts } from "#app/domain/reporting/fair-queries.server.ts";
import { fairStages } from "#app/domain/reporting/fairness.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import { paths } from "#app/paths.ts";
import { fairnessTexts } from "#app/texts/fairness.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatList } from "#app/ui/stat.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { FairPeriodForm } from "./fair-period-form.tsx";
import { askedFairPeriod, fairView } from "./fair-view.server.ts";

export const handle: PageHandle = { title: (language) => fairnessTexts[language].title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "fairness.read");
  const language = await languageOf(request);
  const { period, fault, own } = askedFairPeriod(request, actor, new Date());
  const date = (day: string) => formatDate(startOfDay(day, amsterdam), language, amsterdam);
  return {
    ...{ period, fault, own, first: date(period.first), last: date(period.last) },
    view: fairView(await findFairFacts(context.db, period), language),
  };
}

export default function Fairness() {
  const { period, fault, own, first, last, view } = useLoaderData<typeof loader>();
  const words = useTexts(fairnessTexts);
  const asked = period.kind === "own" ? { first: period.first, last: period.last } : {};
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        lead={words.lead(first, last)}
        aside={
          <a href={workPaths.fairnessFile({ period: period.kind, ...asked })} download>
            {words.csv}
          </a>
        }
      />
      {fault === null ? null : (
        <Notice tone="warning" title={words.faultTitle} live="alert">
          <p>{words.faults[fault]}</p>
        </Notice>
      )}
      <FairPeriodForm period={period} own={own} />
      {view.empty ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <Figures view={view} />
      )}
      <Section title={words.rules.title}>
        <ul>
          {[words.rules.pool, words.rules.shown, words.rules.rest, words.rules.newness, words.regionNote].map(
            (rule) => (
              <li key={rule}>{rule}</li>
            ),
          )}
        </ul>
        <p>
          <Link to={paths.choosing()}>{words.choosing}</Link>
        </p>
      </Section>
    </Main>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>["view"];

function Figures({ view }: { view: View }) {
  const words = useTexts(fairnessTexts);
  return (
    <>
      <Warnings warnings={view.warnings} />
      <Notice tone="info" title={words.smallTitle} headingLevel={2}>
        <p>{words.small}</p>
      </Notice>
      {view.families
        .filter(({ rows }) => rows.length > 0)
        .map(({ family, rows, hidden }) => (
          <Section key={family} title={words.families[family].title}>
            {hidden ? (
              <p>{words.allHidden}</p>
            ) : (
              <DataTable
                caption={words.families[family].caption}
                captionHidden
                rows={rows}
                rowKey={({ group }) => group}
                columns={[
                  { id: "group", header: words.group, rowHeader: true, cell: ({ name }) => name },
                  ...fairStages.map((stage, at) => ({
                    ...{ id: stage, header: words.stages[stage], align: "end" as const },
                    cell: ({ cells }: View["families"][number]["rows"][number]) => cells[at],
                  })),
                ]}
              />
            )}
          </Section>
        ))}
      <Advice view={view} />
      <Declines declines={view.declines} />
    </>
  );
}

function Warnings({ warnings }: { warnings: View["warnings"] }) {
  const words = useTexts(fairnessTexts).warnings;
  return (
    <Section title={words.title} lead={words.means}>
      {warnings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Notice tone="warning" title={words.some(warnings.length)} headingLevel={3}>
          <ul>
            {warnings.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <p>{words.act}</p>
        </Notice>
      )}
      <p className="subtle">{words.not}</p>
    </Section>
  );
}

function Advice({ view: { first, lane, expired } }: { view: View }) {
  const words = useTexts(fairnessTexts).advice;
  return (
    <Section title={words.title} lead={words.lead}>
      <StatList
        items={[
          { id: "first", label: words.first, figure: first.figure, note: first.note },
          { id: "lane", label: words.lane, figure: lane.figure, note: lane.note },
          { id: "expired", label: words.expired, figure: expired },
        ]}
      />
      {first.nearlyAlways || lane.nearlyAlways ? (
        <Notice tone="warning" title={words.warningTitle} headingLevel={3}>
          <p>{words.warning}</p>
        </Notice>
      ) : null}
    </Section>
  );
}

function Declines({ declines }: { declines: View["declines"] }) {
  const words = useTexts(fairnessTexts).declines;
  return (
    <Section title={words.title} lead={words.lead}>
      {declines.some(({ none }) => none) ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={declines}
          rowKey={({ reason }) => reason}
          columns={[
            { id: "reason", header: words.reason, rowHeader: true, cell: ({ name }) => name },
            { id: "people", header: words.people, align: "end", cell: ({ people }) => people },
          ]}
        />
      )}
    </Section>
  );
}
