import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { matchingRules } from "#db/schema/rounds.ts";

/** Under which the journal tells of the rules as a whole: a version has no id but its number. */
const rulesId = "019ac000-0000-7000-8000-000000000005";

/** New rules, over the version that the coordinator saw the consequences of. */
export interface Publication {
  rules: Omit<MatchingRules, "version">;
  basedOn: number;
  note: string;
  by: JournalActor;
}

/**
 * Makes these rules hold from now on. What was advised before keeps the version by which it was.
 * @returns the new version; refused when somebody else published meanwhile
 */
export async function publishRules(
  db: Database,
  { rules, basedOn, note, by }: Publication,
  now: Date,
): Promise<Outcome<{ version: number }, "overtaken" | "unchanged">> {
  try {
    return await db.transaction(async (tx) => {
      const { version: current, ...before } = await findRules(tx);
      if (current !== basedOn) return refused("overtaken");
      if (isSame(before, rules)) return refused("unchanged");
      const version = current + 1;
      await tx.insert(matchingRules).values({ version, content: rules, note, publishedById: by.id, createdAt: now });
      await record(tx, { by, action: "rules.published", object: { type: "rules", id: rulesId }, facts: { version } });
      return done({ version });
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") return refused("overtaken");
    throw error;
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
