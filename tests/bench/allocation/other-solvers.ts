import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { topFit } from "#app/domain/matching/flow/network.ts";
import type { Instance } from "#tests/bench/allocation/instances.ts";

/** CPU time (median of three) and sum of fits of another solver. */
export interface Other {
  cpu: number;
  fit: number;
}

const program = `
import sys, json, time
import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
kind, folder, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
load = lambda name, type: np.fromfile(folder + "/" + name, dtype=type)
fit = load("fit", np.uint16)
if kind == "dense":
    cost = ${topFit} - fit.reshape(rows, columns).astype(np.float64)
    solve = lambda: linear_sum_assignment(cost)
else:
    cost = csr_array((load("cost", np.float64), load("column", np.int32), load("start", np.int32)), shape=(rows, columns))
    solve = lambda: min_weight_full_bipartite_matching(cost)
times = []
for _ in range(3):
    began = time.process_time()
    row, column = solve()
    times.append(time.process_time() - began)
total = float(cost[row, column].sum())
print(json.dumps({"cpu": sorted(times)[1] * 1000, "cost": total}))
`;

/** SciPy's linear_sum_assignment on the full matrix; null where SciPy is not installed. */
export function scipyDense({ start, fit }: Instance): Other | null {
  const n = start.length - 1;
  const found = run("dense", n, n, { fit });
  return found && { cpu: found.cpu, fit: topFit * n - found.cost };
}

/**
 * SciPy's sparse solver, with a column for each seat and one per case for being left out; null where SciPy is not
 * installed.
 */
export function scipySparse({ start, candidate, fit, capacity }: Instance): (Other & { placed: number }) | null {
  const cases = start.length - 1;
  const seat = new Int32Array(capacity.length + 1);
  capacity.forEach((seats, at) => {
    seat[at + 1] = (seat[at] ?? 0) + seats;
  });
  const seats = seat.at(-1) ?? 0;
  // 1 is added everywhere, as SciPy takes a cost of 0 for no arc
  const drop = 1 + (topFit + 1) * cases;
  const columns: number[] = [];
  const costs: number[] = [];
  const starts = new Int32Array(cases + 1);
  for (let row = 0; row < cases; row++) {
    for (let arc = start[row] ?? 0; arc < (start[row + 1] ?? 0); arc++) {
      const to = candidate[arc] ?? 0;
      for (let column = seat[to] ?? 0; column < (seat[to + 1] ?? 0); column++) {
        columns.push(column);
        costs.push(1 + topFit - (fit[arc] ?? 0));
      }
    }
    columns.push(seats + row);
    costs.push(drop);
    starts[row + 1] = columns.length;
  }
  const found = run("sparse", cases, seats + cases, {
    ...{ fit, start: starts },
    ...{ column: Int32Array.from(columns), cost: Float64Array.from(costs) },
  });
  if (!found) return null;
  const dropped = Math.floor(found.cost / drop);
  const placed = cases - dropped;
  return { cpu: found.cpu, placed, fit: (topFit + 1) * placed - (found.cost - dropped * drop) };
}

function run(
  kind: string,
  rows: number,
  columns: number,
  arrays: Record<string, Uint16Array | Int32Array | Float64Array>,
) {
  const folder = mkdtempSync(join(tmpdir(), "spot-bench-"));
  try {
    for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, name), array);
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    const { status, stdout } = spawnSync("python3", ["-c", program, kind, folder, `${rows}`, `${columns}`], {
      ...{ env, encoding: "utf8" },
    });
    if (status !== 0) return null;
    const found: { cpu: number; cost: number } = JSON.parse(stdout);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
