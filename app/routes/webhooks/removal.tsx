import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { removeWebhook } from "#app/domain/webhooks/commands.server.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedWebhook } from "./opened-webhook.server.ts";

export const handle: PageHandle = {
  title: (language, loaded) => webhooksTexts[language].removal.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  const { id, name, waiting } = await openedWebhook(context.db, params);
  return { id, name, waiting };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await removeWebhook(context.db, { id: idParam(params), by });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorWebhooks({ done: "verwijderd" }));
}

export default function RemoveWebhook() {
  const { id, name, waiting } = useLoaderData<typeof loader>();
  const { removal: words, one } = useTexts(webhooksTexts);
  return (
    <Main width="narrow">
      <PageHeading
        title={words.title(name)}
        eyebrow={<Link to={workPaths.coordinatorWebhook({ id })}>{one.backTo(name)}</Link>}
        lead={words.lead}
      />
      {waiting > 0 ? <p>{words.waiting(waiting)}</p> : null}
      <Form method="post">
        <ButtonRow>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink as={Link} to={workPaths.coordinatorWebhook({ id })} look="secondary">
            {words.keep}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Main>
  );
}
