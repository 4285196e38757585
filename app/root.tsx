import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { isDemo } from "./start.server.ts";
import regular from "./ui/fonts/atkinson-hyperlegible-next-400.woff2?url";
import bold from "./ui/fonts/atkinson-hyperlegible-next-700.woff2?url";
import heading from "./ui/fonts/bricolage-grotesque-800.woff2?url";
import "./ui/styles/index.css";
import { may } from "#app/domain/people/permissions.ts";
import { pageTitleId } from "./ui/heading.tsx";
import printSheet from "./ui/styles/print.css?url";
import { ErrorPage } from "./web/error-page.tsx";
import { guard } from "./web/guard.server.ts";
import { languageOf } from "./web/language.server.ts";
import { useLanguage } from "./web/language.tsx";
import { menuOf } from "./web/menu.server.ts";
import { useNonce } from "./web/nonce.tsx";
import { PageFrame } from "./web/page-frame.tsx";
import { PageRefresh } from "./web/page-refresh.tsx";
import { PageTitle } from "./web/page-title.tsx";
import { signedIn } from "./web/session.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "page.read");
  const who = await signedIn(request);
  const language = await languageOf(request);
  const demo = isDemo();
  return {
    language,
    visitor: {
      ...{ name: who?.name ?? null, menu: menuOf({ roles: actor.roles, demo }, language), demo },
      keys: may(actor, "access.manage"),
    },
    requestId: context.requestId,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const language = useLanguage();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#2A1A4A" />
        <PageTitle />
        <PageRefresh />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        {[heading, regular, bold].map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={font} />
        ))}
        <Links />
        {/* after the other styles, which it changes; a screen does not wait for it */}
        <link rel="stylesheet" href={printSheet} media="print" />
      </head>
      <body className="spot035-theme">
        <Frame>{children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useFocusOnNewPage();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  const { status, data: thrown } = isRouteErrorResponse(error) ? error : { status: 500, data: undefined };
  return <ErrorPage status={status} thrown={thrown} reference={data?.requestId} />;
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <PageFrame visitor={data?.visitor ?? { name: null, menu: [], demo: false, keys: false }}>{children}</PageFrame>
  );
}

// a browser announces a new page by itself; after a navigation by script we must, so focus goes to the new page's title
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(pageTitleId)?.focus({ preventScroll: true });
  }, [pathname]);
}
