import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { press, tabTo } from "#tests/support/keyboard.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { intakeBegan } from "#tests/support/time-passes.ts";

let server: RunningServer;
let browser: Browser;
let advisor: Visit;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "100" }), startBrowser()]);
  advisor = await visit(browser, server.url, { viewport: { width: 1280, height: 900 } });
  await bringAxe(advisor.page);
  await signIn(advisor.page, server.signInLinks().advisor);
});
afterAll(async () => {
  await advisor.context.close();
  await browser.close();
  await server.stop();
});

const company = "Bloemenatelier Zonnedauw";
const weekLink = ".week__days [data-day] a";

/** What is wrong with the page on screen, on a desk and on a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const found of [await axeFaults(page), await ownFaults(page), await overflow(page)])
      faults.push(...found.map((fault) => `${new URL(page.url()).pathname} at ${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

describe("an advisor's day", () => {
  it("she goes through her week with the keyboard, to what is on it and to the week after", async () => {
    const { page } = advisor;
    await page.goto("/adviseur");
    await expectPage(page, "Vandaag");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, /Je week/);
    await expectPage(page, /^Week \d+$/);
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, weekLink);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    const seen = new Set([await focused()]);
    for (const key of ["End", "ArrowRight", "Home", "ArrowDown", "ArrowRight", "ArrowLeft"]) {
      await page.keyboard.press(key);
      seen.add(await focused());
      expect(await page.evaluate((link) => document.activeElement?.matches(link), weekLink)).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(1);
    const week = await page.getByRole("heading", { level: 1 }).innerText();
    await press(page, /Volgende week/);
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: week }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: week }).waitFor();
    await tabTo(page, weekLink);
    await page.keyboard.press("Enter");
    await expectPage(page, /^Gesprek met /);
  });

  it("without JavaScript she changes her hours and sees at once what can be booked", async () => {
    const storageState = await advisor.context.storageState();
    const plain = await visit(browser, server.url, { storageState, javaScriptEnabled: false });
    const { page } = plain;
    await page.goto("/adviseur/week");
    await page.getByRole("link", { name: "Volgende week" }).click();
    await page.getByRole("link", { name: "Deze week" }).waitFor();
    await page.goto("/adviseur/beschikbaarheid");
    await page.getByRole("link", { name: /^Uren aanpassen ?: Media Park en online/ }).click();
    const saturday = page.locator("#vrij .definitions__row").filter({ hasText: "zaterdag" });
    const add = async (start: string) => {
      await tap(page.locator('[name="weekdays"][value="6"]'));
      await page.getByLabel("Van", { exact: true }).fill(start);
      await page.getByLabel("Tot", { exact: true }).fill("12.00");
      await page.getByRole("button", { name: "Uren toevoegen" }).click();
    };
    await add("10.00");
    await page.getByText("Je uren zijn toegevoegd.").waitFor();
    for (let weeks = 0; weeks < 2; weeks++) await page.getByRole("link", { name: "7 dagen verder" }).click();
    expect(await saturday.innerText()).toMatch(/\d begintijd/);
    await add("11.00");
    await page.locator(".error-summary").waitFor();
    expect(await page.getByLabel("Van", { exact: true }).inputValue()).toBe("11:00");

    await page.getByRole("link", { name: "Andere uren op een dag" }).click();
    const date = inDays(7 + ((6 - new Date().getUTCDay() + 7) % 7));
    await page.getByLabel("Welke dag?").fill(date);
    await page.getByRole("button", { name: "Bewaar deze dag" }).click();
    await page.getByText("De dag is bewaard.").waitFor();
    expect(await saturday.innerText()).toContain("Je hebt deze dag zelf dichtgezet.");
    await page.getByRole("button", { name: /^Weer als elke week/ }).click();
    await page.getByText("De dag volgt weer je gewone week.").waitFor();
    expect(await saturday.innerText()).toMatch(/\d begintijd/);

    await page.goto("/adviseur/afwezig");
    await page.getByLabel("Eerste dag").fill(date);
    await page.getByLabel("Laatste dag").fill(date);
    await tap(page.locator('[name="reason"][value="training"]'));
    await page.getByLabel("Wie kan in die tijd gevraagd worden?").selectOption({ label: "Joost Verhagen" });
    await page.getByRole("button", { name: "Bewaar je afwezigheid" }).click();
    await page.getByText("Vervanging: Joost Verhagen").waitFor();
    expect(await saturday.innerText()).toContain("Reden: Cursus.");
    expect(plain.faults).toEqual([]);
    await plain.context.close();
  });

  it("hands an appointment over, and it is a colleague's", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ advisor }));
    const { page } = advisor;
    await page.goto("/adviseur");
    await page.getByRole("link", { name: "Fysiopraktijk De Wisselwerking" }).first().click();
    await expectPage(page, "Gesprek met Fysiopraktijk De Wisselwerking");
    const address = page.url();
    await page.getByRole("link", { name: "Overdragen aan een collega" }).click();
    await expectPage(page, /^Draag de afspraak met Fysiopraktijk/);
    expect(await faultsOf(page)).toEqual([]);
    await tap(page.getByRole("radio", { name: /Joost Verhagen/ }));
    await page.getByRole("button", { name: "Draag over" }).click();
    await page.getByText("De afspraak is overgedragen.").waitFor();
    await expectPage(page, "Vandaag");
    expect((await page.goto(address))?.status()).toBe(404);
  });

  it("after a conversation says how it went, what was agreed, and plans the next one", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ advisor }));
    const { page } = advisor;
    await intakeBegan({ databaseUrl: undefined, dataDir: server.dataDir }, company);
    await page.goto("/adviseur");
    await page.getByRole("listitem").filter({ hasText: company }).first().getByRole("link").first().click();
    await expectPage(page, `Gesprek met ${company}`);
    await page.getByRole("textbox", { name: /^Notities/ }).fill("Bestellen kan nu alleen per telefoon.");
    await page.getByText(/^Bewaard om/).waitFor();
    await page.locator("summary").filter({ hasText: "Actie toevoegen" }).click();
    await page.getByLabel("Wat is er afgesproken?").fill("Stuur een voorbeeld van een webwinkel");
    await tap(page.locator('[name="who"][value="advisor"]'));
    await page.getByRole("button", { name: "Actie toevoegen" }).click();
    await page.getByText("De actie staat erbij.").waitFor();
    await page.getByRole("button", { name: /^Klaar ?: Stuur een voorbeeld/ }).click();
    await page.getByText("Afgevinkt.").waitFor();
    await page.getByRole("button", { name: "Gesprek is gehouden" }).click();
    await page.getByText("Genoteerd: het gesprek is gehouden.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "1 versie" }).click();
    await expectPage(page, new RegExp(`^Versies van de notities over ${company}`));
    await page.getByRole("link", { name: "Terug naar de afspraak" }).click();

    await page.getByRole("link", { name: "Vervolgafspraak maken" }).click();
    await expectPage(page, `Maak een vervolgafspraak met ${company}`);
    expect(await faultsOf(page)).toEqual([]);
    await tap(page.locator('input[name="start"]').first());
    await page.getByRole("button", { name: "Boek de vervolgafspraak" }).click();
    await page.getByText("De vervolgafspraak staat.").waitFor();
    const history = page.getByRole("list", { name: "Andere afspraken van dit bedrijf" });
    await history.getByRole("link", { name: /Adviesgesprek/ }).click();
    await expectPage(page, `Gesprek met ${company}`);
    await page.getByRole("link", { name: "Verzetten" }).first().click();
    await expectPage(page, `Verzet de afspraak met ${company}`);
    expect(await faultsOf(page)).toEqual([]);
    await tap(page.locator('input[name="start"]').last());
    await page.getByRole("button", { name: "Verzet de afspraak" }).click();
    await page.getByText("De afspraak is verzet.").waitFor();
    expect(advisor.faults).toEqual([]);
  });
});

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
