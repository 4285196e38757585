import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, handInScan, tap } from "#tests/support/acts.ts";
import { keepPictures, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

const looks = process.env.LOOK;

async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if (looks) await page.screenshot({ path: `${looks}/${name}-${width}.png`, fullPage: true });
    for (const check of [overflow, axeFaults, ownFaults]) faults.push(...(await check(page)));
  }
  await page.setViewportSize({ width: 360, height: 740 });
  return faults.map((fault) => `${name}: ${fault}`);
}

const done = /Bewaar en (ga verder|bekijk het resultaat)/;

/** Answers the question on screen: the lowest for each level that is still open, and what follows from the scan as it is. */
async function answerQuestion(page: Page): Promise<void> {
  for (const select of await page.locator("select").all())
    if ((await select.inputValue()) === "") await select.selectOption({ index: 1 });
  for (const group of await page.getByRole("radiogroup").all())
    if ((await group.locator("input:checked").count()) === 0) await tap(group.getByRole("radio").first());
  await page.getByRole("button", { name: done }).click();
}

describe.each([true, false])("the EU's questionnaire, JavaScript %s", (javaScriptEnabled) => {
  it("is begun from the scan, filled in one question at a time, and handed over as a file", async ({
    onTestFailed,
  }) => {
    const owner = await visit(browser, server.url, { javaScriptEnabled });
    const scan = await visit(browser, server.url, { javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ owner }));
    if (javaScriptEnabled) await bringAxe(owner.page);
    const faults: string[] = [];
    const look = async (name: string) => {
      if (javaScriptEnabled) faults.push(...(await faultsOf(owner.page, name)));
    };
    await scan.page.goto("/scan");
    await handInScan(scan.page, answersOf("shop-2-9"));
    const { page } = owner;
    await page.goto(new URL(scan.page.url()).pathname);
    await page.getByRole("link", { name: "Bekijk de vragenlijst" }).click();
    await expectPage(page, "De vragenlijst van de EU");
    await look("eu-begin");
    await page.getByRole("link", { name: "Begin met vraag 1" }).click();

    for (let number = 1; number <= 11; number++) {
      await page.getByText(`Vraag ${number} van 11`).waitFor();
      if ([1, 3, 4, 11].includes(number)) await look(`eu-vraag-${number}`);
      if (number === 3) expect(await page.locator("input:checked").count()).toBeGreaterThan(0);
      await answerQuestion(page);
    }
    await page.getByRole("heading", { name: "Wat eruit komt" }).waitFor();
    await page.getByText("11 van de 11 vragen ingevuld").waitFor();
    await page.getByLabel("Btw-nummer").fill("12");
    await page.getByRole("button", { name: "Bewaar deze gegevens" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "Vul een Nederlands btw-nummer in" }).waitFor();
    expect(await page.getByLabel("Btw-nummer").inputValue()).toBe("12");
    await look("eu-fout");
    await page.getByLabel("Btw-nummer").fill("NL123456789B01");
    await page.getByRole("button", { name: "Bewaar deze gegevens" }).click();
    await page.getByText("Je gegevens zijn bewaard").waitFor();
    await look("eu-klaar");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Haal het bestand op (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^eu-dma-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(readFileSync(await download.path(), "utf8")).toContain("NL123456789B01");
    expect([...faults, ...owner.faults]).toEqual([]);
    await Promise.all([owner, scan].map(({ context }) => context.close()));
  });
});
