import type { Lane } from "#app/domain/matching/candidate.ts";
import type { SkillGroup } from "#app/domain/matching/skill-shape.ts";
import { builtInSkills, skillSuggestions } from "#scans/skills.ts";

export interface Skill {
  /** As in S15, or for a skill that was added here x-drone-video. */
  code: string;
  group: SkillGroup;
  name: { nl: string; en: string };
  /** The nearest concept in the European skills list; null for a skill that was added here. */
  esco: { uri: string; label: string; exact: boolean } | null;
  /** HBO-i activity and architecture layer, as in "Ana/Org"; null when nobody said. */
  hboi: string | null;
  /** The lanes that usually cover it, most usual first. */
  lanes: readonly Lane[];
  /** Asked for no more in new cases; where it stands already, it stays and can be read. */
  retired: boolean;
}

/** The sentence that ESCO asks whoever uses it to show, word for word. */
export const escoAttribution = "This service uses the ESCO classification of the European Commission.";

/** What the coordinator made of a skill: a built-in one under its own code, or one of her own. */
export interface KeptSkill {
  code: string;
  group: SkillGroup;
  names: { nl: string; en: string };
  lanes: readonly Lane[];
  retired: boolean;
}

/** The skills as they are known here. */
export interface SkillList {
  /** Built-in ones by code, then those that were added; retired ones too. */
  all: readonly Skill[];
  /** Those that a new case can ask. */
  offered: readonly Skill[];
  /** What a skill is called; a code we do not know is shown as it is, so that old data stays readable. */
  nameOf: (code: string, language: "nl" | "en") => string;
}

const codeShape = /^(S\d{2}|x-[a-z0-9]+(-[a-z0-9]+)*)$/;

/** Can this be the code of a skill? Whether there is one, only the list of this place knows. */
export const isSkillCode = (code: string): boolean => code.length <= 48 && codeShape.test(code);

/** The built-in list with what the coordinator changed and added. */
export function skillList(kept: readonly KeptSkill[] = []): SkillList {
  const changed = new Map(kept.map((one) => [one.code, one]));
  const builtIn = builtInSkills.map((skill): Skill => {
    const change = changed.get(skill.code);
    changed.delete(skill.code);
    return change ? { ...skill, ...asKept(change) } : { ...skill, retired: false };
  });
  const added = [...changed.values()].map((one): Skill => ({ ...asKept(one), esco: null, hboi: null }));
  const all = [...builtIn, ...added.sort((a, b) => (a.code < b.code ? -1 : 1))];
  const byCode = new Map(all.map((skill) => [skill.code, skill]));
  return {
    all,
    offered: all.filter(({ retired }) => !retired),
    nameOf: (code, language) => byCode.get(code)?.name[language] ?? code,
  };
}

function asKept({ code, group, names, lanes, retired }: KeptSkill) {
  return { code, group, name: names, lanes, retired };
}

/**
 * Skills to offer the advisor for a case, each once: first those of the weak questions (ids as in the scan: R2, V3),
 * then those of the weak dimensions (D1–D6). Both lists are read weakest first. Ids without a suggestion give nothing.
 */
export function suggestedSkills(
  weakDimensionIds: readonly string[],
  weakQuestionIds: readonly string[] = [],
): readonly string[] {
  const direct = weakQuestionIds.flatMap((id) => skillSuggestions.questions[id] ?? []);
  const wider = weakDimensionIds.flatMap((id) => skillSuggestions.dimensions[id] ?? []);
  return [...new Set([...direct, ...wider])];
}
