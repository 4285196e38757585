import { findTemplate } from "#app/domain/cases/templates.ts";
import type { Typed } from "#app/web/form-values.ts";

/** How a new case begins, by what stood in its form. */
export function startIn({ as, template }: Typed): { status: "draft" | "open"; template: string | null } {
  const id = typeof template === "string" ? template : null;
  return { status: as === "draft" ? "draft" : "open", template: findTemplate(id)?.id ?? null };
}
