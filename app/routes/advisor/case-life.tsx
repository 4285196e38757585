import { Form, Link } from "@remix-run/react";
import { casePaths } from "#app/case-paths.ts";
import { caselifeTexts } from "#app/texts/caselife.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { useTexts } from "#app/web/language.tsx";
import { caseTones } from "#app/web/tones.ts";
import { workPaths } from "#app/work-paths.ts";
import type { LifeView, LinkedCase } from "./life-view.server.ts";

interface Life {
  id: string;
  life: LifeView;
}

/** What comes first on the page of a case that nobody can be found for yet: a draft, or one that went into others. */
export function CaseBeginning({ id, life }: Life) {
  const words = useTexts(caselifeTexts);
  return (
    <>
      {life.draft === null ? null : (
        <Card look="lit" title={words.publish.title}>
          <p>{life.draft.waits === null ? words.publish.text : words.publish.waits(life.draft.waits)}</p>
          {life.draft.waits === null ? (
            <Form method="post" action={casePaths.casePublication({ id })}>
              <Button look="spot">{words.publish.submit}</Button>
            </Form>
          ) : null}
        </Card>
      )}
      {life.can.splitHelps ? (
        <p>
          {words.parts.offered} <Link to={casePaths.caseSplit({ id })}>{words.parts.link}</Link>
        </p>
      ) : null}
      <Relatives id={id} life={life} />
    </>
  );
}

/** The cases that this one belongs with, and the way back where there still is one. */
function Relatives({ id, life }: Life) {
  const words = useTexts(caselifeTexts);
  const { whole, parts, before, next, mergedInto, members, can } = life;
  return (
    <>
      {parts.length === 0 ? null : (
        <Section title={words.parts.title}>
          <CaseList cases={parts} />
          {can.rejoin ? (
            <Undo text={words.parts.undoText} label={words.parts.undo} action={casePaths.caseRejoining({ id })} />
          ) : null}
        </Section>
      )}
      {whole === null ? null : (
        <Section title={words.parts.whole}>
          <CaseList cases={[whole, ...[before, next].filter((one) => one !== null)]} />
        </Section>
      )}
      {members.length === 0 ? null : (
        <Section title={words.merge.title}>
          <CaseList cases={members} />
          {can.unmerge ? (
            <Undo text={words.merge.undoText} label={words.merge.undo} action={casePaths.caseUnmerging({ id })} />
          ) : null}
        </Section>
      )}
      {mergedInto === null ? null : (
        <Section title={words.merge.into}>
          <CaseList cases={[mergedInto]} />
        </Section>
      )}
    </>
  );
}

function CaseList({ cases }: { cases: readonly LinkedCase[] }) {
  const { caseStatuses } = useTexts(matchingTexts);
  return (
    <ul className="plain-list stack stack--small">
      {cases.map(({ id, title, status, company }) => (
        <li key={id}>
          <Link to={workPaths.advisorCase({ id })}>{title}</Link>, {company}{" "}
          <Badge tone={caseTones[status]}>{caseStatuses[status]}</Badge>
        </li>
      ))}
    </ul>
  );
}

function Undo({ text, label, action }: { text: string; label: string; action: string }) {
  return (
    <Form method="post" action={action} className="stack stack--small">
      <p className="subtle">{text}</p>
      <div>
        <Button look="secondary" size="small">
          {label}
        </Button>
      </div>
    </Form>
  );
}

/** What else can be done with a case: changing, cutting, joining, opening again. */
export function CaseActions({ id, life: { can } }: Life) {
  const words = useTexts(caselifeTexts);
  const links: { to: string; label: string; shown: boolean }[] = [
    { to: casePaths.caseEdit({ id }), label: words.edit.link, shown: can.edit },
    { to: casePaths.caseSplit({ id }), label: words.parts.link, shown: can.split },
    { to: casePaths.caseMerge({ id }), label: words.merge.link, shown: can.merge },
    { to: casePaths.caseRevival({ id }), label: words.revive.link, shown: can.revive },
  ];
  const shown = links.filter((link) => link.shown);
  return shown.length === 0 ? null : (
    <ButtonRow>
      {shown.map(({ to, label }) => (
        <ButtonLink key={to} as={Link} to={to} look="secondary">
          {label}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}

/** What is shown of the scan with a case, who agreed to that, and its files. */
export function CaseAround({ id, life }: Life) {
  const words = useTexts(caselifeTexts);
  const { shared, consent, files, revivedFor } = life;
  return (
    <>
      {revivedFor === "" ? null : (
        <DefinitionList items={[{ id: "revived", term: words.revive.why, value: revivedFor }]} />
      )}
      <Section title={words.sharing.link} headingLevel={3}>
        {shared.length === 0 ? <p>{words.sharing.nothing}</p> : <DefinitionList items={shared} />}
        {consent === null ? null : <p className="subtle">{consent}</p>}
        <p>
          <Link to={casePaths.caseSharing({ id })}>{words.sharing.title}</Link>
        </p>
      </Section>
      <p>
        <Link to={casePaths.caseFiles({ id })}>{words.files.link}</Link> ({files})
      </p>
    </>
  );
}
