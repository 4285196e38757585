import { Form } from "@remix-run/react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AppointmentView } from "./appointment-view.server.ts";

/** How it went: two verbs, each its own address. A slip of the finger can be mended. */
export function AppointmentOutcome({ talk: { id, status, can } }: { talk: AppointmentView }) {
  const words = useTexts(advisorTexts).appointment;
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
      </div>
    </Section>
  );
}
