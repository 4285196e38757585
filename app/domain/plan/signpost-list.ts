import type { LocalDate } from "#app/lib/dates.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import { dateWords } from "./date-words.ts";
import type { StepLibrary } from "./library.ts";
import { attentionFirst, type CheckedSignpost, type SignpostStanding } from "./signpost-state.ts";

/** One signpost in finished words, for who checks them. */
export interface SignpostRow {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly purpose: string;
  readonly about: string;
  readonly standing: SignpostStanding;
  readonly group: "attention" | "fine" | "settled";
  /** "te lang niet nagekeken". */
  readonly state: string;
  /** "op 01-01-2026", "door ons niet; volgens rvo.nl, 27-02-2024", "nog niet". */
  readonly checked: string;
  /** "tot en met 01-07-2027, in 4 stappen". */
  readonly shown: string;
  readonly source: string;
}

/** All signposts, what asks for a look first, each with how many steps point to it. */
export function signpostRows(
  checked: readonly CheckedSignpost[],
  library: StepLibrary,
  language: Language,
): SignpostRow[] {
  const words = planTexts[language].checkSaid;
  return attentionFirst(checked).map((one) => {
    const { id, name, standing, source } = one;
    const uses = library.filter(({ signposts }) => signposts.includes(id)).length;
    return {
      ...{ id, name, standing, source, url: one.url ?? null },
      ...{ purpose: one.purpose[language], about: one.about[language] },
      group: one.attention ? "attention" : standing === "good" ? "fine" : "settled",
      state: words.states[standing],
      checked: checkedWords(one, language),
      shown: `${shownWords(one, language)}, ${words.steps(uses)}`,
    };
  });
}

function checkedWords({ lastChecked, saidBy }: CheckedSignpost, language: Language): string {
  const words = planTexts[language].checkSaid;
  if (lastChecked === null) return words.never;
  const date = dateWords(lastChecked);
  return saidBy === null ? words.checked(date) : words.according(saidBy[language], date);
}

function shownWords({ standing, shownUntil, until }: CheckedSignpost, language: Language): string {
  const words = planTexts[language].checkSaid;
  const say = (sentence: (date: string) => string, date: LocalDate | null) =>
    date === null ? words.hidden : sentence(dateWords(date));
  if (standing === "ended") return say(words.endedOn, until);
  if (standing !== "good" && standing !== "ageing") return words.hidden;
  return say(shownUntil === until ? words.endsOn : words.shownUntil, shownUntil);
}
