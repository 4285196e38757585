import { classNames } from "./class-names.ts";
import "./styles/bands.css";

export interface Band {
  id: string;
  label: string;
  /** Share of the peers, 0–100. */
  share: number;
  /** The finished figure, "41%". */
  shareText: string;
  /** "jij": marks the band (or bands) where this company stands. */
  mark?: string | undefined;
}

/** How the peers are spread over the bands, lowest first, with a light on your own. The whole bar is all of them. */
export function BandBar({ label, bands }: { label: string; bands: readonly Band[] }) {
  return (
    <ul className="bands" aria-label={label}>
      {bands.map((band) => (
        <li key={band.id} className={classNames("band", band.mark && "band--you")}>
          <span className="band__label">{band.label}</span>
          <svg className="band__bar" aria-hidden="true" focusable="false">
            <rect className="band__track" width="100%" height="100%" rx="4" />
            <rect className="band__fill" width={`${band.share.toFixed(1)}%`} height="100%" rx="4" />
          </svg>
          <span className="band__figure">{band.shareText}</span>
          {band.mark ? <span className="band__mark">{band.mark}</span> : null}
        </li>
      ))}
    </ul>
  );
}
