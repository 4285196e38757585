import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listWebhooks } from "#app/domain/webhooks/queries.server.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { shortMoment } from "./short-moment.ts";
import { HookBadge } from "./state-badges.tsx";

export const handle: PageHandle = { title: (language) => webhooksTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  const language = await languageOf(request);
  const webhooks = await listWebhooks(context.db);
  return {
    done: new URL(request.url).searchParams.get("gedaan"),
    webhooks: webhooks.map(({ id, name, url, events, state, waiting, lastDoneAt }) => ({
      ...{ id, name, state, waiting },
      // the rest of an address may be a secret of the other side's
      host: new URL(url).host,
      events: events.length,
      last: lastDoneAt === null ? null : shortMoment(lastDoneAt, language),
    })),
  };
}

export default function Webhooks() {
  const { webhooks, done } = useLoaderData<typeof loader>();
  const words = useTexts(webhooksTexts).list;
  return (
    <Main width="wide">
      {done === "verwijderd" ? <Notice tone="success" title={words.removed} live="status" /> : null}
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.coordinatorNewWebhook()}>
            {words.add}
          </ButtonLink>
        }
      />
      {webhooks.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={webhooks}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: words.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <Link to={workPaths.coordinatorWebhook({ id })}>{name}</Link>,
            },
            { id: "state", header: words.columns.state, cell: ({ state }) => <HookBadge state={state} /> },
            { id: "host", header: words.columns.host, cell: ({ host }) => host },
            { id: "events", header: words.columns.events, cell: ({ events }) => words.events(events) },
            { id: "last", header: words.columns.last, cell: ({ last }) => last ?? words.never },
            { id: "waiting", header: words.columns.waiting, align: "end", cell: ({ waiting }) => waiting },
          ]}
        />
      )}
    </Main>
  );
}
