import type { ReactNode } from "react";
import { Heading } from "./heading.tsx";

interface PageHeadingProps {
  title: ReactNode;
  /** A small line above the title, with the lamp: where you are. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Buttons or a state beside the title. */
  aside?: ReactNode;
}

/** The one h1 of a page. */
export function PageHeading({ title, eyebrow, lead, aside }: PageHeadingProps) {
  return (
    <div className="page-heading">
      <div className="page-heading__words">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <Heading level={1}>{title}</Heading>
        {lead ? <div className="lead">{lead}</div> : null}
      </div>
      {aside ? <div className="page-heading__aside">{aside}</div> : null}
    </div>
  );
}
