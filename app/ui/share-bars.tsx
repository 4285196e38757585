import { classNames } from "./class-names.ts";
import "./styles/share-bars.css";

export interface ShareBar {
  id: string;
  label: string;
  /** 0–100; null when it may not be shown. */
  share: number | null;
  /** The finished figure, "41%" or "not shown". */
  figure: string;
  /** The one that the conclusion is about. */
  lit?: boolean | undefined;
}

/** Bars under each other with their names and figures beside them; without JavaScript, and readable without colours. */
export function ShareBars({ label, bars }: { label: string; bars: readonly ShareBar[] }) {
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, share, figure, lit }) => (
        <li key={id} className={classNames("bar", lit && "bar--lit", share === null && "bar--hidden")}>
          <span className="bar__label">{name}</span>
          <span className="bar__figure">{figure}</span>
          <svg className="bar__picture" aria-hidden="true" focusable="false">
            <rect className="bar__track" width="100%" height="100%" rx="4" />
            <rect className="bar__fill" width={`${share ?? 0}%`} height="100%" rx="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
