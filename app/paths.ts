// Every address of the product that a page links to: typed, in one place. `routes.ts` says which file answers it.
const enc = encodeURIComponent;

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "",
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

interface Token {
  token: string;
}
interface Id {
  id: string;
}
/** What a page says after something was done there, or could not be done. */
interface Aftermath {
  done?: string | undefined;
  refused?: string | undefined;
}
/** What the steps of booking carry along; `scan` is the private token of a scan's result, `from` a Monday: the week of times to show. */
interface BookingChoice {
  kind?: string | undefined;
  place?: string | undefined;
  start?: string | undefined;
  scan?: string | undefined;
  from?: string | undefined;
}

export const paths = {
  home: () => "/",
  language: () => "/taal",
  privacy: () => "/privacy",
  accessibility: () => "/toegankelijkheid",
  contact: () => "/contact",

  scan: () => "/scan",
  scanPart: ({ part }: { part: string }) => `/scan/deel/${enc(part)}`,
  scanAnswer: () => "/scan/antwoord",
  scanRestart: () => "/scan/opnieuw",
  result: ({ token }: Token) => `/uitslag/${enc(token)}`,
  resultChange: ({ token }: Token) => `/uitslag/${enc(token)}/wijzigen`,

  booking: (choice: BookingChoice = {}) => withQuery("/afspraak", { ...choice }),
  bookingTime: (choice: BookingChoice) => withQuery("/afspraak/tijdstip", { ...choice }),
  bookingDetails: (choice: BookingChoice) => withQuery("/afspraak/gegevens", { ...choice }),
  appointment: ({ token }: Token) => `/afspraak/${enc(token)}`,
  appointmentConfirmed: ({ token }: Token) => `/afspraak/${enc(token)}/bevestigd`,
  appointmentMove: ({ token, from }: Token & { from?: string | undefined }) =>
    withQuery(`/afspraak/${enc(token)}/verzetten`, { from }),
  appointmentCancellation: ({ token }: Token) => `/afspraak/${enc(token)}/annuleren`,
  appointmentCalendar: ({ token }: Token) => `/afspraak/${enc(token)}/agenda.ics`,

  file: ({ token }: Token) => `/dossier/${enc(token)}`,
  fileDelivery: ({ token, id, done }: Token & Id & Aftermath) =>
    withQuery(`/dossier/${enc(token)}/opdracht/${enc(id)}`, { gedaan: done }),
  fileReturn: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/terugsturen`,

  signIn: ({ next }: { next?: string } = {}) => withQuery("/inloggen", { verder: next }),
  signInSent: ({ next }: { next?: string } = {}) => withQuery("/inloggen/verstuurd", { verder: next }),
  signInCode: () => "/inloggen/code",
  signInLink: ({ token, next }: Token & { next?: string }) =>
    withQuery(`/inloggen/link/${enc(token)}`, { verder: next }),
  signOut: () => "/uitloggen",
  start: () => "/start",

  advisorToday: () => "/adviseur",
  advisorAppointment: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/adviseur/afspraken/${enc(id)}`, { gedaan: done, niet: refused }),
  advisorNotes: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/notities`,
  advisorNotesLive: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/notities/bewaren`,
  advisorHeld: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/gehouden`,
  advisorNoShow: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/niet-verschenen`,
  advisorNewCase: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/opdracht`,
  advisorCases: ({ state }: { state?: string | undefined } = {}) => withQuery("/adviseur/opdrachten", { stand: state }),
  advisorCase: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}`, { gedaan: done, niet: refused }),
  advisorCaseLane: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/route`,
  advisorCaseWithdrawal: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/intrekken`,
  advisorCaseClosing: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/afsluiten`,
  advisorProposal: ({ id, candidate }: Id & { candidate?: string | undefined }) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}/voorstel`, { kandidaat: candidate }),
  advisorProposalWithdrawal: ({ id }: Id) => `/adviseur/voorstellen/${enc(id)}/intrekken`,
  advisorAvailability: ({ done }: { done?: string | undefined } = {}) =>
    withQuery("/adviseur/beschikbaarheid", { gedaan: done }),
  advisorHoursRemoval: ({ id }: Id) => `/adviseur/beschikbaarheid/${enc(id)}/verwijderen`,
  advisorSlotLength: () => "/adviseur/beschikbaarheid/begintijden",

  candidateHome: ({ done }: Aftermath = {}) => withQuery("/opdrachten", { gedaan: done }),
  candidateCase: ({ id }: Id) => `/opdrachten/${enc(id)}`,
  candidateProposal: ({ id }: Id) => `/voorstellen/${enc(id)}`,
  proposalViewing: ({ id }: Id) => `/voorstellen/${enc(id)}/bekeken`,
  proposalAcceptance: ({ id }: Id) => `/voorstellen/${enc(id)}/aanvaarden`,
  proposalRefusal: ({ id }: Id) => `/voorstellen/${enc(id)}/afwijzen`,
  candidateAssignment: ({ id, done }: Id & Aftermath) => withQuery(`/uitvoering/${enc(id)}`, { gedaan: done }),
  assignmentStart: ({ id }: Id) => `/uitvoering/${enc(id)}/begin`,
  assignmentDelivery: ({ id }: Id) => `/uitvoering/${enc(id)}/oplevering`,

  coordinatorHome: () => "/coordinator",
  coordinatorPeople: () => "/coordinator/mensen",
  coordinatorNewPerson: () => "/coordinator/mensen/nieuw",
  coordinatorPerson: ({ id, done }: Id & { done?: string | undefined }) =>
    withQuery(`/coordinator/mensen/${enc(id)}`, { gedaan: done }),
  coordinatorDeactivation: ({ id }: Id) => `/coordinator/mensen/${enc(id)}/toegang-stoppen`,
  coordinatorReactivation: ({ id }: Id) => `/coordinator/mensen/${enc(id)}/toegang-geven`,
  coordinatorMail: ({ done }: { done?: string } = {}) => withQuery("/coordinator/mail", { gedaan: done }),
  coordinatorMailRetry: ({ id }: Id) => `/coordinator/mail/${enc(id)}/opnieuw`,
  progress: () => "/voortgang",

  mailbox: () => "/postvak",
  mailboxMail: ({ id }: Id) => `/postvak/${enc(id)}`,
  mailboxLayout: ({ id }: Id) => `/postvak/${enc(id)}/opmaak`,
  mailboxInvitation: ({ id }: Id) => `/postvak/${enc(id)}/uitnodiging.ics`,

  apiScans: () => "/api/v1/scans",
  apiScan: ({ id }: Id) => `/api/v1/scans/${enc(id)}`,
  apiScore: ({ id }: Id) => `/api/v1/scans/${enc(id)}/score`,
  apiSlots: () => "/api/v1/slots",
  apiAppointments: () => "/api/v1/appointments",
  apiDocument: () => "/api/v1/openapi.json",
};
