import type { ReactNode } from "react";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { rankingTexts } from "#app/texts/ranking.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";
import { capital, LaneForm } from "./lane-form.tsx";
import type { AdviceView } from "./matching-view.server.ts";

type Lane = AdviceView["lanes"][number];

/** The three lanes beside each other with what speaks for and against them, and under them the advisor's choice. */
export function LaneAdvice({ caseId, advice, schemes, chosen }: LaneAdviceProps) {
  const words = useTexts(advisorTexts).case;
  const matching = useTexts(matchingTexts);
  const none = advice.lanes.every(({ possible }) => !possible);
  return (
    <div className="stack">
      {advice.doubtful ? <Notice tone="info" title={matching.doubt} /> : null}
      {none ? <Notice tone="warning" title={matching.noLane} /> : null}
      <CardList>
        {advice.lanes.map((lane) => (
          <LaneCard key={lane.id} lane={lane} advised={lane.id === advice.advised} chosen={lane.id === chosen}>
            {lane.needsBudget ? <Schemes schemes={schemes} /> : null}
          </LaneCard>
        ))}
      </CardList>
      <p className="subtle small">{words.rules(advice.rulesVersion)}</p>
      <LaneForm caseId={caseId} lanes={advice.lanes.map(({ id }) => id)} chosen={chosen ?? advice.advised} />
    </div>
  );
}

interface LaneAdviceProps {
  caseId: string;
  advice: AdviceView;
  /** Where money may come from. */
  schemes: readonly Scheme[];
  /** What she chose before; null while she did not. */
  chosen: AdviceView["advised"];
}

interface Scheme {
  id: string;
  name: string;
  purpose: string;
  url: string;
}

function Schemes({ schemes }: { schemes: readonly Scheme[] }) {
  const words = useTexts(rankingTexts);
  if (schemes.length === 0) return null;
  return (
    <div>
      <strong>{words.schemes}</strong>
      <ul>
        {schemes.map(({ id, name, purpose, url }) => (
          <li key={id}>
            <a href={url} rel="noopener">
              {name}
            </a>
            : {purpose}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LaneCardProps {
  lane: Lane;
  advised: boolean;
  chosen: boolean;
  children: ReactNode;
}

function LaneCard({ lane, advised, chosen, children }: LaneCardProps) {
  const words = useTexts(advisorTexts).case;
  const above = (
    <>
      {advised ? <Badge tone="spot">{words.advised}</Badge> : null}
      {chosen ? <Badge tone="success">{words.chosen}</Badge> : null}
      {lane.possible ? null : <Badge tone="warning">{words.impossible}</Badge>}
    </>
  );
  return (
    <Card as="li" headingLevel={3} title={capital(lane.name)} above={above}>
      <Meter label={words.points} value={lane.total} figure={String(lane.total)} words={words.of} size="small" />
      <p>
        <strong>{words.for}:</strong> {lane.strongestFor ?? words.noFor}
      </p>
      {lane.possible ? (
        <p>
          <strong>{words.against}:</strong> {lane.strongestAgainst ?? words.noAgainst}
        </p>
      ) : null}
      {lane.obstacles.map(({ reason, remedy }) => (
        <p key={reason}>
          <strong>{words.against}:</strong> {reason} <strong>{words.remedy}:</strong> {remedy}
        </p>
      ))}
      {children}
      <Disclosure summary={words.counted}>
        <DefinitionList
          items={lane.parts.map(({ id, name, points, most }) => ({
            id,
            term: name,
            value: words.partOf(points, most),
          }))}
        />
      </Disclosure>
    </Card>
  );
}
