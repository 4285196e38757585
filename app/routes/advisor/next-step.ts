import type { CaseStatus } from "#app/domain/cases/case.ts";
import type { AdvisorTexts } from "#app/texts/nl/advisor.ts";

interface Situation {
  status: CaseStatus;
  lane: string | null;
  proposals: readonly { open: boolean; candidate: string; until: string }[];
  work: { candidate: string } | null;
}

/** What has to happen now with a case, and by whom, in one sentence. */
export function nextStep({ status, lane, proposals, work }: Situation, steps: AdvisorTexts["case"]["steps"]): string {
  const waiting = proposals.find(({ open }) => open);
  switch (status) {
    case "open":
      return lane === null ? steps.lane : steps.propose;
    case "proposed":
      return waiting === undefined ? steps.propose : steps.waiting(waiting.candidate, waiting.until);
    case "assigned":
      return work === null ? "" : steps.assigned(work.candidate);
    case "running":
      return work === null ? "" : steps.started(work.candidate);
    default:
      return steps[status];
  }
}
