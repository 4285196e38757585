import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, handInScan, shownQuestion, tap } from "#tests/support/acts.ts";
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

/** Says of each question that it is still so, but gives these answers anew; in one window, question by question. */
async function confirmScan(page: Page, changed: Record<string, string>): Promise<void> {
  for (let taps = 0; taps < 60; taps++) {
    const id = await shownQuestion(page);
    if (id === null) return;
    const value = changed[id];
    const still = page
      .locator(`div:has(> input[name="asked"][value="${id}"])`)
      .getByRole("button", { name: "Nog steeds zo" });
    if (value !== undefined) await tap(page.locator(`[name="${id}"][value="${value}"]`));
    else if (await still.isVisible()) await still.click();
    else await page.getByRole("button", { name: /^(Verder|Sla over|Bekijk je uitslag)$/ }).click();
    await page.waitForFunction((before) => !document.querySelector(`[name="${before}"]`)?.checkVisibility(), id);
  }
  throw new Error("the scan did not come to an end");
}

/** The same with plain forms: a part at a time. */
async function confirmParts(page: Page, changed: Record<string, string>): Promise<void> {
  for (let parts = 0; parts < 15; parts++) {
    if (new URL(page.url()).pathname.startsWith("/uitslag/")) return;
    for (const [id, value] of Object.entries(changed))
      if ((await page.locator(`[name="${id}"]`).count()) > 0)
        await tap(page.locator(`[name="${id}"][value="${value}"]`));
    const all = page.getByRole("button", { name: "Alles is nog steeds zo" });
    if ((await all.count()) > 0) await all.click();
    else await page.getByRole("button", { name: /Opslaan en verder|Bekijk je uitslag/ }).click();
    await page.waitForLoadState("load");
  }
  throw new Error("the scan did not come to an end");
}

describe.each([true, false])("measuring again, JavaScript %s", (javaScriptEnabled) => {
  it("starts from the earlier answers and shows what changed", async ({ onTestFailed }) => {
    const owner = await visit(browser, server.url, { javaScriptEnabled });
    const first = await visit(browser, server.url, { javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ owner }));
    if (javaScriptEnabled) await bringAxe(owner.page);
    const faults: string[] = [];
    const look = async (name: string) => {
      if (javaScriptEnabled) faults.push(...(await faultsOf(owner.page, name)));
    };
    await first.page.goto("/scan");
    await handInScan(first.page, answersOf("shop-2-9"));
    const { page } = owner;
    await page.goto(new URL(first.page.url()).pathname);
    await page.getByRole("link", { name: "Naar je vooruitgang" }).click();
    await expectPage(page, "Je vooruitgang");
    await look("vooruitgang-eerste");
    await page.getByRole("button", { name: "Doe de scan opnieuw" }).click();
    await page.getByText("Vorige keer").first().waitFor();
    await look("scan-opnieuw");
    if (javaScriptEnabled) await confirmScan(page, { V4: "3", A1: "0" });
    else await confirmParts(page, { V4: "3", A1: "0" });

    await page.getByRole("link", { name: "Naar je vooruitgang" }).click();
    await page.getByRole("heading", { name: "Dit gaat beter" }).waitFor();
    await page.getByRole("heading", { name: "Dit ging achteruit" }).waitFor();
    const told = await page.getByRole("main").innerText();
    expect(told).toContain("Morgen doet niets het meer. Wat dan?");
    expect(told).toContain("Er is een noodplan op papier");
    expect(told).toMatch(/Gegevens en veiligheid|Data en veiligheid/);
    expect(told).toMatch(/\d+ punten? hoger/);
    await page.waitForLoadState("networkidle");
    await look("vooruitgang");
    expect([...faults, ...owner.faults]).toEqual([]);
    await Promise.all([owner, first].map(({ context }) => context.close()));
  });
});
