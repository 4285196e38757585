import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading.tsx";

interface EmptyStateProps {
  title: string;
  headingLevel?: HeadingLevel | undefined;
  /** Why it is empty and what will come here. */
  children?: ReactNode;
  /** The next step: nobody ends in a dead end. */
  action?: ReactNode;
}

/** An empty place, with the light off and the way to go on. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <svg className="empty-state__lamp" viewBox="0 0 96 64" aria-hidden="true" focusable="false">
        <path className="lamp__body" d="M40 4h16l6 18H34z" />
        <path className="lamp__off" d="M34 24 14 58M62 24l20 34" />
        <ellipse className="lamp__off" cx="48" cy="58" rx="34" ry="5" />
      </svg>
      <Heading level={headingLevel} className="empty-state__title">
        {title}
      </Heading>
      {children}
      {action ? <div className="empty-state__action">{action}</div> : null}
    </div>
  );
}
