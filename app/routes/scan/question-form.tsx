import { Form, Link, useSubmit } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { SavedStatus } from "#app/ui/saved-status.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { questionAnchor } from "./anchors.ts";
import type { SendOutcome } from "./answer-queue.ts";
import { faultWords } from "./fault-words.ts";
import { QuestionField } from "./question-field.tsx";
import { useAnswerQueue } from "./use-answer-queue.ts";
import { useGiven } from "./use-given.ts";
import { type Unfolding, useUnfolding } from "./use-unfolding.ts";

interface QuestionFormProps {
  view: PartView;
  completed: boolean;
  rejected?: Rejected | undefined;
}

/**
 * The questions of one part. Without JavaScript a plain form with all of them; with it they unfold one at a time and each
 * answer is kept as it is given. Handing in the form sends everything once more, so nothing hangs on the script.
 */
export function QuestionForm({ view, completed, rejected }: QuestionFormProps) {
  const words = useTexts(scanTexts);
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const { queue, outcome } = useAnswerQueue();
  const given = useGiven({ view, form, keep: queue.add });
  const handIn = async (by: HTMLElement | null) => {
    if (!(await queue.settle()) || !form.current) return;
    submit(by instanceof HTMLButtonElement ? by : form.current);
  };
  const unfolding = useUnfolding({
    view,
    given: given.values,
    handIn: () => void handIn(null),
    wanted: !completed && rejected === undefined,
  });
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const values = given.read(event.target);
    if (values !== null) unfolding.answered(values);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    if (unfolding.active) unfolding.forward();
    else void handIn(nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null);
  };
  return (
    <Form
      ref={form}
      method="post"
      action={paths.scanPart({ part: view.id })}
      noValidate
      className="form"
      onChange={onChange}
      onSubmit={onSubmit}
      onPointerDown={unfolding.touched}
      onKeyDown={unfolding.typed}
    >
      {unfolding.questions.map(({ question, shown }) => (
        <div key={question.id} id={questionAnchor(question.id)} hidden={!shown}>
          <input type="hidden" name="asked" value={question.id} />
          <QuestionField
            question={question}
            given={listOf(rejected?.typed[question.id]) ?? question.given}
            error={errorOf(words, rejected, question.id)}
            count={unfolding.active ? words.question(unfolding.place, unfolding.total) : null}
          />
        </div>
      ))}
      <div className="stack stack--small">
        {unfolding.active ? (
          <UnfoldedButtons view={view} unfolding={unfolding} />
        ) : (
          <PlainButtons view={view} completed={completed} />
        )}
        <SavedStatus {...statusOf(words, outcome)} />
      </div>
    </Form>
  );
}

function UnfoldedButtons({ view, unfolding }: { view: PartView; unfolding: Unfolding }) {
  const words = useTexts(scanTexts);
  const last = unfolding.place === unfolding.total && view.next === null;
  const forward = last ? words.finish : unfolding.isAnswered ? words.next : words.skipOne;
  const { previous } = view;
  return (
    <ButtonRow>
      <Button look={last ? "spot" : unfolding.isAnswered ? "primary" : "secondary"} icon="arrow">
        {forward}
      </Button>
      {unfolding.place > 1 ? (
        <Button type="button" look="quiet" icon="back" onClick={unfolding.back}>
          {words.back}
        </Button>
      ) : previous ? (
        <ButtonLink
          as={Link}
          to={`${paths.scanPart({ part: previous.part })}#${questionAnchor(previous.question)}`}
          look="quiet"
          icon="back"
        >
          {words.back}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

function PlainButtons({ view, completed }: { view: PartView; completed: boolean }) {
  const words = useTexts(scanTexts);
  const forward = completed ? words.saveToResult : view.next === null ? words.finish : words.saveNext;
  return (
    <ButtonRow>
      <Button look={view.next === null && !completed ? "spot" : "primary"} icon="arrow">
        {forward}
      </Button>
      {view.previous && !completed ? (
        <Button name="to" value="back" look="quiet" icon="back">
          {words.saveBack}
        </Button>
      ) : null}
    </ButtonRow>
  );
}

function statusOf(words: ReturnType<typeof useTexts<typeof scanTexts.nl>>, outcome: SendOutcome | null) {
  if (outcome === null) return { text: null };
  if (outcome === "kept") return { text: words.saved };
  return { text: outcome === "limited" ? words.limited : words.unsaved, failed: true };
}

function errorOf(words: ReturnType<typeof useTexts<typeof scanTexts.nl>>, rejected: Rejected | undefined, id: string) {
  const keys = rejected?.errors[id];
  return keys === undefined ? undefined : faultWords(words, keys[0]);
}

const listOf = (value: string | string[] | undefined) => (typeof value === "string" ? [value] : value);
