import { Form } from "@remix-run/react";
import type { AnsweredPart } from "#app/domain/scan/answers-view.ts";
import { dotted } from "#app/lib/dotted.ts";
import { paths } from "#app/paths.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Button } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";

interface AnswersProps {
  parts: readonly AnsweredPart[];
  words: ResultTexts["page"]["answers"];
  token: string;
}

/** What she answered, part by part, with a way to change it. */
export function AnswersSection({ parts, words, token }: AnswersProps) {
  return (
    <div className="no-print">
      <Section title={words.title}>
        <Disclosure summary={words.summary}>
          <div className="stack">
            {parts.map((part) => (
              <Section
                key={part.id}
                headingLevel={3}
                title={part.title}
                aside={<ChangePart part={part} word={words.change} token={token} />}
              >
                <DefinitionList
                  items={part.questions.map(({ id, text, answers }) => ({
                    id,
                    term: text,
                    value: dotted(answers),
                  }))}
                />
              </Section>
            ))}
          </div>
        </Disclosure>
      </Section>
    </div>
  );
}

function ChangePart({ part, word, token }: { part: AnsweredPart; word: string; token: string }) {
  return (
    <Form method="post" action={paths.resultChange({ token })}>
      <input type="hidden" name="part" value={part.id} />
      <Button look="quiet" size="small">
        {word}
        <span className="visually-hidden">{`: ${part.title}`}</span>
      </Button>
    </Form>
  );
}
