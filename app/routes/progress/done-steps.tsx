import { Link } from "@remix-run/react";
import type { ProgressView } from "#app/domain/plan/progress-view.ts";
import { paths } from "#app/paths.ts";
import type { ProgressTexts } from "#app/texts/progress.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Section } from "#app/ui/section.tsx";

interface DoneStepsProps {
  steps: ProgressView["steps"];
  words: ProgressTexts["page"]["steps"];
  token: string;
}

/** The steps of her plan that she ticked off in between, and whether her answers show them. */
export function DoneSteps({ steps, words, token }: DoneStepsProps) {
  return (
    <Section title={words.title} lead={steps.length === 0 ? words.none : words.lead}>
      <ul className="plain-list stack stack--small">
        {steps.map(({ title, seen }) => (
          <li key={title}>
            {title} <Badge tone={seen ? "success" : "neutral"}>{seen ? words.seen : words.unseen}</Badge>
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.plan({ token })}>{words.toPlan}</Link>
      </p>
    </Section>
  );
}
