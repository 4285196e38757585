import { useId } from "react";
import { lineHeight, lineMargin, lineTicks, lineWidth, lineX, lineY } from "./line-shape.ts";

export interface LinePoint {
  /** Milliseconds. */
  at: number;
  date: string;
  /** 0–100; null leaves a gap. */
  score: number | null;
}

export interface LineProps {
  points: readonly LinePoint[];
  /** Name of the picture for screen readers. */
  title: string;
  /** What it shows in one sentence, for who does not see the picture. */
  description: string;
}

/** Scores in time as the server draws them: a fixed size in viewBox units, scaled by CSS; every score stands at its dot. */
export function LineSvg({ points, title, description }: LineProps) {
  const id = useId().replaceAll(":", "");
  const dots = placed(points);
  return (
    <svg
      className="line-chart__svg"
      viewBox={`0 0 ${lineWidth} ${lineHeight}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      focusable="false"
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {lineTicks.map((tick) => (
        <g key={tick}>
          <line
            className="line-chart__grid"
            x1={lineMargin.left}
            x2={lineWidth - lineMargin.right}
            y1={lineY(tick)}
            y2={lineY(tick)}
          />
          <text className="line-chart__tick" textAnchor="end" x={lineMargin.left - 8} y={lineY(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      <polyline className="line-chart__line" points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {dots.map((dot) => (
        <LineDot key={dot.at} {...dot} />
      ))}
      <LineDates points={points} />
    </svg>
  );
}

/** A light at a score, with the figure above it. */
export function LineDot({ x, y, score }: { x: number; y: number; score: number }) {
  return (
    <g>
      <circle className="line-chart__dot" cx={x} cy={y} r="6" />
      <text className="line-chart__figure" textAnchor="middle" x={x} y={y - 12}>
        {score}
      </text>
    </g>
  );
}

/** The first and the last date below the line; the others are in the table. */
export function LineDates({ points }: Pick<LineProps, "points">) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const y = lineHeight - 10;
  return (
    <>
      <text className="line-chart__tick" x={lineMargin.left} y={y}>
        {first.date}
      </text>
      {first === last ? null : (
        <text className="line-chart__tick" textAnchor="end" x={lineWidth - lineMargin.right + 12} y={y}>
          {last.date}
        </text>
      )}
    </>
  );
}

function placed(points: readonly LinePoint[]) {
  const span = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0] as const;
  return points.flatMap(({ at, score }) =>
    score === null ? [] : [{ at, score, x: lineX(at, span), y: lineY(score) }],
  );
}
