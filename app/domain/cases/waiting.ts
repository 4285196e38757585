import type { CaseStatus } from "#app/domain/cases/case.ts";

/** A case that somebody else has, or was asked for: it can come free again. */
export const takenStatuses = ["proposed", "assigned", "running"] as const satisfies readonly CaseStatus[];
