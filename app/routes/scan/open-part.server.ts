import type { Answers } from "#app/domain/scan/answers.ts";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import { paths } from "#app/paths.ts";

interface Filled {
  readonly definition: ScanDefinition;
  readonly record: Answers;
  readonly completed: boolean;
}

/** The page with the first open question of the whole scan; the scan's own page when every question has its answer. */
export function openPart({ definition, record, completed }: Filled): string {
  const { next } = progressOf(definition, record);
  return next === null ? paths.scan() : paths.scanPart({ part: next.part, goingOn: completed });
}
