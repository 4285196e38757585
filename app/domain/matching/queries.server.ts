import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { person } from "#db/schema/people.ts";
import { matchingRules } from "#db/schema/rounds.ts";
import { skill } from "#db/schema/skills.ts";
import { defaultRules, type MatchingRules, storedRules } from "./rules.ts";
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

const read = new WeakMap<Reader, MatchingRules>();

/**
 * The rules that hold now: the newest version, or those that come with the product. A version never changes, so a process keeps the one it read
 * until the database has a newer one.
 */
export async function findRules(db: Reader): Promise<MatchingRules> {
  const known = read.get(db);
  const [newest] = await db
    .select({ version: matchingRules.version })
    .from(matchingRules)
    .orderBy(desc(matchingRules.version))
    .limit(1);
  if (!newest) return defaultRules;
  if (known?.version === newest.version) return known;
  const rules = await rulesOf(db, newest.version);
  read.set(db, rules);
  return rules;
}

/** The rules of one version, as they were. @throws when there is none: advice would hang on nothing */
export async function rulesOf(db: Reader, version: number): Promise<MatchingRules> {
  if (version === defaultRules.version) return defaultRules;
  const [row] = await db
    .select({ content: matchingRules.content })
    .from(matchingRules)
    .where(eq(matchingRules.version, version));
  if (!row) throw new Error(`there is no version ${version} of the rules`);
  return storedRules(row.content, version);
}

/** One version of the rules as it stands in the list. */
export interface RulesVersion {
  version: number;
  note: string;
  /** Null: it came with the product, or its maker is gone. */
  by: string | null;
  at: Date | null;
}

/** Every version of the rules with who made it, when and why, the newest first; the one that came with the product last. */
export async function listRules(db: Reader): Promise<RulesVersion[]> {
  const rows = await db
    .select({
      ...{ version: matchingRules.version, note: matchingRules.note },
      ...{ by: person.name, at: matchingRules.createdAt },
    })
    .from(matchingRules)
    .leftJoin(person, eq(person.id, matchingRules.publishedById))
    .orderBy(desc(matchingRules.version));
  return [...rows, { version: defaultRules.version, note: "", by: null, at: null }];
}
