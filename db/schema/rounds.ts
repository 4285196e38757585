import { createdAt, id, index, instant, integer, json, table, text, uuid } from "#db/columns.ts";
import { person } from "#db/schema/people.ts";

/** The rules by which cases are routed and candidates ranked, each version whole. Never changed; the highest version holds. */
export const matchingRules = table("matching_rules", {
  version: integer().primaryKey(),
  content: json<unknown>().notNull(),
  /** Why it was changed. */
  note: text().notNull(),
  publishedById: uuid().references(() => person.id, { onDelete: "set null" }),
  createdAt: createdAt(),
});

/** Many cases given out at once: what was chosen, what came of it, and the proof. */
export const matchingRound = table(
  "matching_round",
  {
    id: id(),
    name: text().notNull(),
    /** The round of which this is another scenario or a later run. */
    basedOnId: uuid(),
    mode: text(["fit", "preference", "stable"]).notNull(),
    caseIds: json<string[]>().notNull(),
    candidateIds: json<string[]>().notNull(),
    pins: json<[string, string][]>().notNull(),
    forbids: json<[string, string][]>().notNull(),
    settings: json<unknown>().notNull(),
    rulesVersion: integer(),
    inputHash: text(),
    state: text(["ready", "running", "done", "failed", "cancelled"]).notNull(),
    /** 0–100. */
    progress: integer().notNull().default(0),
    fault: text(),
    outcome: json<unknown>(),
    createdById: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    startedAt: instant(),
    /** Until when the process that runs it is believed to be alive. */
    leaseUntil: instant(),
    endedAt: instant(),
  },
  (t) => [index("matching_round_state").on(t.state, t.createdAt)],
);
