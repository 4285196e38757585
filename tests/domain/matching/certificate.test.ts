import { describe, expect, it } from "vitest";
import { certified } from "#app/domain/matching/allocate.ts";
import { indexProblem } from "#app/domain/matching/allocation-index.ts";
import { networkOf } from "#app/domain/matching/allocation-network.ts";
import { weightsOf } from "#app/domain/matching/allocation-weights.ts";
import { refutation } from "#app/domain/matching/certificate.ts";
import { solveFlow } from "#app/domain/matching/flow/solve.ts";
import { smallProblem } from "#tests/domain/matching/allocation-examples.ts";

function solved(seed: number) {
  const index = indexProblem({ ...smallProblem(seed), pins: [], forbids: [] });
  const weights = weightsOf(index);
  const { network } = networkOf(index, weights);
  const { arcOf, price } = solveFlow(network);
  return { index, weights, network, arcOf, price };
}

describe("the certificate", () => {
  it("refuses every assignment that is worse by one move, with the solver's own prices", () => {
    let tried = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { index, weights, network, arcOf, price } = solved(seed);
      expect(refutation(index, weights, { arcOf, price })).toBeNull();
      const cost = (arcs: Int32Array) =>
        arcs.reduce(
          (sum, arc, from) => sum + (arc < 0 ? (network.dropCost[from] ?? 0) : 1000 - (index.fit[arc] ?? 0)),
          0,
        );
      if (index.spread) continue;
      for (let from = 0; from < arcOf.length; from++) {
        for (let arc = -1; arc < (index.start[from + 1] ?? 0); arc = Math.max(arc + 1, index.start[from] ?? 0)) {
          const other = arcOf.slice();
          other[from] = arc;
          if (cost(other) <= cost(arcOf)) continue;
          tried++;
          expect(refutation(index, weights, { arcOf: other, price })).not.toBeNull();
        }
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  it("refuses a place that is overfull, a price without a reason and a price that is not exact", () => {
    const index = indexProblem({
      cases: [{ id: "a" }, { id: "b" }],
      candidates: [{ id: "s" }, { id: "t" }],
      arcs: [
        ["a", "s", 500],
        ["b", "s", 400],
        ["b", "t", 400],
      ],
    });
    const weights = weightsOf(index);
    const { network } = networkOf(index, weights);
    const { arcOf, price } = solveFlow(network);
    const at = (id: string) => index.candidates.rank.get(id) ?? -1;
    const overfull = arcOf.slice();
    const b = index.cases.rank.get("b") ?? -1;
    overfull[b] = index.candidate.indexOf(at("s"), index.start[b]);
    expect(refutation(index, weights, { arcOf: overfull, price })).toMatch(/over its capacity/);
    const free = indexProblem({ cases: [], candidates: [{ id: "s" }], arcs: [] });
    const nobody = new Int32Array(0);
    expect(refutation(free, weightsOf(free), { arcOf: nobody, price: Float64Array.of(1) })).toMatch(/free of charge/);
    expect(refutation(free, weightsOf(free), { arcOf: nobody, price: Float64Array.of(-1) })).toMatch(/cheaper/);
    expect(refutation(free, weightsOf(free), { arcOf: nobody, price: Float64Array.of(0.5) })).toMatch(/exact/);
    expect(refutation(free, weightsOf(free), { arcOf: nobody, price: new Float64Array(0) })).toMatch(/exact/);
  });

  it("lets nothing out without proof", () => {
    const { index, weights, arcOf, price } = solved(3);
    expect(() => certified(index, weights, { arcOf: arcOf.fill(-1), price: price.fill(0) })).toThrow(/not proven/);
  });
});
