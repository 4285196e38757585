import { Link } from "@remix-run/react";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { paths } from "#app/paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { fileTexts } from "#app/texts/file.ts";
import { workTexts } from "#app/texts/work.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { CaseTimeline } from "#app/web/case-timeline.tsx";
import { useTexts } from "#app/web/language.tsx";
import { WorkDeliveries } from "#app/web/work-deliveries.tsx";
import { WrittenText } from "#app/web/written-text.tsx";
import type { WholeCaseView } from "./case-view.server.ts";

/** What she just did, and what comes of it. */
export function CaseNews({ done, status }: { done: string | null; status: CaseStatus }) {
  const words = useTexts(fileTexts);
  const { shared } = useTexts(caselifeTexts).done;
  const work = useTexts(workTexts);
  if (done === "bevestigd" && status === "closed")
    return (
      <Notice tone="success" title={words.case.confirmedTitle} live="status">
        <p>
          {words.case.confirmed} {words.case.next}
        </p>
        <ButtonRow>
          <ButtonLink as={Link} to={paths.scan()} look="secondary">
            {words.scan.again}
          </ButtonLink>
          <ButtonLink as={Link} to={paths.booking()} look="secondary">
            {words.appointments.book}
          </ButtonLink>
        </ButtonRow>
      </Notice>
    );
  if (done === "gedeeld") return <Notice tone="success" title={shared} live="status" />;
  if (done === "teruggestuurd" && status === "running")
    return (
      <Notice tone="success" title={words.case.returnedTitle} live="status">
        <p>{words.case.returned}</p>
      </Notice>
    );
  const told = new Map([
    ["teruggekeken", work.lookBack.done.verstuurd],
    ["naam", work.file.named.done.naam],
    ["geen-naam", work.file.named.done["geen-naam"]],
    ["niet-vragen", work.file.later.stopped],
  ]).get(done ?? "");
  return told === undefined ? null : <Notice tone="success" title={told} live="status" />;
}

/** What was delivered, what she asked before, and what she said of it in the end. */
export function CaseResult({ view }: { view: WholeCaseView }) {
  const words = useTexts(fileTexts).case;
  return (
    <>
      {view.rating === null ? null : (
        <Card title={words.yourRating}>
          <p className="lead">{view.rating}</p>
          {view.remark === null ? null : <WrittenText text={view.remark} />}
        </Card>
      )}
      {view.asked === null ? null : (
        <Card title={words.asked}>
          <WrittenText text={view.asked} />
        </Card>
      )}
      {view.work === null ? null : <WorkDeliveries deliveries={view.work.deliveries} />}
    </>
  );
}

/** Her question, the facts and what happened so far. */
export function CaseDetails({ view }: { view: WholeCaseView }) {
  const words = useTexts(fileTexts).case;
  return (
    <>
      <Section title={words.question}>
        <WrittenText text={view.question} />
        <DefinitionList items={view.facts} />
      </Section>
      <Section title={words.timeline}>
        <CaseTimeline lines={view.timeline} ended={view.status === "closed" || view.status === "withdrawn"} />
      </Section>
    </>
  );
}
