import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { chooseLane } from "#tests/support/work-acts.ts";

let server: RunningServer;
let browser: Browser;
let coordinator: Visit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "100" }), startBrowser()]);
  coordinator = await visit(browser, server.url, { viewport: { width: 1280, height: 900 } });
  await bringAxe(coordinator.page);
  await signIn(coordinator.page, server.signInLinks().coordinator);
});

afterAll(async () => {
  await coordinator.context.close();
  await browser.close();
  await server.stop();
});

/** What is wrong with the page on screen, on a desk, a tablet and a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const found of [await axeFaults(page), await ownFaults(page), await overflow(page)])
      faults.push(...found.map((fault) => `${new URL(page.url()).pathname} at ${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

const changePath = "/coordinator/regels/wijzigen";

describe("the coordinator and the rules of matching", () => {
  it("she looks at a case: who is best and why, who was never asked, and everybody else", async () => {
    const { page } = coordinator;
    await page.goto("/adviseur/opdrachten");
    await page.getByRole("link", { name: "Een site waarmee nieuwe klanten ons vinden" }).click();
    await page.getByRole("heading", { name: "Wie kan dit doen?" }).waitFor();
    await page.getByText("Nog niet eerder voorgesteld").first().waitFor();
    await page.getByText("Zo is dit opgeteld").first().click();
    await page
      .getByText(/van 1000 punten/)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await keepPictures({ "candidates-of-a-case": coordinator });
    await page.getByRole("link", { name: /^Bekijk alle \d+ kandidaten$/ }).click();
    await expectPage(page, "Alle kandidaten");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Terug naar de opdracht" }).click();
    await page.getByRole("heading", { name: "Wie kan dit doen?" }).waitFor();
    await page.goto("/adviseur/opdrachten");
    await page.getByRole("link", { name: "Zien waar ons kantoor de meeste tijd verliest" }).click();
    await expectPage(page, "Zien waar ons kantoor de meeste tijd verliest");
    await page.getByRole("heading", { name: "Wie kan dit doen?" }).waitFor();
    await chooseLane(page, "student");
  });

  it("she sees what other weights would change before they hold, and must say why", async () => {
    const { page } = coordinator;
    await page.goto("/coordinator");
    await page.getByRole("link", { name: "Regels voor routes en kandidaten" }).click();
    await expectPage(page, "Regels voor routes en kandidaten");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Regels wijzigen" }).click();
    await expectPage(page, "Regels wijzigen");
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('[name="lanes_weights_level"]').fill("31");
    await page.getByText("Samen 101: dat moet 100 zijn.").waitFor();
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.getByRole("heading", { name: "Er is 1 ding niet goed ingevuld" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('[name="lanes_weights_cost"]').fill("9");
    await page.getByText("Samen 100: dat klopt.").waitFor();
    await page.locator('[name="lanes_limits_student_maximumHours"]').fill("20");
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await expectPage(page, "Wat er zou veranderen");
    await page.getByText("Opnieuw bekeken: de laatste opdracht.").waitFor();
    await page.getByRole("row", { name: /studenten HvA.*geen route past/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await keepPictures({ "rules-preview": coordinator });
    await page.getByRole("button", { name: "Stel deze regels vast" }).click();
    await page.getByRole("heading", { name: "Er is 1 ding niet goed ingevuld" }).waitFor();
    await page.getByLabel("Waarom deze wijziging?").fill("Studenten doen klein werk.");
    await page.getByRole("button", { name: "Stel deze regels vast" }).click();
    await page.getByText("Versie 2 geldt nu").first().waitFor();
    await page.getByRole("cell", { name: "Studenten doen klein werk." }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Laat de verschillen zien" }).click();
    await expectPage(page, "Van versie 1 naar versie 2");
    await page.getByRole("row", { name: /Meeste uren 420 20/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it("does the same without JavaScript", async () => {
    const plain = await visit(browser, server.url, {
      ...{ viewport: { width: 360, height: 900 }, javaScriptEnabled: false },
      storageState: await coordinator.context.storageState(),
    });
    const { page } = plain;
    await page.goto(changePath);
    await page.locator('[name="lanes_weights_level"]').fill("50");
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.getByRole("link", { name: "Maak de punten voor de route samen precies 100." }).waitFor();
    expect(await page.locator('[name="lanes_weights_level"]').inputValue()).toBe("50");
    await page.locator('[name="lanes_weights_level"]').fill("31");
    await tap(page.locator('[name="lanes_limits_mbo_ticks"][value="acceptsCritical"]'));
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await expectPage(page, "Wat er zou veranderen");
    await page.getByLabel("Waarom deze wijziging?").fill("kort");
    await page.getByRole("button", { name: "Stel deze regels vast" }).click();
    await page.getByText("Schrijf in 10 tot 1000 tekens waarom.").first().waitFor();
    await page.getByLabel("Waarom deze wijziging?").fill("De college mag dit werk ook doen.");
    await page.getByRole("button", { name: "Stel deze regels vast" }).click();
    await page.getByText("Versie 3 geldt nu").first().waitFor();
    await plain.context.close();
  });

  it("looks after skills on every screen", async () => {
    const { page } = coordinator;
    for (const path of ["", "/nieuw", "/S44"]) {
      await page.goto(`/coordinator/vaardigheden${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
  });
});
