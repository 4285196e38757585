import { Form, Link } from "@remix-run/react";
import { appointmentTexts } from "#app/texts/appointment.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Definition, DefinitionList } from "#app/ui/definition-list.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { ActionView } from "./actions-view.server.ts";

/** What was agreed, each with a button that ticks it off or takes the tick away. `appointmentId` differs for what is open of earlier. */
export function ActionList({ actions }: { actions: readonly (ActionView & { appointmentId: string })[] }) {
  const words = useTexts(appointmentTexts).actions;
  const items = actions.map((one): Definition => {
    const to = { id: one.appointmentId, part: one.id };
    const address = one.doneOn === null ? workPaths.advisorActionDone(to) : workPaths.advisorActionOpen(to);
    return {
      id: one.id,
      term: words.whos[one.who],
      value: (
        <span className="cluster">
          <span>{one.text}</span>
          <ActionState action={one} />
        </span>
      ),
      action: (
        <Form method="post" action={address} preventScrollReset>
          <Button look="quiet" size="small" id={`actie-${one.id}`}>
            {one.doneOn === null ? words.tick : words.untick}
            <span className="visually-hidden">: {one.text}</span>
          </Button>
        </Form>
      ),
    };
  });
  return <DefinitionList items={items} />;
}

function ActionState({ action: { due, late, doneOn } }: { action: ActionView }) {
  const words = useTexts(appointmentTexts).actions;
  if (doneOn !== null) return <Badge tone="success">{words.doneOn(doneOn)}</Badge>;
  if (due === null) return null;
  return (
    <>
      <span className="subtle small">{words.due(due)}</span>
      {late ? <Badge tone="warning">{words.late}</Badge> : null}
    </>
  );
}

interface EarlierProps {
  actions: readonly { id: string; appointmentId: string; text: string; who: "advisor" | "owner"; mine: boolean }[];
}

/** What was agreed in other appointments with the company and is still open. */
export function EarlierActions({ actions }: EarlierProps) {
  const words = useTexts(appointmentTexts).actions;
  return (
    <ul>
      {actions.map(({ id, appointmentId, text, who, mine }) => (
        <li key={id}>
          {words.whos[who]}:{" "}
          {mine ? <Link to={workPaths.advisorAppointment({ id: appointmentId })}>{text}</Link> : text}
        </li>
      ))}
    </ul>
  );
}
