import { lazy, Suspense } from "react";
import { type RadarProps, RadarSvg } from "./radar-svg.tsx";
import { useNearView } from "./use-near-view.ts";

const RadarRecharts = lazy(async () => ({ default: (await import("./radar-recharts.tsx")).RadarRecharts }));

/** The server's drawing, taken over by recharts once it comes near (recharts 3 draws nothing on the server, and is large). */
export function RadarChart(props: RadarProps) {
  const { place, near } = useNearView();
  const drawn = <RadarSvg {...props} />;
  return (
    <div className="radar" ref={place}>
      {near ? <Suspense fallback={drawn}>{<RadarRecharts {...props} />}</Suspense> : drawn}
    </div>
  );
}
