import { useMatches } from "@remix-run/react";
import { isPageHandle } from "./page-handle.ts";

/** Loads a page again that says so, for who has no JavaScript: a calculation that is under way. */
export function PageRefresh() {
  const last = useMatches().at(-1);
  const seconds = isPageHandle(last?.handle) ? (last.handle.refresh?.(last.data) ?? null) : null;
  if (seconds === null) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
