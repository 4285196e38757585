import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Starts Debian's Chromium, or the one that CHROMIUM names. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the page should not have done: requests to other hosts, script errors, policy violations, answers of 500 and up. */
  faults: string[];
}

/** A person with a browser of her own: own cookies, Dutch, a small phone unless told otherwise. */
export async function visit(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 360, height: 740 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script error on ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
      faults.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:"))
      faults.push(`request to another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  return { context, page, faults };
}

/** Keeps a picture of what everybody saw when it went wrong, in tests/.out. */
export async function keepPictures(visits: Record<string, Visit>): Promise<void> {
  for (const [who, { page }] of Object.entries(visits))
    await page.screenshot({ path: `tests/.out/${who}.png`, fullPage: true });
}
