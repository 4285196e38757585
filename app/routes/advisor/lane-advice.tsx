import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { advisorTexts } from "#app/texts/advisor.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTexts } from "#app/web/language.tsx";
import type { AdviceView } from "./matching-view.server.ts";

type Lane = AdviceView["lanes"][number];

/** The three lanes beside each other with what speaks for and against them, and under them the advisor's choice. */
export function LaneAdvice({ caseId, advice, chosen, fault }: LaneChoice & { advice: AdviceView }) {
  const words = useTexts(advisorTexts).case;
  const matching = useTexts(matchingTexts);
  const none = advice.lanes.every(({ possible }) => !possible);
  return (
    <div className="stack">
      {advice.doubtful ? <Notice tone="info" title={matching.doubt} /> : null}
      {none ? <Notice tone="warning" title={matching.noLane} /> : null}
      <CardList>
        {advice.lanes.map((lane) => (
          <LaneCard key={lane.id} lane={lane} advised={lane.id === advice.advised} chosen={lane.id === chosen} />
        ))}
      </CardList>
      <p className="subtle small">{words.rules(advice.rulesVersion)}</p>
      <LaneForm caseId={caseId} advice={advice} chosen={chosen} fault={fault} />
    </div>
  );
}

interface LaneChoice {
  caseId: string;
  chosen: string | null;
  /** What was wrong with the choice just made. */
  fault: string | undefined;
}

function LaneCard({ lane, advised, chosen }: { lane: Lane; advised: boolean; chosen: boolean }) {
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

function LaneForm({ caseId, advice, chosen, fault }: LaneChoice & { advice: AdviceView }) {
  const { case: words, newCase } = useTexts(advisorTexts);
  return (
    <Form method="post" action={paths.advisorCaseLane({ id: caseId })} noValidate className="form">
      <RadioGroup
        name="lane"
        label={words.laneQuestion}
        headingLevel={3}
        error={fault}
        options={advice.lanes.map(({ id, name }) => ({ value: id, label: capital(name) }))}
        defaultValue={chosen ?? advice.advised}
      />
      <TextArea
        name="reason"
        label={words.laneReason}
        optional={newCase.optional}
        hint={words.laneReasonHint}
        rows={2}
      />
      <div>
        <Button look="spot">{words.laneSubmit}</Button>
      </div>
    </Form>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
