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
    /** The first calculation of the same round; null: this is the first itself. */
    basedOnId: uuid(),
    /** 1 for the first calculation of a round. */
    number: integer().notNull(),
    mode: text(["fit", "preference", "stable"]).notNull(),
    caseIds: json<string[]>().notNull(),
    /** Those of `caseIds` that are placed first. */
    urgentIds: json<string[]>().notNull(),
    candidateIds: json<string[]>().notNull(),
    pins: json<[string, string][]>().notNull(),
    forbids: json<[string, string][]>().notNull(),
    settings: json<unknown>().notNull(),
    rulesVersion: integer(),
    inputHash: text(),
    state: text(["draft", "waiting", "running", "done", "failed", "unproven", "cancelled", "broken"]).notNull(),
    /** What the run is doing, and how far it is with that, 0–100. */
    step: text(["reading", "lists", "solving", "explaining"]).notNull().default("reading"),
    progress: integer().notNull().default(0),
    /** The run that has it; another one may not write. */
    claim: uuid(),
    /** How often somebody began. */
    attempts: integer().notNull().default(0),
    /** Why it is impossible: a list of faults. */
    faults: json<unknown>(),
    outcome: json<unknown>(),
    createdById: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    startedAt: instant(),
    /** Until when the process that runs it is believed to be alive. */
    leaseUntil: instant(),
    endedAt: instant(),
  },
  (t) => [index("matching_round_state").on(t.state, t.createdAt), index("matching_round_based_on").on(t.basedOnId)],
);
