// The measures of a line chart, shared by both drawings of it so that nothing moves when they swap.
export const lineWidth = 360;
export const lineHeight = 220;
export const lineMargin = { top: 24, right: 28, bottom: 34, left: 40 } as const;
export const lineTicks = [0, 25, 50, 75, 100] as const;

const inner = {
  width: lineWidth - lineMargin.left - lineMargin.right,
  height: lineHeight - lineMargin.top - lineMargin.bottom,
};

/** The first and the last dot stand clear of the scale, whose figures would run into theirs. */
export const lineInset = 22;

/** Where a moment stands from left to right. @param span the first and last moment, in milliseconds */
export function lineX(at: number, [first, last]: readonly [number, number]): number {
  const share = first === last ? 0.5 : (at - first) / (last - first);
  return lineMargin.left + lineInset + share * (inner.width - 2 * lineInset);
}

/** Where a score of 0–100 stands from top to bottom. */
export const lineY = (score: number): number => lineMargin.top + (1 - score / 100) * inner.height;
