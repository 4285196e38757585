/** The size of both radar drawings, in viewBox units. */
export const radarWidth = 500;
export const radarHeight = 400;
export const radarRadius = 112;
export const radarCentre = [250, 200] as const;

/** The distance between the lines of a name. */
export const labelLineHeight = 21;

/** Where the levels end, 0–100. */
export const rings = [25, 50, 75, 100] as const;

/**
 * The place of `value` (0–100) on axis `index` of `count`, the first axis pointing up, clockwise.
 * Rounded to one decimal: server and browser must print the same text.
 */
export function point(index: number, count: number, value: number): [string, string] {
  const [x, y] = polar(index, count, (radarRadius * value) / 100);
  return [x.toFixed(1), y.toFixed(1)];
}

interface LabelPlace {
  x: string;
  y: string;
  anchor: "start" | "middle" | "end";
  lines: string[];
}

const labelDistance = radarRadius + 14;
const longestLine = 13;

/** Where an axis' name goes and how it is broken: at most two lines, away from the drawing. */
export function labelLines(label: string, index: number, count: number): LabelPlace {
  const [x, y] = polar(index, count, labelDistance);
  const lines = brokenInTwo(label);
  const up = (radarCentre[1] - y) / labelDistance;
  const tall = (lines.length + 1) * labelLineHeight;
  // names above the middle grow upward, names below it downward
  const top =
    up > 0.8 ? y - tall + labelLineHeight : up < -0.8 ? y + labelLineHeight : y - tall / 2 + labelLineHeight - 4;
  const sideways = x - radarCentre[0];
  const anchor = Math.abs(sideways) < 20 ? "middle" : sideways > 0 ? "start" : "end";
  return { x: x.toFixed(1), y: top.toFixed(1), anchor, lines };
}

function polar(index: number, count: number, radius: number): [number, number] {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return [radarCentre[0] + radius * Math.cos(angle), radarCentre[1] + radius * Math.sin(angle)];
}

function brokenInTwo(label: string): string[] {
  if (label.length <= longestLine) return [label];
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index);
  const middle = label.length / 2;
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [label] : [label.slice(0, best), label.slice(best + 1)];
}
