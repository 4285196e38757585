import { skillsShape, suggestionsShape } from "#app/domain/matching/skill-shape.ts";
import skillContent from "./skills/skills.json";
import suggestionContent from "./skills/suggestions.json";

/** The built-in skills in the order of their codes. Their Dutch names are our own, not translations by ESCO. */
export const builtInSkills = skillsShape.parse(skillContent);

/** Which skills help when a dimension or a question of the main scan is weak. */
export const skillSuggestions = suggestionsShape.parse(suggestionContent);
