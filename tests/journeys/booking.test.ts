import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tap } from "#tests/support/acts.ts";
import { chooseTime, confirm, expectSoundPage, fillIn, meanwhile } from "#tests/support/booking-acts.ts";
import { startBrowser, visit } from "#tests/support/browser.ts";
import { bringAxe } from "#tests/support/page-checks.ts";
import { plainClient } from "#tests/support/plain-client.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { answersOf, walkScan } from "#tests/support/scan-walk.ts";
import { heldTimesEnd } from "#tests/support/time-passes.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "100" }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe("an owner on her phone", () => {
  it("books from her scan as it suggests, moves the appointment, and cancels it with a reason", async () => {
    const result = await walkScan(plainClient(server.url), answersOf("shop-2-9"));
    const { page, context, faults } = await visit(browser, server.url);
    await bringAxe(page);
    await page.goto(result.path);
    await page.getByRole("link", { name: "Plan een gratis gesprek" }).first().click();
    await expectSoundPage(page, "Kies een gesprek en een plek");
    // why this place and this advisor, filled in for her already
    const reasons = page.locator(".notice", { hasText: "Dit past bij je scan" });
    expect(await reasons.innerText()).toMatch(
      /Online scheelt je de reis\.[\s\S]*weet veel van[\s\S]*Je mag iets anders/,
    );
    const advisor = await page.getByLabel("Met wie?").locator("option:checked").innerText();
    expect(await reasons.innerText()).toContain(advisor);
    expect(await page.getByRole("radio", { name: "Online" }).isChecked()).toBe(true);

    await page.getByRole("button", { name: "Kies een tijdstip" }).click();
    await expectSoundPage(page, "Kies een tijdstip");
    expect(await page.getByText(/^Eerste mogelijkheid: /).count()).toBe(1);
    await page.getByRole("link", { name: "Latere week" }).click();
    await page.getByRole("link", { name: /^Eerste mogelijkheid: / }).click();
    await page.getByRole("link", { name: /^Eerste mogelijkheid: / }).waitFor({ state: "detached" });
    await chooseTime(page, 2);
    await expectSoundPage(page, "Je gegevens");
    expect(await page.getByText(/We houden dit tijdstip tot .* voor je vast/).count()).toBe(1);
    await fillIn(page, { name: "Zara Winkel", company: "Winkel van Zara" });
    await confirm(page);
    await expectSoundPage(page, "Je afspraak staat vast");
    expect(await page.getByRole("main").innerText()).toContain(advisor);

    await page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await expectSoundPage(page, "Je afspraak");
    await page.getByRole("link", { name: "Afspraak verzetten" }).click();
    await expectSoundPage(page, "Verzet je afspraak");
    await tap(page.locator('input[name="start"]').nth(5));
    await page.getByRole("button", { name: "Afspraak verzetten" }).click();
    await expectSoundPage(page, "Je afspraak is verzet");

    await page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await page.getByRole("link", { name: "Afspraak annuleren" }).click();
    await expectSoundPage(page, "Annuleer je afspraak");
    await page.getByLabel("Waarom annuleer je?").fill("Mijn winkel staat onder water.");
    await page.getByRole("button", { name: "Afspraak annuleren" }).click();
    await expectSoundPage(page, "Je afspraak is geannuleerd");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Je afspraak is geannuleerd" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("keeps what she typed when the time goes to somebody else meanwhile, and books a fresh one", async () => {
    const [slow, quick] = [await visit(browser, server.url), await visit(browser, server.url)];
    await bringAxe(slow.page);
    await slow.page.goto("/afspraak/tijdstip?kind=advice&place=on-site&postcode=1217AA");
    const start = await chooseTime(slow.page);
    await fillIn(slow.page, { name: "Trage Tine", company: "Traag", question: "Dit schreef ik op mijn gemak." });
    await slow.page.getByLabel("Huisnummer").fill("12");
    // ten minutes later somebody else takes it, and everybody else who could come is busy too
    await meanwhile(server, heldTimesEnd);
    await takeAt(start);
    const answer = slow.page.waitForResponse((response) => response.request().method() === "POST");
    await slow.page.getByRole("button", { name: "Afspraak bevestigen" }).click();
    expect((await answer).status()).toBe(409);
    await slow.page
      .locator(".error-summary")
      .getByRole("link", { name: /net geboekt/ })
      .waitFor();
    await expectSoundPage(slow.page, "Je gegevens");
    expect(await slow.page.getByLabel("Wat wil je bespreken?").inputValue()).toBe("Dit schreef ik op mijn gemak.");
    expect(await slow.page.getByLabel("Huisnummer").inputValue()).toBe("12");
    expect(await slow.page.locator(`input[name="start"][value="${start}"]`).count()).toBe(0);
    await tap(slow.page.locator('input[name="start"]').first());
    await confirm(slow.page);
    expect([...slow.faults, ...quick.faults]).toEqual([]);
    await Promise.all([slow.context.close(), quick.context.close()]);

    async function takeAt(moment: string): Promise<void> {
      for (let taken = 0; taken < 3; taken++) {
        const { page } = quick;
        await page.goto("/afspraak/tijdstip?kind=advice&place=on-site&postcode=1217AA");
        const free = page.locator(`input[name="start"][value="${moment}"]`);
        if ((await free.count()) === 0) return;
        await tap(free);
        await page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
        await page.getByRole("heading", { level: 1, name: "Je gegevens" }).waitFor();
        await fillIn(page, { name: `Vlugge Vera ${taken}`, company: `Vlug ${taken}` });
        await page.getByLabel("Huisnummer").fill("9");
        await confirm(page);
      }
    }
  });

  it("is told the times on her own clock when she is in New York", async () => {
    const { page, context, faults } = await visit(browser, server.url, { timezoneId: "America/New_York" });
    await bringAxe(page);
    await page.goto("/afspraak/tijdstip?kind=intake&place=online");
    await page.getByRole("link", { name: /Je apparaat staat op New York/ }).click();
    await page.getByText(/Dit zijn de tijden op jouw klok \(New York\)/).waitFor();
    await expectSoundPage(page, "Kies een tijdstip");
    const first = page.locator('input[name="start"]').first();
    const label = await page.locator(`label[for="${await first.getAttribute("id")}"]`).innerText();
    const start = new Date((await first.getAttribute("value")) ?? "");
    const clockIn = (timeZone: string) =>
      start.toLocaleTimeString("nl-NL", { timeZone, hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    expect(label).toBe(clockIn("America/New_York"));
    await chooseTime(page);
    await fillIn(page, { name: "Nina York", company: "Ver Weg" });
    await confirm(page);
    const facts = await page.getByRole("main").innerText();
    expect(facts).toContain(clockIn("Europe/Amsterdam"));
    expect(facts).toMatch(new RegExp(`Jouw tijd\\s+[^\\n]*${clockIn("America/New_York")}`));
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("without JavaScript", () => {
  it("she filters, looks at another week and on another clock, books, and cancels with a reason", async () => {
    const { page, context, faults } = await visit(browser, server.url, { javaScriptEnabled: false });
    await page.goto("/afspraak/tijdstip?kind=intake&place=media-park");
    await page.getByText("Andere plek of adviseur").click();
    await page.getByLabel("Plek").selectOption({ label: "Online" });
    await page.getByLabel("Adviseur").selectOption({ label: "Amina de Wit" });
    await page.getByRole("button", { name: "Toon tijden" }).click();
    await page.getByRole("link", { name: "Latere week" }).click();
    await page.getByRole("link", { name: "Eerdere week" }).click();
    await page.getByText("Ben je in een andere tijdzone?").click();
    await page.getByLabel("Jouw tijdzone").selectOption({ label: "Curacao" });
    await page.getByRole("button", { name: "Toon mijn tijd" }).click();
    await page.getByText(/Dit zijn de tijden op jouw klok \(Curacao\)/).waitFor();
    await chooseTime(page, 1);
    await fillIn(page, { name: "Bea Zonder", company: "Zonder Script" });
    await confirm(page);
    const facts = await page.getByRole("main").innerText();
    expect(facts).toContain("Amina de Wit");
    expect(facts).toContain("Jouw tijd");
    await page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await page.getByRole("button", { name: "Laat weten als er eerder plek is" }).click();
    await page.getByText(/Je staat op de wachtlijst/).waitFor();
    await page.getByRole("link", { name: "Afspraak annuleren" }).click();
    await page.getByLabel("Waarom annuleer je?").fill("Te druk.");
    await page.getByRole("button", { name: "Afspraak annuleren" }).click();
    await page.getByRole("heading", { level: 1, name: "Je afspraak is geannuleerd" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
