import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import type { Profile, ScanInput } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { type PlanAction, planOf } from "./plan.ts";
import { actionWording, wordingOf } from "./wording.ts";

export interface StepView {
  readonly id: string;
  /** "Stap 1". */
  readonly order: string;
  readonly title: string;
  /** What to do first. */
  readonly first: string;
  readonly theme: string;
  readonly urgent: boolean;
  readonly fitsWish: boolean;
  readonly time: string;
  readonly money: string;
  /** "klein", "gemiddeld", "groot". */
  readonly effort: string;
  readonly helper: string;
  /** Things to choose from, or to do all of when urgent; may be empty. */
  readonly ideas: readonly { readonly id: string; readonly label: string; readonly tip: string | null }[];
}

/** The first steps, best first: at most `count`. */
export function stepViews(
  { definition, language }: { definition: ScanDefinition; language: Language },
  input: ScanInput,
  count: number,
): StepView[] {
  return planOf(definition, input)
    .slice(0, count)
    .map((action, index) => ({
      order: resultTexts[language].said.order(index + 1),
      ...stepView(action, { definition, language, profile: input.profile }),
    }));
}

function stepView(
  found: PlanAction,
  { definition, language, profile }: { definition: ScanDefinition; language: Language; profile: Profile },
): Omit<StepView, "order"> {
  const { action } = found;
  const words = actionWording(action, profile);
  return {
    id: found.question,
    title: words.title[language],
    first: words.first[language],
    theme: definition.dimensions.find(({ id }) => id === found.dimension)?.name[language] ?? found.dimension,
    urgent: found.urgent,
    fitsWish: found.fitsWish,
    time: action.time[language],
    money: action.money[language],
    effort: Object.entries(resultTexts[language].said.efforts).find(([id]) => id === String(action.effort))?.[1] ?? "",
    helper: definition.helpers.find(({ id }) => id === action.helper)?.name[language] ?? action.helper,
    ideas: ideasOf(found, { definition, language, profile }),
  };
}

function ideasOf(
  { step, question: id }: PlanAction,
  { definition, language, profile }: { definition: ScanDefinition; language: Language; profile: Profile },
): StepView["ideas"] {
  const question = definition.questions.find((other) => other.id === id);
  if (step.kind !== "ticks" || question === undefined) return [];
  const offered = wordingOf(definition, question, profile).options;
  return step.ideas.flatMap((idea) => {
    const label = offered.find((option) => option.id === idea)?.label[language];
    const tip = question.options.find((option) => option.id === idea)?.tip?.[language] ?? null;
    return label === undefined ? [] : [{ id: idea, label, tip }];
  });
}
