import { skills as en } from "#app/texts/en/skills.ts";
import { skills as nl } from "#app/texts/nl/skills.ts";

export const skillsTexts = { nl, en };
