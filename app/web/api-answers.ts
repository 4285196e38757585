import { z } from "zod";

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

export const slotsAnswer = z.strictObject({
  timeZone: z.string(),
  slots: z.array(z.strictObject({ start: instant, end: instant, advisors: z.int().min(1) })),
});

export const appointmentAnswer = z.strictObject({
  reference: z.string(),
  kind: z.string(),
  place: z.string(),
  start: instant,
  end: instant,
  timeZone: z.string(),
  manageUrl: z.url(),
});

export const problemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
