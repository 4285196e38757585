import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";

interface SectionProps {
  title: ReactNode;
  /** Keeps the title for screen readers only. */
  titleHidden?: boolean | undefined;
  headingLevel?: HeadingLevel | undefined;
  lead?: ReactNode;
  /** A link or button on the line of the title. */
  aside?: ReactNode;
  /** The target of links within the page. */
  id?: string | undefined;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, titleHidden, headingLevel = 2, lead, aside, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" id={id} aria-labelledby={titleId}>
      <div className={classNames("section__head", titleHidden && "visually-hidden")}>
        <Heading level={headingLevel}>
          <span id={titleId}>{title}</span>
        </Heading>
        {aside}
      </div>
      {lead ? <p className="section__lead">{lead}</p> : null}
      {children}
    </section>
  );
}
