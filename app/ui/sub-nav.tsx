import type { ReactNode } from "react";
import "./styles/sub-nav.css";

interface SubNavProps {
  label: string;
  /** Finished links; the current one carries `aria-current` (NavLink does so itself). */
  links: readonly { id: string; link: ReactNode }[];
}

/** The pages of one part of the house, or the ways to look at one page. */
export function SubNav({ label, links }: SubNavProps) {
  return (
    <nav aria-label={label}>
      <ul className="sub-nav">
        {links.map(({ id, link }) => (
          <li key={id}>{link}</li>
        ))}
      </ul>
    </nav>
  );
}
