// Every address of people with an account, and the demo's mailbox.
import { type Aftermath, enc, type Id, withQuery } from "./address.ts";
import { candidatePaths } from "./candidate-paths.ts";
import { fairPaths } from "./fair-paths.ts";
import { officePaths } from "./office-paths.ts";
import { roundPaths } from "./round-paths.ts";

/** Somebody else whose agenda it is about, by id: for the coordinator. */
interface Other {
  advisor?: string | undefined;
}
/** Which open times are shown: of a kind, at a place, from a date on. */
interface Preview {
  kind?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
}
/** A thing of which the page that `id` names has several. */
interface Part {
  part: string;
}
type Hers = Pick<Aftermath, "done"> & Other & Preview;

const shown = ({ kind, place, from }: Preview) => ({ soort: kind, plek: place, van: from });

export const workPaths = {
  ...fairPaths,
  ...officePaths,
  ...roundPaths,
  ...candidatePaths,
  advisorToday: ({ done }: Pick<Aftermath, "done"> = {}) => withQuery("/adviseur", { gedaan: done }),
  /** `from`: any date of the week. */
  advisorWeek: ({ from, advisor }: { from?: string | undefined } & Other = {}) =>
    withQuery("/adviseur/week", { van: from, adviseur: advisor }),
  advisorAppointment: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/adviseur/afspraken/${enc(id)}`, { gedaan: done, niet: refused }),
  advisorNotes: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/notities`,
  advisorNotesLive: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/notities/bewaren`,
  advisorHeld: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/gehouden`,
  advisorNoShow: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/niet-verschenen`,
  advisorApproval: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/aannemen`,
  advisorDecline: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/niet-aannemen`,
  advisorMove: ({ id, from }: Id & { from?: string | undefined }) =>
    withQuery(`/adviseur/afspraken/${enc(id)}/verzetten`, { van: from }),
  advisorCancellation: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/annuleren`,
  advisorHandOver: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/overdragen`,
  advisorFollowUp: ({ id, kind, place, from }: Id & Preview) =>
    withQuery(`/adviseur/afspraken/${enc(id)}/vervolg`, { soort: kind, plek: place, van: from }),
  advisorActions: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/acties`,
  advisorActionDone: ({ id, part }: Id & { part: string }) =>
    `/adviseur/afspraken/${enc(id)}/acties/${enc(part)}/klaar`,
  advisorActionOpen: ({ id, part }: Id & { part: string }) => `/adviseur/afspraken/${enc(id)}/acties/${enc(part)}/open`,
  /** `part`: the number of a version to read. */
  advisorNoteVersions: ({ id, part }: Id & { part?: string | undefined }) =>
    withQuery(`/adviseur/afspraken/${enc(id)}/versies`, { versie: part }),
  advisorNoteRestoration: ({ id, part }: Id & { part: string }) =>
    `/adviseur/afspraken/${enc(id)}/versies/${enc(part)}/terugzetten`,
  advisorNewCase: ({ id }: Id) => `/adviseur/afspraken/${enc(id)}/opdracht`,
  advisorCases: ({ state }: { state?: string | undefined } = {}) => withQuery("/adviseur/opdrachten", { stand: state }),
  advisorCase: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}`, { gedaan: done, niet: refused }),
  advisorCandidates: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/kandidaten`,
  advisorCaseLane: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/route`,
  advisorCaseWithdrawal: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/intrekken`,
  advisorCaseClosing: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/afsluiten`,
  advisorProposal: ({ id, candidate }: Id & { candidate?: string | undefined }) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}/voorstel`, { kandidaat: candidate }),
  advisorNextStop: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/niemand-vanzelf`,
  advisorProposalWithdrawal: ({ id }: Id) => `/adviseur/voorstellen/${enc(id)}/intrekken`,
  advisorAvailability: ({ done, advisor, ...preview }: Hers = {}) =>
    withQuery("/adviseur/beschikbaarheid", { ...shown(preview), gedaan: done, adviseur: advisor }),
  advisorSchedule: ({ id, done, advisor, ...preview }: Id & Hers) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}`, { ...shown(preview), gedaan: done, adviseur: advisor }),
  advisorScheduleChange: ({ id, advisor }: Id & Other) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}/wijzigen`, { adviseur: advisor }),
  advisorScheduleRemoval: ({ id, advisor }: Id & Other) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}/verwijderen`, { adviseur: advisor }),
  advisorHoursRemoval: ({ id, part, advisor }: Id & { part: string } & Other) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}/uren/${enc(part)}/verwijderen`, { adviseur: advisor }),
  /** `date`: the day to fill in. */
  advisorDays: ({ id, date, done, advisor, ...preview }: Id & { date?: string | undefined } & Hers) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}/dagen`, {
      ...{ ...shown(preview), dag: date, gedaan: done, adviseur: advisor },
    }),
  /** `part`: the date. */
  advisorDayRemoval: ({ id, part, advisor }: Id & { part: string } & Other) =>
    withQuery(`/adviseur/beschikbaarheid/${enc(id)}/dagen/${enc(part)}/verwijderen`, { adviseur: advisor }),
  advisorAbsences: ({ done, advisor, ...preview }: Hers = {}) =>
    withQuery("/adviseur/afwezig", { ...shown(preview), gedaan: done, adviseur: advisor }),
  advisorAbsenceRemoval: ({ id, advisor }: Id & Other) =>
    withQuery(`/adviseur/afwezig/${enc(id)}/verwijderen`, { adviseur: advisor }),
  advisorWork: ({ done, advisor }: Pick<Aftermath, "done"> & Other = {}) =>
    withQuery("/adviseur/werkwijze", { gedaan: done, adviseur: advisor }),

  advisorFeeds: ({ done }: Aftermath = {}) => withQuery("/adviseur/beschikbaarheid/agenda-link", { gedaan: done }),
  advisorFeedRenewal: ({ id }: Id) => `/adviseur/beschikbaarheid/agenda-link/${enc(id)}/vernieuwen`,
  advisorFeedRevocation: ({ id }: Id) => `/adviseur/beschikbaarheid/agenda-link/${enc(id)}/intrekken`,

  advisorCalendars: ({ done }: Aftermath = {}) => withQuery("/adviseur/agendas", { gedaan: done }),
  advisorCalendarAddress: () => "/adviseur/agendas/adres",
  /** `refused`: why what was sent did not even come in. */
  advisorCalendarFile: ({ refused }: { refused?: string | undefined } = {}) =>
    withQuery("/adviseur/agendas/bestand", { niet: refused }),
  advisorCalendarNewFile: ({ id, refused }: Id & { refused?: string | undefined }) =>
    withQuery(`/adviseur/agendas/${enc(id)}/bestand`, { niet: refused }),
  advisorCalendarFetch: ({ id }: Id) => `/adviseur/agendas/${enc(id)}/ophalen`,
  advisorCalendarRemoval: ({ id }: Id) => `/adviseur/agendas/${enc(id)}/verwijderen`,

  candidateHome: ({ done, refused }: Aftermath = {}) => withQuery("/opdrachten", { gedaan: done, niet: refused }),
  candidateCase: ({ id }: Id) => `/opdrachten/${enc(id)}`,
  candidateProposal: ({ id }: Id) => `/voorstellen/${enc(id)}`,
  proposalViewing: ({ id }: Id) => `/voorstellen/${enc(id)}/bekeken`,
  proposalAcceptance: ({ id }: Id) => `/voorstellen/${enc(id)}/aanvaarden`,
  proposalRefusal: ({ id }: Id) => `/voorstellen/${enc(id)}/afwijzen`,
  proposalConfirmation: ({ id }: Id) => `/voorstellen/${enc(id)}/meebeslissen`,
  proposalTeacherRefusal: ({ id }: Id) => `/voorstellen/${enc(id)}/meebeslissen/nee`,
  candidateBack: ({ id }: Id) => `/opdrachten/pauze/${enc(id)}/voorbij`,
  candidateWaiting: ({ done, refused }: Aftermath = {}) =>
    withQuery("/opdrachten/bezet", { gedaan: done, niet: refused }),
  candidateWish: ({ id }: Id) => `/opdrachten/bezet/${enc(id)}/wachten`,
  candidateWishRemoval: ({ id }: Id) => `/opdrachten/bezet/${enc(id)}/niet-meer-wachten`,
  candidateAssignment: ({ id, done }: Id & Aftermath) => withQuery(`/uitvoering/${enc(id)}`, { gedaan: done }),
  assignmentStart: ({ id }: Id) => `/uitvoering/${enc(id)}/begin`,
  assignmentDelivery: ({ id }: Id) => `/uitvoering/${enc(id)}/oplevering`,
  workPlan: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/uitvoering/${enc(id)}/planning`, { gedaan: done, niet: refused }),
  workMilestone: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/planning/${enc(part)}`,
  workMilestoneState: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/planning/${enc(part)}/stand`,
  workMilestonePlace: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/planning/${enc(part)}/plek`,
  workMilestoneRemoval: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/planning/${enc(part)}/weghalen`,
  workLog: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/uitvoering/${enc(id)}/uren`, { gedaan: done, niet: refused }),
  workLogLine: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/uren/${enc(part)}`,
  workLogRemoval: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/uren/${enc(part)}/weghalen`,
  workTalk: ({ id, done }: Id & Aftermath) => withQuery(`/uitvoering/${enc(id)}/berichten`, { gedaan: done }),
  workTalkRead: ({ id }: Id) => `/uitvoering/${enc(id)}/berichten/gelezen`,
  workTeam: ({ id, done }: Id & Aftermath) => withQuery(`/uitvoering/${enc(id)}/team`, { gedaan: done }),
  workLookBack: ({ id }: Id) => `/uitvoering/${enc(id)}/terugkijken`,
  workProof: ({ id, done, refused }: Id & Aftermath) =>
    withQuery(`/uitvoering/${enc(id)}/bewijs`, { gedaan: done, niet: refused }),
  workProofPdf: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/bewijs/${enc(part)}/bewijs.pdf`,
  workProofWithdrawal: ({ id, part }: Id & Part) => `/uitvoering/${enc(id)}/bewijs/${enc(part)}/intrekken`,
  advisorCaseWork: ({ id, done }: Id & Aftermath) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}/werk`, { gedaan: done }),
  advisorTalk: ({ id, done }: Id & Aftermath) =>
    withQuery(`/adviseur/opdrachten/${enc(id)}/berichten`, { gedaan: done }),
  advisorTalkRead: ({ id }: Id) => `/adviseur/opdrachten/${enc(id)}/berichten/gelezen`,
  advisorProofWithdrawal: ({ id, part }: Id & Part) => `/adviseur/opdrachten/${enc(id)}/bewijs/${enc(part)}/intrekken`,
  supervision: () => "/begeleiding",

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
  coordinatorSkills: () => "/coordinator/vaardigheden",
  coordinatorNewSkill: () => "/coordinator/vaardigheden/nieuw",
  coordinatorSkill: ({ id, done }: Id & Aftermath) =>
    withQuery(`/coordinator/vaardigheden/${enc(id)}`, { gedaan: done }),
  coordinatorSkillState: ({ id }: Id) => `/coordinator/vaardigheden/${enc(id)}/stand`,
  coordinatorRules: ({ done, refused }: Aftermath = {}) =>
    withQuery("/coordinator/regels", { gedaan: done, niet: refused }),
  coordinatorRulesChange: () => "/coordinator/regels/wijzigen",
  coordinatorRulesPublication: () => "/coordinator/regels/vaststellen",
  coordinatorRulesComparison: () => "/coordinator/regels/vergelijken",
  coordinatorPartners: () => "/coordinator/partners",
  coordinatorNewPartner: () => "/coordinator/partners/nieuw",
  coordinatorPartner: ({ id, done }: Id & Aftermath) => withQuery(`/coordinator/partners/${enc(id)}`, { gedaan: done }),
  coordinatorPartnerLink: ({ id }: Id) => `/coordinator/partners/${enc(id)}/link`,
  /** `room`: the id of the one that is chosen at first. */
  roomFeeds: ({ room, done }: Aftermath & { room?: string | undefined } = {}) =>
    withQuery("/beheer/agenda/links", { ruimte: room, gedaan: done }),
  roomFeedRenewal: ({ id }: Id) => `/beheer/agenda/links/${enc(id)}/vernieuwen`,
  roomFeedRevocation: ({ id }: Id) => `/beheer/agenda/links/${enc(id)}/intrekken`,
  coordinatorSignposts: ({ done }: Aftermath = {}) => withQuery("/coordinator/wegwijzers", { gedaan: done }),
  progress: () => "/voortgang",

  mailbox: () => "/postvak",
  mailboxMail: ({ id }: Id) => `/postvak/${enc(id)}`,
  mailboxLayout: ({ id }: Id) => `/postvak/${enc(id)}/opmaak`,
  mailboxInvitation: ({ id }: Id) => `/postvak/${enc(id)}/uitnodiging.ics`,
};
