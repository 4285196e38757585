import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}
declare global {
  interface Window {
    axe: { run: (options: unknown) => Promise<AxeResult> };
  }
}

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Puts axe into every page that is opened from now on; a script tag would be refused by our own policy. */
export const bringAxe = (page: Page) => page.addInitScript(axe);

/** What axe finds on the page as it stands, one line per fault. */
export async function axeFaults(page: Page): Promise<string[]> {
  // a button that is still changing colour under the pointer has the contrast of neither state
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate(
    (tags) => window.axe.run({ runOnly: { type: "tag", values: tags } }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ""}`),
  );
}

/** What axe does not look at: one line per fault. */
export function ownFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) => `${element.tagName.toLowerCase()}#${element.id}.${element.className}`;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    if (all("h1").filter(visible).length !== 1) faults.push(`${all("h1").length} headings of level 1`);
    for (const landmark of ["header", "main", "footer"]) if (all(landmark).length === 0) faults.push(`no ${landmark}`);
    if (document.querySelector("a")?.getAttribute("href") !== "#main")
      faults.push("the skip link is not the first link");
    const ids = all("[id]").map((element) => element.id);
    for (const id of new Set(ids))
      if (ids.filter((other) => other === id).length > 1) faults.push(`id ${id} occurs more than once`);
    for (const field of all("input:not([type=hidden]), select, textarea").filter(visible)) {
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLSelectElement ||
          field instanceof HTMLTextAreaElement
        )
      )
        continue;
      if (![...(field.labels ?? [])].some(visible)) faults.push(`no visible label: ${name(field)}`);
      if (field instanceof HTMLInputElement && field.type === "radio" && !field.closest("fieldset"))
        faults.push(`radio outside a fieldset: ${name(field)}`);
      if (field.hasAttribute("placeholder")) faults.push(`placeholder: ${name(field)}`);
    }
    for (const button of all("button[type=submit], button:not([type])"))
      if (button.hasAttribute("disabled")) faults.push(`disabled submit: ${name(button)}`);
    for (const svg of all("svg").filter(visible)) {
      const named = svg.closest("[role=img][aria-label], [role=img][aria-labelledby], [aria-hidden=true]");
      if (!named) faults.push(`drawing without a name in ${name(svg.parentElement ?? svg)}`);
    }
    for (const table of all("table"))
      if (!table.querySelector("caption, th")) faults.push(`table without headings: ${name(table)}`);
    for (const target of all("a, button, summary, select, input:not([type=hidden])").filter(visible)) {
      // a trap for robots: nobody sees it
      if (target.closest("[aria-hidden=true]")) continue;
      const inSentence = target.tagName === "A" && getComputedStyle(target).display === "inline";
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
      const { width, height } = (label ?? target).getBoundingClientRect();
      if (!inSentence && width > 1 && (width < 24 || height < 24))
        faults.push(`target of ${Math.round(width)}×${Math.round(height)}: ${name(target)}`);
    }
    return faults;
  });
}

/** How many pixels the page is too wide for its window, with what sticks out. Tables scroll in a region of their own. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("main *")].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth - clientWidth} px too wide at ${clientWidth}: ${wide?.tagName} ${wide?.className}`];
  });
}
