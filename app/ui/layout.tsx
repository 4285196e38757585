import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** The id of the main part, target of the skip link. */
export const mainId = "main";

/** First thing on the page: past the header with one key. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip-link" href={`#${mainId}`}>
      {children}
    </a>
  );
}

interface SiteHeaderProps {
  /** A `BrandLink`. */
  brand: ReactNode;
  /** A `SiteNav`. */
  nav?: ReactNode;
  /** The link to the other language, with `className="header-link"`, `lang` and `hrefLang`. */
  language?: ReactNode;
  /** Who is signed in and the way out, or the way in; links and buttons with `className="header-link"`. */
  account?: ReactNode;
}

/** The dark studio on top of every page. */
export function SiteHeader({ brand, nav, language, account }: SiteHeaderProps) {
  return (
    <header className="site-header on-night">
      <div className="site-header__bar page">
        {brand}
        <div className="site-header__tools">
          {account}
          {language}
        </div>
      </div>
      {nav}
    </header>
  );
}

interface SiteNavProps {
  label: string;
  links: readonly { id: string; link: ReactNode }[];
  /** For who is not signed in: it makes room for the opening of the start page on a phone. */
  visitors?: boolean | undefined;
}

/** The main menu. `links` are finished links; the current one carries `aria-current="page"` (NavLink does so itself). */
export function SiteNav({ label, links, visitors }: SiteNavProps) {
  return (
    <nav className={classNames("site-nav", visitors && "site-nav--visitors")} aria-label={label}>
      <ul className="site-nav__list page">
        {links.map(({ id, link }) => (
          <li key={id}>{link}</li>
        ))}
      </ul>
    </nav>
  );
}

interface MainProps {
  /** `narrow` for forms and reading (42rem), `wide` for boards and tables (84rem). */
  width?: "narrow" | "normal" | "wide" | undefined;
  /** A `Hero`, drawn from edge to edge above the rest. */
  hero?: ReactNode;
  children: ReactNode;
}

/** The content of the page. */
export function Main({ width = "normal", hero, children }: MainProps) {
  return (
    <main id={mainId} className="site-main" tabIndex={-1}>
      {hero}
      <div className={`page page--${width} stack stack--large`}>{children}</div>
    </main>
  );
}

interface SiteFooterProps {
  /** Help and contact: the same on every page, always first. */
  help: ReactNode;
  columns?: readonly { id: string; title: string; links: readonly ReactNode[] }[] | undefined;
  /** The last line: who is behind this. */
  closing?: ReactNode;
}

/** The foot of every page, with help in the same place. */
export function SiteFooter({ help, columns = [], closing }: SiteFooterProps) {
  return (
    <footer className="site-footer on-night">
      <div className="site-footer__grid page">
        <div className="site-footer__help stack stack--small">{help}</div>
        {columns.map((column) => (
          <div key={column.id} className="stack stack--small">
            <h2 className="site-footer__title">{column.title}</h2>
            <ul className="site-footer__links">
              {column.links.map((link, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: finished links in a fixed order
                <li key={index}>{link}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {closing ? <div className="site-footer__closing page">{closing}</div> : null}
    </footer>
  );
}
