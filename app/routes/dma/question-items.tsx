import type { DmaQuestionView } from "#app/domain/dma/dma-view.ts";
import { ticksName } from "#app/domain/dma/ticks-name.ts";
import type { DmaTexts } from "#app/texts/dma.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group.tsx";
import { Select } from "#app/ui/field.tsx";
import type { Rejected } from "#app/web/form-values.ts";

interface QuestionItemsProps {
  view: DmaQuestionView;
  words: DmaTexts["question"];
  rejected: Rejected | undefined;
}

/** The answers of a question, one below the other: never a grid, which a phone cannot show. */
export function QuestionItems({ view, words, rejected }: QuestionItemsProps) {
  const faultOf = (name: string) =>
    Object.keys(rejected?.errors ?? {}).some((field) => field.split(".")[0] === name) ? words.unsound : undefined;
  const typedIn = (name: string) => rejected && [rejected.typed[name] ?? []].flat();
  const noteOf = (fromScan: boolean) => (fromScan ? words.fromScan : undefined);
  if (view.kind === "ticks")
    return (
      <CheckboxGroup
        name={ticksName}
        label={words.tickAll}
        error={faultOf(ticksName)}
        options={view.items.map(({ field, label, fromScan }) => ({ value: field, label, hint: noteOf(fromScan) }))}
        defaultValue={
          typedIn(ticksName) ?? view.items.filter(({ chosen }) => chosen.length > 0).map(({ field }) => field)
        }
      />
    );
  return view.items.map(({ field, label, chosen, fromScan }) => {
    const common = { name: field, label, hint: noteOf(fromScan), error: faultOf(field) };
    const standing = typedIn(field) ?? chosen;
    if (view.kind === "pairs")
      return <CheckboxGroup key={field} {...common} options={optionsOf(words.parts)} defaultValue={standing} />;
    if (view.kind === "degrees")
      return <RadioGroup key={field} {...common} options={optionsOf(words.degrees)} defaultValue={standing[0]} />;
    // seven times the same six radio buttons would be a grid after all
    const options = optionsOf(words.levels);
    return <Select key={field} {...common} options={options} empty={words.choose} defaultValue={standing[0] ?? ""} />;
  });
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
