import { Form, Link } from "@remix-run/react";
import { roundModes } from "#app/domain/rounds/round.ts";
import { roundsTexts } from "#app/texts/rounds.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { SubNav } from "#app/ui/sub-nav.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { useTexts } from "#app/web/language.tsx";
import { workPaths } from "#app/work-paths.ts";
import { FixedPairs } from "./fixed-pairs.tsx";
import { Pairs } from "./pairs.tsx";
import type { OutcomeData, RoundData } from "./round-data.server.ts";
import { Unplaced } from "./unplaced.tsx";

interface Props {
  round: RoundData;
  outcome: OutcomeData;
}

/** What a calculation came to: the proof, the three ways, who does what, and whether that is fair. */
export function Outcome({ round, outcome }: Props) {
  const { outcome: words, one } = useTexts(roundsTexts);
  return (
    <>
      <Proof round={round} outcome={outcome} />
      <Acts round={round} />
      <Ways round={round} outcome={outcome} />
      <ModeNav round={round} outcome={outcome} />
      <Pairs round={round} outcome={outcome} />
      <Unplaced round={round} outcome={outcome} />
      <FixedPairs round={round} />
      <Section title={words.load} lead={words.loadLead}>
        <DataTable
          caption={words.loadCaption}
          captionHidden
          compact
          rows={outcome.load.rows}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", header: words.loadColumns.candidate, rowHeader: true, cell: ({ name }) => name },
            { id: "gets", header: words.loadColumns.gets, align: "end", cell: ({ gets }) => gets },
            { id: "room", header: words.loadColumns.room, align: "end", cell: ({ room }) => room },
          ]}
        />
        {outcome.load.more > 0 ? <p className="small">{words.loadMore(outcome.load.more)}</p> : null}
      </Section>
      <Shares outcome={outcome} />
      <Section title={one.settings}>
        <DefinitionList items={round.settings} />
      </Section>
    </>
  );
}

function Proof({ round, outcome }: Props) {
  const words = useTexts(roundsTexts).outcome;
  return (
    <Notice tone="success" title={words.proven} headingLevel={2}>
      <p>{words.provenText}</p>
      <p>
        {words.pool(outcome.arcs)} {outcome.skipped > 0 ? words.skipped(outcome.skipped) : null}
      </p>
      <p className="small">
        {words.hash}: <code>{round.inputHash}</code>. {words.hashText}
      </p>
    </Notice>
  );
}

function Acts({ round: { id, variants } }: { round: RoundData }) {
  const words = useTexts(roundsTexts).one;
  return (
    <>
      <ButtonRow>
        <ButtonLink as={Link} to={workPaths.coordinatorRoundAcceptance({ id })} look="spot">
          {words.accept}
        </ButtonLink>
        <ButtonLink as={Link} to={workPaths.coordinatorRoundVariant({ id })} look="secondary">
          {words.copy}
        </ButtonLink>
        {variants.length > 1 ? (
          <ButtonLink as={Link} to={workPaths.coordinatorRoundComparison({ id })} look="secondary">
            {words.compare}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Form method="post" action={workPaths.coordinatorRoundAgain({ id })} className="stack stack--small">
        <p>{words.againLead}</p>
        <Button look="secondary">{words.again}</Button>
      </Form>
    </>
  );
}

function Ways({ round: { chosen }, outcome }: Props) {
  const { outcome: words, modes } = useTexts(roundsTexts);
  return (
    <Section title={words.ways} lead={words.waysLead}>
      <DataTable
        caption={words.waysCaption}
        captionHidden
        rows={outcome.ways}
        rowKey={({ id }) => id}
        columns={[
          { id: "term", header: words.figure, rowHeader: true, cell: ({ term }) => term },
          ...roundModes.map((mode) => ({
            id: mode,
            header: mode === chosen ? words.chosen(modes[mode]) : modes[mode],
            cell: ({ cells }: OutcomeData["ways"][number]) => cells[mode],
          })),
        ]}
      />
    </Section>
  );
}

function ModeNav({ round: { id }, outcome }: Props) {
  const { outcome: words, modes } = useTexts(roundsTexts);
  return (
    <SubNav
      label={words.show}
      links={roundModes.map((mode) => ({
        id: mode,
        link: (
          <Link
            to={workPaths.coordinatorRound({ id, mode })}
            preventScrollReset
            aria-current={mode === outcome.mode ? "page" : undefined}
          >
            {modes[mode]}
          </Link>
        ),
      }))}
    />
  );
}

function Shares({ outcome }: { outcome: OutcomeData }) {
  const words = useTexts(roundsTexts).outcome;
  return (
    <Section title={words.shares} lead={words.sharesLead}>
      {outcome.shares.map(({ kind, title, rows }) => (
        <DataTable
          key={kind}
          caption={title}
          compact
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: "group", header: words.shareColumns.group, rowHeader: true, cell: ({ group }) => group },
            { id: "pool", header: words.shareColumns.pool, align: "end", cell: ({ pool }) => pool ?? words.few },
            {
              id: "share",
              header: words.shareColumns.share,
              align: "end",
              cell: ({ share, low }) => (
                <>
                  {share}
                  {low ? (
                    <>
                      {" "}
                      <Badge tone="warning" icon="warning">
                        {words.low}
                      </Badge>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      ))}
    </Section>
  );
}
