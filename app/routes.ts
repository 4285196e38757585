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

// booking: the scan's, the entrepreneur's, the advisor's, the candidates', the coordinator's and the API's addresses follow below
const scan = [
  route("scan", "routes/scan/scan.tsx"),
  route("scan/deel/:part", "routes/scan/part.tsx"),
  route("scan/antwoord", "routes/scan/answer.ts"),
  route("scan/opnieuw", "routes/scan/restart.ts"),
  route("uitslag/:token", "routes/scan/result.tsx"),
  route("uitslag/:token/wijzigen", "routes/scan/result-change.ts"),
];
const booking: typeof site = [];
const file: typeof site = [];
const advisor: typeof site = [];
const candidate: typeof site = [];
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
  route("api/v1/scans", "routes/api/scans.ts"),
  route("api/v1/scans/:id", "routes/api/scan.ts"),
  route("api/v1/scans/:id/score", "routes/api/scan-score.ts"),
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
