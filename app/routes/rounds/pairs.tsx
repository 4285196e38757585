import { Link } from "@remix-run/react";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { fitTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import { PairForm } from "./fixed-pairs.tsx";
import type { OutcomeData, RoundData } from "./round-data.server.ts";

interface Props {
  round: RoundData;
  outcome: OutcomeData;
}
type Pair = OutcomeData["pairs"][number];

/** Who does what, a page at a time, with what can be said of each pair for the next calculation. */
export function Pairs({ round, outcome }: Props) {
  const { outcome: words, modes } = useTexts(roundsTexts);
  return (
    <Section title={words.pairs} lead={words.pairsLead(modes[outcome.mode])}>
      {outcome.pairs.length === 0 ? (
        <p>{words.noPairs}</p>
      ) : (
        <DataTable
          caption={words.pairsCaption}
          captionHidden
          rows={outcome.pairs}
          rowKey={({ caseId }) => caseId}
          columns={[
            { id: "case", header: words.columns.case, rowHeader: true, cell: caseCell },
            { id: "candidate", header: words.columns.candidate, cell: (pair) => <Candidate pair={pair} /> },
            {
              id: "fit",
              header: words.columns.fit,
              cell: (pair) => <Badge tone={fitTones[pair.band]}>{pair.fit}</Badge>,
            },
            { id: "wish", header: words.columns.wish, cell: ({ wish }) => wish },
            { id: "act", header: words.columns.act, cell: (pair) => <Wishes id={round.id} pair={pair} /> },
          ]}
        />
      )}
      <Pager round={round} outcome={outcome} />
    </Section>
  );
}

const caseCell = ({ title, company }: { title: string; company: string }) => (
  <>
    {title}
    <br />
    <span className="subtle small">{company}</span>
  </>
);

function Candidate({ pair: { name, headline, standing, why } }: { pair: Pair }) {
  const words = useTexts(roundsTexts).outcome;
  return (
    <>
      {name} {standing === null ? null : <Badge tone="info">{standing}</Badge>}
      <br />
      <span className="subtle small">{headline}</span>
      {why.length === 0 ? null : (
        <Disclosure summary={words.why}>
          {why.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Wishes({ id, pair }: { id: string; pair: Pair }) {
  const { outcome: words, one } = useTexts(roundsTexts);
  const { caseId, candidateId, title, name, adjustable, pinned } = pair;
  if (!adjustable) return null;
  const given = { id, caseId, candidateId };
  return (
    <div className="cluster">
      {pinned ? (
        <PairForm {...given} wish="free" label={one.free} hidden={one.freeOf(title, name)} />
      ) : (
        <PairForm {...given} wish="pin" label={words.pin} hidden={words.pinOf(title, name)} />
      )}
      <PairForm {...given} wish="forbid" label={words.forbid} hidden={words.forbidOf(title, name)} />
    </div>
  );
}

function Pager({ round: { id }, outcome: { mode, from, total, perPage, pairs } }: Props) {
  const words = useTexts(roundsTexts).outcome;
  if (total <= perPage) return null;
  const page = (start: number) => workPaths.coordinatorRound({ id, mode, from: start });
  return (
    <>
      <p>{words.shown(from + 1, from + pairs.length, total)}</p>
      <ButtonRow>
        {from > 0 ? (
          <ButtonLink as={Link} to={page(Math.max(0, from - perPage))} look="secondary" size="small">
            {words.previous}
          </ButtonLink>
        ) : null}
        {from + perPage < total ? (
          <ButtonLink as={Link} to={page(from + perPage)} look="secondary" size="small">
            {words.next}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}
