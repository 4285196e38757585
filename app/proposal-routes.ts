// The part of `routes.ts` about proposals: answering, deciding along, waiting, being back, and a list that is stopped.
import { route } from "@remix-run/route-config";

/** Addresses of and around proposals. */
export const proposals = [
  route("adviseur/opdrachten/:id/niemand-vanzelf", "routes/advisor/next-stop.ts"),
  route("adviseur/voorstellen/:id/intrekken", "routes/advisor/proposal-withdrawal.ts"),
  route("opdrachten/bezet", "routes/candidate/waiting.tsx"),
  route("opdrachten/bezet/:id/niet-meer-wachten", "routes/candidate/wish-removal.ts"),
  route("opdrachten/bezet/:id/wachten", "routes/candidate/wish.ts"),
  route("opdrachten/pauze/:id/voorbij", "routes/candidate/back.ts"),
  route("voorstellen/:id", "routes/candidate/proposal.tsx"),
  route("voorstellen/:id/aanvaarden", "routes/candidate/proposal-acceptance.ts"),
  route("voorstellen/:id/afwijzen", "routes/candidate/proposal-refusal.tsx"),
  route("voorstellen/:id/bekeken", "routes/candidate/proposal-viewing.ts"),
  route("voorstellen/:id/meebeslissen", "routes/candidate/confirmation.tsx"),
  route("voorstellen/:id/meebeslissen/nee", "routes/candidate/confirmation-refusal.tsx"),
];
