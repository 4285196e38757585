import { Form, Link } from "@remix-run/react";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** What can be done with a webhook. */
export function WebhookActions({ id, active }: { id: string; active: boolean }) {
  const words = useTexts(webhooksTexts).one;
  return (
    <ButtonRow>
      <Form method="post" action={workPaths.coordinatorWebhookTest({ id })}>
        <Button>{words.test}</Button>
      </Form>
      <Form
        method="post"
        action={active ? workPaths.coordinatorWebhookPause({ id }) : workPaths.coordinatorWebhookResumption({ id })}
      >
        <Button look="secondary">{active ? words.pause : words.resume}</Button>
      </Form>
      <ButtonLink as={Link} to={workPaths.coordinatorWebhookChange({ id })} look="secondary">
        {words.change}
      </ButtonLink>
      <ButtonLink as={Link} to={workPaths.coordinatorWebhookSecret({ id })} look="secondary">
        {words.secret}
      </ButtonLink>
      <ButtonLink as={Link} to={workPaths.coordinatorWebhookRemoval({ id })} look="quiet">
        {words.remove}
      </ButtonLink>
    </ButtonRow>
  );
}
