import type { ScanInput } from "#app/domain/scan/answers.ts";
import { sectorGroup } from "#app/domain/scan/applicability.ts";
import { amsterdam, formatDay, formatLocalDay } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import type { Horizon } from "./horizons.ts";
import type { HelperKind, LibraryStep, PlanContent } from "./library.ts";
import type { KeptStep, PlanEntry } from "./roadmap.ts";
import type { CheckedSignpost } from "./signpost-state.ts";

/** A step in finished words. What only the library knows is null or empty for a step of her own. */
export interface PlanStepView {
  /** What forms send: the id in the library, or of her own step. */
  readonly id: string;
  /** The id on the page: "stap-V3-mfa". */
  readonly anchor: string;
  readonly own: boolean;
  readonly question: string | null;
  readonly dimension: string | null;
  /** The theme's name. */
  readonly theme: string | null;
  readonly title: string;
  readonly why: string | null;
  readonly begin: readonly string[];
  readonly time: string | null;
  readonly cost: string | null;
  /** "Klein", "Gemiddeld", "Groot". */
  readonly effort: string | null;
  readonly urgent: boolean;
  readonly fitsWish: boolean;
  /** Titles of steps that come first and are not done. */
  readonly buildsOn: readonly string[];
  readonly helpers: readonly { readonly kind: HelperKind; readonly name: string }[];
  readonly signposts: readonly SignpostView[];
  readonly state: KeptStep["status"];
  /** "Klaar op 24 november 2026", "Uitgesteld tot 1 januari 2027"; null while it is open. */
  readonly stateWords: string | null;
  readonly horizon: Horizon;
}

export interface SignpostView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly url: string | null;
  /** "Gecontroleerd op 1 november 2026." or "Volgens deondernemer.nl, 24 november 2025.", with its end where one is known. */
  readonly checked: string;
}

interface Showing {
  content: PlanContent;
  input: ScanInput;
  signposts: readonly CheckedSignpost[];
  entries: readonly PlanEntry[];
  language: Language;
}

/** One step of a plan as a page shows it, in the words for her size. */
export function stepViewOf(entry: PlanEntry, showing: Showing): PlanStepView {
  const { kept, step, urgent, fitsWish, state, horizon } = entry;
  const id = step?.id ?? kept?.id ?? "";
  const stateWords = stateWordsOf(entry, showing.language);
  const known = { id, anchor: `stap-${id}`, urgent, fitsWish, state, stateWords, horizon };
  if (step === undefined) return { ...known, ...nothing, own: true, title: kept?.title ?? "" };
  const words = stepWords(step, showing);
  return { ...known, own: false, ...words, ...placeOf(step, showing), buildsOn: buildsOn(entry, showing) };
}

/** The title of a step in the words for her size. */
export function stepTitle(step: LibraryStep, { profile }: ScanInput, language: Language): string {
  return ((profile.size === "zzp" ? step.zzp?.title : undefined) ?? step.title)[language];
}

const nothing = {
  ...{ question: null, dimension: null, theme: null, why: null, begin: [], time: null, cost: null, effort: null },
  ...{ buildsOn: [], helpers: [], signposts: [] },
} as const;

function stepWords(step: LibraryStep, { content, input, signposts, language }: Showing) {
  const alone = input.profile.size === "zzp" ? step.zzp : undefined;
  const words = planTexts[language].said;
  return {
    title: stepTitle(step, input, language),
    why: whyOf(step, { content, input, language }),
    begin: (alone?.begin ?? step.begin).map((line) => line[language]),
    time: step.time[language],
    cost: words.costs[step.cost],
    effort: words.efforts[step.effort === 1 ? "small" : step.effort === 2 ? "medium" : "large"],
    helpers: step.helpers.map((kind) => ({ kind, name: words.helpers[kind] })),
    signposts: signposts.filter(({ id }) => step.signposts.includes(id)).map((one) => signpostView(one, language)),
  };
}

/** Why it matters, in the words for her size, with the example from her line of business where there is one. */
function whyOf(
  step: LibraryStep,
  { content, input, language }: Pick<Showing, "content" | "input" | "language">,
): string {
  const why = (input.profile.size === "zzp" ? step.zzp?.why : undefined) ?? step.why;
  const group = sectorGroup(content.definition, input.profile.sector);
  const example = step.examples?.find(({ sectors }) => group !== undefined && sectors.includes(group));
  return example === undefined ? why[language] : `${why[language]} ${example.text[language]}`;
}

function placeOf(step: LibraryStep, { content: { definition }, language }: Showing) {
  const question = definition.questions.find(({ id }) => id === step.question);
  const dimension = question === undefined || question.kind === "choice" ? null : question.dimension;
  const theme = definition.dimensions.find(({ id }) => id === dimension)?.name[language] ?? null;
  return { question: step.question, dimension, theme };
}

function buildsOn({ needs }: PlanEntry, { entries, input, language }: Showing): string[] {
  const waiting = entries.filter(
    ({ step, state }) => step !== undefined && needs.includes(step.id) && state !== "done",
  );
  return waiting.flatMap(({ step }) => (step === undefined ? [] : [stepTitle(step, input, language)]));
}

function signpostView(signpost: CheckedSignpost, language: Language): SignpostView {
  const { id, name, about, url, lastChecked, saidBy, until } = signpost;
  const words = planTexts[language].said.signpost;
  // what is shown has a date: see signpost-state.ts
  const date = lastChecked === null ? "" : formatLocalDay(lastChecked, language);
  const checked = saidBy === null ? words.checked(date) : words.according(saidBy[language], date);
  return {
    ...{ id, name, about: about[language], url: url ?? null },
    checked: until === null ? checked : `${checked} ${words.until(formatLocalDay(until, language))}`,
  };
}

function stateWordsOf({ state, kept }: PlanEntry, language: Language): string | null {
  const words = planTexts[language].said.states;
  if (state === "done") {
    return kept?.doneAt ? words.doneOn(formatDay(kept.doneAt.getTime(), language, amsterdam)) : words.done;
  }
  if (state === "postponed" && kept?.until) return words.until(formatLocalDay(kept.until, language));
  return state === "open" ? null : words[state];
}
