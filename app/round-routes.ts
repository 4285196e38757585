// The part of `routes.ts` about rounds.
import { route } from "@remix-run/route-config";

/** Every address about giving out many cases at once. */
export const rounds = [
  route("coordinator/rondes", "routes/rounds/rounds.tsx"),
  route("coordinator/rondes/nieuw", "routes/rounds/new-round.tsx"),
  route("coordinator/rondes/:id", "routes/rounds/round.tsx"),
  route("coordinator/rondes/:id/start", "routes/rounds/start.ts"),
  route("coordinator/rondes/:id/stoppen", "routes/rounds/cancellation.ts"),
  route("coordinator/rondes/:id/opnieuw", "routes/rounds/again.ts"),
  route("coordinator/rondes/:id/instellingen", "routes/rounds/settings.tsx"),
  route("coordinator/rondes/:id/variant", "routes/rounds/variant.tsx"),
  route("coordinator/rondes/:id/paar", "routes/rounds/pair.ts"),
  route("coordinator/rondes/:id/vergelijken", "routes/rounds/comparison.tsx"),
  route("coordinator/rondes/:id/voorstellen", "routes/rounds/acceptance.tsx"),
];
