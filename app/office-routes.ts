// The part of `routes.ts` about what the coordinator looks after for everybody: the agenda, the skills, the versions of the scan, the life of cases
// and the rounds; and of the feeds of agendas.
import { route } from "@remix-run/route-config";
import { caseLife } from "./case-routes.ts";
import { rounds } from "./round-routes.ts";

/** Every address under which the coordinator looks after agenda, skills and versions of the scan, those of the life of a case, and of rounds. */
export const office = [
  ...caseLife,
  ...rounds,
  route("coordinator/scans/versies", "routes/versions/versions.tsx"),
  route("coordinator/scans/versies/:id", "routes/versions/version.tsx"),
  route("coordinator/scans/versies/:id/deel/:part", "routes/versions/part.tsx"),
  route("coordinator/scans/versies/:id/inhoud.json", "routes/versions/file.ts"),
  route("coordinator/scans/versies/:id/voorbeeld", "routes/versions/preview.tsx"),
  route("coordinator/scans/versies/:id/publiceren", "routes/versions/publication.tsx"),
  route("coordinator/scans/versies/:id/weggooien", "routes/versions/removal.ts"),
  route("coordinator/vaardigheden", "routes/skills/skills.tsx"),
  route("coordinator/vaardigheden/nieuw", "routes/skills/new-skill.tsx"),
  route("coordinator/vaardigheden/:id", "routes/skills/skill.tsx"),
  route("coordinator/vaardigheden/:id/stand", "routes/skills/state.ts"),
  route("coordinator/regels", "routes/rules/rules.tsx"),
  route("coordinator/regels/wijzigen", "routes/rules/rules-change.tsx"),
  route("coordinator/regels/vaststellen", "routes/rules/rules-publication.tsx"),
  route("coordinator/regels/vergelijken", "routes/rules/rules-comparison.tsx"),
  route("beheer/agenda", "routes/office/week.tsx"),
  route("beheer/agenda/open", "routes/office/pending.tsx"),
  route("beheer/agenda/soorten", "routes/office/types.tsx"),
  route("beheer/agenda/soorten/nieuw", "routes/office/new-type.tsx"),
  route("beheer/agenda/soorten/:id", "routes/office/type.tsx"),
  route("beheer/agenda/soorten/:id/voorbeeld", "routes/booking/type-preview.tsx"),
  route("beheer/agenda/soorten/:id/vragen", "routes/office/questions.tsx"),
  route("beheer/agenda/soorten/:id/vragen/nieuw", "routes/office/new-question.tsx"),
  route("beheer/agenda/soorten/:id/vragen/:part", "routes/office/question.tsx"),
  route("beheer/agenda/soorten/:id/vragen/:part/plek", "routes/office/question-place.ts"),
  route("beheer/agenda/soorten/:id/vragen/:part/weghalen", "routes/office/question-removal.tsx"),
  route("beheer/agenda/ruimtes", "routes/office/rooms.tsx"),
  route("beheer/agenda/ruimtes/nieuw", "routes/office/new-room.tsx"),
  route("beheer/agenda/ruimtes/:id", "routes/office/room.tsx"),
  route("beheer/agenda/dagen", "routes/office/days.tsx"),
  route("beheer/agenda/dagen/:part/weghalen", "routes/office/day-removal.ts"),
  route("beheer/agenda/cijfers", "routes/office/load.tsx"),
  route("beheer/agenda/cijfers/bestand/:id", "routes/office/load-file.ts"),
  route("beheer/agenda/verdeling/:id", "routes/office/share.tsx"),
  route("beheer/agenda/herinneringen", "routes/office/reminders.tsx"),
  route("beheer/agenda/herinneringen/:id/opnieuw", "routes/office/reminder-retry.ts"),
];

/** Every address of a feed of an agenda. */
export const feeds = [
  route("agenda/:token", "routes/feeds/feed.ts"),
  route("adviseur/beschikbaarheid/agenda-link", "routes/feeds/own.tsx"),
  route("adviseur/beschikbaarheid/agenda-link/:id/vernieuwen", "routes/feeds/own-renewal.tsx"),
  route("adviseur/beschikbaarheid/agenda-link/:id/intrekken", "routes/feeds/own-revocation.ts"),
  route("beheer/agenda/links", "routes/feeds/rooms.tsx"),
  route("beheer/agenda/links/:id/vernieuwen", "routes/feeds/room-renewal.tsx"),
  route("beheer/agenda/links/:id/intrekken", "routes/feeds/room-revocation.ts"),
];
