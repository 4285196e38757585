import { z } from "zod";
import type { ArcList } from "#app/domain/matching/arc-list.ts";

const id = z.string().min(1);
const count = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const pair = z.tuple([id, id]);

/** What may come in around the arcs; these are too many for a schema and are checked as they are added to an `ArcList`. */
export const allocationFrameSchema = z.object({
  /** priority: a whole number; the lowest is the most urgent. */
  cases: z.array(z.object({ id, priority: z.number().int().default(1) })),
  /**
   * capacity: how many cases at most. group: the smallest group that limits her, such as her class. load: cases that count
   * already when work is spread.
   */
  candidates: z.array(z.object({ id, capacity: count.default(1), group: id.optional(), load: count.default(0) })),
  /** Limits over several candidates: class, teacher, college, lane. A group may be part of one larger group. */
  groups: z.array(z.object({ id, capacity: count, parent: id.optional() })).default([]),
  /** [case, candidate]: these are placed so, whatever it costs the others. */
  pins: z.array(pair).default([]),
  /** [case, candidate]: these are not placed so. */
  forbids: z.array(pair).default([]),
  /**
   * 0: work need not be spread. Otherwise a candidate's k-th case (from 0) costs loadCost × (load + k). Spreading comes
   * after places and fit, so how high the number is makes no difference to the outcome.
   */
  loadCost: count.default(0),
});

export type AllocationFrame = z.input<typeof allocationFrameSchema>;
export type CheckedFrame = z.output<typeof allocationFrameSchema>;

/** [case, candidate, fit]: this pair is possible; fit is a whole number 0–1000. */
export type Arc = readonly [caseId: string, candidateId: string, fit: number];

export interface AllocationProblem extends AllocationFrame {
  arcs: readonly Arc[] | ArcList;
}
