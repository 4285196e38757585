import { skillLevelField } from "#app/domain/cases/candidate-form.ts";
import { sectorNames } from "#app/domain/cases/case-facts.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { type Background, usualLevels } from "#app/domain/matching/level-bridge.ts";
import { skillGroups } from "#app/domain/matching/skill-shape.ts";
import type { SkillList } from "#app/domain/matching/skills.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { skillsTexts } from "#app/texts/skills.ts";

/** What the form of a profile offers to choose from, in words. */
export function formView(asked: { lane: Lane; skills: SkillList; language: Language }) {
  const { lane, skills, language } = asked;
  const { skillGroups: groupNames } = matchingTexts[language];
  return {
    lane,
    groups: skillGroups.map((group) => ({
      title: groupNames[group],
      skills: skills.offered
        .filter((skill) => skill.group === group)
        .map(({ code, name }) => ({ code, field: skillLevelField(code), name: name[language] })),
    })),
    help: levelHelp(lane, language),
    sectors: sectorNames(language),
  };
}

export type FormView = ReturnType<typeof formView>;

const backgrounds: Readonly<Record<Lane, readonly Background[]>> = {
  student: [
    { kind: "hbo", year: 1 },
    { kind: "hbo", year: 3 },
  ],
  mbo: [
    { kind: "mbo", level: 2 },
    { kind: "mbo", level: 3 },
    { kind: "mbo", level: 4 },
  ],
  frontrunner: [{ kind: "frontrunner" }],
};

/** Which levels usually go with which background, a line each: the bridge between mbo, hbo and frontrunners in plain words. */
function levelHelp(lane: Lane, language: Language): string[] {
  const { levels } = skillsTexts[language];
  const nameOf = (background: Background) => {
    if (background.kind === "mbo") return levels.mbo(background.level);
    return background.kind === "hbo" ? levels.hbo(background.year, background.year + 1) : levels.frontrunner;
  };
  return backgrounds[lane].map((background) => {
    const { from, to } = usualLevels(background);
    const range = from === to ? String(from) : `${from}–${to}`;
    return profileTexts[language].fields.usualLine(nameOf(background), range);
  });
}
