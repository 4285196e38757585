import { statisticsTexts } from "#app/texts/statistics.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Section } from "#app/ui/section.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { OverviewView } from "./overview-view.server.ts";

interface StopsSectionProps {
  conclusion: string;
  questions: OverviewView["questions"];
}

/** The questions at which scans went quiet, and of every question how often and how fast it was answered. */
export function StopsSection({ conclusion, questions }: StopsSectionProps) {
  const words = useTexts(statisticsTexts).overview.questions;
  const stops = questions.filter(({ share }) => share !== null && share > 0);
  return (
    <Section title={words.title} lead={words.lead}>
      <Figure
        caption={words.chart}
        conclusion={conclusion}
        table={
          <Disclosure summary={words.table}>
            <p>{words.timeNote}</p>
            <DataTable
              caption={words.caption}
              captionHidden
              compact
              rows={questions}
              rowKey={({ id }) => id}
              columns={[
                { id: "question", header: words.columns.question, rowHeader: true, cell: ({ label }) => label },
                { id: "answered", header: words.columns.answered, align: "end", cell: ({ answered }) => answered },
                { id: "stopped", header: words.columns.stopped, align: "end", cell: ({ figure }) => figure },
                { id: "time", header: words.columns.time, align: "end", cell: ({ time }) => time },
              ]}
            />
          </Disclosure>
        }
      >
        {stops.length === 0 ? null : <ShareBars label={words.chart} bars={stops} />}
      </Figure>
    </Section>
  );
}
