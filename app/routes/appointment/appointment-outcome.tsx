import { Form, Link } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AppointmentView } from "./appointment-view.server.ts";

/**
 * How it went: held, nobody came, or it was put off. Before its time it is moved; afterwards it is planned again, so that the same company
 * keeps both. A slip of the finger can be mended.
 */
export function AppointmentOutcome({ talk: { id, status, can } }: { talk: AppointmentView }) {
  const words = useTexts(advisorTexts).appointment;
  const { change } = useTexts(appointmentTexts);
  if (!can.hold && !can.markNoShow && !can.outcomeLater) return null;
  const decided = status !== "confirmed";
  return (
    <Section title={words.outcome}>
      {can.outcomeLater ? <p>{words.outcomeLater}</p> : null}
      <div className="cluster">
        {can.hold ? (
          <Form method="post" action={workPaths.advisorHeld({ id })}>
            <Button look={decided ? "secondary" : "primary"} icon="check">
              {decided ? words.changeHeld : words.held}
            </Button>
          </Form>
        ) : null}
        {can.markNoShow ? (
          <Form method="post" action={workPaths.advisorNoShow({ id })}>
            <Button look="secondary">{decided ? words.changeNoShow : words.noShow}</Button>
          </Form>
        ) : null}
        {can.outcomeLater || status === "held" ? null : (
          <ButtonLink as={Link} to={workPaths.advisorFollowUp({ id })} look="secondary">
            {change.again}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
