import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listGroups } from "#app/domain/cases/profile-queries.server.ts";
import { membersTexts } from "#app/texts/members.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => membersTexts[language].groups.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "candidate.cohort");
  const groups = await listGroups(context.db, null);
  return groups.map(({ kept, teacher, open, students }) => ({
    ...{ id: kept.id, name: kept.name ?? "", capacity: kept.capacity, teacher, open, students },
  }));
}

export default function Groups() {
  const groups = useLoaderData<typeof loader>();
  const { groups: words } = useTexts(membersTexts);
  const { classes } = useTexts(profileTexts);
  return (
    <Main>
      <PageHeading title={words.title} lead={words.lead} />
      {groups.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={groups}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: classes.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={workPaths.class({ id })}>{name}</Link>,
            },
            { id: "teacher", header: words.teacher, cell: ({ teacher }) => teacher },
            {
              id: "room",
              header: classes.columns.room,
              align: "end",
              cell: ({ open, capacity }) => classes.room(open, capacity),
            },
            { id: "students", header: classes.columns.students, align: "end", cell: ({ students }) => students },
          ]}
        />
      )}
      <ButtonRow>
        <ButtonLink as={Link} to={workPaths.cohortFile()}>
          {words.cohort}
        </ButtonLink>
        <ButtonLink as={Link} to={workPaths.supervisedStudents()} look="secondary">
          {words.supervision}
        </ButtonLink>
      </ButtonRow>
    </Main>
  );
}
