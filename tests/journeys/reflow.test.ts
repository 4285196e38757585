import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { paths } from "#app/paths.ts";
import { findScan, mainScanId } from "#scans/index.ts";
import { handInScan } from "#tests/support/acts.ts";
import { visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { overflow } from "#tests/support/page-checks.ts";
import { enlargeText, textSize, unfold, unreadableText } from "#tests/support/reflow-checks.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });

// a small phone; a desk with text twice as large; half a desk, which is what zooming to 200 % gives, with text as large again
const readers = [
  { name: "at 320 px", width: 320, text: 1 },
  { name: "at 1280 px with text of 200 %", width: 1280, text: 2 },
  { name: "at 640 px with text of 200 %", width: 640, text: 2 },
] as const;

/** What cannot be read on this page, for each of the readers. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: "networkidle" });
  await unfold(page);
  const ordinary = await textSize(page);
  const faults: string[] = [];
  for (const { name, width, text } of readers) {
    await page.setViewportSize({ width, height: 800 });
    await enlargeText(page, text);
    expect(await textSize(page)).toBe(ordinary * text);
    const found = [...(await overflow(page)), ...(await unreadableText(page))];
    faults.push(...found.map((fault) => `${address.replace(/[\w-]{20,}/, ":token")} ${name}: ${fault}`));
  }
  return faults;
}

/** Takes the scan as a visitor without JavaScript: the address of each part, of the result, and what her browser remembers. */
async function takenScan() {
  const { page, context } = await visit(browser, server.url, { javaScriptEnabled: false });
  await page.goto("/scan");
  await handInScan(page, answersOf("shop-2-9"));
  const result = new URL(page.url()).pathname;
  const plan = paths.plan({ token: result.split("/").at(-1) ?? "" });
  const cookies = await context.cookies();
  await context.close();
  const parts = (findScan(mainScanId)?.parts ?? []).map(({ id }) => paths.scanPart({ part: id }));
  return { parts, result, plan, cookies };
}

/** Every page that can be opened from here and that is hers: the scan's parts, her result, her plan and what hangs on them. */
async function ownPages(page: Page): Promise<string[]> {
  const links = await page
    .locator("main a[href^='/']")
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")?.replace(/[#?].*/, "") ?? ""));
  return links.filter((link) => /^\/(uitslag|scan)\//.test(link) && !/\.\w{2,5}$/.test(link));
}

describe("what the check finds", () => {
  it.each([
    [
      "a button that cuts off its words",
      `<button style="width:4rem;overflow:hidden;white-space:nowrap">Bekijk je uitslag</button>`,
    ],
    [
      "lines below the edge of a box",
      `<p style="height:1rem;overflow:hidden;width:6rem">Een tekst van meer dan één regel</p>`,
    ],
    ["a word too long for its tile", `<div style="width:5rem"><p>Verzekeringsmaatschappij</p></div>`],
    ["text beside the window", `<p style="position:absolute;left:-3rem">Links</p>`],
    ["a label outside its drawing", `<svg width="60" height="20"><text y="15">Automatisch werken</text></svg>`],
    ["text over text", `<p>Onder</p><p style="margin-top:-2.4rem">Boven</p>`],
  ])("%s", async (_name, html) => {
    const { page, context } = await visit(browser, server.url);
    await page.setContent(`<body style="margin:0"><main><p>Gewone tekst.</p>${html}</main></body>`);
    expect((await unreadableText(page)).length).toBeGreaterThan(0);
    await context.close();
  });

  it("nothing on a page where all can be read, also what scrolls by itself or is for screen readers", async () => {
    const { page, context } = await visit(browser, server.url);
    await page.setContent(`<body style="margin:0"><main><h1>Je plan</h1><p>Een lange zin die gewoon over regels loopt en dat mag.</p>
      <div tabindex="0" style="overflow-x:auto;width:8rem"><table><tr><td>Verzekeringsmaatschappij</td><td>Verzekeringsmaatschappij</td></tr></table></div>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap">Alleen voorlezen</span></main></body>`);
    expect(await unreadableText(page)).toEqual([]);
    await context.close();
  });
});

describe.each(["nl", "en"] as const)("in %s, nothing is cut off and nothing lies outside the window", (language) => {
  it("on any page of an owner: the front page, each part of the scan with all unfolded, her result and her plan", async () => {
    const taken = await takenScan();
    const { page, context } = await visit(browser, server.url);
    await context.addCookies(taken.cookies);
    if (language === "en") await context.addCookies([{ name: "spot_taal", value: "en", url: server.url }]);
    const seen = new Set(["/", "/scan", ...taken.parts, taken.result, taken.plan]);
    const faults: string[] = [];
    for (const address of seen) {
      faults.push(...(await faultsOf(page, address)));
      for (const link of await ownPages(page)) seen.add(link);
    }
    expect(faults).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await context.close();
  });
});
