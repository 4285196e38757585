import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listRounds } from "#app/domain/rounds/queries.server.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
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
import { roundTones } from "./tones.ts";

export const handle: PageHandle = { title: (language) => roundsTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  const rows = await listRounds(context.db);
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const root = row.basedOnId ?? row.id;
    if ((newest.get(root)?.number ?? 0) < row.number) newest.set(root, row);
  }
  return {
    rounds: [...newest.values()].map(({ id, name, number, state, createdAt }) => ({
      ...{ id, name, number, state },
      made: formatShortDate(createdAt.getTime(), amsterdam),
    })),
  };
}

export default function Rounds() {
  const { rounds } = useLoaderData<typeof loader>();
  const { list: words, states } = useTexts(roundsTexts);
  const add = (
    <ButtonLink as={Link} to={workPaths.coordinatorNewRound()}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Main width="wide">
      <PageHeading title={words.title} lead={words.lead} aside={rounds.length > 0 ? add : null} />
      {rounds.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={workPaths.coordinatorRound({ id })}>{name}</Link>,
            },
            {
              id: "state",
              header: words.columns.state,
              cell: ({ state }) => <Badge tone={roundTones[state]}>{states[state]}</Badge>,
            },
            { id: "variants", header: words.columns.variants, align: "end", cell: ({ number }) => number },
            { id: "made", header: words.columns.made, whole: true, cell: ({ made }) => made },
          ]}
        />
      )}
    </Main>
  );
}
