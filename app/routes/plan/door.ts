import { paths } from "#app/paths.ts";

/** The private link by which a plan is opened: that of a result, or that of her file. */
export interface PlanDoor {
  readonly by: "result" | "file";
  readonly token: string;
}

interface PlanAddresses {
  /** The page that the plan belongs to. */
  home: string;
  plan: (after: { done: string; step: string } | Record<string, never>) => string;
  step: string;
  ownStep: string;
}

/** The addresses of a plan behind the link by which it was opened. */
export function addressesOf({ by, token }: PlanDoor): PlanAddresses {
  return by === "file"
    ? {
        home: paths.file({ token }),
        plan: (after) => paths.filePlan({ token, ...after }),
        step: paths.filePlanStep({ token }),
        ownStep: paths.filePlanOwnStep({ token }),
      }
    : {
        home: paths.result({ token }),
        plan: (after) => paths.plan({ token, ...after }),
        step: paths.planStep({ token }),
        ownStep: paths.planOwnStep({ token }),
      };
}
