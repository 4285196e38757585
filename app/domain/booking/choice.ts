import { z } from "zod";
import { moveSchema, slotsQuerySchema } from "#app/domain/booking/schema.ts";

const { kind, place } = slotsQuerySchema.shape;
const scan = z.string().max(200).optional();
const step = z.string().max(60).optional();

/**
 * The first step of booking: what kind of meeting, and where. `scan` is the private token of the scan she comes from, `step` the step
 * of its plan that she wants help with.
 */
export const choiceSchema = z.strictObject({ kind, place, scan, step });
export type Choice = z.output<typeof choiceSchema>;

/** The second step: when. The start comes out as epoch ms. */
export const timeSchema = z.strictObject({ kind, place, scan, step, start: moveSchema.shape.start });
