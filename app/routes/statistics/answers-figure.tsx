import { statisticsTexts } from "#app/texts/statistics.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AnswersView } from "./answers-view.server.ts";

/** The answers to one question as bars, with the same in a table. */
export function AnswersFigure({ question }: { question: AnswersView[number]["questions"][number] }) {
  const words = useTexts(statisticsTexts).answers;
  const { text, conclusion, answered, options } = question;
  if (answered === null) return <Figure caption={text} conclusion={words.tooFew} />;
  return (
    <Figure
      caption={text}
      conclusion={conclusion}
      source={answered}
      table={
        <Disclosure summary={words.table}>
          <DataTable
            caption={words.chart(text)}
            captionHidden
            compact
            rows={options}
            rowKey={({ id }) => id}
            columns={[
              { id: "answer", header: words.columns.answer, rowHeader: true, cell: ({ label }) => label },
              { id: "count", header: words.columns.count, align: "end", cell: ({ count }) => count },
              { id: "share", header: words.columns.share, align: "end", cell: ({ figure }) => figure },
            ]}
          />
        </Disclosure>
      }
    >
      <ShareBars label={words.chart(text)} bars={options} />
    </Figure>
  );
}
