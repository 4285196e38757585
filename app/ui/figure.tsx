import type { ReactNode } from "react";

interface FigureProps {
  caption: ReactNode;
  /** One sentence that says what the picture shows; stands before it. */
  conclusion: ReactNode;
  /** The same data as a DataTable, in the open or inside a Disclosure. */
  table?: ReactNode;
  /** Source and year. */
  source?: ReactNode;
  /** The picture; none where there is too little to draw. */
  children?: ReactNode;
}

/** A chart with its conclusion, its data as a table, and its source. */
export function Figure({ caption, conclusion, table, source, children }: FigureProps) {
  return (
    <figure className="figure">
      <figcaption className="figure__caption">{caption}</figcaption>
      <p className="figure__conclusion">{conclusion}</p>
      {children}
      {table}
      {source ? <p className="figure__source">{source}</p> : null}
    </figure>
  );
}
