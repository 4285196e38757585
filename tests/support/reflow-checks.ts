import type { Page } from "playwright-core";

/** Shows all that a page keeps folded: disclosures, and the questions that a script shows one at a time. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const hidden of document.querySelectorAll("form [hidden]")) hidden.removeAttribute("hidden");
  });

/** Makes all text this many times as large, as a reader does in her browser's settings. 1 undoes it. */
export const enlargeText = (page: Page, times: number): Promise<void> =>
  page.evaluate((factor) => {
    document.documentElement.style.fontSize = factor === 1 ? "" : `${factor * 100}%`;
  }, times);

/** The height of ordinary text in pixels. */
export const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

/**
 * Text that cannot be read whole on the page as it stands, one line per fault: cut off by the element it is in, sticking out of
 * it, outside the window, outside its drawing, or under other text. Tables that scroll in a region of their own are fine.
 */
export function unreadableText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    // what a browser rounds
    const slack = 1.5;
    const name = (element: Element) => {
      const words = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
      return `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${words}"`;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    // for screen readers alone: one pixel, on purpose
    const isForEars = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath, position } = getComputedStyle(at);
        if (position === "absolute" && clipPath !== "none") return true;
      }
      return false;
    };
    const scrollsItself = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (at.getAttribute("tabindex") === "0" && getComputedStyle(at).overflowX === "auto") return true;
      return false;
    };
    const texts = (function* () {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || !node.nodeValue?.trim() || parent.closest("script, style, noscript, select, title, desc"))
          continue;
        if (isShown(parent) && !isForEars(parent)) yield { node, parent };
      }
    })();

    interface Line {
      parent: Element;
      box: DOMRect;
    }
    const lines: Line[] = [];
    const width = document.documentElement.clientWidth;
    for (const { node, parent } of texts) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (!scrollsItself(parent)) lines.push(...boxes.map((box) => ({ parent, box })));
      const right = Math.max(...boxes.map((box) => box.right));
      const left = Math.min(...boxes.map((box) => box.left));
      if (!scrollsItself(parent) && (right > width + slack || left < -slack))
        faults.push(`outside the window: ${name(parent)}`);

      const drawing = parent.closest("svg")?.getBoundingClientRect();
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      if (drawing && (right > drawing.right + slack || left < drawing.left - slack || bottom > drawing.bottom + slack))
        faults.push(`outside its drawing: ${name(parent)}`);

      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        if (box.closest("svg") || display === "inline" || display === "contents") continue;
        const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
        const edge = box.getBoundingClientRect();
        if (cuts(overflowX) && (right > edge.right + slack || left < edge.left - slack))
          faults.push(`cut off at the side by ${name(box)}: ${name(parent)}`);
        if (cuts(overflowY) && bottom > edge.bottom + slack)
          faults.push(`cut off below by ${name(box)}: ${name(parent)}`);
        // its own box: a word too long for a button, a tile or a cell
        if (box === parent && !scrollsItself(box) && (right > edge.right + slack || left < edge.left - slack))
          faults.push(`sticks out of its box: ${name(parent)}`);
      }
    }

    // a line of text takes about two thirds of its box: letters touch when boxes overlap by more than a third
    const sorted = lines.sort((one, other) => one.box.top - other.box.top);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (one.parent === other.parent || one.parent.contains(other.parent) || other.parent.contains(one.parent))
          continue;
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        if (wide > 2 && high > Math.min(one.box.height, other.box.height) / 3)
          faults.push(`under other text: ${name(one.parent)} and ${name(other.parent)}`);
      }
    });
    return [...new Set(faults)];
  });
}
