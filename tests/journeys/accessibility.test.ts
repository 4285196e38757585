import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { handInScan, signIn } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });

// an address with its ids taken out: one page of each kind is enough
const kindOf = (path: string) => path.replace(/[A-Za-z0-9_-]{20,}/g, ":id").replace(/\?.*/, "");

// kinds of page that were looked at as a visitor; those who sign in need not see them again
const open: Record<string, Set<string>> = { nl: new Set(), en: new Set() };

const everyWidth = [1280, 360, 320];
// the same page in another language has other words: they can be too long for a phone, the rest was looked at
const forWords = [360, 320];

/** Opens every page that can be reached by links, one of each kind, and gathers what is wrong with it. */
async function walk(
  one: Visit,
  from: readonly string[],
  known: ReadonlySet<string> = new Set(),
  widths: readonly number[] = everyWidth,
): Promise<{ kinds: string[]; faults: string[] }> {
  const seen = new Set<string>(known);
  const titles = new Map<string, string>();
  const waiting = [...from];
  const faults: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    // the result's chart is drawn anew by script; nothing else changes after it was loaded
    await one.page.goto(path, { waitUntil: kind.startsWith("/uitslag") ? "networkidle" : "load" });
    // an address that only leads to another: that page is looked at once
    const landed = kindOf(new URL(one.page.url()).pathname);
    if (landed !== kind && seen.has(landed)) continue;
    seen.add(landed);
    faults.push(...(await checkPage(one.page, widths)).map((fault) => `${kind}: ${fault}`));
    const title = await one.page.title();
    if (titles.has(title)) faults.push(`${kind} has the title of ${titles.get(title)}: ${title}`);
    titles.set(title, kind);
    const links = await one.page
      .locator("a[href^='/']:not([download])")
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
    waiting.push(...links.map((link) => link.replace(/#.*/, "")).filter((link) => !/\.\w{2,5}$/.test(link)));
  }
  return { kinds: [...seen].filter((kind) => !known.has(kind)), faults: [...faults, ...one.faults] };
}

async function checkPage(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await overflow(page)));
    if (width === 320) continue;
    faults.push(
      ...(await axeFaults(page)).map((fault) => `at ${width}: ${fault}`),
      ...(await ownFaults(page)).map((fault) => `at ${width}: ${fault}`),
    );
  }
  return faults;
}

async function visitor(language: "nl" | "en"): Promise<Visit> {
  const one = await visit(browser, server.url);
  await bringAxe(one.page);
  if (language === "en") await one.context.addCookies([{ name: "spot_taal", value: "en", url: server.url }]);
  return one;
}

describe.each(["nl", "en"] as const)("every page in %s", (language) => {
  it("of the public site, the scan, its result and booking is without faults", async () => {
    const scan = await visit(browser, server.url, { javaScriptEnabled: false });
    await scan.page.goto("/scan");
    await handInScan(scan.page, answersOf("shop-2-9"));
    const result = new URL(scan.page.url()).pathname;
    await scan.context.close();

    const one = await visitor(language);
    const slots = await (await fetch(`${server.url}/afspraak/tijdstip?kind=intake&place=online`)).text();
    const start = /name="start" value="([^"]+)"/.exec(slots)?.[1] ?? /value="(20\d\d-[^"]+Z)"/.exec(slots)?.[1] ?? "";
    const details = `/afspraak/gegevens?kind=intake&place=online&start=${encodeURIComponent(start)}`;
    const { kinds, faults } = await walk(one, [
      "/",
      "/scan",
      result,
      "/afspraak",
      "/afspraak/tijdstip?kind=intake&place=online",
      details,
      "/inloggen/verstuurd",
      "/bestaat-niet",
    ]);
    expect(faults).toEqual([]);
    expect(kinds.length).toBeGreaterThan(12);
    open[language] = new Set(kinds);
    expect(await one.page.locator("html").getAttribute("lang")).toBe(language);
    await one.context.close();
  });
});

describe("every page of those who sign in", () => {
  it.each(["advisor", "student", "teacher", "frontrunner", "coordinator", "municipality"])(
    "is without faults for the %s, in both languages",
    async (role) => {
      const one = await visitor("nl");
      await signIn(one.page, server.signInLinks()[role]);
      const home = new URL(one.page.url()).pathname;
      const dutch = await walk(one, [home], open.nl);
      await one.context.addCookies([{ name: "spot_taal", value: "en", url: server.url }]);
      const english = await walk(one, [home], open.en, forWords);
      expect([...dutch.faults, ...english.faults]).toEqual([]);
      expect(english.kinds.sort()).toEqual(dutch.kinds.sort());
      await one.context.close();
    },
    // a coordinator has some forty pages, each looked at in two languages
    480_000,
  );
});
