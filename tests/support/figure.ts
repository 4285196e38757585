/** One measured figure beside its baseline of the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
}

/** The value in the middle of several measurements. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value below which this share of the measurements lies. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
