import { Form } from "@remix-run/react";
import type { ChangeView } from "#app/domain/plan/progress-view.ts";
import type { ProgressTexts } from "#app/texts/progress.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, type SelectOption } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";

interface ChangeProps {
  change: ChangeView | null;
  words: ProgressTexts["page"]["change"];
  /** The earlier scans she can compare with, and the one she does. */
  which: { earlier: readonly SelectOption[]; chosen: string };
}

/** What changed between two scans: per theme, and question by question. */
export function ChangeSection({ change, words, which }: ChangeProps) {
  return (
    <Section title={words.themes}>
      {which.earlier.length < 2 ? null : (
        <Form method="get" className="inline-form">
          <Select
            label={words.compareWith}
            name="met"
            options={which.earlier}
            defaultValue={which.chosen}
            width="medium"
          />
          <Button look="secondary" size="small">
            {words.show}
          </Button>
        </Form>
      )}
      {change === null ? (
        <Notice tone="info" title={words.otherModel.title} headingLevel={3}>
          <p>{words.otherModel.text}</p>
        </Notice>
      ) : (
        <Changes change={change} words={words} />
      )}
    </Section>
  );
}

function Changes({ change, words }: { change: ChangeView; words: ChangeProps["words"] }) {
  const { scores, up, down, rest } = change;
  return (
    <div className="stack">
      <p>{change.between}</p>
      <DataTable
        caption={words.caption}
        captionHidden
        compact
        rows={scores}
        rowKey={({ id }) => id}
        columns={[
          { id: "theme", header: words.theme, rowHeader: true, cell: ({ name }) => name },
          {
            id: "before",
            header: words.before,
            align: "end",
            cell: ({ before }) => before ?? "–",
          },
          { id: "after", header: words.after, align: "end", cell: ({ after }) => after ?? "–" },
          { id: "difference", header: words.difference, cell: (score) => score.words },
        ]}
      />
      <p className="small subtle">{words.common}</p>
      {up.length + down.length === 0 ? <p>{words.none}</p> : null}
      <Questions title={words.up} questions={up} words={words} />
      <Questions title={words.down} questions={down} words={words} />
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

interface QuestionsProps {
  title: string;
  questions: ChangeView["up"];
  words: ChangeProps["words"];
}

function Questions({ title, questions, words }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <Section title={title} headingLevel={3}>
      <ul className="plain-list stack">
        {questions.map(({ id, text, before, after }) => (
          <li key={id} className="change">
            <strong>{text}</strong>
            <p>
              {words.before}: {before.join(", ")}
            </p>
            <p>
              {words.after}: {after.join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
