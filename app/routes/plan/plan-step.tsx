import type { PlanStepView } from "#app/domain/plan/step-view.ts";
import { dotted } from "#app/lib/dotted.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AskHelp } from "./ask-help.tsx";
import { ChangeForms, StepButton, type StepPage } from "./plan-step-forms.tsx";

interface StepProps {
  step: PlanStepView;
  page: StepPage;
}

/** A step to do now or soon. `folded`: how to begin is there to unfold. */
export function StepCard({ step, page, folded }: StepProps & { folded: boolean }) {
  return (
    <li id={step.anchor}>
      <Card as="article" headingLevel={3} title={step.title} above={<Badges step={step} words={page.words} />}>
        <JustDone step={step} page={page} />
        <StepBody step={step} page={page} folded={folded} />
      </Card>
    </li>
  );
}

/** A step for later: its title, and the rest to unfold. */
export function StepRow({ step, page }: StepProps) {
  const touched = page.after?.step === step.anchor;
  return (
    <li id={step.anchor}>
      <JustDone step={step} page={page} />
      <Disclosure
        open={touched}
        summary={
          <>
            {step.title} <Badges step={step} words={page.words} />
          </>
        }
      >
        <div className="stack">
          <StepBody step={step} page={page} />
        </div>
      </Disclosure>
    </li>
  );
}

/** What was just done to this very step. */
export function JustDone({ step, page }: StepProps) {
  if (page.after?.step !== step.anchor) return null;
  return <Notice tone="success" title={page.after.told} live="status" />;
}

function Badges({ step, words }: { step: PlanStepView; words: StepPage["words"] }) {
  const open = step.state === "open";
  return (
    <>
      {step.state === "done" ? (
        <Badge tone="success" icon="check">
          {step.stateWords}
        </Badge>
      ) : null}
      {open && step.urgent ? <Badge tone="spot">{words.urgent}</Badge> : null}
      {open && step.fitsWish ? <Badge tone="action">{words.wish}</Badge> : null}
      {step.own ? <Badge>{words.own}</Badge> : null}
      {step.theme === null || step.horizon === "year" ? null : <span>{step.theme}</span>}
    </>
  );
}

function StepBody({ step, page, folded = false }: { step: PlanStepView; page: StepPage; folded?: boolean }) {
  const { words } = page;
  if (step.state === "done") {
    return <StepButton step={step} page={page} change="open" look="quiet" label={words.undo} />;
  }
  return (
    <>
      {step.own ? null : <StepContent step={step} words={words} folded={folded} />}
      <div className="button-row">
        <StepButton step={step} page={page} change="done" look="primary" icon="check" label={words.done} />
        <AskHelp step={step} page={page} />
      </div>
      <ChangeForms step={step} page={page} />
    </>
  );
}

function StepContent({ step, words, folded }: { step: PlanStepView; words: StepPage["words"]; folded: boolean }) {
  const how = (
    <div className="stack">
      <Begin step={step} words={words} titled={!folded} />
      <Signposts step={step} words={words} />
    </div>
  );
  return (
    <div className="plan-step">
      <div className="stack">
        <p>{step.why}</p>
        {folded ? (
          <Disclosure
            summary={
              <>
                {words.begin}
                <span className="visually-hidden">: {step.title}</span>
              </>
            }
          >
            {how}
          </Disclosure>
        ) : (
          how
        )}
      </div>
      <Facts step={step} words={words} />
    </div>
  );
}

function Begin({ step, words, titled }: { step: PlanStepView; words: StepPage["words"]; titled: boolean }) {
  return (
    <div>
      {titled ? (
        <p>
          <strong>{words.begin}</strong>
        </p>
      ) : null}
      <ol>
        {step.begin.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

function Facts({ step, words: { facts } }: { step: PlanStepView; words: StepPage["words"] }) {
  const all = [
    { id: "after", term: facts.after, value: dotted(step.buildsOn) },
    { id: "time", term: facts.time, value: step.time ?? "" },
    { id: "cost", term: facts.cost, value: step.cost ?? "" },
    { id: "effort", term: facts.effort, value: step.effort ?? "" },
    { id: "helpers", term: facts.helpers, value: dotted(step.helpers.map(({ name }) => name)) },
  ];
  return <FactList facts={all.filter(({ value }) => value !== "")} />;
}

function Signposts({ step, words }: { step: PlanStepView; words: StepPage["words"] }) {
  if (step.signposts.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{words.signposts}</strong>
      </p>
      <ul>
        {step.signposts.map(({ id, name, about, url, checked }) => (
          <li key={id}>
            {url === null ? name : <a href={url}>{name}</a>}: {about} <span className="subtle small">{checked}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
