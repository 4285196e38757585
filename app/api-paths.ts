// Every address that programs ask.
import { enc, type Id, type Token } from "./address.ts";

export const apiPaths = {
  apiScans: () => "/api/v1/scans",
  apiScan: ({ id }: Id) => `/api/v1/scans/${enc(id)}`,
  apiScore: ({ id }: Id) => `/api/v1/scans/${enc(id)}/score`,
  apiSlots: () => "/api/v1/slots",
  apiAvailability: () => "/api/v1/availability",
  apiAppointmentTypes: () => "/api/v1/appointment-types",
  apiAppointment: ({ token }: Token) => `/api/v1/appointments/${enc(token)}`,
  apiCancellation: ({ token }: Token) => `/api/v1/appointments/${enc(token)}/cancellation`,
  apiAppointments: () => "/api/v1/appointments",
  apiCases: () => "/api/v1/cases",
  apiCase: ({ id }: Id) => `/api/v1/cases/${enc(id)}`,
  apiCaseLane: ({ id }: Id) => `/api/v1/cases/${enc(id)}/lane`,
  apiCaseWithdrawal: ({ id }: Id) => `/api/v1/cases/${enc(id)}/withdrawal`,
  apiCaseMatches: ({ id }: Id) => `/api/v1/cases/${enc(id)}/matches`,
  apiCaseProposals: ({ id }: Id) => `/api/v1/cases/${enc(id)}/proposals`,
  apiProposal: ({ id }: Id) => `/api/v1/proposals/${enc(id)}`,
  apiProposalAcceptance: ({ id }: Id) => `/api/v1/proposals/${enc(id)}/acceptance`,
  apiProposalRefusal: ({ id }: Id) => `/api/v1/proposals/${enc(id)}/refusal`,
  apiProposalWithdrawal: ({ id }: Id) => `/api/v1/proposals/${enc(id)}/withdrawal`,
  apiAssignments: () => "/api/v1/assignments",
  apiAssignment: ({ id }: Id) => `/api/v1/assignments/${enc(id)}`,
  apiAssignmentStart: ({ id }: Id) => `/api/v1/assignments/${enc(id)}/start`,
  apiAssignmentDelivery: ({ id }: Id) => `/api/v1/assignments/${enc(id)}/delivery`,
  apiDocument: () => "/api/v1/openapi.json",
};
