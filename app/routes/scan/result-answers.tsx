import { Form } from "@remix-run/react";
import type { AnsweredPart } from "#app/domain/scan/answers-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Button } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";

/** What she answered, part by part, with a way to change it. */
export function AnswersSection({ parts, token }: { parts: readonly AnsweredPart[]; token: string }) {
  const words = useTexts(scanTexts).result.answers;
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
                aside={<ChangePart part={part} token={token} />}
              >
                <DefinitionList
                  items={part.questions.map(({ id, text, answers }) => ({
                    id,
                    term: text,
                    value: answers.join(" · "),
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

function ChangePart({ part, token }: { part: AnsweredPart; token: string }) {
  const words = useTexts(scanTexts).result.answers;
  return (
    <Form method="post" action={paths.resultChange({ token })}>
      <input type="hidden" name="part" value={part.id} />
      <Button look="quiet" size="small">
        {words.change}
        <span className="visually-hidden">{words.changePart(part.title)}</span>
      </Button>
    </Form>
  );
}
