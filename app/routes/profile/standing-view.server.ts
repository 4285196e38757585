import type { FoundCandidate } from "#app/domain/cases/profile-queries.server.ts";
import { listConflicts } from "#app/domain/cases/profile-queries.server.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";

type Reader = Parameters<typeof listConflicts>[0];

/** Whether she may be proposed: her agreement, her pause, and how many ties she named. */
export async function standingOf(db: Reader, { id, consentAt, paused }: FoundCandidate["kept"], language: Language) {
  return {
    agreedOn: consentAt === null ? null : formatDate(consentAt.getTime(), language, amsterdam),
    paused,
    ties: (await listConflicts(db, id)).length,
  };
}

export type StandingView = Awaited<ReturnType<typeof standingOf>>;
