import { z } from "zod";
import { places } from "#app/domain/agenda/places.ts";
import { typeQuestion } from "#app/domain/agenda/type-questions.ts";
import { statuses } from "#app/domain/booking/appointment.ts";
import type { WebhookEvent } from "#app/domain/webhooks/events.ts";
import { toldOfWork } from "./api-work-answers.ts";

// What the public API answers. The document is made from these, and the tests hold every real answer against them.

const measure = {
  lower: z.number().min(0).max(100),
  point: z.number().min(0).max(100).nullable(),
  upper: z.number().min(0).max(100),
  coverage: z.number().min(0).max(1),
  score: z.int().min(0).max(100).nullable(),
  level: z.string().nullable(),
};

export const scoreAnswer = z.strictObject({
  scan: z.string(),
  version: z.int(),
  total: z.strictObject(measure),
  dimensions: z.array(z.strictObject({ id: z.string(), ...measure })),
  dii: z.strictObject({
    low: z.int().min(0).max(12),
    high: z.int().min(0).max(12),
    band: z.string().nullable(),
    conditions: z.record(z.string(), z.boolean().nullable()),
  }),
});

const bothLanguages = z.strictObject({ nl: z.string(), en: z.string() });

export const scansAnswer = z.strictObject({
  scans: z.array(z.strictObject({ id: z.string(), version: z.int(), title: bothLanguages, url: z.string() })),
});

const instant = z.iso.datetime();

const slot = z.strictObject({
  start: instant,
  end: instant,
  /** Advisors who are free then; for a group that has room, who leads it. */
  advisors: z.int().min(1),
  seats: z.int().min(1),
});

export const slotsAnswer = z.strictObject({ timeZone: z.string(), slots: z.array(slot) });

export const availabilityAnswer = z.strictObject({
  timeZone: z.string(),
  days: z.array(z.strictObject({ date: z.iso.date(), open: z.int().min(1), first: instant })),
});

export const appointmentTypesAnswer = z.strictObject({
  types: z.array(
    z.strictObject({
      kind: z.string(),
      names: bothLanguages,
      about: bothLanguages,
      minutes: z.int(),
      seats: z.int(),
      approval: z.boolean(),
      places: z.array(z.enum(places)),
      questions: z.array(typeQuestion),
      advisors: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
});

const booked = {
  reference: z.string(),
  /** Opens, moves and cancels it: keep it as a password. */
  token: z.string(),
  kind: z.string(),
  place: z.enum(places),
  start: instant,
  end: instant,
  timeZone: z.string(),
  manageUrl: z.url(),
};

/** What a booking answers: the same to the same request, whatever happened to the appointment since. */
export const bookedAnswer = z.strictObject({ ...booked, status: z.enum(["requested", "confirmed"]) });

export const appointmentAnswer = z.strictObject({ ...booked, status: z.enum(statuses), sequence: z.int().min(0) });

const toldOfAppointment = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  kind: z.string(),
  place: z.enum(places),
  start: instant,
  end: instant,
  timeZone: z.string(),
  status: z.enum(statuses),
  /** Goes up when the appointment moves, is handed over or is cancelled. */
  sequence: z.int().min(0),
});

/** What a webhook tells: never whose appointment, case or work it is. */
export const announcement = (type: WebhookEvent) =>
  z.strictObject({
    type: z.literal(type),
    timestamp: instant,
    data: type.startsWith("appointment.") ? toldOfAppointment : toldOfWork(type),
  });

export const problemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
