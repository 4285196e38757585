import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { roundSteps } from "#app/domain/rounds/round.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Button } from "#app/ui/button.tsx";
import { ProgressLine } from "#app/ui/progress-line.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import type { RoundData } from "./round-data.server.ts";

const everyMs = 1000;

/** How far a calculation is. It follows by itself; without JavaScript the page loads itself again. */
export function Progress({ round: { id, state, step, percent } }: { round: RoundData }) {
  const words = useTexts(roundsTexts).progress;
  const { revalidate, state: asking } = useRevalidator();
  useEffect(() => {
    if (asking !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [asking, revalidate]);
  const at = roundSteps.indexOf(step);
  const whole = Math.round((100 * at + percent) / roundSteps.length);
  return (
    <Section title={words.title}>
      <div role="status">
        <ProgressLine
          words={state === "waiting" ? words.waiting : words.steps[step]}
          done={state === "waiting" ? 0 : whole}
          total={100}
        />
      </div>
      <p>
        {words.refresh} <Link to={workPaths.coordinatorRound({ id })}>{words.reload}</Link>
      </p>
      <Form method="post" action={workPaths.coordinatorRoundCancellation({ id })}>
        <Button look="danger">{words.cancel}</Button>
      </Form>
    </Section>
  );
}
