import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type PartnerSite, startPartnerSite } from "#tests/support/partner-site.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

let server: RunningServer;
let browser: Browser;
let site: PartnerSite;
let stranger: PartnerSite;
const lines = { script: "", frame: "", counts: "" };
const strict = () => lines.frame.replace(" allow-popups-to-escape-sandbox", "");
const pages = (path: string) =>
  ({
    "/script": lines.script,
    "/frame": lines.frame,
    "/strict": strict(),
    "/strictest": strict().replace("allow-scripts ", ""),
    "/english": lines.script.replace("async", 'data-language="en" async'),
  })[path];

beforeAll(async () => {
  [server, browser, site, stranger] = await Promise.all([
    startServer({ RATE_LIMIT_SCALE: "1000" }),
    startBrowser(),
    startPartnerSite(pages),
    startPartnerSite(pages),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server.stop(), site.stop(), stranger.stop()]);
});

async function checked(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page)));
  }
  return faults;
}

/** Somebody who reads the partner's site; that it shows another site's frame is no fault. */
async function member(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const one = await visit(browser, site.url, options);
  await bringAxe(one.page);
  await one.page.goto(path);
  return one;
}
const ownFaultsOf = ({ faults }: Visit) => faults.filter((fault) => !fault.startsWith("request to another host"));
const question = (page: Page) => page.frameLocator("iframe");

/** Answers in the frame and presses the button. @returns the tab that opens */
async function answer(page: Page, value: string): Promise<Page> {
  const frame = question(page);
  const option = frame.locator(`[name="size"][value="${value}"]`);
  await frame.locator(`label[for="${await option.getAttribute("id")}"]`).click();
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    frame.getByRole("button", { name: /nieuw tabblad|new tab/ }).click(),
  ]);
  return tab;
}

describe("the coordinator", () => {
  it("adds a partner and takes the link and both lines of HTML along", async () => {
    const one = await visit(browser, server.url);
    const { page } = one;
    await bringAxe(page);
    await signIn(page, server.signInLinks().coordinator);
    await page.goto("/coordinator/partners");
    expect(await checked(page)).toEqual([]);
    await page.getByRole("link", { name: "Partner toevoegen" }).click();
    await expectPage(page, "Partner toevoegen");
    expect(await checked(page)).toEqual([]);
    await page.getByLabel("Naam").fill("Winkels Hilversum");
    await page.getByLabel(/Sites die de scan/).fill("geen site");
    await page.getByRole("button", { name: "Partner toevoegen" }).click();
    await page.getByRole("link", { name: /Vul per regel één adres/ }).waitFor();
    await page.getByLabel(/Sites die de scan/).fill(`${site.url}/leden`);
    await page.getByRole("button", { name: "Partner toevoegen" }).click();
    await expectPage(page, "Winkels Hilversum");
    expect(await checked(page)).toEqual([]);
    expect(await page.getByLabel("Link voor deze partner").inputValue()).toBe(`${server.url}/van/winkels-hilversum`);
    lines.script = await page.getByLabel(/Eén regel/).inputValue();
    lines.frame = await page.getByLabel(/Zonder script/).inputValue();
    expect(lines.script).toBe(
      `<script src="${server.url}/insluiten.js" data-partner="winkels-hilversum" async></script>`,
    );
    await page.getByRole("link", { name: "Maak een link naar de telling" }).click();
    await page.getByRole("button", { name: "Maak de link" }).click();
    lines.counts = await page.getByLabel("Link naar de telling").inputValue();
    expect(await checked(page)).toEqual([]);
    expect(one.faults).toEqual([]);
    await one.context.close();
  });
});

describe("the frame in a partner's page", () => {
  it("is as high as its content, whatever the width, and keeps nothing in the browser", async () => {
    const one = await member("/script", { viewport: { width: 1100, height: 900 } });
    const { page } = one;
    const fits = async () => {
      await question(page).locator("body").waitFor();
      await expect
        .poll(async () => {
          const inside = await question(page)
            .locator("body")
            .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
          const outside = await page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
          return outside - inside;
        })
        .toBe(0);
      return page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
    };
    const wide = await fits();
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(fits).toBeGreaterThan(wide + 60);
    expect(await page.locator("iframe").getAttribute("title")).toBe(
      "Zelfscan van SPOT 035: hoe digitaal is je bedrijf?",
    );
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    expect(await one.context.cookies()).toEqual([]);
    expect(ownFaultsOf(one)).toEqual([]);
    await one.context.close();
  });

  it("takes no height from anybody else", async () => {
    const one = await member("/script");
    const height = () => one.page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
    await expect.poll(height).not.toBe(620);
    const before = await height();
    await one.page.evaluate(() => {
      window.postMessage({ spot035Height: 3000 }, "*");
      const other = document.createElement("iframe");
      other.setAttribute("sandbox", "allow-scripts");
      other.srcdoc =
        "<script>parent.postMessage({ spot035Height: 3000 }, '*'); parent.postMessage('sent', '*')</script>";
      const sent = new Promise<void>((resolve) => {
        window.addEventListener("message", ({ data }) => data === "sent" && resolve());
      });
      document.body.append(other);
      return sent;
    });
    expect(
      await one.page
        .locator("iframe")
        .first()
        .evaluate((frame) => frame.getBoundingClientRect().height),
    ).toBe(before);
    await one.context.close();
  });

  it("has no faults by itself", async () => {
    const one = await visit(browser, server.url);
    await bringAxe(one.page);
    await one.page.goto("/insluiten/winkels-hilversum");
    for (const width of [900, 320]) {
      await one.page.setViewportSize({ width, height: 800 });
      expect([...(await axeFaults(one.page)), ...(await overflow(one.page))]).toEqual([]);
    }
    expect(one.faults).toEqual([]);
    await one.context.close();
  });

  it.each([
    ["its script", "/script", {}],
    ["a plain frame", "/frame", {}],
    ["a plain frame without any script", "/frame", { javaScriptEnabled: false }],
  ])("carries the answer along into the scan, in the partner's name: %s", async (_, path, options) => {
    const one = await member(path, options);
    const tab = await answer(one.page, "2-9");
    await tab.waitForURL(/\/van\/winkels-hilversum/);
    await tab.getByText("Via Winkels Hilversum").waitFor();
    expect(await tab.locator('[name="size"][value="2-9"]').isChecked()).toBe(true);
    expect(await one.context.cookies()).toEqual([]);
    await tab.getByRole("button", { name: "Begin de zelfscan" }).click();
    await tab.waitForURL(/\/scan\/deel\//);
    expect((await one.context.cookies()).map(({ name }) => name)).toEqual(["spot_scan"]);
    expect(await tab.locator('[name="size"][value="2-9"]').isChecked()).toBe(true);
    await one.context.close();
  });

  it("goes on in English from an English page", async () => {
    const one = await member("/english");
    await question(one.page).getByRole("heading", { name: "How digital is your business?" }).waitFor();
    const tab = await answer(one.page, "zzp");
    await tab.waitForURL(/\/van\/winkels-hilversum/);
    expect(await tab.locator("html").getAttribute("lang")).toBe("en");
    await tab.getByRole("button", { name: "Begin the self-scan" }).click();
    await tab.waitForURL(/\/scan\/deel\//);
    expect(await tab.locator("html").getAttribute("lang")).toBe("en");
    await one.context.close();
  });

  it.each([
    ["", "/strict"],
    [", without scripts", "/strictest"],
  ])("says how to go on where its sandbox holds for the new tab too, and takes the answer along%s", async (_, path) => {
    const one = await member(path);
    const tab = await answer(one.page, "2-9");
    await tab.getByRole("heading", { name: "Open de zelfscan zelf" }).waitFor();
    const address = await tab.getByRole("link").textContent();
    expect(address).toBe(`${server.url}/van/winkels-hilversum?size=2-9`);
    await one.page.goto(address ?? "");
    expect(await one.page.locator('[name="size"][value="2-9"]').isChecked()).toBe(true);
    await one.context.close();
  });

  it("is not shown on a site that is not the partner's", async () => {
    const one = await visit(browser, stranger.url);
    await one.page.goto("/script");
    await one.page.locator("iframe").waitFor();
    await expect.poll(() => one.faults.join()).toContain("frame-ancestors");
    expect(await question(one.page).locator('[name="size"]').count()).toBe(0);
    await one.context.close();
  });
});

describe("a partner's link", () => {
  it("begins the scan in its name with one tap, and with plain forms; an unknown code is the start page", async () => {
    const one = await visit(browser, server.url);
    await bringAxe(one.page);
    await one.page.goto("/van/winkels-hilversum");
    await one.page.getByText("Via Winkels Hilversum").waitFor();
    expect(await checked(one.page)).toEqual([]);
    expect(await one.context.cookies()).toEqual([]);
    await tap(one.page.locator('[name="size"][value="2-9"]'));
    await one.page.waitForURL(/\/scan\/deel\//);
    await one.page.goto("/van/winkels-hilversum");
    await one.page.getByRole("heading", { name: "Je bent al begonnen" }).waitFor();
    expect(one.faults).toEqual([]);
    await one.context.close();

    const plain = await visit(browser, server.url, { javaScriptEnabled: false });
    await plain.page.goto("/van/onbekend");
    await plain.page.getByText("Voor ondernemers in en om Hilversum").waitFor();
    await plain.page.getByRole("button", { name: "Begin de zelfscan" }).click();
    await plain.page.getByRole("link", { name: "Kies een antwoord. Daarmee begint de scan." }).click();
    expect(await plain.page.title()).toMatch(/^Fout: /);
    await tap(plain.page.locator('[name="size"][value="10-49"]'));
    await plain.page.getByRole("button", { name: "Begin de zelfscan" }).click();
    await plain.page.waitForURL(/\/scan\/deel\//);
    await plain.context.close();
  });

  it("opens counts and nothing else by the private link", async () => {
    const one = await visit(browser, server.url);
    await bringAxe(one.page);
    await one.page.goto(lines.counts);
    await expectPage(one.page, "Telling voor Winkels Hilversum");
    expect(await checked(one.page)).toEqual([]);
    expect(await one.context.cookies()).toEqual([]);
    expect(one.faults).toEqual([]);
    await one.context.close();
  });
});
