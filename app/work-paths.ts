// Every address of people with an account, and the demo's mailbox.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";

export const workPaths = {
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
  coordinatorScans: () => "/coordinator/scans",
  coordinatorAnswers: () => "/coordinator/scans/antwoorden",
  coordinatorExport: ({ id }: Id) => `/coordinator/scans/export/${enc(id)}`,
  coordinatorVersions: ({ done }: Aftermath = {}) => withQuery("/coordinator/scans/versies", { gedaan: done }),
  coordinatorVersion: ({ id, done }: Id & Aftermath) =>
    withQuery(`/coordinator/scans/versies/${enc(id)}`, { gedaan: done }),
  coordinatorVersionPart: ({ id, part, done }: Id & { part: string } & Aftermath) =>
    withQuery(`/coordinator/scans/versies/${enc(id)}/deel/${enc(part)}`, { gedaan: done }),
  coordinatorVersionFile: ({ id }: Id) => `/coordinator/scans/versies/${enc(id)}/inhoud.json`,
  coordinatorVersionPreview: ({ id, part }: Id & { part?: string }) =>
    withQuery(`/coordinator/scans/versies/${enc(id)}/voorbeeld`, { deel: part }),
  coordinatorVersionPublication: ({ id }: Id) => `/coordinator/scans/versies/${enc(id)}/publiceren`,
  coordinatorVersionRemoval: ({ id }: Id) => `/coordinator/scans/versies/${enc(id)}/weggooien`,
  coordinatorPartners: () => "/coordinator/partners",
  coordinatorNewPartner: () => "/coordinator/partners/nieuw",
  coordinatorPartner: ({ id, done }: Id & Aftermath) => withQuery(`/coordinator/partners/${enc(id)}`, { gedaan: done }),
  coordinatorPartnerLink: ({ id }: Id) => `/coordinator/partners/${enc(id)}/link`,
  coordinatorSignposts: ({ done }: Aftermath = {}) => withQuery("/coordinator/wegwijzers", { gedaan: done }),
  progress: () => "/voortgang",

  mailbox: () => "/postvak",
  mailboxMail: ({ id }: Id) => `/postvak/${enc(id)}`,
  mailboxLayout: ({ id }: Id) => `/postvak/${enc(id)}/opmaak`,
  mailboxInvitation: ({ id }: Id) => `/postvak/${enc(id)}/uitnodiging.ics`,
};
