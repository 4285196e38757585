import { createdAt, id, instant, integer, json, table, text, uuid } from "#db/columns.ts";
import { response } from "#db/schema/scan.ts";

/** The official questionnaire of the EU (Digital Maturity Assessment), filled in after a scan for who hands a case to the EDIH. */
export const dmaAssessment = table("dma_assessment", {
  id: id(),
  responseId: uuid()
    .notNull()
    .unique()
    .references(() => response.id, { onDelete: "cascade" }),
  /** Before support, about a year after, about two years after. */
  timePoint: text(["T0", "T1", "T2"]).notNull().default("T0"),
  companyName: text(),
  vatNumber: text(),
  /** Field name → value as the export codes it: ticks 0 or 1, scales 0–10. */
  answers: json<Record<string, number>>().notNull(),
  /** How often something of it changed. Nothing is compared with it, since a question is kept without touching the others; it is there for its owner. */
  revision: integer().notNull().default(1),
  createdAt: createdAt(),
  updatedAt: instant().notNull(),
  completedAt: instant(),
});
