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
  apiDocument: () => "/api/v1/openapi.json",
};
