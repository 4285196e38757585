import { Form } from "@remix-run/react";
import type { PeerView } from "#app/domain/statistics/peer-view.ts";
import { paths } from "#app/paths.ts";
import type { PeersTexts } from "#app/texts/peers.ts";
import { BandBar } from "#app/ui/band-bar.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Figure } from "#app/ui/figure.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { peersAnchor } from "./anchors.ts";

interface PeersProps {
  peers: {
    words: PeersTexts["page"];
    view: PeerView;
    choice: { text: string; action: string; count: string };
  };
  token: string;
}

/** Companies of her group that took the scan, as last published; and whether she is counted among them. */
export function PeersSection({ peers: { words, view, choice }, token }: PeersProps) {
  const { index, scores } = view;
  return (
    <Section title={words.title} lead={words.lead} id={peersAnchor}>
      {view.text === null ? null : (
        <Card>
          <Heading level={3}>{view.title}</Heading>
          <p>{view.text}</p>
        </Card>
      )}
      {index === null ? null : (
        <Card>
          <Spread title={view.title} index={index} label={words.spread} />
        </Card>
      )}
      {scores === null ? null : (
        <Scores title={index === null ? view.title : words.table} scores={scores} words={words} />
      )}
      <Form method="post" action={paths.peersChoice({ token })} className="stack stack--small no-print">
        <p>{choice.text}</p>
        <ButtonRow>
          <Button look="secondary" size="small" name="count" value={choice.count}>
            {choice.action}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Spread({ title, index, label }: { title: string; index: NonNullable<PeerView["index"]>; label: string }) {
  if (index.bands.length === 0) return <Figure caption={title} conclusion={index.sentence} source={index.source} />;
  return (
    <Figure caption={title} conclusion={`${label} ${index.sentence}`} source={index.source}>
      <BandBar label={label} bands={index.bands} />
    </Figure>
  );
}

interface ScoresProps {
  title: string;
  scores: NonNullable<PeerView["scores"]>;
  words: PeersTexts["page"];
}

function Scores({ title, scores, words }: ScoresProps) {
  return (
    <Card>
      <Figure caption={title} conclusion={scores.sentence} source={scores.source}>
        <DataTable
          caption={words.table}
          captionHidden
          compact
          columns={[
            { id: "theme", header: words.theme, cell: (row) => row.name, rowHeader: true },
            { id: "you", header: words.you, cell: (row) => row.you, align: "end" },
            { id: "mean", header: words.mean, cell: (row) => row.mean, align: "end" },
          ]}
          rows={scores.rows}
          rowKey={(row) => row.id}
        />
      </Figure>
    </Card>
  );
}
