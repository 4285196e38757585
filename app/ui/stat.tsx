import type { ReactNode } from "react";

export interface StatItem {
  id: string;
  label: string;
  figure: ReactNode;
  note?: ReactNode;
}

/** Key figures in a row, each as a studio display. */
export function StatList({ items }: { items: readonly StatItem[] }) {
  return (
    <dl className="stats">
      {items.map((item) => (
        <div key={item.id} className="stat">
          <dt className="stat__label">{item.label}</dt>
          <dd className="stat__figure">{item.figure}</dd>
          {item.note ? <dd className="stat__note">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** A figure as on a studio clock ("00:08"); decorative, `label` says the same in words. */
export function Timecode({ figure, label }: { figure: string; label: string }) {
  return (
    <span className="timecode">
      <span className="timecode__figure" aria-hidden="true">
        {figure}
      </span>
      <span className="timecode__label">{label}</span>
    </span>
  );
}
