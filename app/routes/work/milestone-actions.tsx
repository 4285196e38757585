import { Form, Link } from "@remix-run/react";
import type { PlanView } from "#app/domain/work/plan-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";

/** What can be done with one step of the plan: each a button of its own, so that it works without scripts and without dragging. */
export function MilestoneActions({ id, step }: { id: string; step: PlanView["steps"][number] }) {
  const words = useTexts(workTexts).plan;
  const to = { id, part: step.id };
  const about = <span className="visually-hidden">{words.about(step.title)}</span>;
  const done = step.state === "done";
  return (
    <>
      <Form method="post" action={workPaths.workMilestoneState(to)} preventScrollReset>
        <Button size="small" look={done ? "quiet" : "secondary"} name="ready" value={done ? "no" : "yes"}>
          {done ? words.untick : words.tick}
          {about}
        </Button>
      </Form>
      <ButtonLink as={Link} to={workPaths.workMilestone(to)} size="small" look="quiet">
        {words.edit}
        {about}
      </ButtonLink>
      <Form method="post" action={workPaths.workMilestonePlace(to)} className="cluster" preventScrollReset>
        <Button size="small" look="quiet" name="direction" value="up">
          {words.up}
          {about}
        </Button>
        <Button size="small" look="quiet" name="direction" value="down">
          {words.down}
          {about}
        </Button>
      </Form>
      <Form method="post" action={workPaths.workMilestoneRemoval(to)} preventScrollReset>
        <Button size="small" look="quiet">
          {words.remove}
          {about}
        </Button>
      </Form>
    </>
  );
}
