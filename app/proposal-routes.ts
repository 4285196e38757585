// The part of `routes.ts` about proposals besides asking and answering: deciding along, waiting, being back, and a list that is stopped.
import { route } from "@remix-run/route-config";

/** Addresses around proposals. */
export const proposals = [
  route("adviseur/opdrachten/:id/niemand-vanzelf", "routes/advisor/next-stop.ts"),
  route("opdrachten/bezet", "routes/candidate/waiting.tsx"),
  route("opdrachten/bezet/:id/niet-meer-wachten", "routes/candidate/wish-removal.ts"),
  route("opdrachten/bezet/:id/wachten", "routes/candidate/wish.ts"),
  route("opdrachten/pauze/:id/voorbij", "routes/candidate/back.ts"),
  route("voorstellen/:id/meebeslissen", "routes/candidate/confirmation.tsx"),
  route("voorstellen/:id/meebeslissen/nee", "routes/candidate/confirmation-refusal.tsx"),
];
