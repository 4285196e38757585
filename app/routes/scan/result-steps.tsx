import type { StepView } from "#app/domain/scan/step-view.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** What to do first: at most three steps, each with its effort and who helps. */
export function StepsSection({ steps, open }: { steps: readonly StepView[]; open: number }) {
  const words = useTexts(scanTexts).result.steps;
  if (steps.length === 0) {
    return (
      <Section title={words.title}>
        <p>{open > 0 ? words.tooFew : words.none}</p>
      </Section>
    );
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <CardList>
        {steps.map((step, index) => (
          <StepCard key={step.id} step={step} number={index + 1} />
        ))}
      </CardList>
    </Section>
  );
}

function StepCard({ step, number }: { step: StepView; number: number }) {
  const words = useTexts(scanTexts).result.steps;
  return (
    <Card
      as="li"
      headingLevel={3}
      title={step.title}
      above={
        <>
          <span>{words.order(number)}</span>
          {step.urgent ? <Badge tone="spot">{words.urgent}</Badge> : null}
          {step.fitsWish ? <Badge tone="action">{words.wish}</Badge> : null}
        </>
      }
    >
      <p>{step.first}</p>
      <Ideas step={step} />
      <DefinitionList
        items={[
          { id: "helper", term: words.helper, value: step.helper },
          { id: "effort", term: words.effort, value: step.effort },
          { id: "time", term: words.time, value: step.time },
          { id: "money", term: words.money, value: step.money },
        ]}
      />
    </Card>
  );
}

function Ideas({ step }: { step: StepView }) {
  const words = useTexts(scanTexts).result.steps;
  if (step.ideas.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{step.urgent ? words.urgentIdeas : words.ideas}</strong>
      </p>
      <ul>
        {step.ideas.map(({ id, label, tip }) => (
          <li key={id}>{tip === null ? label : `${label}. ${tip}`}</li>
        ))}
      </ul>
    </div>
  );
}
