import { createdAt, index, instant, integer, primaryKey, table, uuid } from "#db/columns.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile } from "#db/schema/cases.ts";

/** A candidate would like to do an open case. The company is not told; at most so many at once: see interest-commands.server.ts. */
export const caseInterest = table(
  "case_interest",
  {
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    /** 1 is what she wants most. */
    rank: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "case_interest_pk", columns: [t.candidateId, t.caseId] }),
    index("case_interest_case").on(t.caseId),
  ],
);

/** Somebody wants to be thought of when a case that another has comes free. */
export const caseWaiting = table(
  "case_waiting",
  {
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    toldAt: instant(),
  },
  (t) => [
    primaryKey({ name: "case_waiting_pk", columns: [t.caseId, t.candidateId] }),
    index("case_waiting_candidate").on(t.candidateId),
  ],
);
