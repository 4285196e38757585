import { gzipSync } from "node:zlib";
import { startBrowser } from "#tests/support/browser.ts";
import type { Figure } from "#tests/support/figure.ts";
import { plainClient } from "#tests/support/plain-client.ts";
import { startServer } from "#tests/support/running-server.ts";
import { answersOf, walkScan } from "#tests/support/scan-walk.ts";
import { sizeSent } from "#tests/support/size-sent.ts";

/** What a fresh browser loads for the scan's first page and for a result, after all scripts have run; baseline: the most it may be. */
export async function bench(): Promise<Figure[]> {
  const server = await startServer();
  const browser = await startBrowser();
  try {
    const result = await walkScan(plainClient(server.url), answersOf("shop-2-9"));
    const first = await load("/scan");
    const last = await load(result.path);
    return [
      figure("JavaScript of the scan's first page", first.script, 110),
      figure("JavaScript of the result page as it opens", last.opened, 190),
      figure("JavaScript of the result page, charts included", last.script, 190),
      figure("CSS", Math.max(first.style, last.style), 20),
      {
        ...figure("HTML, CSS and fonts of the scan's first page, as sent over https", await sentFor("/scan"), 60),
        unit: "kB",
      },
      {
        name: `requests to other hosts (largest element is ${first.largest} and ${last.largest})`,
        value: first.foreign + last.foreign,
        unit: "",
        baseline: 0,
        ratio: 0,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }

  /** Bytes of the page, its sheets for a screen, and the fonts that its words took, in the coding that browsers ask for. */
  async function sentFor(path: string): Promise<number> {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const urls: string[] = [];
    page.on("requestfinished", (request) => {
      if (["document", "stylesheet", "font"].includes(request.resourceType())) urls.push(request.url());
    });
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    const forPrint = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>("link[media=print]")].map(({ href }) => href),
    );
    await page.close();
    const sizes = await Promise.all(urls.filter((url) => !forPrint.includes(url)).map(sizeSent));
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  }

  /** Scripts as the page opens, and with all that it fetches while somebody reads it to the end. */
  async function load(path: string) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const sizes = { script: 0, style: 0, foreign: 0 };
    const bodies: Promise<void>[] = [];
    page.on("response", (response) => {
      const type = response.request().resourceType();
      if (!response.url().startsWith(server.url) && !response.url().startsWith("data:")) sizes.foreign++;
      if (type !== "script" && type !== "stylesheet") return;
      bodies.push(
        response.body().then((body) => {
          sizes[type === "script" ? "script" : "style"] += gzipSync(body, { level: 9 }).length / 1000;
        }),
      );
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ("element" in entry && entry.element instanceof Element)
            document.documentElement.dataset.largest = entry.element.tagName.toLowerCase();
        }
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    await Promise.all(bodies);
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll("script:not([src])")].map((script) => script.textContent ?? "").join("\n"),
    );
    sizes.script += gzipSync(inline, { level: 9 }).length / 1000;
    const opened = sizes.script;
    const largest = await page.evaluate(() => document.documentElement.dataset.largest ?? "unknown");
    await page.evaluate(async () => {
      for (let top = 0; top < document.body.scrollHeight; top += 500) {
        scrollTo(0, top);
        await new Promise((done) => setTimeout(done, 30));
      }
    });
    await page.waitForLoadState("networkidle");
    await Promise.all(bodies);
    await page.close();
    return { ...sizes, opened, largest };
  }
}

const figure = (name: string, value: number, most: number): Figure => ({
  name,
  value,
  unit: "kB gzip",
  baseline: most,
  ratio: value / most,
});
