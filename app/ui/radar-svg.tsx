import { useId } from "react";
import { labelLineHeight, labelLines, point, radarHeight, radarWidth, rings } from "./radar-shape.ts";
import "./styles/radar.css";

export interface RadarAxis {
  id: string;
  label: string;
  /** 0–100, or null when too little was answered. */
  value: number | null;
  /** The range in which the value lies; equal to the value when everything was answered. */
  low: number;
  high: number;
}

export interface RadarProps {
  axes: readonly RadarAxis[];
  /** Name of the picture for screen readers. */
  title: string;
  /** The figures in one sentence, for who does not see the picture. */
  description: string;
  /** What stands at an axis without a value, for instance "?". */
  unknownMark: string;
}

/** The radar as the server draws it: a fixed size in viewBox units, scaled by CSS; every value also stands at its axis. */
export function RadarSvg({ axes, title, description, unknownMark }: RadarProps) {
  const id = useId().replaceAll(":", "");
  const at = (index: number, value: number) => point(index, axes.length, value);
  const known = axes.flatMap((axis, index) => {
    if (axis.value === null) return [];
    const [x, y] = at(index, axis.value);
    return [{ id: axis.id, x, y }];
  });
  const polygon = (values: readonly number[]) => values.map((value, index) => at(index, value).join(",")).join(" ");
  return (
    <svg
      className="radar__svg"
      viewBox={`0 0 ${radarWidth} ${radarHeight}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      focusable="false"
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <RadarHatch id={`${id}p`} />
      {rings.map((ring) => (
        <polygon key={ring} className="radar__ring" points={polygon(axes.map(() => ring))} />
      ))}
      {axes.map((axis, index) => (
        <line key={axis.id} className="radar__spoke" {...ends(at(index, 0), at(index, 100))} />
      ))}
      <RadarRanges axes={axes} />
      <RadarSurface dots={known} hatch={`${id}p`} />
      {axes.map((axis, index) => (
        <RadarLabel key={axis.id} axis={axis} place={[index, axes.length]} unknownMark={unknownMark} />
      ))}
    </svg>
  );
}

interface RadarDot {
  id: string;
  x: string | number;
  y: string | number;
}

/** The measured surface with a light at every known value; an axis without a value takes no part in it. */
export function RadarSurface({ dots, hatch }: { dots: readonly RadarDot[]; hatch: string }) {
  const points = dots.map((dot) => `${dot.x},${dot.y}`).join(" ");
  return (
    <g>
      <polygon className="radar__area" points={points} />
      <polygon fill={`url(#${hatch})`} points={points} />
      {dots.map((dot) => (
        <circle key={dot.id} className="radar__dot" cx={dot.x} cy={dot.y} r="6" />
      ))}
    </g>
  );
}

/** How far each uncertain axis may reach: a dotted line from low to high. */
export function RadarRanges({ axes }: Pick<RadarProps, "axes">) {
  return (
    <>
      {axes.map((axis, index) => {
        if (axis.low >= axis.high) return null;
        const at = (value: number) => point(index, axes.length, value);
        return <line key={axis.id} className="radar__range" {...ends(at(axis.low), at(axis.high))} />;
      })}
    </>
  );
}

/** Name and figure at the end of an axis; shared by both drawings, so that nothing moves when they swap. */
export function RadarLabel(props: { axis: RadarAxis; place: readonly [number, number]; unknownMark: string }) {
  const { axis, place, unknownMark } = props;
  const { x, y, anchor, lines } = labelLines(axis.label, place[0], place[1]);
  return (
    <text className="radar__label" textAnchor={anchor} x={x} y={y}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : labelLineHeight}>
          {line}
        </tspan>
      ))}
      <tspan className="radar__figure" x={x} dy={labelLineHeight + 2}>
        {axis.value === null ? unknownMark : Math.round(axis.value)}
      </tspan>
    </text>
  );
}

/** Hatching, so that the surface is more than a colour. */
export function RadarHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="radar__hatch" x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
  );
}

function ends(from: readonly [string, string], to: readonly [string, string]) {
  return { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
}
