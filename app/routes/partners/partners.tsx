import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listPartners } from "#app/domain/partners/queries.server.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => partnersTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "partners.manage");
  const partners = await listPartners(context.db);
  return {
    partners: partners.map(({ id: _own, origins, ...shown }) => ({
      ...shown,
      sites: origins.map((origin) => new URL(origin).host),
    })),
  };
}

export default function Partners() {
  const { partners } = useLoaderData<typeof loader>();
  const words = useTexts(partnersTexts).list;
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.coordinatorNewPartner()}>
            {words.add}
          </ButtonLink>
        }
      />
      {partners.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={partners}
          rowKey={({ code }) => code}
          columns={[
            {
              id: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: ({ code, name }) => <Link to={workPaths.coordinatorPartner({ id: code })}>{name}</Link>,
            },
            { id: "code", header: words.columns.code, cell: ({ code }) => code },
            { id: "sites", header: words.columns.sites, cell: ({ sites }) => sites.join(", ") || words.noSites },
            {
              id: "state",
              header: words.columns.state,
              cell: ({ active }) => (
                <Badge tone={active ? "success" : "neutral"}>{active ? words.active : words.stopped}</Badge>
              ),
            },
          ]}
        />
      )}
    </Main>
  );
}
