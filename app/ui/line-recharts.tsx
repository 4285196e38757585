import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import { lineHeight, lineInset, lineMargin, lineTicks, lineWidth } from "./line-shape.ts";
import { LineDates, LineDot, type LineProps } from "./line-svg.tsx";

/** The line as recharts draws it in the browser; the same size as LineSvg. Load it lazily. */
export function LineRecharts({ points, title, description }: LineProps) {
  return (
    <div role="img" aria-label={`${title}. ${description}`}>
      <LineChart
        data={[...points]}
        width={lineWidth}
        height={lineHeight}
        margin={{ ...lineMargin, left: 0, bottom: 4 }}
        accessibilityLayer={false}
        className="line-chart__svg"
        style={{ width: "100%", height: "auto" }}
      >
        <CartesianGrid vertical={false} className="line-chart__grid" />
        <XAxis
          dataKey="at"
          padding={{ left: lineInset, right: lineInset }}
          type="number"
          domain={["dataMin", "dataMax"]}
          hide={false}
          tick={false}
          axisLine={false}
          tickLine={false}
          height={lineMargin.bottom - 4}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[...lineTicks]}
          width={lineMargin.left}
          axisLine={false}
          tickLine={false}
          className="line-chart__tick"
        />
        <Line
          dataKey="score"
          type="linear"
          className="line-chart__line"
          connectNulls
          isAnimationActive={false}
          dot={({ index, cx, cy }) => {
            const score = points[index]?.score ?? null;
            const placed = cx !== undefined && cy !== undefined;
            return score !== null && placed ? <LineDot key={index} x={cx} y={cy} score={score} /> : <g key={index} />;
          }}
        />
        <LineDates points={points} />
      </LineChart>
    </div>
  );
}
