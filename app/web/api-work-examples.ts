// Made up; the tests hold each against its schema.
const [caseId, candidateId, advisorId] = [
  "01928f7e-2a10-7c31-9d42-5b1f60a1c001",
  "01928f7e-2a10-7c31-9d42-5b1f60a1c002",
  "01928f7e-2a10-7c31-9d42-5b1f60a1c003",
];
const [proposalId, assignmentId, appointmentId] = [
  "01928f7e-2a10-7c31-9d42-5b1f60a1c004",
  "01928f7e-2a10-7c31-9d42-5b1f60a1c005",
  "01928f7e-2a10-7c31-9d42-5b1f60a1c006",
];

const work = {
  title: "Webwinkel inrichten voor een bakkerij",
  question: "Klanten willen taarten online bestellen en vooraf betalen.",
  deliverable: "Een webwinkel die de bakker zelf kan bijhouden.",
  skills: [
    { code: "S15", level: 2, need: "must" },
    { code: "S16", level: 1, need: "nice" },
  ],
  ...{ level: 2, effortHours: 80, startsOn: "2027-02-01", endsOn: "2027-05-31", hardDeadline: false },
  ...{ place: "online", languages: ["nl"], supervisionHours: 2, repeatable: false, flags: [], priority: 2 },
};

const aCase = {
  ...work,
  ...{ id: caseId, reference: "W-7K2MQD", status: "open", lane: "student", budgetCents: null },
  company: { name: "Bakkerij De Vries", sector: "G", size: "2-9" },
  contact: { name: "Zoë de Vries", email: "zoe@bedrijf.example", phone: "+31600000000" },
  advisor: { id: advisorId, name: "Amina de Wit" },
  ...{ createdAt: "2026-12-01T09:00:00.000Z", updatedAt: "2026-12-02T10:00:00.000Z" },
};

const words = {
  summary: "Past goed (812 van 1000): kan 2 van de 2 gevraagde vaardigheden.",
  plus: ["Kan een webwinkel inrichten op niveau 3; gevraagd is niveau 2."],
  minus: ["Heeft 8 uur per week; het werk vraagt 10."],
  change: null,
};
const parts = { skills: 400, level: 150, availability: 112, sector: 50, travel: 50, language: 50, interest: 0 };
const notCounted = "Naam, leeftijd, geslacht, foto, afkomst en schoolresultaten telden niet mee.";

const proposal = {
  ...{ id: proposalId, caseId, candidateId, lane: "student", status: "proposed", fit: 812, position: 1 },
  ...{ reason: "Zij wil hier meer van leren.", note: "Dit lijkt me echt iets voor jou." },
  ...{ declineReason: null, declineNote: null, decidedAt: null, assignmentId: null },
  explanation: { band: "goed", parts, ...words, notCounted },
  ...{ createdAt: "2026-12-03T09:00:00.000Z", expiresAt: "2026-12-10T09:00:00.000Z" },
};

const assignment = {
  ...{ id: assignmentId, caseId, proposalId, candidateId, reference: "W-7K2MQD", title: work.title, lane: "student" },
  ...{ status: "started", result: "", rating: null, remark: null },
  ...{ createdAt: "2026-12-04T09:00:00.000Z", startedAt: "2027-02-01T08:00:00.000Z" },
  ...{ deliveredAt: null, confirmedAt: null },
};

/** What goes in and comes out of the API for cases, offers and work. */
export const examples = {
  case: aCase,
  cases: { cases: [aCase], next: `1764579600000.${caseId}` },
  newCase: { appointmentId, ...work, budget: "1.250,00" },
  changedCase: { updatedAt: "2026-12-02T10:00:00.000Z", takeBack: false, ...work, budget: "1.250,00" },
  laneChoice: { lane: "student", reason: "Genoeg tijd en begeleiding." },
  matches: {
    ...{ caseId, rulesVersion: 1, lane: "student", eligible: 3, notEligible: 9, notCounted },
    advice: {
      ...{ advised: "student", doubtful: false },
      lanes: [
        {
          ...{ lane: "student", total: 78, possible: true, obstacles: [] },
          parts: { level: 25, supply: 20, time: 15, learning: 13, cost: 5 },
          strongestFor: "Het niveau past.",
          strongestAgainst: null,
        },
      ],
    },
    matches: [
      {
        ...{ position: 1, candidateId, name: "Yara Smit", headline: "HBO-ICT, derde jaar", fit: 812, band: "good" },
        parts,
        ...words,
      },
    ],
  },
  newProposal: {
    ...{ candidateId, note: "Dit lijkt me echt iets voor jou.", reasonCode: "learns" },
    ...{
      reason: "Zij wil hier meer van leren.",
      shown: [candidateId, advisorId, proposalId],
      next: [],
      parallel: false,
    },
  },
  proposal,
  proposals: { proposals: [proposal], next: null },
  refusal: { reason: "no-time", note: "" },
  assignment,
  assignments: { assignments: [assignment], next: null },
  delivery: { result: "De webwinkel staat op https://bakkerij.example en is zelf bij te houden." },
};
