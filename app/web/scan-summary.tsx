import type { ResultView } from "#app/domain/scan/result-view.ts";
import { scanSummaryTexts } from "#app/texts/scan-summary.ts";
import { Card } from "#app/ui/card.tsx";
import { type Definition, DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { useTexts } from "./language.tsx";

/** A scan in short, beside an appointment or a case: level, themes, wish, and every answer to unfold. */
export function ScanSummary({ view }: { view: ResultView }) {
  const words = useTexts(scanSummaryTexts);
  return (
    <Card as="aside" title={words.title}>
      {view.open === null ? null : <p className="subtle">{view.open}</p>}
      <Reading label={words.total} measure={view.total} />
      <ul className="plain-list stack stack--small">
        {view.themes.map((theme) => (
          <li key={theme.id}>
            <Reading label={theme.name} measure={theme} small />
          </li>
        ))}
      </ul>
      <p>{view.comparison.sentence}</p>
      <DefinitionList items={wants(view, words)} />
      <Disclosure summary={words.answers}>
        <div className="stack">
          {view.parts.map((part) => (
            <div key={part.id} className="stack stack--small">
              <h3>{part.title}</h3>
              <DefinitionList
                items={part.questions.map(({ id, text, answers }) => ({ id, term: text, value: answers.join(" · ") }))}
              />
            </div>
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}

function Reading({ label, measure, small }: { label: string; measure: ResultView["total"]; small?: boolean }) {
  const { value, low, high, figure, words } = measure;
  const size = small ? "small" : "normal";
  return <Meter label={label} value={value} low={low} high={high} figure={figure} words={words} size={size} />;
}

function wants({ wish, barrier }: ResultView, words: { wish: string; barrier: string }): Definition[] {
  const facts = [
    { id: "wish", term: words.wish, value: wish },
    { id: "barrier", term: words.barrier, value: barrier },
  ];
  return facts.filter(({ value }) => value !== null);
}
