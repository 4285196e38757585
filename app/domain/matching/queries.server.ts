import type { Reader } from "#db/database.ts";
import { skill } from "#db/schema/skills.ts";
import { type SkillList, skillList } from "./skills.ts";

/** The skills as they are known here: the built-in ones with what the coordinator made of them. */
export async function findSkills(db: Reader): Promise<SkillList> {
  const rows = await db
    .select({
      ...{ code: skill.code, group: skill.skillGroup, names: skill.names },
      ...{ lanes: skill.lanes, retired: skill.retired },
    })
    .from(skill);
  return skillList(rows);
}
