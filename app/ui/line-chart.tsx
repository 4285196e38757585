import { lazy, Suspense } from "react";
import { type LineProps, LineSvg } from "./line-svg.tsx";
import { useNearView } from "./use-near-view.ts";
import "./styles/line-chart.css";

const LineRecharts = lazy(async () => ({ default: (await import("./line-recharts.tsx")).LineRecharts }));

/** Scores in time: the server's drawing, taken over by recharts once it comes near (recharts 3 draws nothing on the server, and is large). */
export function LineChart(props: LineProps) {
  const { place, near } = useNearView();
  const drawn = <LineSvg {...props} />;
  return (
    <div className="line-chart" ref={place}>
      {near ? <Suspense fallback={drawn}>{<LineRecharts {...props} />}</Suspense> : drawn}
    </div>
  );
}
