import { classNames } from "./class-names.ts";

const bars = 12;
const barWidth = 9;
const gap = 3;
/** Extra room after every third bar: the four groups are the four levels. */
const groupGap = 5;
const width = bars * (barWidth + gap) + 3 * groupGap - gap;
const height = 48;

interface MeterProps {
  /** What is measured, in words. */
  label: string;
  /** 0–100, or null when too little is known; then low and high tell the range. */
  value: number | null;
  low?: number | undefined;
  high?: number | undefined;
  /** The finished figure, "38" or "20–45". */
  figure: string;
  /** The level in words: "Op weg". */
  words: string;
  size?: "small" | "normal" | "large" | undefined;
}

/** A level meter as on a mixing desk: 12 bars in 4 groups, one group per level. The words stand beside it. */
export function Meter({ label, value, low, high, figure, words, size = "normal" }: MeterProps) {
  return (
    <div className={classNames("meter", size !== "normal" && `meter--${size}`)}>
      <span className="meter__label">{label}</span>
      <LevelBars lit={value ?? low ?? 0} possible={value === null ? (high ?? 100) : value} />
      <span className="meter__reading">
        <span className="meter__figure">{figure}</span> <span className="meter__words">{words}</span>
      </span>
    </div>
  );
}

/** The bars alone, decorative: lit up to `lit` (0–100), hatched between `lit` and `possible`. */
export function LevelBars({ lit, possible = lit }: { lit: number; possible?: number | undefined }) {
  const litBars = barsFor(lit);
  const possibleBars = barsFor(possible);
  return (
    <svg className="level-bars" viewBox={`-1 -1 ${width + 2} ${height + 2}`} aria-hidden="true" focusable="false">
      {Array.from({ length: bars }, (_, index) => {
        const tall = 14 + ((height - 14) * index) / (bars - 1);
        const state =
          index < litBars ? (index === litBars - 1 ? "peak" : "lit") : index < possibleBars ? "maybe" : "off";
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other identity than their place
            key={index}
            className={`level-bars__bar level-bars__bar--${state}`}
            x={index * (barWidth + gap) + Math.floor(index / 3) * groupGap}
            y={(height - tall).toFixed(1)}
            width={barWidth}
            height={tall.toFixed(1)}
            rx={2}
          />
        );
      })}
    </svg>
  );
}

function barsFor(value: number): number {
  return Math.ceil((Math.min(100, Math.max(0, value)) * bars) / 100);
}
