import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#app/texts/language.ts";
import styles from "#app/web/embed/frame.css?inline";

interface BareDocument {
  language: Language;
  title: string;
  nonce: string;
  /** Besides title and style. */
  head?: ReactNode;
  body: ReactNode;
  script: string;
}

/**
 * A page that needs nothing but itself: what is sandboxed counts as a stranger, to whom our style sheets and scripts are
 * closed. A style and a script are no text for React to escape, so they are put in as they are.
 */
export function bareDocument({ language, title, nonce, head, body, script }: BareDocument): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderToStaticMarkup(<title>{title}</title>),
    renderToStaticMarkup(head),
    `<style nonce="${nonce}">${styles}</style></head><body class="spot035-theme">`,
    renderToStaticMarkup(body),
    `<script nonce="${nonce}">${script}</script></body></html>`,
  ].join("");
}

/** The security policy of such a page: its own style and script, and the named sites around it. */
export function barePolicy(allowed: { nonce: string; house: string; framedBy: readonly string[] }): string {
  const { nonce, house, framedBy } = allowed;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    `form-action ${house}`,
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(" ")}`,
  ].join("; ");
}
