import type { AdvisorPlan } from "#app/domain/plan/advisor-plan.ts";
import { planTexts } from "#app/texts/plan.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useTexts } from "#app/web/language.tsx";

type Lines = AdvisorPlan["now"] | AdvisorPlan["touched"];

/** An owner's plan in short: what she is about to do, and what she did with the rest. */
export function PlanSummary({ plan }: { plan: AdvisorPlan }) {
  const words = useTexts(planTexts).advisor;
  const empty = plan.now.length + plan.quarter.length + plan.touched.length === 0;
  return (
    <Card title={words.title}>
      {empty ? <p>{words.none}</p> : <p>{plan.score}</p>}
      <StepLines title={words.now} lines={plan.now} />
      <StepLines title={words.quarter} lines={plan.quarter} />
      <StepLines title={words.touched} lines={plan.touched} />
    </Card>
  );
}

function StepLines({ title, lines }: { title: string; lines: Lines }) {
  const words = useTexts(planTexts).advisor;
  if (lines.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            {line.title} {line.urgent ? <Badge tone="spot">{words.urgent}</Badge> : null}
            {line.own ? <Badge>{words.own}</Badge> : null}
            {"words" in line ? <span className="subtle small">{line.words}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
