import type { ResultView } from "./result-view.ts";

/** An owner's result for whom she shares it with. */
export type SharedResult = Pick<
  ResultView,
  "headline" | "meaning" | "total" | "themes" | "conclusion" | "description" | "comparison" | "disclaimer"
>;

/** What is not named here is not shown: a wish, or what she has and has not, would be an answer. */
export function sharedResult(view: ResultView): SharedResult {
  const { headline, meaning, total, themes, conclusion, description, disclaimer } = view;
  const comparison = { ...view.comparison, things: [], technologies: null };
  return { headline, meaning, total, themes, conclusion, description, comparison, disclaimer };
}
