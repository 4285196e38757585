import { type HtmlElement, HtmlValidate, Parser } from "html-validate";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React decides how attributes and void elements are written
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    // React's own ids look like ":R1:", which HTML allows
    "valid-id": ["error", { relaxed: true }],
    // tick boxes that answer one question share their name
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    // lists may be named; the rule only thinks of landmarks
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

/** An element as a test sees it. */
export interface Found {
  tag: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
}

export interface Markup {
  html: string;
  /** The first element that fits the selector; throws when there is none, so that a test cannot pass on nothing. */
  one: (selector: string) => Found;
  all: (selector: string) => Found[];
  /** The texts of the elements with the ids that an aria attribute names. */
  described: (element: Found, attribute?: string) => string[];
}

/** What the server sends for an element, to be asked with CSS selectors. */
export function markup(element: ReactElement): Markup {
  const html = renderToStaticMarkup(element);
  const config = validator.getConfigForSync("markup.html");
  // the parser passes over what is inside an svg: under another name it looks
  const document = new Parser(config).parseHtml(html.replaceAll(/<(\/?)svg\b/g, "<$1span"));
  const all = (selector: string) => document.querySelectorAll(selector).map(found);
  const one = (selector: string) => {
    const [first] = all(selector);
    if (!first) throw new Error(`no ${selector} in ${html}`);
    return first;
  };
  const described = (from: Found, attribute = "aria-describedby") =>
    (from.attributes[attribute] ?? "")
      .split(" ")
      .filter(Boolean)
      .map((id) => one(`[id="${id}"]`).text);
  return { html, one, all, described };
}

/** What html-validate has against a piece of HTML, one line per fault; empty when it is right. */
export async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  );
}

function found(element: HtmlElement): Found {
  const attributes = element.attributes.map(({ key, value }) => [key, value === null ? "" : String(value)]);
  return { tag: element.tagName, text: element.textContent, attributes: Object.fromEntries(attributes) };
}
