import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { apiPaths } from "#app/api-paths.ts";
import { listAccessTokens } from "#app/domain/people/access-queries.server.ts";
import { accessScopes } from "#app/domain/people/access-scopes.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";
import { accessTexts } from "#app/texts/access.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";

export const handle: PageHandle = { title: (language) => accessTexts[language].list.title };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "access.manage");
  const now = new Date();
  const tokens = await listAccessTokens(context.db, actor.personId ?? "");
  return {
    done: new URL(request.url).searchParams.get("gedaan"),
    tokens: tokens.map(({ id, name, scopes, expiresAt, lastUsedAt, revokedAt }) => ({
      ...{ id, name },
      scopes: accessScopes.filter((scope) => scopes.includes(scope)),
      state: stateOf(revokedAt, expiresAt, now),
      until: formatShortDate(expiresAt.getTime(), amsterdam),
      used: lastUsedAt === null ? null : formatShortDate(lastUsedAt.getTime(), amsterdam),
    })),
  };
}

const stateOf = (revokedAt: Date | null, expiresAt: Date, now: Date) =>
  revokedAt !== null ? ("revoked" as const) : expiresAt > now ? ("working" as const) : ("over" as const);

export default function Tokens() {
  const { tokens, done } = useLoaderData<typeof loader>();
  const { list: words, scopes: names } = useTexts(accessTexts);
  return (
    <Main width="wide">
      {done === "ingetrokken" ? <Notice tone="success" title={words.revoked} live="status" /> : null}
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          <ButtonLink as={Link} to={workPaths.accessNewToken()}>
            {words.add}
          </ButtonLink>
        }
      />
      {tokens.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          captionHidden
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", header: words.columns.name, rowHeader: true, cell: ({ name }) => name },
            {
              id: "scopes",
              header: words.columns.scopes,
              cell: ({ scopes }) => scopes.map((one) => names[one]).join(", "),
            },
            {
              id: "state",
              header: words.columns.state,
              cell: ({ state }) => (
                <Badge tone={state === "working" ? "success" : "neutral"}>{words.states[state]}</Badge>
              ),
            },
            { id: "until", header: words.columns.until, whole: true, cell: ({ until }) => until },
            { id: "used", header: words.columns.used, whole: true, cell: ({ used }) => used ?? words.never },
            {
              id: "end",
              header: words.columns.end,
              cell: ({ id, name, state }) =>
                state === "working" ? (
                  <Form method="post" action={workPaths.accessRevocation({ id })}>
                    <Button look="secondary" size="small">
                      {words.revoke} <span className="visually-hidden">{words.ofThis(name)}</span>
                    </Button>
                  </Form>
                ) : null,
            },
          ]}
        />
      )}
      <p>
        <a href={apiPaths.apiDocument()}>{words.document}</a>
      </p>
    </Main>
  );
}
