import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { listKnownContacts, mostKnown } from "#app/domain/cases/known-queries.server.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { ownerOf } from "#app/web/own-work.server.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => caselifeTexts[language].caseFor.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const owner = ownerOf(actor);
  const words = (new URL(request.url).searchParams.get("zoek") ?? "").trim().slice(0, 80);
  const found = await listKnownContacts(context.db, { advisorId: owner, words });
  return {
    words,
    own: owner !== null,
    many: found.length === mostKnown ? mostKnown : null,
    rows: found.map(({ id, company, name }) => ({ id, company, name })),
  };
}

/** The first step of a case that comes from no appointment: whose it is. */
export default function CaseFor() {
  const { words: typed, own, many, rows } = useLoaderData<typeof loader>();
  const words = useTexts(caselifeTexts).caseFor;
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title}
        lead={words.lead}
        eyebrow={<Link to={workPaths.advisorCases()}>{useTexts(caselifeTexts).mine.title}</Link>}
      />
      <Form method="get" className="filter">
        <TextField
          label={words.search}
          hint={own ? words.own : undefined}
          name="zoek"
          type="search"
          defaultValue={typed}
          autoComplete="off"
        />
        <Button look="secondary">{words.submit}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.results}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "company",
              header: words.columns.company,
              rowHeader: true,
              cell: ({ id, company, name }) => (
                <Link to={casePaths.newCaseFor({ id })} aria-label={words.choose(company, name)}>
                  {company}
                </Link>
              ),
            },
            { id: "name", header: words.columns.name, cell: ({ name }) => name },
          ]}
        />
      )}
      {many === null ? null : <p className="subtle">{words.many(many)}</p>}
    </Main>
  );
}
