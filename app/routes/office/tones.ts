import type { Status } from "#app/domain/booking/appointment.ts";
import type { BadgeTone } from "#app/ui/badge.tsx";

/** The tone in which each state is shown; the words beside it say the same. */
export const statusTones: Readonly<Record<Status, BadgeTone>> = {
  requested: "warning",
  confirmed: "info",
  declined: "neutral",
  cancelled: "neutral",
  held: "success",
  "no-show": "warning",
};
