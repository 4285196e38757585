import type { Profile } from "./answers.ts";
import { sectorGroup, shownOptions } from "./applicability.ts";
import type { Question, ScanDefinition, Text } from "./definition.ts";

export type OfferedOption = {
  readonly id: string;
  readonly label: Text;
  /** Choosing it clears every other tick ('none of these', 'don't know'). */
  readonly exclusive: boolean;
};

/** How a question is put to one owner: her size changes words and options, her sector only the example. */
export type Wording = {
  readonly text: Text;
  readonly hint: Text | null;
  readonly example: Text | null;
  readonly options: readonly OfferedOption[];
};

/** The words and options of a question for this profile, with 'none of these' and 'don't know' where they belong. */
export function wordingOf(definition: ScanDefinition, question: Question, profile: Profile): Wording {
  const alone = profile.size === "zzp";
  const group = sectorGroup(definition, profile.sector);
  const example = question.examples?.find(({ sectors }) => group !== undefined && sectors.includes(group));
  const options = shownOptions(question, profile).map((option) => ({
    id: option.id,
    label: (alone ? option.zzp : undefined) ?? option.label,
    exclusive: question.kind !== "ticks",
  }));
  return {
    text: (alone ? question.zzp?.text : undefined) ?? question.text,
    hint: (alone ? question.zzp?.hint : undefined) ?? question.hint ?? null,
    example: example?.text ?? null,
    options: [...options, ...escapes(definition, question)],
  };
}

function escapes({ words }: ScanDefinition, question: Question): OfferedOption[] {
  const unknown = { id: "unknown", label: words.unknown, exclusive: true };
  if (question.kind === "choice") return [];
  return question.kind === "ticks" ? [{ id: "none", label: words.none, exclusive: true }, unknown] : [unknown];
}
