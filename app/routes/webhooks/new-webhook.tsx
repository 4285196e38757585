import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { addWebhook } from "#app/domain/webhooks/commands.server.ts";
import { webhookForm } from "#app/domain/webhooks/schema.ts";
import { settings } from "#app/settings.server.ts";
import { siteTexts } from "#app/texts/site.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormErrorSummary } from "#app/ui/form-error-summary.tsx";
import { Main } from "#app/ui/layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { guard } from "#app/web/guard.server.ts";
import { useTexts } from "#app/web/language.tsx";
import type { PageHandle } from "#app/web/page-handle.ts";
import { privately } from "#app/web/privately.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { reject } from "#app/web/reject.server.ts";
import { useZodForm } from "#app/web/use-zod-form.tsx";
import { workPaths } from "#app/work-paths.ts";
import { ShownSecret } from "./shown-secret.tsx";
import { WebhookFields } from "./webhook-fields.tsx";

export const handle: PageHandle = { title: (language) => webhooksTexts[language].add.title };

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  return null;
}

/** Adds the webhook and answers with its secret, this once: it stands in no address and can be read nowhere later. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const form = await readForm(request, webhookForm, ["events"]);
  if (!form.ok) return reject(form.errors, form.typed);
  const by = { id: actor.personId, role: "coordinator" };
  const means = { appSecret: settings().sessionSecret ?? "", now: new Date() };
  const made = await addWebhook(context.db, { facts: form.value, by }, means);
  if (!made.ok) return reject({ url: [made.reason] }, form.value);
  return data(made.value, { headers: privately });
}

export default function NewWebhook() {
  const answer = useActionData<typeof action>();
  return answer !== undefined && "secret" in answer ? <Added {...answer} /> : <Add rejected={answer} />;
}

function Add({ rejected }: { rejected: Rejected | undefined }) {
  const { add: words, errors, one } = useTexts(webhooksTexts);
  const site = useTexts(siteTexts);
  const form = useZodForm({ schema: webhookForm, rejected, messages: errors, lists: ["events"] });
  return (
    <Main width="narrow">
      <FormErrorSummary {...form.summary} />
      <PageHeading
        title={words.title}
        eyebrow={<Link to={workPaths.coordinatorWebhooks()}>{one.back}</Link>}
        lead={words.lead}
      />
      <p>{site.formRule}</p>
      <Form {...form.formProps} className="form">
        <WebhookFields form={form} />
        <Button>{words.submit}</Button>
      </Form>
    </Main>
  );
}

function Added({ id, secret }: { id: string; secret: string }) {
  const { add: words, one } = useTexts(webhooksTexts);
  return (
    <Main width="narrow">
      <PageHeading title={words.title} eyebrow={<Link to={workPaths.coordinatorWebhooks()}>{one.back}</Link>} />
      <ShownSecret secret={secret} title={words.made} />
      <p>
        <ButtonLink as={Link} to={workPaths.coordinatorWebhook({ id })}>
          {words.toWebhook}
        </ButtonLink>
      </p>
    </Main>
  );
}
