import { amsterdam, formatDay, formatLocalDay } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";
import { type Milestone, milestoneState, planProgress } from "./milestones.ts";

/** The plan in finished words: every step with how it stands, how far it is, and what comes next. */
export function planView(milestones: readonly Milestone[], language: Language, now: Date) {
  const words = workTexts[language].plan;
  const today = localDateOf(now.getTime(), amsterdam);
  const { done, late, all, next } = planProgress(milestones, today);
  return {
    steps: milestones.map(({ id, title, dueOn, doneAt }) => {
      const state = milestoneState({ dueOn, doneAt }, today);
      return { id, title, state, stateWord: words.states[state], when: whenOf({ dueOn, doneAt }, language) };
    }),
    progress: all === 0 ? null : words.progress(done, all),
    late: late === 0 ? null : words.late(late),
    next: next ? { title: next.title, date: next.dueOn === null ? null : formatLocalDay(next.dueOn, language) } : null,
  };
}

export type PlanView = ReturnType<typeof planView>;

function whenOf({ dueOn, doneAt }: Pick<Milestone, "dueOn" | "doneAt">, language: Language): string {
  const words = workTexts[language].plan;
  if (doneAt !== null) return words.doneOn(formatDay(doneAt.getTime(), language, amsterdam));
  return dueOn === null ? words.noDate : words.due(formatLocalDay(dueOn, language));
}
