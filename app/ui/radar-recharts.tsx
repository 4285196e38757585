import { useId } from "react";
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from "recharts";
import { radarCentre, radarHeight, radarRadius, radarWidth, rings } from "./radar-shape.ts";
import { RadarHatch, RadarLabel, type RadarProps, RadarRanges, RadarSurface } from "./radar-svg.tsx";

/** The radar as recharts draws it in the browser; the same size as RadarSvg. Load it lazily: recharts is 92 kB gzip. */
export function RadarRecharts({ axes, title, description, unknownMark }: RadarProps) {
  const id = useId().replaceAll(":", "");
  const spokes = axes.map((_, index) => 90 - (index * 360) / axes.length);
  return (
    <div role="img" aria-label={`${title}. ${description}`}>
      <RadarChart
        data={[...axes]}
        width={radarWidth}
        height={radarHeight}
        cx={radarCentre[0]}
        cy={radarCentre[1]}
        outerRadius={radarRadius}
        accessibilityLayer={false}
        className="radar__svg"
        style={{ width: "100%", height: "auto" }}
      >
        <RadarHatch id={`${id}p`} />
        <PolarGrid polarAngles={spokes} polarRadius={rings.map((ring) => (radarRadius * ring) / 100)} />
        <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
        <PolarAngleAxis
          dataKey="id"
          axisLine={false}
          tickLine={false}
          tick={({ index }: { index: number }) => {
            const axis = axes[index];
            return axis ? <RadarLabel axis={axis} place={[index, axes.length]} unknownMark={unknownMark} /> : <g />;
          }}
        />
        <RadarRanges axes={axes} />
        <Radar
          dataKey="value"
          isAnimationActive={false}
          shape={({ points }: { points: readonly { x: number; y: number }[] }) => (
            <RadarSurface
              hatch={`${id}p`}
              dots={points.flatMap(({ x, y }, index) => {
                const axis = axes[index];
                return axis && axis.value !== null ? [{ id: axis.id, x, y }] : [];
              })}
            />
          )}
        />
      </RadarChart>
    </div>
  );
}
