import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WrittenText } from "#app/web/written-text.tsx";

const html = (text: string) => renderToStaticMarkup(<WrittenText text={text} />).replaceAll(/<\/?span>/g, "");

test("keeps the lines and white lines that somebody typed", () => {
  expect(html("een\ntwee\n\ndrie")).toBe('<div class="prose"><p>een<br/>twee</p><p>drie</p></div>');
});

test("makes links of web addresses, without the full stop behind them, and tells the other side nothing", () => {
  expect(html("Zie https://voorbeeld.nl/a. Klaar")).toBe(
    '<div class="prose"><p>Zie <a href="https://voorbeeld.nl/a" rel="nofollow noreferrer ugc">https://voorbeeld.nl/a</a>. Klaar</p></div>',
  );
});

test("shows signs of a markup language as signs", () => {
  expect(html("<b>https:// javascript:alert(1)</b>")).toContain("&lt;b&gt;https:// javascript:alert(1)&lt;/b&gt;");
});
