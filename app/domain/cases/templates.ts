import type { CaseTemplate } from "#app/domain/cases/template-shape.ts";
import { caseTemplates } from "#scans/cases.ts";

/** All templates, in the order in which they are offered. */
export const listTemplates = (): readonly CaseTemplate[] => caseTemplates;

/** The template with this id; null for none, and for one that is not there. */
export const findTemplate = (id: string | null | undefined): CaseTemplate | null =>
  caseTemplates.find((template) => template.id === id) ?? null;
