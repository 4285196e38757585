import { Form, Link } from "@remix-run/react";
import { candidateTexts } from "#app/texts/candidate.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AssignmentView } from "./assignment-view.server.ts";

/** What is to be done now, with the one button for it; nothing when all is done. */
export function NextStep({ view }: { view: AssignmentView }) {
  const words = useTexts(candidateTexts).assignment;
  const { id, status, company, contact, asked } = view;
  if (status === "accepted")
    return (
      <Card look="lit" title={words.nextTitle}>
        <p>{words.next.accepted(contact.name)}</p>
        <Form method="post" action={workPaths.assignmentStart({ id })}>
          <Button look="spot">{words.start}</Button>
        </Form>
      </Card>
    );
  if (status === "started")
    return (
      <Card look="lit" title={words.nextTitle}>
        <p>{asked === null ? words.next.started : words.next.returned(company)}</p>
        {asked === null ? null : (
          <Card title={words.asked(company)} headingLevel={3}>
            <WrittenText text={asked} />
          </Card>
        )}
        <p>
          <ButtonLink as={Link} to={workPaths.assignmentDelivery({ id })} look="spot" icon="arrow">
            {words.deliver}
          </ButtonLink>
        </p>
      </Card>
    );
  if (status === "delivered")
    return (
      <Card title={words.nextTitle}>
        <p>{words.next.delivered(company)}</p>
      </Card>
    );
  return null;
}
