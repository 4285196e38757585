import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Whole addresses for the links in letters about a case. */
export function caseLinks(): ProposalLinks {
  const { appUrl } = settings();
  return {
    advisorCase: (id) => appUrl + workPaths.advisorCase({ id }),
    assignment: (id) => appUrl + workPaths.candidateAssignment({ id }),
    file: (token) => appUrl + paths.file({ token }),
    fileDelivery: (token, id) => appUrl + paths.fileDelivery({ token, id }),
    proposal: (id) => appUrl + workPaths.candidateProposal({ id }),
    confirmation: (id) => appUrl + workPaths.proposalConfirmation({ id }),
    openCase: (id) => appUrl + workPaths.candidateCase({ id }),
    candidateHome: () => appUrl + workPaths.candidateHome(),
  };
}
