import type { ReactNode } from "react";
import { Heading } from "./heading.tsx";
import { SpotlightScene } from "./spotlight-scene.tsx";

interface HeroProps {
  /** Small line with the "on air" light. */
  eyebrow?: ReactNode;
  /** Put the words that get the light in `<mark>`. */
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons; the first one `look="spot" size="large"`. */
  actions?: ReactNode;
  /** Facts under the buttons, for instance `Timecode`s. */
  facts?: ReactNode;
}

/** The opening of the start page: the studio, with the light on a shop. */
export function Hero({ eyebrow, title, lead, actions, facts }: HeroProps) {
  return (
    <div className="hero on-night">
      <div className="hero__grid page">
        <div className="hero__words">
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <Heading level={1}>{title}</Heading>
          {lead ? <div className="lead">{lead}</div> : null}
          {actions ? <div className="button-row">{actions}</div> : null}
          {facts ? <div className="hero__facts">{facts}</div> : null}
        </div>
        <SpotlightScene />
      </div>
    </div>
  );
}
