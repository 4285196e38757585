import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { apiPaths } from "#app/api-paths.ts";
import { listDeliveries } from "#app/domain/webhooks/queries.server.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Main } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { Deliveries } from "./deliveries.tsx";
import { deliveryRows } from "./delivery-rows.server.ts";
import { openedWebhook } from "./opened-webhook.server.ts";
import { HookBadge } from "./state-badges.tsx";
import { WebhookActions } from "./webhook-actions.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => loadedText(loaded, "name") ?? webhooksTexts[language].list.title,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  const { id, name, url, events, active, state, waiting } = await openedWebhook(context.db, params);
  const language = await languageOf(request);
  const names = new Map<string, string>(Object.entries(webhooksTexts[language].events));
  const asked = new URL(request.url).searchParams;
  const before = asked.has("voor") ? idParam({ id: asked.get("voor") ?? "" }) : undefined;
  const { deliveries, older } = await listDeliveries(context.db, id, before);
  return {
    ...{ id, name, url, active, state, waiting },
    events: events.map((event) => names.get(event) ?? event),
    deliveries: deliveryRows(deliveries, { active, language }),
    older: older ? (deliveries.at(-1)?.id ?? null) : null,
    newest: before === undefined,
    done: asked.get("gedaan"),
  };
}

export default function Webhook() {
  const { id, name, url, events, active, state, waiting, ...shown } = useLoaderData<typeof loader>();
  const { one: words, explained } = useTexts(webhooksTexts);
  return (
    <Main width="wide">
      <Done done={shown.done} />
      <PageHeading title={name} eyebrow={<Link to={workPaths.coordinatorWebhooks()}>{words.back}</Link>} />
      {state === "gone" ? (
        <Notice tone="warning" title={words.goneTitle}>
          {words.gone}
        </Notice>
      ) : null}
      {state === "failing" ? (
        <Notice tone="error" title={words.failingTitle}>
          {words.failing}
        </Notice>
      ) : null}
      <DefinitionList
        items={[
          { id: "state", term: words.facts.state, value: <HookBadge state={state} /> },
          { id: "url", term: words.facts.url, value: url },
          { id: "events", term: words.facts.events, value: events.join(", ") },
          { id: "waiting", term: words.facts.waiting, value: waiting },
        ]}
      />
      <WebhookActions id={id} active={active} />
      <Section title={words.log} lead={words.logLead}>
        <Deliveries id={id} rows={shown.deliveries} older={shown.older} newest={shown.newest} />
      </Section>
      <Disclosure summary={explained.title}>
        <ul>
          {explained.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>
          <a href={apiPaths.apiDocument()}>{explained.document}</a>
        </p>
      </Disclosure>
    </Main>
  );
}

function Done({ done }: { done: string | null }) {
  const told = new Map(Object.entries(useTexts(webhooksTexts).one.done)).get(done ?? "");
  if (told === undefined) return null;
  return (
    <Notice tone="success" title={told.title} live="status">
      {told.text}
    </Notice>
  );
}
