import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { rotateSecret } from "#app/domain/webhooks/commands.server.ts";
import { settings } from "#app/settings.server.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedWebhook } from "./opened-webhook.server.ts";
import { ShownSecret } from "./shown-secret.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => webhooksTexts[language].secret.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  const { id, name } = await openedWebhook(context.db, params);
  return { id, name };
}

/** Makes a new secret and answers with it, this once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const by = { id: actor.personId, role: "coordinator" };
  const means = { appSecret: settings().sessionSecret ?? "", now: new Date() };
  const made = await rotateSecret(context.db, { id: idParam(params), by }, means);
  if (!made.ok) throw notFound();
  return data({ secret: made.value }, { headers: privately });
}

export default function Secret() {
  const { id, name } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { secret: words, one } = useTexts(webhooksTexts);
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title(name)}
        eyebrow={<Link to={workPaths.coordinatorWebhook({ id })}>{one.backTo(name)}</Link>}
        lead={words.lead}
      />
      <p>{words.overlap}</p>
      {made === undefined ? (
        <Form method="post">
          <Button>{words.submit}</Button>
        </Form>
      ) : (
        <ShownSecret secret={made.secret} title={words.made} />
      )}
    </Main>
  );
}
