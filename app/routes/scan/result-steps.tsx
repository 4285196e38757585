import type { ResultView } from "#app/domain/scan/result-view.ts";
import type { StepView } from "#app/domain/scan/step-view.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";

type StepWords = ResultTexts["page"]["steps"];

/** What to do first: at most three steps, each with its effort and who helps. */
export function StepsSection({ view, words }: { view: ResultView; words: StepWords }) {
  const { steps, open } = view;
  if (steps.length === 0) {
    return (
      <Section title={words.title}>
        <p>{open === null ? words.none : words.tooFew}</p>
      </Section>
    );
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <CardList>
        {steps.map((step) => (
          <StepCard key={step.id} step={step} words={words} />
        ))}
      </CardList>
    </Section>
  );
}

function StepCard({ step, words }: { step: StepView; words: StepWords }) {
  return (
    <Card
      as="li"
      headingLevel={3}
      title={step.title}
      above={
        <>
          <span>{step.order}</span>
          {step.urgent ? <Badge tone="spot">{words.urgent}</Badge> : null}
          {step.fitsWish ? <Badge tone="action">{words.wish}</Badge> : null}
        </>
      }
    >
      <p>{step.first}</p>
      <Ideas step={step} words={words} />
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

function Ideas({ step, words }: { step: StepView; words: StepWords }) {
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
