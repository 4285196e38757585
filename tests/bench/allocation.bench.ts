import { denseInstance, tightInstance } from "#tests/bench/allocation/instances.ts";
import { greedy, solved } from "#tests/bench/allocation/measured.ts";
import { scipyDense, scipySparse } from "#tests/bench/allocation/other-solvers.ts";
import type { Figure } from "#tests/support/figure.ts";

/**
 * CPU time of the batch solver, after one run to warm up, beside SciPy in the same run; and what it places and fits beside
 * giving each case in turn the best who is left. Stops when a total is not the other's.
 */
export async function bench(): Promise<Figure[]> {
  return [...[1000, 2000, 5000].flatMap(dense), ...sparse()];
}

function dense(n: number): Figure[] {
  const instance = denseInstance(n);
  const { cpu, fit } = solved(instance, n === 1000 ? 9 : 3);
  const other = scipyDense(instance);
  if (other && other.fit !== fit) throw new Error(`n = ${n}: ${fit} is not SciPy's ${other.fit}`);
  return [beside(`dense ${n} x ${n}, baseline SciPy`, cpu, "ms CPU", other?.cpu)];
}

function sparse(): Figure[] {
  const instance = tightInstance({ cases: 10_000, candidates: 5000, perCase: 20, looked: 400 });
  const { cpu, placed, fit } = solved(instance, 3);
  const other = scipySparse(instance);
  if (other && (other.fit !== fit || other.placed !== placed))
    throw new Error(`not SciPy's ${other.placed}, ${other.fit}`);
  const first = greedy(instance);
  return [
    beside("10,000 cases x 5,000 candidates, tight, baseline SciPy sparse", cpu, "ms CPU", other?.cpu),
    beside("the same, placed, baseline greedy", placed, "cases", first.placed),
    beside("the same, fit, baseline greedy", fit, "points", first.fit),
  ];
}

function beside(name: string, value: number, unit: string, baseline = Number.NaN): Figure {
  return { name: `allocation: ${name}`, value, unit, baseline, ratio: value / baseline };
}
