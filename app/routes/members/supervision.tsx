import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listSupervised } from "#app/domain/cases/supervision-queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => membersTexts[language].supervision.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const isCoordinator = actor.roles.includes("coordinator");
  const students = await listSupervised(context.db, isCoordinator ? null : (actor.personId ?? ""));
  return { students, isCoordinator, done: new URL(request.url).searchParams.get("gedaan") };
}

export default function Supervision() {
  const { students, isCoordinator, done } = useLoaderData<typeof loader>();
  const { supervision: words, list } = useTexts(membersTexts);
  return (
    <Main>
      {done === "opgeslagen" ? <Notice tone="success" title={words.saved} live="status" /> : null}
      <PageHeading title={words.title} lead={words.lead} />
      {students.length === 0 ? (
        <EmptyState title={isCoordinator ? words.none : words.noneOfTeacher} />
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={students}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={workPaths.supervisedStudent({ id })}>{name}</Link>,
            },
            { id: "teacher", header: words.columns.teacher, cell: ({ teacher }) => teacher ?? words.noTeacher },
            { id: "minor", header: words.columns.minor, cell: ({ minor }) => (minor ? list.yes : list.no) },
          ]}
        />
      )}
    </Main>
  );
}
