import type { ReactNode } from "react";
import { Heading } from "./heading.tsx";
import "./styles/hero.css";

interface HeroProps {
  /** Small line with the "on air" light. */
  eyebrow?: ReactNode;
  /** Put the words that get the light in `<mark>`. */
  title: ReactNode;
  lead?: ReactNode;
  /** Facts under the words, for instance `Timecode`s. */
  facts?: ReactNode;
  /** What has the light on it: one card, beside the words or under them. */
  aside: ReactNode;
}

/** The opening of the start page: the studio, with the light on the first thing to do. */
export function Hero({ eyebrow, title, lead, facts, aside }: HeroProps) {
  return (
    <div className="hero on-night">
      <div className="hero__grid page">
        <div className="hero__words">
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <Heading level={1}>{title}</Heading>
          {lead ? <div className="lead">{lead}</div> : null}
        </div>
        <div className="hero__aside">{aside}</div>
        {facts ? <div className="hero__facts">{facts}</div> : null}
      </div>
    </div>
  );
}
