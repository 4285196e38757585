// Table of contents: every address and the file that answers it. `paths.ts` makes the addresses.
import { index, type RouteConfig, route } from "@remix-run/route-config";
import { profiles } from "./candidate-routes.ts";
import { feeds, office } from "./office-routes.ts";
import { programs } from "./program-routes.ts";
import { proposals } from "./proposal-routes.ts";
import { work } from "./work-routes.ts";

const site = [
  index("routes/scan/home.tsx"),
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
  route("van/:id", "routes/scan/referral.tsx"),
  route("scan", "routes/scan/scan.tsx"),
  route("scan/deel/:part", "routes/scan/part.tsx"),
  route("scan/antwoord", "routes/scan/answer.ts"),
  route("scan/snel", "routes/scan/quick.tsx"),
  route("scan/verder", "routes/scan/go-on.ts"),
  route("scan/gewist", "routes/scan/erased.tsx"),
  route("scan/stand", "routes/scan/state.ts"),
  route("scan/opnieuw", "routes/scan/restart.ts"),
  route("scan/bewaren", "routes/scan/keep.ts"),
  route("uitslag/:token", "routes/scan/result.tsx"),
  route("uitslag/:token/wijzigen", "routes/scan/result-change.ts"),
  route("uitslag/:token/uitslag.pdf", "routes/scan/result-pdf.ts"),
  route("uitslag/:token/gegevens.json", "routes/scan/result-json.ts"),
  route("uitslag/:token/gegevens.csv", "routes/scan/result-csv.ts"),
  route("uitslag/:token/vergelijken", "routes/scan/peers-choice.ts"),
  route("uitslag/:token/opnieuw", "routes/scan/rescan.ts"),
  route("uitslag/:token/vooruitgang", "routes/progress/progress.tsx"),
  route("gedeeld/:token", "routes/scan/shared.tsx"),
  route("gedeeld/:token/uitslag.pdf", "routes/scan/shared-pdf.ts"),
];
const keeping = [
  route("uitslag/:token/bewaren", "routes/keeping/keep.tsx"),
  route("uitslag/:token/bewaren/link", "routes/keeping/take-along.tsx"),
  route("uitslag/:token/bewaren/mail", "routes/keeping/link-mail.tsx"),
  route("uitslag/:token/bewaren/herinnering", "routes/keeping/reminder.tsx"),
  route("uitslag/:token/bewaren/herinnering/stoppen", "routes/keeping/reminder-withdrawal.ts"),
  route("uitslag/:token/delen", "routes/keeping/sharing.tsx"),
  route("uitslag/:token/links/:id/intrekken", "routes/keeping/link-revocation.ts"),
  route("uitslag/:token/verwijderen", "routes/keeping/deletion.tsx"),
  route("uitslag/gewist", "routes/keeping/erased.tsx"),
  route("herinnering/:token", "routes/keeping/reminder-stop.tsx"),
];
const plan = [
  route("uitslag/:token/plan", "routes/plan/plan.tsx"),
  route("uitslag/:token/plan/stap", "routes/plan/step.ts"),
  route("uitslag/:token/plan/eigen-stap", "routes/plan/own-step.tsx"),
  route("dossier/:token/plan", "routes/plan/file-plan.tsx"),
  route("dossier/:token/plan/stap", "routes/plan/file-step.ts"),
  route("dossier/:token/plan/eigen-stap", "routes/plan/file-own-step.tsx"),
  route("dossier/:token/plan/hulp", "routes/plan/file-help.ts"),
];
const dma = [
  route("uitslag/:token/eu", "routes/dma/dma.tsx"),
  route("uitslag/:token/eu/vraag/:part", "routes/dma/question.tsx"),
  route("uitslag/:token/eu/antwoorden.csv", "routes/dma/export.ts"),
];
const booking = [
  route("afspraak", "routes/booking/choice.tsx"),
  route("afspraak/tijdstip", "routes/booking/time.tsx"),
  route("afspraak/gegevens", "routes/booking/details.tsx"),
  route("afspraak/wachtlijst", "routes/waiting/join.tsx"),
  route("wachtlijst/:token", "routes/waiting/waiting.tsx"),
  route("wachtlijst/:token/nemen", "routes/waiting/taken.ts"),
  route("wachtlijst/:token/afslaan", "routes/waiting/declined.ts"),
  route("wachtlijst/:token/verlaten", "routes/waiting/left.ts"),
  route("afspraak/:token", "routes/booking/appointment.tsx"),
  route("afspraak/:token/eerder", "routes/booking/sooner.ts"),
  route("afspraak/:token/mening", "routes/booking/rating.tsx"),
  route("afspraak/:token/bevestigd", "routes/booking/confirmed.tsx"),
  route("afspraak/:token/verzetten", "routes/booking/move.tsx"),
  route("afspraak/:token/annuleren", "routes/booking/cancellation.tsx"),
  route("afspraak/:token/agenda.ics", "routes/booking/calendar.ts"),
];
const file = [
  route("dossier/:token", "routes/file/file.tsx"),
  route("dossier/:token/scan", "routes/file/scan.ts"),
  route("dossier/:token/opdracht/:id", "routes/file/delivery.tsx"),
  route("dossier/:token/opdracht/:id/terugsturen", "routes/file/return.tsx"),
];
const advisor = [
  route("adviseur", "routes/advisor/today.tsx"),
  route("adviseur/week", "routes/week/week.tsx"),
  route("adviseur/afspraken/:id", "routes/appointment/appointment.tsx"),
  route("adviseur/afspraken/:id/notities", "routes/appointment/notes.tsx"),
  route("adviseur/afspraken/:id/notities/bewaren", "routes/appointment/notes-live.ts"),
  route("adviseur/afspraken/:id/gehouden", "routes/appointment/appointment-held.ts"),
  route("adviseur/afspraken/:id/niet-verschenen", "routes/appointment/appointment-no-show.ts"),
  route("adviseur/afspraken/:id/aannemen", "routes/appointment/approval.ts"),
  route("adviseur/afspraken/:id/niet-aannemen", "routes/appointment/decline.tsx"),
  route("adviseur/afspraken/:id/verzetten", "routes/appointment/move.tsx"),
  route("adviseur/afspraken/:id/annuleren", "routes/appointment/cancellation.tsx"),
  route("adviseur/afspraken/:id/overdragen", "routes/appointment/hand-over.tsx"),
  route("adviseur/afspraken/:id/vervolg", "routes/appointment/follow-up.tsx"),
  route("adviseur/afspraken/:id/acties", "routes/appointment/actions.tsx"),
  route("adviseur/afspraken/:id/acties/:part/klaar", "routes/appointment/action-done.ts"),
  route("adviseur/afspraken/:id/acties/:part/open", "routes/appointment/action-open.ts"),
  route("adviseur/afspraken/:id/versies", "routes/appointment/versions.tsx"),
  route("adviseur/afspraken/:id/versies/:part/terugzetten", "routes/appointment/version-restoration.ts"),
  route("adviseur/afspraken/:id/opdracht", "routes/advisor/new-case.tsx"),
  route("adviseur/opdrachten", "routes/advisor/cases.tsx"),
  route("adviseur/opdrachten/:id", "routes/advisor/case.tsx"),
  route("adviseur/opdrachten/:id/kandidaten", "routes/advisor/all-candidates.tsx"),
  route("adviseur/opdrachten/:id/route", "routes/advisor/case-lane.tsx"),
  route("adviseur/opdrachten/:id/voorstel", "routes/advisor/proposal.tsx"),
  route("adviseur/opdrachten/:id/intrekken", "routes/advisor/case-withdrawal.ts"),
  route("adviseur/opdrachten/:id/afsluiten", "routes/advisor/case-closing.ts"),
  route("adviseur/voorstellen/:id/intrekken", "routes/advisor/proposal-withdrawal.ts"),
  route("adviseur/beschikbaarheid", "routes/availability/availability.tsx"),
  route("adviseur/beschikbaarheid/:id", "routes/availability/schedule.tsx"),
  route("adviseur/beschikbaarheid/:id/wijzigen", "routes/availability/schedule-change.tsx"),
  route("adviseur/beschikbaarheid/:id/verwijderen", "routes/availability/schedule-removal.ts"),
  route("adviseur/beschikbaarheid/:id/uren/:part/verwijderen", "routes/availability/hours-removal.ts"),
  route("adviseur/beschikbaarheid/:id/dagen", "routes/availability/days.tsx"),
  route("adviseur/beschikbaarheid/:id/dagen/:part/verwijderen", "routes/availability/day-removal.ts"),
  route("adviseur/afwezig", "routes/availability/absences.tsx"),
  route("adviseur/afwezig/:id/verwijderen", "routes/availability/absence-removal.ts"),
  route("adviseur/werkwijze", "routes/availability/work.tsx"),
];
const calendars = [
  route("adviseur/agendas", "routes/calendars/calendars.tsx"),
  route("adviseur/agendas/adres", "routes/calendars/address.tsx"),
  route("adviseur/agendas/bestand", "routes/calendars/file.tsx"),
  route("adviseur/agendas/:id/bestand", "routes/calendars/new-file.tsx"),
  route("adviseur/agendas/:id/ophalen", "routes/calendars/fetch.ts"),
  route("adviseur/agendas/:id/verwijderen", "routes/calendars/removal.tsx"),
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
  route("coordinator/wegwijzers", "routes/coordinator/signposts.tsx"),
  route("voortgang", "routes/coordinator/progress.tsx"),
];
const fairness = [
  route("zo-kiezen-we", "routes/fairness/choosing.tsx"),
  route("zo-kiezen-we/vraag", "routes/fairness/objection.tsx"),
  route("coordinator/bezwaren", "routes/fairness/objections.tsx"),
  route("coordinator/bezwaren/:id", "routes/fairness/objection-answer.tsx"),
  route("voortgang/verdeling", "routes/fairness/fairness.tsx"),
  route("voortgang/verdeling/bestand", "routes/fairness/file.ts"),
];
const statistics = [
  route("coordinator/scans", "routes/statistics/scans.tsx"),
  route("coordinator/scans/antwoorden", "routes/statistics/answers.tsx"),
  route("coordinator/scans/export/:id", "routes/statistics/export.ts"),
];
const partners = [
  route("coordinator/partners", "routes/partners/partners.tsx"),
  route("coordinator/partners/nieuw", "routes/partners/new-partner.tsx"),
  route("coordinator/partners/:id", "routes/partners/partner.tsx"),
  route("coordinator/partners/:id/link", "routes/partners/counts-link.tsx"),
  route("partner/:token", "routes/partners/counts.tsx"),
  route("insluiten/:id", "routes/partners/embed.ts"),
  route("insluiten/:id/verder", "routes/partners/embed-passage.tsx"),
  route("insluiten.js", "routes/partners/embed-script.ts"),
];
const demo = [
  route("postvak", "routes/demo/mailbox.tsx"),
  route("postvak/:id", "routes/demo/mail.tsx"),
  route("postvak/:id/opmaak", "routes/demo/mail-layout.ts"),
  route("postvak/:id/uitnodiging.ics", "routes/demo/mail-invitation.ts"),
];

export default [
  ...site,
  ...people,
  ...scan,
  ...keeping,
  ...plan,
  ...dma,
  ...booking,
  ...feeds,
  ...file,
  ...advisor,
  ...calendars,
  ...candidate,
  ...work,
  ...profiles,
  ...coordinator,
  ...office,
  ...proposals,
  ...fairness,
  ...statistics,
  ...partners,
  ...demo,
  ...programs,
] satisfies RouteConfig;
