import type { QuestionView } from "#app/domain/scan/part-view.ts";
import type { ScanTexts } from "#app/texts/scan.ts";
import { Button } from "#app/ui/button.tsx";

interface EarlierAnswerProps {
  question: QuestionView;
  /** What she chose last time; undefined when there is nothing to ask. */
  earlier: readonly string[] | undefined;
  words: ScanTexts["earlier"];
  /** Null where one button below says it for all questions. */
  confirm: ((values: readonly string[]) => void) | null;
}

/** Her answer of last time below a question. It counts only once she says that it is still so. */
export function EarlierAnswer({ question, earlier, words, confirm }: EarlierAnswerProps) {
  if (earlier === undefined) return null;
  const labels = question.options.filter(({ value }) => earlier.includes(value)).map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <div className="earlier">
      <input type="hidden" name="earlier" value={`${question.id} ${earlier.join(",")}`} />
      <p>
        {words.label}: <strong>{labels.join(", ")}</strong>
      </p>
      {confirm === null ? null : (
        <Button type="button" look="secondary" size="small" onClick={() => confirm(earlier)}>
          {words.still}
        </Button>
      )}
    </div>
  );
}
