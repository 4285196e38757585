import type { ComparisonView, PeersView } from "#app/domain/scan/comparison-view.ts";
import type { ResultTexts } from "#app/texts/result.ts";
import { BandBar } from "#app/ui/band-bar.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";

interface ComparisonProps {
  comparison: ComparisonView;
  words: ResultTexts["page"]["dii"];
}

/** "x van 12" beside Dutch companies of her size, with source and year. */
export function ComparisonSection({ comparison, words }: ComparisonProps) {
  return (
    <Section title={words.title} lead={comparison.about}>
      <Card>
        {comparison.peers === null ? (
          <>
            <p>{comparison.sentence}</p>
            <p>{words.noSize}</p>
          </>
        ) : (
          <Peers sentence={comparison.sentence} peers={comparison.peers} />
        )}
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
              rows={comparison.things}
              rowKey={(thing) => thing.id}
            />
          </Disclosure>
        </div>
      </Card>
    </Section>
  );
}

function Peers({ sentence, peers }: { sentence: string; peers: PeersView }) {
  return (
    <Figure caption={peers.title} conclusion={`${sentence} ${peers.sentence}`} source={peers.source}>
      <BandBar label={peers.title} bands={peers.bands} />
      {peers.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
    </Figure>
  );
}
