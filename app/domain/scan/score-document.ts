import { decimal } from "#app/lib/fraction.ts";
import type { ScanInput } from "./answers.ts";
import type { ScanDefinition } from "./definition.ts";
import { type DigitalIntensity, digitalIntensity } from "./dii.ts";
import { type Measure, type ScanScore, scoreOf } from "./score.ts";

/** A measure in plain numbers of up to 12 decimals; `lower`, `point`, `upper` 0–100, `coverage` 0–1. */
export type MeasureDocument = {
  lower: number;
  point: number | null;
  upper: number;
  coverage: number;
  score: number | null;
  level: string | null;
};

/** The whole result of one scan as JSON, as the public interface answers it. */
export type ScoreDocument = {
  scan: string;
  version: number;
  total: MeasureDocument;
  dimensions: ({ id: string } & MeasureDocument)[];
  dii: DigitalIntensity;
};

/** Scores a scan and writes it down as the JSON of `POST /api/v1/scans/{id}/score`. */
export function scoreDocument(
  definition: ScanDefinition,
  input: ScanInput,
  score: ScanScore = scoreOf(definition, input),
): ScoreDocument {
  return {
    scan: definition.id,
    version: definition.version,
    total: measureDocument(score.total),
    dimensions: score.dimensions.map((dimension) => ({ id: dimension.id, ...measureDocument(dimension) })),
    dii: digitalIntensity(definition, input),
  };
}

function measureDocument({ lower, point, upper, coverage, score, level }: Measure): MeasureDocument {
  return {
    lower: decimal(lower),
    point: point === null ? null : decimal(point),
    upper: decimal(upper),
    coverage: decimal(coverage),
    score,
    level,
  };
}
