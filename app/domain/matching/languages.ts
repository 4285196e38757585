/** The languages a case can ask for. */
export const workLanguages = ["nl", "en"] as const;

/** 1 simple, 2 good, 3 fluent. */
export const fluent = 3;

// Who names a language without a level can do her work in it.
const plainLevel = 2;

/** Level per language out of a list such as ["nl:3", "en"]; a language that is named twice counts at its highest level. */
export function languageLevels(list: readonly string[]): ReadonlyMap<string, number> {
  const known = read.get(list);
  if (known) return known;
  const levels = new Map<string, number>();
  for (const entry of list) {
    const [language = "", typed] = entry.split(":");
    const level = typed === undefined ? plainLevel : Number(typed);
    levels.set(language, Math.max(level, levels.get(language) ?? 0));
  }
  read.set(list, levels);
  return levels;
}

// the same list is held against many cases
const read = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
