// Walks every page that links lead to, and looks at each as a machine can.
import type { Browser, Page } from "playwright-core";
import { signIn } from "./acts.ts";
import { type Visit, visit } from "./browser.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "./page-checks.ts";
import type { RunningServer } from "./running-server.ts";

// an address with its ids taken out: one page of each kind is enough
const kindOf = (path: string) => path.replace(/[A-Za-z0-9_-]{20,}/g, ":id").replace(/\?.*/, "");

const everyWidth = [1280, 360, 320];
// the same page in another language has other words: they can be too long for a phone, the rest was looked at
const forWords = [360, 320];

/** Opens every page that can be reached by links, one of each kind, and gathers what is wrong with it. */
export async function walk(
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

/** The kinds of page that a visitor comes to by links from the first; she is walked in a journey of her own. */
async function kindsForVisitors(url: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const waiting = ["/"];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const html = await (await fetch(url + path)).text();
    waiting.push(
      ...[...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&")),
    );
  }
  return seen;
}

/** A browser that can look for faults, in one of the two languages. */
export async function walker(browser: Browser, url: string, language: "nl" | "en"): Promise<Visit> {
  const one = await visit(browser, url);
  await bringAxe(one.page);
  if (language === "en") await one.context.addCookies([{ name: "spot_taal", value: "en", url }]);
  return one;
}

/** Walks all that somebody sees who signs in, first in Dutch, then in English. */
export async function walkAs(browser: Browser, server: RunningServer, role: string) {
  const known = await kindsForVisitors(server.url);
  const one = await walker(browser, server.url, "nl");
  await signIn(one.page, server.signInLinks()[role]);
  const home = new URL(one.page.url()).pathname;
  const dutch = await walk(one, [home], known);
  await one.context.addCookies([{ name: "spot_taal", value: "en", url: server.url }]);
  const english = await walk(one, [home], known, forWords);
  await one.context.close();
  return { dutch, english, faults: [...dutch.faults, ...english.faults] };
}
