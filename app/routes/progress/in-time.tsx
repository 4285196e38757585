import type { ProgressView } from "#app/domain/plan/progress-view.ts";
import type { ProgressTexts } from "#app/texts/progress.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { LineChart } from "#app/ui/line-chart.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";

interface InTimeProps {
  view: ProgressView;
  words: ProgressTexts["page"]["chart"];
}

/** The score of each scan: as a line, and with its themes as a table. */
export function InTime({ view, words }: InTimeProps) {
  return (
    <Section title={words.title} titleHidden>
      <Figure caption={words.title} conclusion={view.conclusion} table={<ScoresTable view={view} words={words} />}>
        <LineChart points={view.line} title={words.title} description={view.conclusion} />
      </Figure>
      {view.mixed ? <p className="small subtle">{words.otherModel}</p> : null}
    </Section>
  );
}

function ScoresTable({ view, words }: InTimeProps) {
  const figure = (score: number | null | undefined) => score ?? words.none;
  return (
    <Disclosure summary={words.table}>
      <DataTable
        caption={words.table}
        captionHidden
        compact
        rows={view.table.map((row, place) => ({ ...row, key: String(place) }))}
        rowKey={({ key }) => key}
        columns={[
          { id: "date", header: words.date, whole: true, rowHeader: true, cell: ({ date }) => date },
          { id: "total", header: words.total, align: "end", cell: ({ total }) => figure(total) },
          ...view.themes.map(({ id, name }, place) => ({
            ...{ id, header: name, align: "end" as const },
            cell: ({ scores }: ProgressView["table"][number]) => figure(scores[place]),
          })),
        ]}
      />
    </Disclosure>
  );
}
