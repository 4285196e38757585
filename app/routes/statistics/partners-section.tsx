import { statisticsTexts } from "#app/texts/statistics.ts";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { OverviewView } from "./overview-view.server.ts";

/** How many scans each partner sent. */
export function PartnersSection({ partners }: { partners: OverviewView["partners"] }) {
  const words = useTexts(statisticsTexts).overview.partners;
  return (
    <Section title={words.title} lead={words.lead}>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={partners}
        rowKey={({ id }) => id}
        columns={[
          { id: "partner", header: words.columns.partner, rowHeader: true, cell: ({ name }) => name },
          { id: "started", header: words.columns.started, align: "end", cell: ({ started }) => started },
          { id: "completed", header: words.columns.completed, align: "end", cell: ({ completed }) => completed },
          { id: "booked", header: words.columns.booked, align: "end", cell: ({ booked }) => booked },
        ]}
      />
    </Section>
  );
}
