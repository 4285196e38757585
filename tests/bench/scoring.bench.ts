import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { scanInputOf } from "#app/domain/scan/answers.ts";
import { digitalIntensity } from "#app/domain/scan/dii.ts";
import { scoreOf } from "#app/domain/scan/score.ts";
import { findScan, mainScanId } from "#scans/index.ts";
import type { Figure } from "#tests/support/figure.ts";
import { randomFrom } from "#tests/support/random.ts";
import { randomAnswers } from "#tests/support/random-answers.ts";

const times = Number(process.env.RESPONSES ?? 1_000_000);

/**
 * Scoring random responses one after the other in one process. Rate; baseline: only making those responses. And what is kept in
 * memory after the last beside what was kept after the first tenth: it must not grow with their number.
 */
export async function bench(): Promise<Figure[]> {
  const definition = findScan(mainScanId);
  if (definition === undefined) throw new Error("there is no scan to score");
  const score = (random: () => number) => {
    const input = scanInputOf(randomAnswers(definition, random));
    return (scoreOf(definition, input).total.score ?? 0) + digitalIntensity(definition, input).low;
  };
  const making = (random: () => number) => Object.keys(randomAnswers(definition, random)).length;
  run(score, 5000);
  run(making, 5000);
  const made = run(making, times);
  const early = run(score, times / 10);
  const scored = run(score, times);
  return [
    {
      name: `scoring ${times} random responses, making them included (mean of score and index: ${scored.mean.toFixed(2)})`,
      value: scored.rate,
      unit: "responses/s",
      baseline: made.rate,
      ratio: scored.rate / made.rate,
    },
    {
      name: `memory kept after scoring ${times}, beside after ${times / 10}`,
      value: scored.heap,
      unit: "MB",
      baseline: early.heap,
      ratio: scored.heap / early.heap,
    },
  ];
}

function run(work: (random: () => number) => number, rounds: number) {
  const random = randomFrom(1);
  let sum = 0;
  const began = performance.now();
  for (let round = 0; round < rounds; round++) sum += work(random);
  const seconds = (performance.now() - began) / 1000;
  if (sum === 0) throw new Error("nothing was scored, so nothing was measured");
  return { rate: rounds / seconds, mean: sum / rounds, heap: heapInUse() };
}

function heapInUse(): number {
  setFlagsFromString("--expose_gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
