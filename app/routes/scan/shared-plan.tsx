import type { SharedPlan, SharedStep } from "#app/domain/plan/shared-plan.ts";
import { dotted } from "#app/lib/dotted.ts";
import type { KeepingTexts } from "#app/texts/keeping.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";

interface SharedPlanSectionProps {
  plan: SharedPlan;
  words: KeepingTexts["page"]["shared"];
}

/** The plan to look at: what comes first in the open, the rest of the year folded; nothing to press. */
export function SharedPlanSection({ plan, words }: SharedPlanSectionProps) {
  return (
    <Section title={words.planTitle} lead={words.planLead}>
      {(["now", "quarter"] as const).map((horizon) => (
        <Section key={horizon} headingLevel={3} title={words.horizons[horizon]}>
          {plan[horizon].length === 0 ? <p className="subtle">{words.nothing}</p> : null}
          <CardList>
            {plan[horizon].map((step) => (
              <StepCard key={step.id} step={step} />
            ))}
          </CardList>
        </Section>
      ))}
      {plan.year.length === 0 ? null : (
        <Disclosure summary={words.horizons.year}>
          <ul>
            {plan.year.map((step) => (
              <li key={step.id}>
                {step.title} <StateBadge step={step} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function StepCard({ step }: { step: SharedStep }) {
  const facts = [step.time, step.cost].filter((fact) => fact !== null);
  return (
    <Card
      as="li"
      headingLevel={4}
      title={step.title}
      above={step.stateWords === null ? null : <StateBadge step={step} />}
    >
      {step.why === null ? null : <p>{step.why}</p>}
      {facts.length === 0 ? null : <p className="small subtle">{dotted(facts)}</p>}
    </Card>
  );
}

function StateBadge({ step }: { step: SharedStep }) {
  if (step.stateWords === null) return null;
  return <Badge tone={step.state === "done" ? "success" : undefined}>{step.stateWords}</Badge>;
}
