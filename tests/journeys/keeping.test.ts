import type { Page } from "playwright-core";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { handInScan, tap } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const shownLink = async (page: Page) => (await page.locator(".copy-link a").getAttribute("href")) ?? "";

/** What is wrong with the page as it stands, small and wide. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page)));
  }
  await page.setViewportSize({ width: 360, height: 740 });
  return faults;
}

/** Somebody who handed in the whole scan with plain forms. @returns her visit, on the result */
async function finished(options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const one = await visit(browser, server.url, options);
  if (options.javaScriptEnabled !== false) await bringAxe(one.page);
  const plain = await visit(browser, server.url, { javaScriptEnabled: false });
  await plain.page.goto("/scan");
  await handInScan(plain.page, answersOf("shop-2-9"));
  const cookies = await plain.context.cookies();
  await one.context.addCookies(cookies);
  await one.page.goto(new URL(plain.page.url()).pathname);
  await plain.context.close();
  return one;
}

describe("an owner with two devices", () => {
  it("goes on where she was on the second one, by the code or the link, and can end that again", async () => {
    const phone = await visit(browser, server.url);
    await bringAxe(phone.page);
    await phone.page.goto("/scan");
    await tap(phone.page.locator('[name="sector"][value="G"]'));
    await phone.page.locator('[name="size"][value="2-9"]').waitFor({ state: "visible" });
    await phone.page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
    await phone.page.goto("/scan");
    await phone.page.getByRole("link", { name: "Ga verder op een ander apparaat" }).click();
    await heading(phone.page, "Bewaren en meenemen");
    expect(await faultsOf(phone.page)).toEqual([]);
    await phone.page.getByRole("button", { name: "Maak een link" }).click();
    await phone.page.getByRole("heading", { name: "Of scan de code" }).waitFor();
    expect(await faultsOf(phone.page)).toEqual([]);
    const link = await shownLink(phone.page);
    expect(await darkModules(phone.page)).toEqual(encode(link, { ecc: "M", border: 4 }).data);

    const laptop = await visit(browser, server.url);
    await laptop.page.goto(link);
    await laptop.page.waitForURL("**/scan");
    await laptop.page.locator('[name="size"][value="2-9"]').waitFor({ state: "visible" });
    await tap(laptop.page.locator('[name="size"][value="2-9"]'));
    await laptop.page.locator('[name="customers"][value="both"]').waitFor({ state: "visible" });
    await laptop.page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
    await laptop.page.goto("/scan");
    await laptop.page.locator('[name="customers"][value="both"]').waitFor({ state: "visible" });

    await phone.page.goto("/scan/bewaren");
    await phone.page.getByRole("button", { name: /^Trek in.*Link om mee te nemen/ }).click();
    await phone.page.getByText("De link is ingetrokken").waitFor();
    const refused = await laptop.page.goto(link);
    expect(refused?.status()).toBe(410);
    await heading(laptop.page, "Deze link is ingetrokken");
    expect(await laptop.page.getByRole("main").innerText()).toContain("Open hem op het apparaat waarop je begon");
    expect([...phone.faults, ...laptop.faults]).toEqual([]);
    await phone.context.close();
    await laptop.context.close();
  });
});

describe("a mail with the link, and a reminder", () => {
  it("says what is wrong with an address, then sends; the reminder can be stopped from its mail", async () => {
    const { page, context, faults } = await finished();
    await page.getByRole("link", { name: "Bewaar je uitslag" }).click();
    await heading(page, "Bewaren en meenemen");
    await page.locator("#mail-email").fill("els@");
    await page.getByRole("button", { name: "Mail de link" }).click();
    await page.getByRole("link", { name: "Vul een e-mailadres in zoals naam@bedrijf.nl." }).waitFor();
    expect(await page.getByLabel("E-mailadres").inputValue()).toBe("els@");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("E-mailadres").fill("els@winkel.example");
    await page.getByRole("button", { name: "Mail de link" }).click();
    await page.getByText("De mail is onderweg").waitFor();
    await page.locator("#reminder-email").fill("els@winkel.example");
    await tap(page.getByRole("radio", { name: "Over 12 maanden" }));
    await page.getByRole("button", { name: "Herinner mij" }).click();
    await page.getByText("We herinneren je").waitFor();
    expect(await page.getByRole("main").innerText()).toContain("e***@winkel.example");
    expect(await faultsOf(page)).toEqual([]);

    const reader = await visit(browser, server.url);
    await bringAxe(reader.page);
    await reader.page.goto("/postvak");
    await reader.page.getByRole("link", { name: "We herinneren je aan de zelfscan" }).first().click();
    await reader.page.getByText("Stop de herinnering").first().waitFor();
    const stop = /\/herinnering\/[\w-]+/.exec(await reader.page.content())?.[0] ?? "";
    await reader.page.goto(stop);
    expect(await faultsOf(reader.page)).toEqual([]);
    await reader.page.getByRole("button", { name: "Stop de herinnering" }).click();
    await heading(reader.page, "De herinnering is gestopt");
    expect((await reader.page.goto(stop))?.status()).toBe(410);
    await heading(reader.page, "Deze herinnering is er niet meer");
    await page.reload();
    await page.getByRole("button", { name: "Herinner mij" }).waitFor();
    expect([...faults, ...reader.faults]).toEqual([]);
    await context.close();
    await reader.context.close();
  });
});

describe("sharing", () => {
  it("lets an accountant look until she ends it, without JavaScript on either side", async () => {
    const owner = await finished({ javaScriptEnabled: false });
    await owner.page.getByRole("link", { name: "Deel je uitslag" }).click();
    await owner.page.getByRole("button", { name: "Maak de link" }).click();
    await owner.page.getByText("Je link is klaar").waitFor();
    const link = await shownLink(owner.page);
    const accountant = await visit(browser, server.url, { javaScriptEnabled: false });
    const answer = await accountant.page.goto(link);
    expect(answer?.headers()["x-robots-tag"]).toBe("noindex");
    const seen = await accountant.page.getByRole("main").innerText();
    expect(seen).toContain("De eigenaar van de scan deelt deze uitslag met je.");
    expect(seen).toContain("38");
    expect(seen).toContain("Het stappenplan");
    expect(await accountant.page.getByRole("main").locator("form, button").count()).toBe(0);
    expect(await accountant.page.content()).not.toContain("/uitslag/");
    expect(await accountant.context.cookies()).toEqual([]);
    await owner.page.goto(new URL(owner.page.url()).pathname);
    await owner.page.getByRole("button", { name: /^Trek in/ }).click();
    await owner.page.getByText("Je deelt je uitslag nu met niemand.").waitFor();
    expect((await accountant.page.reload())?.status()).toBe(410);
    expect([...owner.faults, ...accountant.faults]).toEqual([]);
    await owner.context.close();
    await accountant.context.close();
  });

  it("takes along what waits in this browser for that scan, and for no other", async () => {
    const { page, context } = await finished();
    const gone = new URL(page.url()).pathname;
    const waiting = (scan: string) => `spot035-answers-${scan}`;
    const state = () => context.request.get("/scan/stand").then((answer) => answer.json());
    const { scan: erased } = await state();
    // she began another one here since
    await context.clearCookies();
    await page.goto("/scan");
    await tap(page.locator('[name="sector"][value="G"]'));
    await page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
    const { scan: other } = await state();
    await page.goto(`${gone}/verwijderen`);
    const put = (name: string) =>
      localStorage.setItem(name, JSON.stringify([["S1", { values: ["1"], at: 1, base: 0 }]]));
    for (const scan of [erased, other]) await page.evaluate(put, waiting(scan));
    await page.getByRole("button", { name: "Verwijder alles" }).click();
    await heading(page, "Je scan is verwijderd");
    await page.waitForURL((url) => url.hash === "");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([waiting(other)]);
    expect((await state()).scan).toBe(other);
    await context.close();
  });

  it("shows a page that everybody can use", async () => {
    const { page, context, faults } = await finished();
    await page.getByRole("link", { name: "Deel je uitslag" }).click();
    await page.getByRole("button", { name: "Maak de link" }).click();
    await page.getByRole("button", { name: "Kopieer de link" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(await shownLink(page), { waitUntil: "networkidle" });
    expect(await faultsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("deleting", () => {
  it.each([true, false])("takes everything away, on the server and on this device (JavaScript: %s)", async (script) => {
    const { page, context, faults } = await finished({ javaScriptEnabled: script });
    const result = page.url();
    await page.getByRole("link", { name: "Verwijder mijn scan" }).click();
    await heading(page, "Verwijder je scan");
    if (script) expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Verwijder alles" }).click();
    await heading(page, "Je scan is verwijderd");
    if (script) expect(await faultsOf(page)).toEqual([]);
    expect((await context.cookies()).filter(({ name }) => name.includes("scan"))).toEqual([]);
    expect((await page.goto(result))?.status()).toBe(404);
    await page.goto("/scan");
    await page.locator('[name="sector"]').first().waitFor({ state: "attached" });
    expect(await page.locator('[name="sector"]:checked').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** The modules of the code on the page that are dark, as a camera sees them. */
async function darkModules(page: Page): Promise<boolean[][]> {
  const code = page.getByRole("img", { name: /^QR-code/ });
  const size = Number((await code.getAttribute("viewBox"))?.split(" ")[2]);
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return grid;
}
