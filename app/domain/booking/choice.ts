import { z } from "zod";
import { moveSchema, slotsQuerySchema } from "#app/domain/booking/schema.ts";

const { kind, place, advisorId, postcode } = slotsQuerySchema.shape;
const scan = z.string().max(200).optional();
const step = z.string().max(60).optional();

/**
 * The first step of booking: what kind of meeting, where, and with whom when that matters to her. `scan` is the private token of the scan
 * she comes from, `step` the step of its plan that she wants help with; `postcode` says how far an advisor must travel.
 */
export const choiceSchema = z.strictObject({ kind, place, advisorId, postcode, scan, step });

/** The second step: when. The start comes out as epoch ms; `hold` is the secret of a time she held before. */
export const timeSchema = z.strictObject({
  ...choiceSchema.shape,
  start: moveSchema.shape.start,
  hold: z.string().max(200).optional(),
});
