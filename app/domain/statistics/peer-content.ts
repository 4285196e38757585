import { z } from "zod";

const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);
const mean = z.number().min(0).max(100).nullable();

/** What a snapshot publishes of one group. A part that has too few companies this time is null. */
export const peerContentSchema = z.strictObject({
  /** The spread over the bands of the Digital Intensity Index. */
  index: z
    .strictObject({
      /** The first quarter of the scans behind it; the last is the snapshot's own. */
      from: quarter,
      companies: z.int().min(30),
      /** Whole percentages, neighbours together where one is small; null when the companies are too much alike. */
      blocks: z
        .array(z.strictObject({ bands: z.array(z.string()).min(1), share: z.int().min(0).max(100) }))
        .min(2)
        .nullable(),
    })
    .nullable(),
  /** Means of the scores, one decimal; null where a mean would say something of a single company. */
  scores: z
    .strictObject({ from: quarter, companies: z.int().min(30), total: mean, dimensions: z.record(z.string(), mean) })
    .nullable(),
});

export type PeerContent = z.infer<typeof peerContentSchema>;
export type IndexFigures = NonNullable<PeerContent["index"]>;
export type ScoreFigures = NonNullable<PeerContent["scores"]>;
