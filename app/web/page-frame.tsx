import { Form, Link, NavLink, useLocation, useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { accessTexts } from "#app/texts/access.ts";
import { choosingTexts } from "#app/texts/choosing.ts";
import { siteTexts } from "#app/texts/site.ts";
import { SiteFooter, SiteHeader, SiteNav, SkipLink } from "#app/ui/layout.tsx";
import { BrandLink } from "#app/ui/logo.tsx";
import { workPaths } from "#app/work-paths.ts";
import { useLanguage } from "./language.tsx";
import type { MenuItem } from "./menu.server.ts";
import { isPageHandle } from "./page-handle.ts";

export interface Visitor {
  /** Of who is signed in. */
  name: string | null;
  menu: readonly MenuItem[];
  demo: boolean;
  /** May have keys for programs of her own. */
  keys: boolean;
}

/** What stands around every page: skip link, header with menu, language and account, footer with help in the same place. */
export function PageFrame({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const language = useLanguage();
  const site = siteTexts[language];
  const page = useMatches().at(-1)?.handle;
  const bare = isPageHandle(page) && page.bare === true;
  return (
    <>
      <SkipLink>{site.skip}</SkipLink>
      <SiteHeader
        brand={<BrandLink as={Link} to={paths.home()} label={site.toHome} />}
        nav={
          bare ? null : (
            <SiteNav label={site.menu} links={visitor.menu.map(menuLink)} visitors={visitor.name === null} />
          )
        }
        language={<LanguageSwitch label={site.otherLanguage} />}
        account={<Account name={visitor.name} />}
      />
      {children}
      <SiteFooter
        help={
          <>
            <h2 className="site-footer__title">{site.footer.helpTitle}</h2>
            <p>{site.footer.help}</p>
            <p>
              <a href={`tel:${site.footer.phone.replaceAll(" ", "")}`}>{site.footer.phone}</a>
              <br />
              <a href={`mailto:${site.footer.email}`}>{site.footer.email}</a>
            </p>
          </>
        }
        columns={[
          {
            id: "about",
            title: site.footer.about,
            links: [
              <Link key="scan" to={paths.scan()}>
                {site.nav.scan}
              </Link>,
              <Link key="booking" to={paths.booking()}>
                {site.nav.booking}
              </Link>,
              <Link key="contact" to={paths.contact()}>
                {site.footer.contact}
              </Link>,
            ],
          },
          {
            id: "rules",
            title: site.footer.rules,
            links: [
              <Link key="privacy" to={paths.privacy()}>
                {site.footer.privacy}
              </Link>,
              <Link key="accessibility" to={paths.accessibility()}>
                {site.footer.accessibility}
              </Link>,
              <Link key="choosing" to={paths.choosing()}>
                {choosingTexts[language].link}
              </Link>,
              ...(visitor.keys
                ? [
                    <Link key="keys" to={workPaths.accessTokens()}>
                      {accessTexts[language].list.title}
                    </Link>,
                  ]
                : []),
            ],
          },
        ]}
        closing={
          <>
            <p>{site.footer.closing}</p>
            {visitor.demo ? <p>{site.demo}</p> : null}
          </>
        }
      />
    </>
  );
}

const menuLink = ({ to, label, whole }: MenuItem) => ({
  id: to,
  link: (
    <NavLink to={to} end={whole === true}>
      {label}
    </NavLink>
  ),
});

// a form and not a link: choosing a language sets a cookie, and a GET changes nothing
function LanguageSwitch({ label }: { label: string }) {
  const other = useLanguage() === "nl" ? "en" : "nl";
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={paths.language()} reloadDocument>
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" className="header-link" lang={other}>
        {label}
      </button>
    </Form>
  );
}

function Account({ name }: { name: string | null }) {
  const words = siteTexts[useLanguage()];
  if (name === null) {
    return (
      <Link to={paths.signIn()} className="header-link">
        {words.signIn}
      </Link>
    );
  }
  return (
    <Form method="post" action={paths.signOut()} reloadDocument>
      <span className="visually-hidden">{words.signedInAs(name)}</span>
      <button type="submit" className="header-link">
        {words.signOut}
      </button>
    </Form>
  );
}
