import { z } from "zod";
import { choice, optionalParagraph } from "#app/domain/cases/fields.ts";
import { caseFormSchema } from "#app/domain/cases/schema.ts";
import { lanes } from "#app/domain/matching/candidate.ts";

/** Rows on the form besides the suggested skills; together never more than may be asked. */
export const mostExtra = 6;

/** The name of one part of a row of skills on the form. No dots: form libraries would read those as nesting. */
export const skillField = (row: number, part: "code" | "level" | "need") => `skill-${row}-${part}`;

const rowField = /^skill-(\d{1,2})-(code|level|need)$/;

/** The form of a case as it is posted, or kept by the browser, with flat names; each fault stands at the name of its field. */
export const caseForm = z.record(z.string(), z.unknown()).transform((form, context) => {
  const renamed = Object.entries(form).map(([name, value]) => {
    const [, row, part] = rowField.exec(name) ?? [];
    // the browser keeps false for a tick box that is off
    return row === undefined ? [name, value] : [`skills.${row}.${part}`, value === false ? "" : value];
  });
  const result = caseFormSchema.safeParse(Object.fromEntries(renamed));
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    context.addIssue({ code: "custom", path: [fieldOf(path)], message });
  }
  return z.NEVER;
});

function fieldOf(path: readonly PropertyKey[]): string {
  const [field, row, part] = path;
  const isRow =
    field === "skills" && typeof row === "number" && (part === "code" || part === "level" || part === "need");
  return isRow ? skillField(row, part) : String(field ?? "");
}

/** The advisor's choice of a lane; why is free to leave out. */
export const laneChoiceSchema = z.object({ lane: choice("lane", lanes), reason: optionalParagraph("note", 1000) });
