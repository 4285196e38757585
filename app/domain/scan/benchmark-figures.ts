import { z } from "zod";

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const share = z.int().min(0).max(10_000);

/** Official figures, dated and with their source; shares are whole hundredths of a percent of enterprises. */
export const benchmarkFiguresSchema = z.strictObject({
  id: z.string(),
  index: z.string(),
  country: z.string(),
  year: z.int(),
  source: z.strictObject({ name: z.string(), doi: z.string(), asOf: z.iso.date(), population: text }),
  lastChecked: z.iso.date(),
  bands: z.array(z.string()).length(4),
  unit: z.string(),
  classes: z.array(
    z.strictObject({
      size: z.string(),
      atLeastBasic: share,
      /** Per band, in the order of `bands`; null where no figure was published. */
      bands: z.array(share.nullable()).length(4),
      indicative: z.boolean(),
      note: text.optional(),
    }),
  ),
  /** Sizes without official figures, and the class that comes nearest. */
  nearest: z.array(z.strictObject({ size: z.string(), use: z.string(), note: text })),
});

export type BenchmarkFigures = z.infer<typeof benchmarkFiguresSchema>;
