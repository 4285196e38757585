import type { Page } from "playwright-core";

/** Presses Tab until what has focus matches; every stop on the way must be seen to have focus. @returns how many presses it took. */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= 80; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((wanted) => {
      const active = document.activeElement;
      if (!active || active === document.body) return { found: false, seen: true, name: "body" };
      // a radio button's or tick box's ring may be drawn around its whole tile
      const shows = [
        active,
        active.parentElement,
        ...(active instanceof HTMLInputElement ? (active.labels ?? []) : []),
      ];
      const seen = shows.some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
      return { found: active.matches(wanted), seen, name: active.outerHTML.slice(0, 120) };
    }, selector);
    if (!stop.seen) throw new Error(`focus cannot be seen on ${stop.name}`);
    if (stop.found) return presses;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

/** Goes to a button or link by its words, and presses Enter. */
export async function press(page: Page, words: RegExp): Promise<void> {
  const target = page.locator("main").locator("a, button").filter({ hasText: words }).first();
  await target.evaluate((element) => element.setAttribute("data-wanted", "yes"));
  await tabTo(page, "[data-wanted=yes]");
  await page.keyboard.press("Enter");
}

/** Goes to a field and types in it. */
export async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
}
