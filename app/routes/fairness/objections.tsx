import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { type FoundObjection, listObjections } from "#app/domain/cases/objection-queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => choosingTexts[language].office.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "objection.answer");
  return {
    done: new URL(request.url).searchParams.get("gedaan") === "beantwoord",
    open: (await listObjections(context.db, { answered: false })).map(rowOf),
    answered: (await listObjections(context.db, { answered: true })).map(rowOf),
  };
}

const rowOf = ({ objection: { id, kind, createdAt }, name }: FoundObjection) => ({
  ...{ id, kind, name },
  on: formatShortDate(createdAt.getTime(), amsterdam),
});
type Row = ReturnType<typeof rowOf>;

export default function Objections() {
  const { done, open, answered } = useLoaderData<typeof loader>();
  const words = useTexts(choosingTexts).office;
  return (
    <Main>
      {done ? <Notice tone="success" title={words.done} live="status" /> : null}
      <PageHeading title={words.title} lead={words.lead} />
      <Section title={words.open}>
        {open.length === 0 ? <p>{words.none}</p> : <Rows rows={open} title={words.open} />}
      </Section>
      {answered.length === 0 ? null : (
        <Section title={words.answered}>
          <Rows rows={answered} title={words.answered} />
        </Section>
      )}
    </Main>
  );
}

function Rows({ rows, title }: { rows: readonly Row[]; title: string }) {
  const { columns, kinds } = useTexts(choosingTexts).office;
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "who",
          header: columns.who,
          rowHeader: true,
          cell: ({ id, name }) => <Link to={workPaths.coordinatorObjection({ id })}>{name}</Link>,
        },
        { id: "kind", header: columns.kind, cell: ({ kind }) => kinds[kind] },
        { id: "when", header: columns.when, whole: true, cell: ({ on }) => on },
      ]}
    />
  );
}
