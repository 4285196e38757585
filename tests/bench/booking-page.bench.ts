import { startBrowser } from "#tests/support/browser.ts";
import type { Figure } from "#tests/support/figure.ts";
import { startServer } from "#tests/support/running-server.ts";
import { sizeSent } from "#tests/support/size-sent.ts";

/** The most that a page may take, in kB. */
const most = 150;

/**
 * What a fresh phone fetches to book, all of it as it is sent over https: the first page, and the two that follow it, each opened cold. Baseline: the
 * most it may be; behind the name the parts.
 */
export async function bench(): Promise<Figure[]> {
  const server = await startServer();
  const browser = await startBrowser();
  try {
    const time = "/afspraak/tijdstip?kind=intake&place=media-park";
    const start = /name="start"[^>]*value="(20[^"]+)"/.exec(await (await fetch(server.url + time)).text())?.[1] ?? "";
    const details = `/afspraak/gegevens?kind=intake&place=media-park&start=${encodeURIComponent(start)}`;
    const pages = { "choose a meeting": "/afspraak", "choose a time": time, "fill in who you are": details };
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) figures.push(await weight(name, path));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }

  async function weight(name: string, path: string): Promise<Figure> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
    const page = await context.newPage();
    const fetched: { kind: string; url: string }[] = [];
    page.on("requestfinished", (request) => fetched.push({ kind: request.resourceType(), url: request.url() }));
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    await context.close();
    const parts = new Map<string, number>();
    for (const { kind, url } of fetched) parts.set(kind, (parts.get(kind) ?? 0) + (await sizeSent(url)) / 1000);
    const value = [...parts.values()].reduce((sum, size) => sum + size, 0);
    const told = [...parts]
      .sort(([, one], [, other]) => other - one)
      .map(([kind, size]) => `${kind} ${size.toFixed(1)}`);
    return {
      name: `${name}, cold on a phone (${told.join(", ")})`,
      value,
      unit: "kB",
      baseline: most,
      ratio: value / most,
    };
  }
}
