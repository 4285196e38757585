import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { keptShare } from "#app/domain/reporting/fullness.ts";
import { countsOf, leadTime, noShowRate, ratings } from "#app/domain/reporting/load.ts";
import { findLoadFacts } from "#app/domain/reporting/load-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import { officeTexts } from "#app/texts/office.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatList } from "#app/ui/stat.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useLanguage, useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { askedPeriod } from "./asked-period.ts";
import { LoadPeriodForm } from "./load-period-form.tsx";
import { LoadTableSection } from "./load-table-section.tsx";
import { loadTable, loadTableIds } from "./load-tables.ts";
import { OfficeNav } from "./office-nav.tsx";

export const handle: PageHandle = { title: (language) => officeTexts[language].load.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "agenda.manage");
  const language = await languageOf(request);
  const { period, fault } = askedPeriod(request, new Date());
  const facts = await findLoadFacts(context.db, period);
  const date = (day: string) => formatDate(startOfDay(day, amsterdam), language, amsterdam);
  return {
    ...{ period, fault, first: date(period.first), last: date(period.last) },
    summary: summaryOf(facts),
    tables: loadTableIds.map((id) => loadTable(id, facts, language)),
    remarks: ratings(facts.ratings).remarks.map((text, nth) => ({ id: String(nth), text })),
    advisors: facts.advisors.filter(({ share }) => share !== null).map(({ id, name }) => ({ id, name })),
  };
}

export default function Load() {
  const { period, fault, first, last, summary, tables, remarks, advisors } = useLoaderData<typeof loader>();
  const words = useTexts(officeTexts).load;
  const { rules, share } = words;
  const nothing = summary.booked === 0 && tables.every(({ id, rows }) => id === "adviseurs" || rows.length <= 1);
  return (
    <Main width="wide">
      <OfficeNav />
      <PageHeading title={words.title} lead={words.lead(first, last)} />
      {fault === null ? null : (
        <Notice tone="warning" title={words.faultTitle} live="alert">
          <p>{words.faults[fault]}</p>
        </Notice>
      )}
      <LoadPeriodForm period={period} />
      {nothing ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <Summary summary={summary} />
      )}
      {tables.map((table) => (
        <LoadTableSection key={table.id} table={table} period={period}>
          {table.id === "adviseurs" && advisors.length > 0 ? (
            <Disclosure summary={share.change}>
              <ul>
                {advisors.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={workPaths.officeShare({ id })}>
                      {share.change} {share.changeFor(name)}
                    </Link>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
          {table.id === "waardering" && remarks.length > 0 ? <Remarks remarks={remarks} /> : null}
        </LoadTableSection>
      ))}
      <Section title={rules.title}>
        <DefinitionList items={ruleIds.map((id) => ({ id, term: rules[id].term, value: rules[id].value }))} />
      </Section>
    </Main>
  );
}

const ruleIds = ["period", "booked", "noShow", "hours", "full", "lead", "cancelled", "waiting"] as const;

function summaryOf({ talks, advisors }: Awaited<ReturnType<typeof findLoadFacts>>) {
  const counts = countsOf(talks);
  const full = advisors.flatMap(({ fullness }) => fullness ?? []);
  return {
    ...{ booked: counts.booked, held: counts.held, noShow: noShowRate(counts), lead: leadTime(talks).median },
    full: keptShare({
      openMinutes: full.reduce((sum, { openMinutes }) => sum + openMinutes, 0),
      keptMinutes: full.reduce((sum, { keptMinutes }) => sum + keptMinutes, 0),
    }),
  };
}

function Summary({ summary }: { summary: ReturnType<typeof summaryOf> }) {
  const { load, nothing } = useTexts(officeTexts);
  const language = useLanguage();
  const words = load.stats;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const part = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const shown = (format: Intl.NumberFormat, value: number | null) => (value === null ? nothing : format.format(value));
  return (
    <Section title={words.title}>
      <StatList
        items={[
          { id: "booked", label: words.booked, figure: whole.format(summary.booked) },
          { id: "held", label: words.held, figure: whole.format(summary.held) },
          { id: "noShow", label: words.noShow, figure: shown(part, summary.noShow) },
          { id: "lead", label: words.lead, figure: shown(whole, summary.lead) },
          { id: "full", label: words.full, figure: shown(part, summary.full) },
        ]}
      />
    </Section>
  );
}

function Remarks({ remarks }: { remarks: readonly { id: string; text: string }[] }) {
  const words = useTexts(officeTexts).load.tables.waardering;
  return (
    <Disclosure summary={words.remarks}>
      <p>{words.remarksLead}</p>
      <ul>
        {remarks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
