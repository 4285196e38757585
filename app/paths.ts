// Every address that visitors and owners open: typed, in one place. `routes.ts` says which file answers it. Those of people with an account
// stand in `work-paths.ts`, so that a phone does not fetch them.
import { type Aftermath, enc, type Id, type Token, withQuery } from "./address.ts";

/** `step`: the anchor of the step of a plan that it is about. */
interface AboutStep extends Pick<Aftermath, "done"> {
  step?: string | undefined;
}
/** What a link to the start page carries along; `answer` is one to the first question, given elsewhere: question → option. */
interface Referral {
  language?: string | undefined;
  answer?: Record<string, string>;
}
interface LandingPace {
  /** `kort`: the page begins the quick start. */
  pace?: "kort" | undefined;
}
/** What the steps of booking carry along; `scan` is the private token of a scan's result, `step` the step of its plan she wants help with, `from` a Monday: the week of times to show. */
interface BookingChoice {
  kind?: string | undefined;
  place?: string | undefined;
  start?: string | undefined;
  scan?: string | undefined;
  step?: string | undefined;
  from?: string | undefined;
  advisorId?: string | undefined;
  postcode?: string | undefined;
  /** The secret of a time that is held for her. */
  hold?: string | undefined;
  /** The clock on which times are shown. */
  zone?: string | undefined;
}

function planPage(path: string, { done, step }: AboutStep): string {
  return withQuery(path, { gedaan: done, stap: step }) + (step === undefined ? "" : `#${enc(step)}`);
}

export const paths = {
  home: ({ pace }: LandingPace = {}) => withQuery("/", { tempo: pace }),
  /** Takes the first answer. Remix sends what is posted to "/" to the frame round every page, unless it says index. */
  homeStart: () => "/?index",
  language: () => "/taal",
  privacy: () => "/privacy",
  /** `proposal`: the id of the one from which somebody comes. */
  choosing: ({ proposal }: { proposal?: string | undefined } = {}) =>
    withQuery("/zo-kiezen-we", { voorstel: proposal }),
  accessibility: () => "/toegankelijkheid",
  contact: () => "/contact",

  referral: ({ id, language, answer, pace }: Id & Referral & LandingPace) =>
    withQuery(`/van/${enc(id)}`, { ...answer, taal: language, tempo: pace }),
  scan: () => "/scan",
  scanQuick: () => "/scan/snel",
  scanGoOn: () => "/scan/verder",
  scanErased: () => "/scan/gewist",
  /** `goingOn`: she answers, after her first result, what was still open. `quick`: the short way, of which nothing is kept yet. */
  scanPart: ({ part, goingOn, quick }: { part: string; goingOn?: boolean | undefined; quick?: boolean | undefined }) =>
    withQuery(`/scan/deel/${enc(part)}`, { verder: goingOn ? "ja" : undefined, snel: quick ? "ja" : undefined }),
  scanAnswer: () => "/scan/antwoord",
  scanState: () => "/scan/stand",
  scanRestart: () => "/scan/opnieuw",
  result: ({ token }: Token) => `/uitslag/${enc(token)}`,
  scanProgress: ({ token }: Token) => `/uitslag/${enc(token)}/vooruitgang`,
  rescan: ({ token }: Token) => `/uitslag/${enc(token)}/opnieuw`,
  dma: ({ token, done }: Token & Aftermath) => withQuery(`/uitslag/${enc(token)}/eu`, { gedaan: done }),
  dmaPart: ({ token, part }: Token & { part: string }) => `/uitslag/${enc(token)}/eu/vraag/${enc(part)}`,
  dmaCsv: ({ token }: Token) => `/uitslag/${enc(token)}/eu/antwoorden.csv`,
  resultPdf: ({ token }: Token) => `/uitslag/${enc(token)}/uitslag.pdf`,
  resultJson: ({ token }: Token) => `/uitslag/${enc(token)}/gegevens.json`,
  resultCsv: ({ token }: Token) => `/uitslag/${enc(token)}/gegevens.csv`,
  resultChange: ({ token }: Token) => `/uitslag/${enc(token)}/wijzigen`,
  peersChoice: ({ token }: Token) => `/uitslag/${enc(token)}/vergelijken`,

  scanKeep: () => "/scan/bewaren",
  keep: ({ token, done }: Token & Pick<Aftermath, "done">) =>
    withQuery(`/uitslag/${enc(token)}/bewaren`, { gedaan: done }),
  keepLink: ({ token }: Token) => `/uitslag/${enc(token)}/bewaren/link`,
  keepMail: ({ token }: Token) => `/uitslag/${enc(token)}/bewaren/mail`,
  keepReminder: ({ token }: Token) => `/uitslag/${enc(token)}/bewaren/herinnering`,
  keepReminderStop: ({ token }: Token) => `/uitslag/${enc(token)}/bewaren/herinnering/stoppen`,
  sharing: ({ token, done }: Token & Pick<Aftermath, "done">) =>
    withQuery(`/uitslag/${enc(token)}/delen`, { gedaan: done }),
  linkRevocation: ({ token, id }: Token & Id) => `/uitslag/${enc(token)}/links/${enc(id)}/intrekken`,
  responseDeletion: ({ token }: Token) => `/uitslag/${enc(token)}/verwijderen`,
  responseErased: () => "/uitslag/gewist",
  shared: ({ token }: Token) => `/gedeeld/${enc(token)}`,
  sharedPdf: ({ token }: Token) => `/gedeeld/${enc(token)}/uitslag.pdf`,
  reminderStop: ({ token }: Token) => `/herinnering/${enc(token)}`,

  plan: ({ token, ...about }: Token & AboutStep) => planPage(`/uitslag/${enc(token)}/plan`, about),
  planStep: ({ token }: Token) => `/uitslag/${enc(token)}/plan/stap`,
  planOwnStep: ({ token }: Token) => `/uitslag/${enc(token)}/plan/eigen-stap`,

  booking: (choice: BookingChoice = {}) => withQuery("/afspraak", { ...choice }),
  bookingTime: (choice: BookingChoice) => withQuery("/afspraak/tijdstip", { ...choice }),
  bookingDetails: (choice: BookingChoice) => withQuery("/afspraak/gegevens", { ...choice }),
  waitingList: (choice: BookingChoice) => withQuery("/afspraak/wachtlijst", { ...choice }),
  waiting: ({ token, done }: Token & Aftermath) => withQuery(`/wachtlijst/${enc(token)}`, { gedaan: done }),
  waitingTaken: ({ token }: Token) => `/wachtlijst/${enc(token)}/nemen`,
  waitingDeclined: ({ token }: Token) => `/wachtlijst/${enc(token)}/afslaan`,
  waitingLeft: ({ token }: Token) => `/wachtlijst/${enc(token)}/verlaten`,
  appointment: ({ token, done }: Token & Aftermath) => withQuery(`/afspraak/${enc(token)}`, { gedaan: done }),
  appointmentSooner: ({ token }: Token) => `/afspraak/${enc(token)}/eerder`,
  appointmentRating: ({ token, done }: Token & Aftermath) =>
    withQuery(`/afspraak/${enc(token)}/mening`, { gedaan: done }),
  appointmentConfirmed: ({ token }: Token) => `/afspraak/${enc(token)}/bevestigd`,
  appointmentMove: ({ token, from }: Token & { from?: string | undefined }) =>
    withQuery(`/afspraak/${enc(token)}/verzetten`, { from }),
  appointmentCancellation: ({ token }: Token) => `/afspraak/${enc(token)}/annuleren`,
  appointmentCalendar: ({ token }: Token) => `/afspraak/${enc(token)}/agenda.ics`,

  /** What calendar programs read. The secret is its file's name. */
  feed: ({ token }: Token) => `/agenda/${enc(token)}.ics`,

  file: ({ token }: Token) => `/dossier/${enc(token)}`,
  fileScan: ({ token }: Token) => `/dossier/${enc(token)}/scan`,
  filePlan: ({ token, ...about }: Token & AboutStep) => planPage(`/dossier/${enc(token)}/plan`, about),
  filePlanStep: ({ token }: Token) => `/dossier/${enc(token)}/plan/stap`,
  filePlanOwnStep: ({ token }: Token) => `/dossier/${enc(token)}/plan/eigen-stap`,
  filePlanHelp: ({ token }: Token) => `/dossier/${enc(token)}/plan/hulp`,
  fileDelivery: ({ token, id, done }: Token & Id & Aftermath) =>
    withQuery(`/dossier/${enc(token)}/opdracht/${enc(id)}`, { gedaan: done }),
  fileReturn: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/terugsturen`,

  fileTalk: ({ token, id, done }: Token & Id & Aftermath) =>
    withQuery(`/dossier/${enc(token)}/opdracht/${enc(id)}/berichten`, { gedaan: done }),
  fileTalkRead: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/berichten/gelezen`,
  fileLookBack: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/terugkijken`,
  fileNaming: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/naam`,
  fileNoQuestion: ({ token, id }: Token & Id) => `/dossier/${enc(token)}/opdracht/${enc(id)}/niet-vragen`,
  proof: ({ token }: Token) => `/bewijs/${enc(token)}`,
  proofPdf: ({ token }: Token) => `/bewijs/${enc(token)}/bewijs.pdf`,
  proofJson: ({ token }: Token) => `/bewijs/${enc(token)}/gegevens.json`,
  proofKeys: () => "/bewijs/sleutels.json",
  helped: ({ token, done }: Token & Aftermath) => withQuery(`/geholpen/${enc(token)}`, { gedaan: done }),
  helpedStop: ({ token }: Token) => `/geholpen/${enc(token)}/stoppen`,
  helpedScan: ({ token }: Token) => `/geholpen/${enc(token)}/meten`,

  signIn: ({ next }: { next?: string } = {}) => withQuery("/inloggen", { verder: next }),
  signInSent: ({ next }: { next?: string } = {}) => withQuery("/inloggen/verstuurd", { verder: next }),
  signInCode: () => "/inloggen/code",
  signInLink: ({ token, next }: Token & { next?: string }) =>
    withQuery(`/inloggen/link/${enc(token)}`, { verder: next }),
  signOut: () => "/uitloggen",
  start: () => "/start",
  embed: ({ id }: Id) => `/insluiten/${enc(id)}`,
  embedPassage: ({ id }: Id) => `/insluiten/${enc(id)}/verder`,
  embedScript: () => "/insluiten.js",
  partnerCounts: ({ token }: Token) => `/partner/${enc(token)}`,
};
