import type { ResultView } from "#app/domain/scan/result-view.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { RadarChart } from "#app/ui/radar-chart.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";

interface ThemesProps {
  view: Pick<ResultView, "themes" | "conclusion" | "description">;
  words: ResultTexts["page"]["themes"];
}

/** The six themes: as a picture, as meters, and as a table. */
export function ThemesSection({ view, words }: ThemesProps) {
  return (
    <Section title={words.title}>
      <div className="grid grid--wide">
        <Card>
          <Figure
            caption={words.picture}
            conclusion={view.conclusion}
            table={<ThemesTable view={view} words={words} />}
          >
            <RadarChart
              axes={view.themes.map(({ id, shortName, value, low, high }) => ({
                id,
                label: shortName,
                value,
                low,
                high,
              }))}
              title={words.picture}
              description={view.description}
              unknownMark="?"
            />
          </Figure>
        </Card>
        <ul className="plain-list grid">
          {view.themes.map((theme) => (
            <li key={theme.id}>
              <Meter
                label={theme.name}
                value={theme.value}
                low={theme.low}
                high={theme.high}
                figure={theme.figure}
                words={theme.words}
              />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function ThemesTable({ view, words }: ThemesProps) {
  return (
    <div className="no-print">
      <Disclosure summary={words.table}>
        <DataTable
          caption={words.table}
          captionHidden
          compact
          columns={[
            { id: "theme", header: words.theme, cell: (theme) => theme.name, rowHeader: true },
            { id: "score", header: words.score, cell: (theme) => theme.figure, align: "end" },
            { id: "level", header: words.level, cell: (theme) => theme.words },
          ]}
          rows={view.themes}
          rowKey={(theme) => theme.id}
        />
      </Disclosure>
    </div>
  );
}
