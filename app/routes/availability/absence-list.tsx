import { Form, Link } from "@remix-run/react";
import { agendaTexts } from "#app/texts/agenda.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { AbsenceView } from "./absences-view.server.ts";

/** When she is away and why, whom to ask then, and which appointments must still be handed over. */
export function AbsenceList({ absences, advisor }: { absences: readonly AbsenceView[]; advisor: string | undefined }) {
  const words = useTexts(agendaTexts).absences;
  return (
    <ul className="plain-list stack">
      {absences.map(({ id, first, last, reason, note, substitute, left }) => {
        const period = last === null ? first : words.period(first, last);
        return (
          <Card
            key={id}
            as="li"
            headingLevel={3}
            title={period}
            actions={
              <Form method="post" action={workPaths.advisorAbsenceRemoval({ id, advisor })} preventScrollReset>
                <Button look="quiet" size="small">
                  {words.remove}
                  <span className="visually-hidden">: {period}</span>
                </Button>
              </Form>
            }
          >
            <p>{[words.reasons[reason], note].filter((part) => part !== "").join(". ")}</p>
            {substitute === null ? null : <p>{words.by(substitute)}</p>}
            {left.length === 0 ? null : <Left left={left} />}
          </Card>
        );
      })}
    </ul>
  );
}

function Left({ left }: Pick<AbsenceView, "left">) {
  const words = useTexts(agendaTexts).absences;
  return (
    <>
      <p>
        <strong>{words.left}.</strong> {words.leftLead}
      </p>
      <ul>
        {left.map(({ id, company, when }) => (
          <li key={id}>
            <Link to={workPaths.advisorAppointment({ id })}>{company}</Link>, {when}
          </li>
        ))}
      </ul>
    </>
  );
}
