import type { Language } from "#app/texts/language.ts";

interface PlainPage {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly to: string; readonly words: string };
}

/** A page that stands on its own, for an address that otherwise answers with a file. Takes plain words of our own only. */
export function plainPage(language: Language, { title, text, link }: PlainPage, init: ResponseInit): Response {
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · SPOT 035</title></head>
<body><main><h1>${title}</h1>
<p>${text}</p>
<p><a href="${link.to}">${link.words}</a></p></main></body></html>
`;
  return new Response(html, { ...init, headers: { ...init.headers, "Content-Type": "text/html; charset=utf-8" } });
}
