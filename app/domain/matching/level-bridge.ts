/** Where somebody learns or works. */
export type Background =
  | { kind: "mbo"; level: 2 | 3 | 4 }
  | { kind: "hbo"; year: 1 | 2 | 3 | 4 }
  | { kind: "frontrunner" };

/** The levels of skill (1–4) that usually go with a background: a start for a profile, that its owner corrects. Our own bridge, no norm. */
export function usualLevels(background: Background): { from: number; to: number } {
  switch (background.kind) {
    case "mbo":
      return { 2: { from: 1, to: 1 }, 3: { from: 1, to: 2 }, 4: { from: 2, to: 2 } }[background.level];
    case "hbo":
      return background.year <= 2 ? { from: 2, to: 2 } : { from: 3, to: 3 };
    case "frontrunner":
      return { from: 3, to: 4 };
  }
}
