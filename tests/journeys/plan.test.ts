import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, handInScan, signIn, tap } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });
let result: string;

/** An owner whose scan is done, on her result. */
async function owner(options: BrowserContextOptions = {}): Promise<Visit> {
  const plain = await visit(browser, server.url, { javaScriptEnabled: false });
  await plain.page.goto("/scan");
  await handInScan(plain.page, answersOf("shop-2-9"));
  result = new URL(plain.page.url()).pathname;
  await plain.context.close();
  const one = await visit(browser, server.url, options);
  await bringAxe(one.page);
  await one.page.goto(result);
  return one;
}

const step = (page: Page, title: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name: title }) });
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
const safety = "Zet inloggen in twee stappen aan";

describe.each([
  { how: "with JavaScript", javaScriptEnabled: true },
  { how: "without JavaScript", javaScriptEnabled: false },
])("an owner on her phone, $how", ({ javaScriptEnabled }) => {
  it("goes from her result into her plan, and works with its steps", async () => {
    const { page, context, faults } = await owner({ javaScriptEnabled });
    await page.getByRole("link", { name: "Open je hele stappenplan" }).click();
    await expectPage(page, "Je stappenplan");
    expect(await page.getByText(/^0 van \d+ stappen klaar$/).count()).toBe(1);

    await step(page, safety).getByRole("button", { name: "Klaar" }).click();
    await said(page, "Afgevinkt. Goed bezig!");
    expect(await page.getByText(/^1 van \d+ stappen klaar$/).count()).toBe(1);
    expect(new URL(page.url()).hash).toBe("#stap-V3-mfa");
    await step(page, safety).getByRole("button", { name: "Toch niet klaar" }).click();
    await said(page, "De stap staat weer open");

    await step(page, safety).getByText("Later of niet voor mij").click();
    await step(page, safety).getByLabel("Uitstellen tot").selectOption({ label: "over drie maanden" });
    await step(page, safety).getByRole("button", { name: "Stel uit" }).click();
    await said(page, "De stap is uitgesteld");
    await page.getByText(/^Uitgesteld tot .+ 2027$/).waitFor();
    await page.getByRole("button", { name: /^Zet terug in je plan/ }).click();
    await said(page, "De stap staat weer open");

    await step(page, safety).getByText("Later of niet voor mij").click();
    await step(page, safety).getByLabel("Zet bij").selectOption({ label: "Dit kwartaal" });
    await step(page, safety).getByRole("button", { name: "Verplaats" }).click();
    await said(page, "De stap is verplaatst");
    await step(page, safety).getByText("Later of niet voor mij").click();
    await step(page, safety).getByRole("button", { name: "Niet voor mij" }).click();
    await said(page, "De stap is uit je plan");
    expect(await step(page, safety).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("adds a step of her own, and hears what is wrong with an empty one", async () => {
    const { page, context, faults } = await owner({ javaScriptEnabled });
    await page.goto(`${result}/plan`);
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByRole("heading", { level: 1, name: "Voeg een eigen stap toe" }).waitFor();
    expect(await page.title()).toMatch(/^Fout: /);
    await page.locator(".error-summary").getByRole("link").click();
    await page.getByLabel("Wat ga je doen?").fill("Bel de boekhouder");
    await tap(page.getByRole("radio", { name: "Dit kwartaal" }));
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await said(page, "Je eigen stap staat in je plan");
    const own = step(page, "Bel de boekhouder");
    expect(await own.getByText("Zelf toegevoegd").count()).toBe(1);
    await own.getByRole("button", { name: "Klaar" }).click();
    await said(page, "Afgevinkt. Goed bezig!");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("asks for help with a step: the intake has it as its question", async () => {
    const { page, context, faults } = await owner({ javaScriptEnabled });
    await page.goto(`${result}/plan`);
    await step(page, safety).getByRole("link", { name: "Vraag hulp" }).click();
    await tap(page.getByRole("radio", { name: "Online" }));
    await page.getByRole("button", { name: "Kies een tijdstip" }).click();
    await tap(page.locator('input[name="start"]').first());
    await page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
    await expectPage(page, "Je gegevens");
    expect(await page.locator('[name="question"]').inputValue()).toBe(`Ik wil hulp bij: ${safety}`);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the plan page", () => {
  it("is without faults, and cuts nothing off at 320 px or with text twice as large", async () => {
    const { page, context, faults } = await owner();
    for (const language of ["nl", "en"]) {
      await context.addCookies([{ name: "spot_taal", value: language, url: server.url }]);
      await page.goto(`${result}/plan`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `at ${width}`).toEqual([]);
      }
      expect([...(await axeFaults(page)), ...(await ownFaults(page))]).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `twice as large at ${width}`).toEqual([]);
        expect(await cutOff(page), `twice as large at ${width}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the coordinator", () => {
  it("sees on the overview that signposts ask for a look, and records what she finds", async () => {
    const { page, context, faults } = await visit(browser, server.url, { viewport: { width: 1280, height: 800 } });
    await bringAxe(page);
    await signIn(page, server.signInLinks().coordinator);
    await page.goto("/coordinator");
    await page.getByRole("link", { name: "Naar de wegwijzers" }).click();
    await expectPage(page, "Wegwijzers");
    expect([...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))]).toEqual([]);
    const kvk = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "KVK" }) });
    await kvk.getByText("Nakijken").click();
    await kvk.getByRole("button", { name: "Leg vast" }).click();
    await kvk.locator(".error-summary").waitFor();
    await tap(kvk.getByRole("radio", { name: "Het klopt nog" }));
    await kvk.getByRole("button", { name: "Leg vast" }).click();
    await said(page, "KVK");
    expect(await kvk.getByText("klopt", { exact: true }).count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Text that does not fit in an element that hides what sticks out. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((how) => how === "hidden" || how === "clip");
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        const sticksOut = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
        return hides && sticksOut && !element.closest(".visually-hidden, svg, progress");
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}
