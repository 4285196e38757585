import { statisticsTexts } from "#app/texts/statistics.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Section } from "#app/ui/section.tsx";
import { ShareBars } from "#app/ui/share-bars.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { OverviewView } from "./overview-view.server.ts";

/** From beginning to appointment: how many scans reach each step, and how long they take. */
export function FunnelSection({ conclusion, steps }: { conclusion: string; steps: OverviewView["steps"] }) {
  const words = useTexts(statisticsTexts).overview.steps;
  return (
    <Section title={words.title}>
      <Figure
        caption={words.caption}
        conclusion={conclusion}
        table={
          <Disclosure summary={words.table}>
            <DataTable
              caption={words.caption}
              captionHidden
              compact
              rows={steps}
              rowKey={({ id }) => id}
              columns={[
                { id: "step", header: words.columns.step, rowHeader: true, cell: ({ label }) => label },
                { id: "count", header: words.columns.count, align: "end", cell: ({ count }) => count },
                { id: "share", header: words.columns.share, align: "end", cell: ({ percent }) => percent },
                { id: "time", header: words.columns.time, align: "end", cell: ({ time }) => time },
              ]}
            />
          </Disclosure>
        }
      >
        <ShareBars label={words.caption} bars={steps} />
      </Figure>
    </Section>
  );
}
