import { createdAt, id, index, integer, json, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";

/** How often something happened in a month of one version of a scan: what charts and funnels read, however many responses there are. */
export const tally = table(
  "tally",
  {
    scan: text().notNull(),
    version: integer().notNull(),
    /** YYYY-MM. */
    month: text().notNull(),
    /** What is counted: `started`, `answer`, `seconds`, … */
    measure: text().notNull(),
    /** Of what: a question, `question=option`, a partner; empty for the whole. */
    item: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "tally_pk", columns: [t.scan, t.version, t.month, t.measure, t.item] }),
    index("tally_measure").on(t.measure, t.item),
  ],
);

/** The comparison with companies on the platform, as published at the end of a quarter: fixed groups, small numbers held back. */
export const peerSnapshot = table(
  "peer_snapshot",
  {
    id: id(),
    scan: text().notNull(),
    model: integer().notNull(),
    /** 2026-Q3. */
    quarter: text().notNull(),
    cluster: text().notNull(),
    size: text().notNull(),
    /** Only what may be shown; null for a figure that is held back. */
    content: json<Record<string, unknown>>().notNull(),
    publishedAt: createdAt(),
  },
  (t) => [uniqueIndex("peer_snapshot_group").on(t.scan, t.model, t.quarter, t.cluster, t.size)],
);
