import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listAccounts } from "#app/domain/people/queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { coordinatorTexts } from "#app/texts/coordinator.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => coordinatorTexts[language].people.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "people.manage");
  const accounts = await listAccounts(context.db);
  return {
    accounts: accounts.map(({ lastSeenAt, ...account }) => ({
      ...account,
      lastSeen: lastSeenAt === null ? null : formatShortDate(lastSeenAt.getTime(), amsterdam),
    })),
  };
}

export default function People() {
  const { accounts } = useLoaderData<typeof loader>();
  const words = useTexts(coordinatorTexts).people;
  const roleNames = useTexts(peopleTexts).roles;
  return (
    <Main width="wide">
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.coordinatorNewPerson()} icon="person">
            {words.add}
          </ButtonLink>
        }
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            header: words.columns.name,
            rowHeader: true,
            cell: ({ id, name }) => <Link to={workPaths.coordinatorPerson({ id })}>{name}</Link>,
          },
          {
            id: "roles",
            header: words.columns.roles,
            cell: ({ roles }) => roles.map((role) => roleNames[role]).join(", ") || words.noRoles,
          },
          {
            id: "lastSeen",
            header: words.columns.lastSeen,
            whole: true,
            cell: ({ lastSeen }) => lastSeen ?? words.never,
          },
          {
            id: "state",
            header: words.columns.state,
            cell: ({ active }) => (
              <Badge tone={active ? "success" : "neutral"}>{active ? words.active : words.stopped}</Badge>
            ),
          },
          { id: "email", header: words.columns.email, cell: ({ email }) => email },
        ]}
      />
    </Main>
  );
}
