import { lazy, Suspense, useSyncExternalStore } from "react";
import { type RadarProps, RadarSvg } from "./radar-svg.tsx";

const RadarRecharts = lazy(async () => ({ default: (await import("./radar-recharts.tsx")).RadarRecharts }));

const never = () => () => {};

/** The server's drawing, taken over by recharts after hydration (recharts 3 draws nothing on the server). */
export function RadarChart(props: RadarProps) {
  // false on the server and while hydrating, true after
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const drawn = <RadarSvg {...props} />;
  return (
    <div className="radar">
      {hydrated ? <Suspense fallback={drawn}>{<RadarRecharts {...props} />}</Suspense> : drawn}
    </div>
  );
}
