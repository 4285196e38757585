import { Form } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import type { PartView } from "#app/domain/scan/part-view.ts";
import { paths } from "#app/paths.ts";
import { scanTexts } from "#app/texts/scan.ts";
import { SavedStatus } from "#app/ui/saved-status.tsx";
import type { Rejected } from "#app/web/form-values.ts";
import { useTexts } from "#app/web/language.tsx";
import { QuestionField } from "#app/web/question-field.tsx";
import { questionAnchor } from "./anchors.ts";
import { EarlierAnswer } from "./earlier-answer.tsx";
import { faultWords } from "./fault-words.ts";
import { seenField } from "./known-answers.ts";
import { PlainButtons, UnfoldedButtons } from "./question-buttons.tsx";
import { SharedDevice } from "./shared-device.tsx";
import { statusWords } from "./status-words.ts";
import type { Taking } from "./taking.ts";
import { useTaking } from "./use-taking.ts";
import { useUnfolding } from "./use-unfolding.ts";

interface QuestionFormProps {
  view: PartView;
  taking: Taking;
  rejected?: Rejected | undefined;
}

/**
 * The questions of one part. Without JavaScript a plain form with all of them; with it they unfold one at a time and each
 * answer is kept as it is given. Handing in the form sends everything once more, so nothing hangs on the script.
 */
export function QuestionForm({ view, taking, rejected }: QuestionFormProps) {
  const words = useTexts(scanTexts);
  const form = useRef<HTMLFormElement>(null);
  const { given, seen, faults, handIn, reach, setShared, ...state } = useTaking({ view, taking, form });
  const unfolding = useUnfolding({
    view,
    given: given.values,
    handIn: () => void handIn.start(null),
    wanted: !taking.editing && rejected === undefined,
  });
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    handIn.stay();
    if (event.target instanceof HTMLInputElement && event.target.name === "shared") setShared(event.target.checked);
    const values = given.read(event.target);
    if (values !== null) unfolding.answered(values);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    if (unfolding.active) unfolding.forward();
    else void handIn.start(nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null);
  };
  // what has an answer by now is not asked about again
  const earlierOf = (id: string) => ((given.values[id] ?? []).length > 0 ? undefined : taking.earlier[id]);
  const offered = view.questions.some(({ id }) => earlierOf(id) !== undefined);
  const errorOf = (id: string) => {
    const key = faults[id] ?? rejected?.errors[id]?.[0];
    return key === undefined ? undefined : faultWords(words, key);
  };
  return (
    <Form
      ref={form}
      method="post"
      action={paths.scanPart({ part: view.id, goingOn: taking.goingOn })}
      noValidate
      className="form"
      onChange={onChange}
      onSubmit={onSubmit}
      onPointerDown={unfolding.touched}
      onKeyDown={unfolding.typed}
    >
      {taking.scan === null ? <input type="hidden" name="pace" value={taking.pace} /> : null}
      {taking.scan === null ? null : <input type="hidden" name="scan" value={taking.scan} />}
      {unfolding.questions.map(({ question, shown, place }) => (
        <div key={question.id} id={questionAnchor(question.id)} hidden={!shown}>
          <input type="hidden" name="asked" value={question.id} />
          <input type="hidden" name="seen" value={seenField(question.id, seen[question.id])} />
          <QuestionField
            question={question}
            given={listOf(rejected?.typed[question.id]) ?? question.given}
            error={errorOf(question.id)}
            count={words.question(place, unfolding.total)}
          />
          <EarlierAnswer
            question={question}
            earlier={earlierOf(question.id)}
            words={words.earlier}
            confirm={unfolding.active ? (values) => unfolding.forward(given.take(question.id, values)) : null}
          />
        </div>
      ))}
      <div className="stack stack--small">
        {unfolding.active ? (
          <UnfoldedButtons view={view} unfolding={unfolding} reach={reach} />
        ) : (
          <PlainButtons view={view} editing={taking.editing} earlier={offered} />
        )}
        <SavedStatus {...statusWords(words, state)} />
        <SharedDevice shared={taking.shared} />
      </div>
    </Form>
  );
}

const listOf = (value: string | string[] | undefined) => (typeof value === "string" ? [value] : value);
