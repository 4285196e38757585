// Every address that programs ask.
import { enc, type Id } from "./address.ts";

export const apiPaths = {
  apiScans: () => "/api/v1/scans",
  apiScan: ({ id }: Id) => `/api/v1/scans/${enc(id)}`,
  apiScore: ({ id }: Id) => `/api/v1/scans/${enc(id)}/score`,
  apiSlots: () => "/api/v1/slots",
  apiAppointments: () => "/api/v1/appointments",
  apiDocument: () => "/api/v1/openapi.json",
};
