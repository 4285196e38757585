import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shownQuestion, tap } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

const choose = (page: Page, question: string, value: string) =>
  tap(page.locator(`[name="${question}"][value="${value}"]`));
const shown = (page: Page, question: string) =>
  page.locator(`[name="${question}"]`).first().waitFor({ state: "visible" });
/** The page's script is at work: questions come one at a time. */
const awake = (page: Page) => page.getByRole("button", { name: "Sla over" }).waitFor();
const isChosen = (page: Page, question: string, value: string) =>
  page.locator(`[name="${question}"][value="${value}"]`).isChecked();
const told = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
/** The browser says itself that it lost the network; everything else on the console is a fault. */
const real = (faults: readonly string[]) =>
  faults.filter((fault) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(fault));

interface State {
  scan: string | null;
  kept: Record<string, { revision: number; values: string[] }>;
}
/** What the server keeps of the scan of this browser. */
async function kept(context: BrowserContext): Promise<State> {
  const response = await context.request.get("/scan/stand");
  return response.json();
}
const values = ({ kept: all }: State) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, one.values[0]]));
const storage = (page: Page) => page.evaluate(() => Object.keys(localStorage));

/** Begins a scan by its first question, and waits until that is kept. */
async function begun({ page }: Visit) {
  await page.goto("/scan");
  await choose(page, "sector", "G");
  await told(page, "Bewaard");
  await shown(page, "size");
}

describe("a network that drops in the middle", () => {
  it("costs no answer: they wait in the browser, the page says so, and they arrive once when it is back", async () => {
    const owner = await visit(browser, server.url);
    const { page, context, faults } = owner;
    await bringAxe(page);
    await begun(owner);
    await context.setOffline(true);
    await choose(page, "size", "2-9");
    await told(page, "Geen verbinding");
    await shown(page, "customers");
    await choose(page, "customers", "both");
    await shown(page, "internetUse");
    expect([...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))]).toEqual([]);
    // the part is full, but she stays where she is until everything has arrived
    await choose(page, "internetUse", "half");
    await choose(page, "internetUse", "more");
    expect(await storage(page)).toHaveLength(1);
    await context.setOffline(false);
    await shown(page, "S1");
    const state = await kept(context);
    expect(values(state)).toEqual({ sector: "G", size: "2-9", customers: "both", internetUse: "more" });
    expect(Object.values(state.kept).map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    expect(await storage(page)).toEqual([]);
    expect(real(faults)).toEqual([]);
    await context.close();
  });

  it("costs none after a reload either", async () => {
    const owner = await visit(browser, server.url);
    const { page, context } = owner;
    await begun(owner);
    await page.route("**/scan/antwoord", (route) => route.abort());
    await choose(page, "size", "zzp");
    await told(page, "Geen verbinding");
    await page.reload();
    await told(page, "Geen verbinding");
    await page.getByRole("button", { name: "Vorige vraag" }).click();
    await page.getByRole("button", { name: "Verder" }).click();
    await shown(page, "size");
    expect(await isChosen(page, "size", "zzp")).toBe(true);
    await page.unroute("**/scan/antwoord");
    await page.reload();
    await told(page, "Bewaard");
    expect(values(await kept(context))).toEqual({ sector: "G", size: "zzp" });
    expect(await storage(page)).toEqual([]);
    await context.close();
  });

  it("does not start a second scan when the first answer arrives and its reply is lost", async () => {
    const { page, context } = await visit(browser, server.url);
    const arrived: State[] = [];
    await page.route("**/scan/antwoord", async (route) => {
      const body = route.request().postData();
      const sent = await fetch(`${server.url}/scan/antwoord`, {
        method: "POST",
        headers: { Origin: server.url, "Content-Type": "application/x-www-form-urlencoded" },
        body,
      });
      arrived.push(await sent.json());
      await route.abort();
    });
    await page.goto("/scan");
    await choose(page, "sector", "J");
    await told(page, "Geen verbinding");
    expect(await context.cookies()).toEqual([]);
    await page.unroute("**/scan/antwoord");
    await page.reload();
    await told(page, "Bewaard");
    const state = await kept(context);
    expect(state.scan).toBe(arrived[0]?.scan);
    expect(state.kept).toEqual({ sector: { revision: 1, values: ["J"] } });
    await context.close();
  });

  /** Three first answers while the network is away; then she closes the tab, before any scan was made. */
  async function walkedAway({ page, context }: Visit) {
    await page.goto("/scan");
    await awake(page);
    await context.setOffline(true);
    await choose(page, "sector", "G");
    await shown(page, "size");
    await choose(page, "size", "2-9");
    await shown(page, "customers");
    await choose(page, "customers", "both");
    await told(page, "Geen verbinding");
    expect((await storage(page)).sort()).toEqual(["spot035-answers-new", "spot035-start"]);
    await page.close();
    await context.setOffline(false);
    return context.newPage();
  }

  it("costs none that were given before there was a scan: the start page leads on to where they go out", async () => {
    const owner = await visit(browser, server.url);
    const { context } = owner;
    const page = await walkedAway(owner);
    await bringAxe(page);
    await page.goto(`${server.url}/`);
    await page.getByRole("heading", { name: "Je bent al begonnen" }).waitFor();
    expect([...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))]).toEqual([]);
    await page.getByRole("link", { name: "Ga verder met de zelfscan" }).click();
    await told(page, "Bewaard");
    expect(values(await kept(context))).toEqual({ sector: "G", size: "2-9", customers: "both" });
    expect(await storage(page)).toEqual([]);
    await context.close();
  });

  it("costs none when she begins anew meanwhile: they go with that scan, and the last one given stays", async () => {
    const owner = await visit(browser, server.url);
    const { context } = owner;
    const page = await walkedAway(owner);
    // a page without its script knows of nothing that waits
    const begin = { asked: "size", size: "10-49" };
    await context.request.post("/?index", { form: begin, headers: { Origin: server.url } });
    await page.goto(`${server.url}/scan`);
    await told(page, "Bewaard");
    expect(values(await kept(context))).toEqual({ sector: "G", size: "10-49", customers: "both" });
    expect(await storage(page)).toEqual([]);
    await page.reload();
    await awake(page);
    expect(values(await kept(context))).toEqual({ sector: "G", size: "10-49", customers: "both" });
    await context.close();
  });

  it("does not take her to a page that cannot come", async () => {
    const owner = await visit(browser, server.url);
    const { page, context } = owner;
    await begun(owner);
    await page.goto("/scan/deel/D1");
    await shown(page, "S1");
    await context.setOffline(true);
    await page.getByRole("link", { name: "Vorige vraag" }).click();
    await told(page, "Geen verbinding");
    expect(await shownQuestion(page)).toBe("S1");
    await context.setOffline(false);
    await told(page, "Bewaard");
    await context.close();
  });
});

describe("two tabs and two devices", () => {
  it("show each other's answers, and keep the one that was given last", async () => {
    const owner = await visit(browser, server.url);
    const { page, context, faults } = owner;
    await begun(owner);
    await page.goto("/scan/deel/D1");
    const other = await context.newPage();
    await other.goto("/scan/deel/D1");
    await Promise.all([awake(page), awake(other)]);
    await choose(page, "S1", "1");
    await told(other, "Je koos dit op een ander scherm");
    expect(await isChosen(other, "S1", "1")).toBe(true);
    await choose(other, "S1", "3");
    await told(page, "Je koos dit op een ander scherm");
    expect(await isChosen(page, "S1", "3")).toBe(true);

    // on another device, of which no tab here hears: it shows when she comes back to this one
    const far = await visit(browser, server.url);
    await far.context.addCookies(await context.cookies());
    await far.page.goto("/scan/deel/D1#vraag-S1");
    await shown(far.page, "S1");
    expect(await isChosen(far.page, "S1", "3")).toBe(true);
    await choose(far.page, "S1", "4");
    await told(far.page, "Bewaard");
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="S1"][value="4"]')?.checked);
    expect(values(await kept(context))).toMatchObject({ S1: "4" });

    // handing in the page that knows of nothing undoes nothing
    for (const next of ["S2", "S3"]) {
      await shown(other, next);
      await other.getByRole("button", { name: "Sla over" }).click();
    }
    await shown(other, "R1");
    expect(values(await kept(context))).toMatchObject({ S1: "4" });
    expect(faults).toEqual([]);
    await far.context.close();
    await context.close();
  });

  it("let an answer that waited here give way to one that was given elsewhere after it", async () => {
    const owner = await visit(browser, server.url);
    const { page, context } = owner;
    await begun(owner);
    await page.goto("/scan/deel/D1");
    await page.route("**/scan/antwoord", (route) => route.abort());
    await choose(page, "S1", "1");
    await told(page, "Geen verbinding");
    await context.request.post("/scan/antwoord", { form: { asked: "S1", S1: "4" }, headers: { Origin: server.url } });
    await page.unroute("**/scan/antwoord");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="S1"][value="4"]')?.checked);
    expect(values(await kept(context))).toMatchObject({ S1: "4" });
    await context.close();
  });
});

describe("a shared device", () => {
  it("keeps no cookie for later and nothing in the browser, and is empty when she leaves", async () => {
    const { page, context, faults } = await visit(browser, server.url);
    await bringAxe(page);
    await page.goto("/scan/snel");
    await tap(page.getByRole("checkbox", { name: "Ik deel dit apparaat met anderen" }));
    await choose(page, "size", "2-9");
    await told(page, "Bewaard");
    await context.setOffline(true);
    await shown(page, "customers");
    await choose(page, "customers", "b2b");
    await told(page, "Laat dit scherm open");
    expect(await storage(page)).toEqual([]);
    await context.setOffline(false);
    await told(page, "Bewaard");
    expect((await context.cookies()).map(({ name, expires }) => [name, expires])).toEqual(
      expect.arrayContaining([
        ["spot_gedeeld", -1],
        ["spot_scan", -1],
      ]),
    );
    await page.goto("/scan/deel/D5");
    await choose(page, "A2", "2");
    await told(page, "Bewaard");
    await page.getByRole("button", { name: "Bekijk je uitslag" }).click();
    await page.waitForURL("**/uitslag/**");
    const result = page.url();
    await page.getByRole("button", { name: "Wis alles van dit apparaat" }).click();
    await page.getByRole("heading", { level: 1, name: "Alles is gewist" }).waitFor();
    expect([...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))]).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await storage(page)).toEqual([]);
    expect((await page.goto(result))?.status()).toBe(404);
    expect(real(faults)).toEqual([]);
    await context.close();
  });
});

describe("a device that she says to share while the network is away", () => {
  const isLimited = async (context: BrowserContext) => {
    const cookies = await context.cookies();
    return Object.fromEntries(cookies.map(({ name, expires }) => [name, expires]));
  };

  it("is one to the server too as soon as it is back, and leaves nothing for later", async () => {
    const owner = await visit(browser, server.url);
    const { page, context, faults } = owner;
    await begun(owner);
    expect((await isLimited(context)).spot_scan).toBeGreaterThan(0);
    await context.setOffline(true);
    await tap(page.getByRole("checkbox", { name: "Ik deel dit apparaat met anderen" }));
    await told(page, "Laat dit scherm open");
    await choose(page, "size", "2-9");
    await context.setOffline(false);
    await told(page, "Bewaard");
    expect(values(await kept(context))).toEqual({ sector: "G", size: "2-9" });
    expect(await isLimited(context)).toMatchObject({ spot_scan: -1, spot_gedeeld: -1 });
    expect(await storage(page)).toEqual([]);
    expect(real(faults)).toEqual([]);
    await context.close();
  });

  it("is told also when nothing else was to be sent, and when she takes it back before that", async () => {
    const owner = await visit(browser, server.url);
    const { page, context } = owner;
    await begun(owner);
    const box = page.getByRole("checkbox", { name: "Ik deel dit apparaat met anderen" });
    await page.route("**/scan/antwoord", (route) => route.abort());
    await tap(box);
    await told(page, "Laat dit scherm open");
    await tap(box);
    await tap(box);
    await page.unroute("**/scan/antwoord");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await told(page, "Bewaard");
    expect(await isLimited(context)).toMatchObject({ spot_scan: -1, spot_gedeeld: -1 });
    await Promise.all([page.waitForResponse("**/scan/antwoord"), tap(box)]);
    expect(await isLimited(context)).not.toHaveProperty("spot_gedeeld");
    await context.close();
  });
});

describe("without JavaScript", () => {
  it("she takes the quick start on a shared device, goes on with the rest, and leaves nothing behind", async () => {
    const { page, context, faults } = await visit(browser, server.url, { javaScriptEnabled: false });
    await page.goto("/scan");
    await page.getByRole("link", { name: "Weinig tijd? Begin met de snelle start" }).click();
    await choose(page, "size", "2-9");
    await tap(page.getByRole("checkbox", { name: "Ik deel dit apparaat met anderen" }));
    for (const part of [1, 2, 3, 4]) {
      await page.getByText(`Deel ${part} van 4`).waitFor();
      await page.getByRole("button", { name: /Opslaan en verder|Bekijk je uitslag/ }).click();
      await page.waitForLoadState("load");
    }
    // answers may unfold a question, which a plain form shows on the way
    await page.getByRole("button", { name: "Maak je scan af" }).click();
    await page.getByText(/Deel 1 van 8/).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Wis alles van dit apparaat" }).click();
    await page.getByRole("heading", { level: 1, name: "Alles is gewist" }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the page of a question", () => {
  it("does not jump when the next question unfolds or an answer is kept, and its largest element is text", async () => {
    const owner = await visit(browser, server.url);
    const { page, context } = owner;
    await page.addInitScript(() => {
      const seen = { shift: 0, largest: "" };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput) {
            seen.shift += Number(entry.value);
          }
      }).observe({ type: "layout-shift", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ("element" in entry && entry.element instanceof Element) seen.largest = entry.element.tagName;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    const seen = () =>
      page.evaluate(() => JSON.stringify(Reflect.get(window, "seen"))).then((text) => JSON.parse(text));
    await page.goto("/scan", { waitUntil: "networkidle" });
    expect(await seen()).toEqual({ shift: 0, largest: expect.stringMatching(/^(H1|H2|P|LEGEND|LABEL|SPAN|DIV)$/) });
    await choose(page, "sector", "G");
    await shown(page, "size");
    await choose(page, "size", "2-9");
    await shown(page, "customers");
    await context.setOffline(true);
    await choose(page, "customers", "both");
    await told(page, "Geen verbinding");
    await page.waitForTimeout(1_200);
    await context.setOffline(false);
    await told(page, "Bewaard");
    await page.waitForTimeout(600);
    expect((await seen()).shift).toBe(0);
    await context.close();
  });
});
