import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeWebhook } from "#app/domain/webhooks/commands.server.ts";
import { webhookForm } from "#app/domain/webhooks/schema.ts";
import { siteTexts } from "#app/texts/site.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { useTexts } from "#app/web/language.tsx";
import { loadedText } from "#app/web/loaded-text.ts";
import type { PageHandle } from "#app/web/page-handle.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { openedWebhook } from "./opened-webhook.server.ts";
import { WebhookFields } from "./webhook-fields.tsx";

export const handle: PageHandle = {
  title: (language, loaded) => webhooksTexts[language].change.title(loadedText(loaded, "name") ?? ""),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  const { id, name, url, events } = await openedWebhook(context.db, params);
  return { id, name, url, events: [...events] };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const id = idParam(params);
  const form = await readForm(request, webhookForm, ["events"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await changeWebhook(context.db, { id, by, facts: form.value });
  if (outcome.ok) return redirect(workPaths.coordinatorWebhook({ id, done: "gewijzigd" }));
  if (outcome.reason === "not-found") throw notFound();
  return reject({ url: [outcome.reason] }, form.value);
}

export default function ChangeWebhook() {
  const { id, ...defaults } = useLoaderData<typeof loader>();
  const { change: words, errors, one } = useTexts(webhooksTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({
    schema: webhookForm,
    rejected: useActionData<typeof action>(),
    messages: errors,
    lists: ["events"],
    defaults,
  });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title(defaults.name)}
        eyebrow={<Link to={workPaths.coordinatorWebhook({ id })}>{one.backTo(defaults.name)}</Link>}
      />
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <WebhookFields form={form} />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}
