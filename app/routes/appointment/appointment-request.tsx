import { Form, Link } from "@remix-run/react";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** Yes or no to what was asked for: yes at once, no by a page that asks why. */
export function AppointmentRequest({ id }: { id: string }) {
  const words = useTexts(appointmentTexts).request;
  return (
    <Card title={words.title} look="lit">
      <p>{words.text}</p>
      <div className="cluster">
        <Form method="post" action={workPaths.advisorApproval({ id })}>
          <Button icon="check">{words.approve}</Button>
        </Form>
        <ButtonLink as={Link} to={workPaths.advisorDecline({ id })} look="secondary">
          {words.decline}
        </ButtonLink>
      </div>
    </Card>
  );
}
