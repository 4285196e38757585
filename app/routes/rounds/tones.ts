import type { RoundStatus } from "#app/domain/rounds/round.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";

/** The tone in which the state of a calculation is shown; the words beside it say the same. */
export const roundTones: Readonly<Record<RoundStatus, BadgeTone>> = {
  draft: "action",
  waiting: "info",
  running: "live",
  done: "success",
  failed: "warning",
  unproven: "error",
  cancelled: "neutral",
  broken: "error",
};
