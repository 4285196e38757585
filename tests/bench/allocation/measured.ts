import { emptyFlow, type Network } from "#app/domain/matching/flow/network.ts";
import { solveFlow } from "#app/domain/matching/flow/solve.ts";
import type { Instance } from "#tests/bench/allocation/instances.ts";
import { median } from "#tests/support/figure.ts";

/** CPU time of the solver (median, after one run to warm up), and what it reaches. */
export function solved(instance: Instance, rounds: number): { cpu: number; placed: number; fit: number } {
  const network = networkOf(instance);
  solveFlow(network);
  const times: number[] = [];
  let { arcOf } = emptyFlow(network);
  for (let round = 0; round < rounds; round++) {
    times.push(
      cpuOf(() => {
        ({ arcOf } = solveFlow(network));
      }),
    );
  }
  const used = arcOf.filter((arc) => arc >= 0);
  return { cpu: median(times), placed: used.length, fit: used.reduce((sum, arc) => sum + (instance.fit[arc] ?? 0), 0) };
}

function networkOf(instance: Instance): Network {
  const [caseCount, candidateCount] = [instance.start.length - 1, instance.capacity.length];
  return {
    ...instance,
    ...{ caseCount, candidateCount, pointCost: 1, stepCost: 0 },
    dropCost: new Float64Array(caseCount).fill(1001 * caseCount),
    parent: new Int32Array(candidateCount).fill(-1),
    burden: new Int32Array(candidateCount),
  };
}

/** Each case in turn takes the best candidate who has a seat left: what is placed, and the sum of fits. */
export function greedy({ start, candidate, fit, capacity }: Instance): { placed: number; fit: number } {
  const room = capacity.slice();
  const total = { placed: 0, fit: 0 };
  for (let row = 0; row + 1 < start.length; row++) {
    let best = -1;
    for (let arc = start[row] ?? 0; arc < (start[row + 1] ?? 0); arc++) {
      if ((room[candidate[arc] ?? 0] ?? 0) > 0 && (fit[arc] ?? 0) > (fit[best] ?? -1)) best = arc;
    }
    if (best < 0) continue;
    const to = candidate[best] ?? 0;
    room[to] = (room[to] ?? 0) - 1;
    total.placed++;
    total.fit += fit[best] ?? 0;
  }
  return total;
}

/** CPU time, ms. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
