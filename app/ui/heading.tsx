import type { ReactNode } from "react";

export type HeadingLevel = 1 | 2 | 3 | 4;

/** The id of every page's h1: focus goes here after a client navigation, and skip links may point at it. */
export const pageTitleId = "page-title";

/** A heading of the wanted level. Level 1 can receive focus, so that a new page is announced. */
export function Heading({
  level,
  className,
  children,
}: {
  level: HeadingLevel;
  className?: string | undefined;
  children: ReactNode;
}) {
  if (level === 1) {
    return (
      <h1 id={pageTitleId} tabIndex={-1} className={className}>
        {children}
      </h1>
    );
  }
  const Tag = `h${level}` as const;
  return <Tag className={className}>{children}</Tag>;
}
