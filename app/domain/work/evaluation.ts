import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";

/** Who looks back: the owner whose question it was, or who did the work. */
export const evaluationSides = ["entrepreneur", "candidate"] as const;
export type EvaluationSide = (typeof evaluationSides)[number];

/** What each side is asked, each 1–5. The owner judged the result itself when she confirmed it. */
export const evaluationQuestions = {
  entrepreneur: ["contact", "agreements"],
  candidate: ["contact", "clarity", "learned"],
} as const satisfies Record<EvaluationSide, readonly string[]>;

export type EvaluationQuestion = (typeof evaluationQuestions)[EvaluationSide][number];

/** The scores by question, and what was said in words (empty: nothing). */
export interface Answers {
  scores: Partial<Record<EvaluationQuestion, number>>;
  words: string;
}

/** So long after the end either side can look back; then what was said is shown. */
export const evaluationDays = 10;

/** What the rules need to know of one piece of work: when it was confirmed (null: it goes on), and who has looked back. */
export interface Evaluated {
  confirmedAt: Date | null;
  given: readonly EvaluationSide[];
}

/** The moment from which nothing can be given any more and everything is shown. */
export const evaluationsOpenAt = (confirmedAt: Date): Date => new Date(confirmedAt.getTime() + evaluationDays * dayMs);

/** Is what was said shown to both? When both have said it, or when ten days have passed since the end: never earlier to either. */
export function evaluationsOpen({ confirmedAt, given }: Evaluated, now: Date): boolean {
  if (confirmedAt === null) return false;
  return evaluationSides.every((side) => given.includes(side)) || now >= evaluationsOpenAt(confirmedAt);
}

/** May this side look back now? Once, after the end, and not after it could have read what the other side said. */
export function canEvaluate(
  { confirmedAt, given }: Evaluated,
  side: EvaluationSide,
  now: Date,
): Outcome<null, "not-ended" | "given" | "closed"> {
  if (confirmedAt === null) return refused("not-ended");
  if (given.includes(side)) return refused("given");
  return now >= evaluationsOpenAt(confirmedAt) ? refused("closed") : done(null);
}

/** On which day after the end a side is asked to look back, and on which once more. */
export const letterDays = { invitation: 1, reminder: 6 } as const;
export type LookBackLetter = keyof typeof letterDays;

/** The letter that is due to a side on this day; null: it has looked back, or it is too early or too late. Each goes once: see its key. */
export function dueLetter(work: Evaluated, side: EvaluationSide, now: Date): LookBackLetter | null {
  if (work.confirmedAt === null || !canEvaluate(work, side, now).ok) return null;
  const days = (now.getTime() - work.confirmedAt.getTime()) / dayMs;
  if (days < letterDays.invitation) return null;
  return days < letterDays.reminder ? "invitation" : "reminder";
}

export const lookBackKey = (assignmentId: string, side: EvaluationSide, letter: LookBackLetter): string =>
  `assignment:${assignmentId}:look-back:${side}:${letter}`;
