import type { QuestionView } from "#app/domain/scan/part-view.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";

interface QuestionFieldProps {
  question: QuestionView;
  given: readonly string[];
  error: string | undefined;
  /** "Vraag 2 van 4", when questions come one at a time. */
  count: string | null;
}

/** One question with its answers as tiles; the question is the group's name and a heading. */
export function QuestionField({ question, given, error, count }: QuestionFieldProps) {
  const { id, kind, text, hint, example, options } = question;
  const group = {
    label: text,
    name: id,
    look: "tile",
    headingLevel: 2,
    options: [...options],
    hint: hint || example ? <Hints hint={hint} example={example} /> : undefined,
    error,
  } as const;
  return (
    <>
      {count === null ? null : <p className="small subtle">{count}</p>}
      {kind === "many" ? (
        <CheckboxGroup {...group} defaultValue={given} />
      ) : (
        <RadioGroup {...group} defaultValue={given[0]} />
      )}
    </>
  );
}

function Hints({ hint, example }: { hint: string | null; example: string | null }) {
  return (
    <>
      {hint ? <p>{hint}</p> : null}
      {example ? <p>{example}</p> : null}
    </>
  );
}
