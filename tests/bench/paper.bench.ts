import { planView } from "#app/domain/plan/plan-view.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import { drawnPaper, type Paper } from "#app/web/pdf/paper.server.ts";
import { findScan, mainScanId, officialFigures } from "#scans/index.ts";
import { stepLibrary } from "#scans/steps.ts";
import { type Figure, median } from "#tests/support/figure.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const runs = 30;

/** How long, at the most, drawing a PDF keeps others from going first; baseline: the whole drawing. */
export async function bench(): Promise<Figure[]> {
  const definition = findScan(mainScanId);
  if (definition === undefined) throw new Error(`There is no scan ${mainScanId}.`);
  const answers = answersOf("shop-2-9");
  const source = { content: { definition, library: stepLibrary }, answers, kept: [], signposts: [] };
  const now = new Date();
  const paper: Paper = {
    response: { definition, completedAt: now },
    view: resultView({ definition, figures: officialFigures }, answers, "nl"),
    plan: planView(source, "nl", "2026-11-24"),
    language: "nl",
    now,
    audience: "owner",
  };
  const [longest, whole]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const gaps = watchedGaps();
    const began = performance.now();
    await drawnPaper(paper);
    whole.push(performance.now() - began);
    longest.push(Math.max(...gaps.stop()));
  }
  const [value, baseline] = [median(longest), median(whole)];
  return [{ name: "longest piece of drawing a PDF", value, unit: "ms", baseline, ratio: value / baseline }];
}

/** The times between one turn of the event loop and the next. */
function watchedGaps() {
  const gaps: number[] = [];
  let at = performance.now();
  let next: NodeJS.Immediate;
  const turn = () => {
    gaps.push(performance.now() - at);
    at = performance.now();
    next = setImmediate(turn);
  };
  next = setImmediate(turn);
  return {
    stop: () => {
      clearImmediate(next);
      return gaps;
    },
  };
}
