import type { ComparisonView } from "#app/domain/scan/comparison-view.ts";
import type { PeersView } from "#app/domain/scan/official-view.ts";
import type { SectorView, TechnologyView } from "#app/domain/scan/technology-view.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { BandBar } from "#app/ui/band-bar.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Section } from "#app/ui/section.tsx";
import { type Column, DataTable } from "#app/ui/table.tsx";

type Words = ResultTexts["page"]["dii"];
interface ComparisonProps {
  comparison: ComparisonView;
  words: Words;
}

/** "x van 12" and single technologies beside companies of her size, each with source and year; without those for who may not see her answers. */
export function ComparisonSection({ comparison, words }: ComparisonProps) {
  const { peers, technologies, ai } = comparison;
  return (
    <Section title={words.title} lead={comparison.about}>
      <Card>
        {peers === null ? (
          <>
            <p>{comparison.sentence}</p>
            <p>{words.noSize}</p>
          </>
        ) : (
          <Peers sentence={comparison.sentence} peers={peers} words={words} />
        )}
        {comparison.things.length === 0 ? null : <Things things={comparison.things} words={words} />}
      </Card>
      {technologies === null ? null : <Technologies technologies={technologies} words={words} />}
      <Sector ai={ai} words={words} />
    </Section>
  );
}

function Peers({ sentence, peers, words }: { sentence: string; peers: PeersView; words: Words }) {
  return (
    <Figure caption={peers.title} conclusion={`${sentence} ${peers.sentence}`} source={peers.source}>
      <BandBar label={peers.title} bands={peers.bands} />
      {peers.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      <Disclosure summary={words.figures}>
        <DataTable
          caption={peers.title}
          captionHidden
          compact
          columns={[
            { id: "group", header: words.group, cell: (row) => row.label, rowHeader: true },
            ...countries<PeersView["table"]["rows"][number]>(words, peers.table.hasEurope),
          ]}
          rows={peers.table.rows}
          rowKey={(row) => row.id}
        />
      </Disclosure>
    </Figure>
  );
}

function Things({ things, words }: { things: ComparisonView["things"]; words: Words }) {
  return (
    <div className="no-print">
      <Disclosure summary={words.conditions}>
        <DataTable
          caption={words.conditions}
          captionHidden
          compact
          columns={[
            { id: "thing", header: words.thing, cell: (thing) => thing.name, rowHeader: true },
            { id: "state", header: words.state, cell: (thing) => words.states[thing.state] },
          ]}
          rows={things}
          rowKey={(thing) => thing.id}
        />
      </Disclosure>
    </div>
  );
}

function Technologies({ technologies, words }: { technologies: TechnologyView; words: Words }) {
  return (
    <Card>
      <Figure caption={technologies.title} conclusion={technologies.sentence} source={technologies.source}>
        <Disclosure summary={words.technologies}>
          <DataTable
            caption={technologies.title}
            captionHidden
            compact
            columns={[
              { id: "name", header: words.technology, cell: (row) => row.name, rowHeader: true },
              { id: "state", header: words.state, cell: (row) => words.states[row.state] },
              ...countries<TechnologyView["rows"][number]>(words, technologies.hasEurope),
            ]}
            rows={technologies.rows}
            rowKey={(row) => row.id}
          />
        </Disclosure>
        {technologies.notes.map((note) => (
          <p key={note} className="small">
            {note}
          </p>
        ))}
      </Figure>
    </Card>
  );
}

function Sector({ ai, words }: { ai: SectorView; words: Words }) {
  return (
    <Card>
      <Figure caption={words.ai} conclusion={ai.sentence} source={ai.source}>
        <DataTable
          caption={words.ai}
          captionHidden
          compact
          columns={[
            { id: "name", header: words.sector, cell: (row) => row.name, rowHeader: true },
            ...countries<SectorView["rows"][number]>(words, true),
          ]}
          rows={ai.rows}
          rowKey={(row) => row.id}
        />
      </Figure>
    </Card>
  );
}

function countries<Row extends { netherlands: string; europe: string }>(words: Words, both: boolean): Column<Row>[] {
  const netherlands = {
    id: "nl",
    header: words.netherlands,
    cell: (row: Row) => row.netherlands,
    align: "end",
  } as const;
  const europe = { id: "eu", header: words.europe, cell: (row: Row) => row.europe, align: "end" } as const;
  return both ? [netherlands, europe] : [netherlands];
}
