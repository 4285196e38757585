// Table of contents: every address and the file that answers it. `paths.ts` makes the addresses.
import { index, type RouteConfig, route } from "@remix-run/route-config";

const site = [
  index("routes/site/home.tsx"),
  route("contact", "routes/site/contact.tsx"),
  route("privacy", "routes/site/privacy.tsx"),
  route("toegankelijkheid", "routes/site/accessibility.tsx"),
  route("taal", "routes/site/language-choice.ts"),
  route("*", "routes/site/not-found.tsx"),
];

const people = [
  route("inloggen", "routes/people/sign-in.tsx"),
  route("inloggen/verstuurd", "routes/people/sign-in-sent.tsx"),
  route("inloggen/code", "routes/people/sign-in-code.ts"),
  route("inloggen/link/:token", "routes/people/sign-in-link.tsx"),
  route("uitloggen", "routes/people/sign-out.ts"),
  route("start", "routes/people/start.ts"),
];

const scan = [
  route("scan", "routes/scan/scan.tsx"),
  route("scan/deel/:part", "routes/scan/part.tsx"),
  route("scan/antwoord", "routes/scan/answer.ts"),
  route("scan/opnieuw", "routes/scan/restart.ts"),
  route("uitslag/:token", "routes/scan/result.tsx"),
  route("uitslag/:token/wijzigen", "routes/scan/result-change.ts"),
];
const booking = [
  route("afspraak", "routes/booking/choice.tsx"),
  route("afspraak/tijdstip", "routes/booking/time.tsx"),
  route("afspraak/gegevens", "routes/booking/details.tsx"),
  route("afspraak/:token", "routes/booking/appointment.tsx"),
  route("afspraak/:token/bevestigd", "routes/booking/confirmed.tsx"),
  route("afspraak/:token/verzetten", "routes/booking/move.tsx"),
  route("afspraak/:token/annuleren", "routes/booking/cancellation.tsx"),
  route("afspraak/:token/agenda.ics", "routes/booking/calendar.ts"),
];
const file = [
  route("dossier/:token", "routes/file/file.tsx"),
  route("dossier/:token/opdracht/:id", "routes/file/delivery.tsx"),
  route("dossier/:token/opdracht/:id/terugsturen", "routes/file/return.tsx"),
];
const advisor = [
  route("adviseur", "routes/advisor/today.tsx"),
  route("adviseur/afspraken/:id", "routes/advisor/appointment.tsx"),
  route("adviseur/afspraken/:id/notities", "routes/advisor/notes.tsx"),
  route("adviseur/afspraken/:id/notities/bewaren", "routes/advisor/notes-live.ts"),
  route("adviseur/afspraken/:id/gehouden", "routes/advisor/appointment-held.ts"),
  route("adviseur/afspraken/:id/niet-verschenen", "routes/advisor/appointment-no-show.ts"),
  route("adviseur/afspraken/:id/opdracht", "routes/advisor/new-case.tsx"),
  route("adviseur/opdrachten", "routes/advisor/cases.tsx"),
  route("adviseur/opdrachten/:id", "routes/advisor/case.tsx"),
  route("adviseur/opdrachten/:id/route", "routes/advisor/case-lane.tsx"),
  route("adviseur/opdrachten/:id/voorstel", "routes/advisor/proposal.tsx"),
  route("adviseur/opdrachten/:id/intrekken", "routes/advisor/case-withdrawal.ts"),
  route("adviseur/opdrachten/:id/afsluiten", "routes/advisor/case-closing.ts"),
  route("adviseur/voorstellen/:id/intrekken", "routes/advisor/proposal-withdrawal.ts"),
  route("adviseur/beschikbaarheid", "routes/advisor/availability.tsx"),
  route("adviseur/beschikbaarheid/begintijden", "routes/advisor/slot-length.ts"),
  route("adviseur/beschikbaarheid/:id/verwijderen", "routes/advisor/hours-removal.ts"),
];
const candidate = [
  route("opdrachten", "routes/candidate/home.tsx"),
  route("opdrachten/:id", "routes/candidate/open-case.tsx"),
  route("voorstellen/:id", "routes/candidate/proposal.tsx"),
  route("voorstellen/:id/bekeken", "routes/candidate/proposal-viewing.ts"),
  route("voorstellen/:id/aanvaarden", "routes/candidate/proposal-acceptance.ts"),
  route("voorstellen/:id/afwijzen", "routes/candidate/proposal-refusal.tsx"),
  route("uitvoering/:id", "routes/candidate/assignment.tsx"),
  route("uitvoering/:id/begin", "routes/candidate/assignment-start.ts"),
  route("uitvoering/:id/oplevering", "routes/candidate/assignment-delivery.tsx"),
];
const coordinator = [
  route("coordinator", "routes/coordinator/overview.tsx"),
  route("coordinator/mensen", "routes/coordinator/people.tsx"),
  route("coordinator/mensen/nieuw", "routes/coordinator/new-person.tsx"),
  route("coordinator/mensen/:id", "routes/coordinator/person.tsx"),
  route("coordinator/mensen/:id/toegang-stoppen", "routes/coordinator/person-deactivation.ts"),
  route("coordinator/mensen/:id/toegang-geven", "routes/coordinator/person-reactivation.ts"),
  route("coordinator/mail", "routes/coordinator/mail.tsx"),
  route("coordinator/mail/:id/opnieuw", "routes/coordinator/mail-retry.ts"),
  route("voortgang", "routes/coordinator/progress.tsx"),
];
const demo = [
  route("postvak", "routes/demo/mailbox.tsx"),
  route("postvak/:id", "routes/demo/mail.tsx"),
  route("postvak/:id/opmaak", "routes/demo/mail-layout.ts"),
  route("postvak/:id/uitnodiging.ics", "routes/demo/mail-invitation.ts"),
];
const api = [
  route("api/v1/openapi.json", "routes/api/document.ts"),
  route("api/v1/scans", "routes/api/scans.ts"),
  route("api/v1/scans/:id", "routes/api/scan.ts"),
  route("api/v1/scans/:id/score", "routes/api/scan-score.ts"),
  route("api/v1/slots", "routes/api/slots.ts"),
  route("api/v1/appointments", "routes/api/appointments.ts"),
  route("api/*", "routes/api/not-found.ts"),
];

export default [
  ...site,
  ...people,
  ...scan,
  ...booking,
  ...file,
  ...advisor,
  ...candidate,
  ...coordinator,
  ...demo,
  ...api,
] satisfies RouteConfig;
