import { z } from "zod";

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
/** Whole hundredths of a percent of enterprises. */
const share = z.int().min(0).max(10_000);
const bands = z.array(share.nullable()).length(4);

/** The Digital Intensity Index by size class, dated and with its source. */
export const benchmarkFiguresSchema = z.strictObject({
  id: z.string(),
  index: z.string(),
  year: z.int(),
  source: z.strictObject({ name: z.string(), doi: z.string(), asOf: z.iso.date(), population: text }),
  lastChecked: z.iso.date(),
  bands: z.array(z.string()).length(4),
  unit: z.string(),
  classes: z.array(
    z.strictObject({
      size: z.string(),
      atLeastBasic: share,
      /** Dutch companies per band, in the order of `bands`; null where no figure was published. */
      bands,
      /** The same for the whole European Union; null where it was not published. */
      europe: z.strictObject({ atLeastBasic: share, bands }).nullable(),
      /** 'At least basic' in the years that asked the same twelve things: only those may be set beside this one. */
      earlier: z.array(z.strictObject({ year: z.int(), netherlands: share, europe: share })),
      indicative: z.boolean(),
      note: text.optional(),
    }),
  ),
  /** Sizes without official figures, and the class that comes nearest. */
  nearest: z.array(z.strictObject({ size: z.string(), use: z.string(), note: text })),
  /** What Europe aims for: more than this share of these sizes at 'at least basic'. */
  target: z.strictObject({ year: z.int(), atLeastBasic: share, sizes: z.array(z.string()) }),
});

const source = z.strictObject({ name: text, asOf: z.iso.date() });
/** Size class → share; a class without a published figure is left out. */
const bySize = z.record(z.string(), share);

/** Single technologies by size class. */
export const technologyFiguresSchema = z.strictObject({
  id: z.string(),
  year: z.int(),
  source,
  lastChecked: z.iso.date(),
  unit: z.string(),
  technologies: z.array(
    z.strictObject({
      id: z.string(),
      name: text,
      /** Which of our answers says the same: one of the twelve things, or a tick. Null: we ask nothing that is the same. */
      has: z
        .union([
          z.strictObject({ condition: z.string() }),
          z.strictObject({ question: z.string(), option: z.string() }),
        ])
        .nullable(),
      netherlands: bySize,
      europe: bySize,
      /** Size classes whose figure cannot be set beside earlier years. */
      breaks: z.array(z.string()).optional(),
    }),
  ),
});

const sector = z.strictObject({
  id: z.string(),
  name: text,
  netherlands: share,
  europe: share.nullable(),
  break: z.boolean().optional(),
});

/** The use of AI by line of business, among companies of ten people and more. */
export const aiFiguresSchema = z.strictObject({
  id: z.string(),
  year: z.int(),
  source,
  lastChecked: z.iso.date(),
  unit: z.string(),
  sizes: z.literal("10+"),
  sectors: z.array(sector),
  total: sector,
  /** SBI letter → the lines of business to show for it, most general first; a letter that is missing has no figure. */
  uses: z.record(z.string(), z.array(z.string()).min(1)),
});

export type BenchmarkFigures = z.infer<typeof benchmarkFiguresSchema>;
export type TechnologyFigures = z.infer<typeof technologyFiguresSchema>;
export type AiFigures = z.infer<typeof aiFiguresSchema>;

/** Every official figure that a result is set beside. */
export interface OfficialFigures {
  readonly index: BenchmarkFigures;
  readonly technologies: TechnologyFigures;
  readonly ai: AiFigures;
}
