interface StepsProps {
  /** The finished words, "Deel 2 van 8"; the bars only repeat them. */
  text: string;
  /** 1 for the first step. */
  current: number;
  total: number;
  /** What this step is about, after the count. */
  title?: string | undefined;
}

/** Where you are in a form of several pages. Stands outside the form, above it. */
export function Steps({ text, current, total, title }: StepsProps) {
  const wide = total * 16 - 6;
  return (
    <div className="steps">
      <p className="steps__text">
        <strong>{text}</strong>
        {title ? (
          <>
            {" "}
            <span className="steps__title">{title}</span>
          </>
        ) : null}
      </p>
      <svg className="steps__bars" viewBox={`-1 -1 ${wide + 2} 30`} aria-hidden="true" focusable="false">
        {Array.from({ length: total }, (_, index) => {
          const step = index + 1;
          const tall = 10 + (18 * index) / Math.max(1, total - 1);
          const state = step < current ? "lit" : step === current ? "peak" : "off";
          return (
            <rect
              key={step}
              className={`level-bars__bar level-bars__bar--${state}`}
              x={index * 16}
              y={(28 - tall).toFixed(1)}
              width={10}
              height={tall.toFixed(1)}
              rx={2}
            />
          );
        })}
      </svg>
    </div>
  );
}
