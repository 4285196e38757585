import { z } from "zod";
import { moveSchema, slotsQuerySchema } from "#app/domain/booking/schema.ts";

const { kind, place } = slotsQuerySchema.shape;
const scan = z.string().max(200).optional();

/** The first step of booking: what kind of meeting, and where. `scan` is the private token of the scan she comes from. */
export const choiceSchema = z.strictObject({ kind, place, scan });
export type Choice = z.output<typeof choiceSchema>;

/** The second step: when. The start comes out as epoch ms. */
export const timeSchema = z.strictObject({ kind, place, scan, start: moveSchema.shape.start });
