import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPartnerByLink } from "#app/domain/partners/queries.server.ts";
import { monthOf } from "#app/domain/statistics/counts.ts";
import { partnerCounts, partnerMeasures, type ShownCounts } from "#app/domain/statistics/partner-counts.ts";
import { findPartnerMonths } from "#app/domain/statistics/queries.server.ts";
import { formatMonth } from "#app/lib/format.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { actorOf, allow, gone, notFound } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";

export const handle: PageHandle = {
  title: (language, loaded) => partnersTexts[language].counts.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const partner = await findPartnerByLink(context.db, params.token ?? "");
  if (partner === undefined) throw notFound();
  if (!partner.active) throw gone();
  allow(actor, "partner.counts", { scope: { byLink: true }, request });
  const language = await languageOf(request);
  const words = partnersTexts[language].counts;
  const thisMonth = monthOf(new Date());
  const { months, total } = partnerCounts(await findPartnerMonths(context.db, partner.id), thisMonth);
  const nameOf = (month: string) => {
    const name = formatMonth(month, language);
    return month === thisMonth ? words.thisMonth(name) : name;
  };
  const told = (counts: ShownCounts, hidden: string) =>
    Object.fromEntries(partnerMeasures.map((measure) => [measure, String(counts[measure] ?? hidden)]));
  const rows = [
    ...months.map((month) => ({ id: month.month, name: nameOf(month.month), figures: told(month, words.hidden) })),
    { id: "total", name: words.total, figures: told(total, words.fewer) },
  ];
  return data({ name: partner.name, rows }, { headers: privately });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function Counts() {
  const { name, rows } = useLoaderData<typeof loader>();
  const words = useTexts(partnersTexts).counts;
  return (
    <Main>
      <PageHeading title={words.title(name)} lead={words.lead} />
      <DataTable
        caption={words.caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "month", header: words.columns.month, rowHeader: true, cell: (row) => row.name },
          ...partnerMeasures.map((measure) => ({
            id: measure,
            header: words.columns[measure],
            align: "end" as const,
            cell: ({ figures }: (typeof rows)[number]) => figures[measure],
          })),
        ]}
      />
      <Notice tone="info" title={words.smallTitle}>
        {words.small}
      </Notice>
      <Section title={words.how}>
        <p>{words.howText}</p>
        <p className="subtle">{words.private}</p>
      </Section>
    </Main>
  );
}
