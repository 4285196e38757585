import type { Lane } from "#app/domain/matching/candidate.ts";
import { skillNames, skillRows } from "#app/domain/matching/skill-catalogue.ts";

export type SkillCode = keyof typeof skillNames;

export interface Skill {
  code: SkillCode;
  group: SkillGroup;
  name: { nl: string; en: string };
  /** The nearest concept in the European skills list; not always the same thing. */
  esco: { id: string; label: string };
  /** HBO-i activity and architecture layer, as in "Ana/Org". */
  hboi: string;
  /** The lanes that usually cover it, most usual first. */
  lanes: readonly Lane[];
}

export const skillGroups = [
  "strategy",
  "online",
  "marketing",
  "data",
  "software",
  "automation",
  "infrastructure",
  "security",
  "people",
] as const;
export type SkillGroup = (typeof skillGroups)[number];

/** Is this the code of a skill in our list? */
export function isSkillCode(code: string): code is SkillCode {
  return Object.hasOwn(skillNames, code);
}

/** What the skill is called; a code we do not know is shown as it is, so that old data stays readable. */
export function skillName(code: string, language: "nl" | "en"): string {
  if (!isSkillCode(code)) return code;
  return skillNames[code][language === "nl" ? 0 : 1];
}

type Row = readonly [group: SkillGroup, lanes: string, hboi: string, label: string, id: string];
const rows: Readonly<Record<SkillCode, Row>> = skillRows;

const laneOfLetter: Readonly<Record<string, Lane>> = { M: "mbo", S: "student", F: "frontrunner" };

/** The built-in list of 64 skills, in the order of their codes. */
export const skills: readonly Skill[] = Object.keys(rows)
  .filter(isSkillCode)
  .map((code) => {
    const [group, lanes, hboi, label, id] = rows[code];
    const [nl, en] = skillNames[code];
    return {
      code,
      group,
      name: { nl, en },
      esco: { id, label },
      hboi,
      lanes: [...lanes].flatMap((letter) => laneOfLetter[letter] ?? []),
    };
  });

/**
 * Skills to offer the advisor for a case, each once: first those of the weak questions (ids as in the scan: R2, V3),
 * then those of the weak dimensions (D1–D6). Both lists are read weakest first. Ids without a suggestion give nothing.
 */
export function suggestedSkills(
  weakDimensionIds: readonly string[],
  weakQuestionIds: readonly string[] = [],
): readonly SkillCode[] {
  const direct = weakQuestionIds.flatMap((id) => byQuestion[id] ?? []);
  const wider = weakDimensionIds.flatMap((id) => byDimension[id] ?? []);
  return [...new Set([...direct, ...wider])];
}

/** Skills that usually help when a whole dimension of the scan is weak. */
const byDimension: Readonly<Record<string, readonly SkillCode[]>> = {
  D1: ["S01", "S02", "S04", "S05", "S08", "S20"],
  D2: ["S10", "S11", "S14", "S15", "S16", "S17", "S55", "S56"],
  D3: ["S09", "S13", "S18", "S49", "S63", "S64"],
  D4: ["S31", "S32", "S33", "S34", "S37", "S39", "S58", "S59", "S61", "S62"],
  D5: ["S03", "S45", "S47", "S48", "S50", "S51", "S52", "S53"],
  D6: ["S37", "S53"],
};

/** Skills that answer one weak question: closer to her need than the dimension's list, so they come first. */
const byQuestion: Readonly<Record<string, readonly SkillCode[]>> = {
  S1: ["S01", "S04"],
  S2: ["S05", "S08"],
  S3: ["S02", "S01"],
  R1: ["S55"],
  R2: ["S10", "S14", "S16", "S22", "S25", "S20", "S29"],
  R3: ["S15", "S16", "S17", "S20", "S23"],
  R4: ["S30", "S47", "S48"],
  R5: ["S56", "S64"],
  H1: ["S63", "S49"],
  H2: ["S09", "S13"],
  H3: ["S54", "S63"],
  V1: ["S31", "S32", "S33", "S34", "S39"],
  V2: ["S37", "S36", "S31"],
  V3: ["S59", "S58"],
  V4: ["S58", "S62"],
  A1: ["S45", "S50", "S03"],
  A2: ["S51"],
  A3: ["S50", "S51", "S52", "S53"],
  G1: ["S37", "S53"],
  G2: ["S08"],
  G3: ["S37", "S31"],
};
