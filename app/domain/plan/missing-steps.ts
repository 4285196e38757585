import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import type { StepLibrary } from "./library.ts";

/** Ids of steps that the plan would lack for this scan: every rung above the first and every tick needs one. */
export function missingSteps(definition: ScanDefinition, library: StepLibrary): string[] {
  const known = new Set(library.map(({ id }) => id));
  return definition.questions
    .flatMap(({ kind, id, options }) => {
      const won = kind === "ladder" ? options.slice(1) : kind === "ticks" ? options : [];
      return won.map((option) => `${id}-${option.id}`);
    })
    .filter((id) => !known.has(id));
}
