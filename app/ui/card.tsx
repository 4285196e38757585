import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";

interface CardProps {
  /** Words, or a link with words. */
  title?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** Small line above the title: a date, a kind, badges. */
  above?: ReactNode;
  /** Buttons or links at the foot. */
  actions?: ReactNode;
  /** `lit` has the light on it: the one card of a page that comes first. `night` is the dark studio. */
  look?: "plain" | "lit" | "night" | undefined;
  as?: "div" | "article" | "li" | "aside" | undefined;
  children?: ReactNode;
}

/** A subject of its own on a sheet. */
export function Card({ title, headingLevel = 2, above, actions, look = "plain", as = "div", children }: CardProps) {
  const Tag = as;
  return (
    <Tag className={classNames("card", look !== "plain" && `card--${look}`, look === "night" && "on-night")}>
      {above ? <div className="card__above">{above}</div> : null}
      {title ? (
        <Heading level={headingLevel} className="card__title">
          {title}
        </Heading>
      ) : null}
      {children}
      {actions ? <div className="card__actions">{actions}</div> : null}
    </Tag>
  );
}

/** Cards side by side as far as they fit; the cards inside are `<Card as="li">`. */
export function CardList({ children }: { children: ReactNode }) {
  return <ul className="card-list">{children}</ul>;
}
