import { describe, expect, it } from "vitest";
import { expectPage, handInScan, signIn } from "#tests/support/acts.ts";
import { keepPictures, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { startServer } from "#tests/support/running-server.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

const before = "Heb je een plan om digitaal beter te werken?";
const after = "Heb je al een plan voor digitaal werken?";

describe.each([true, false])("the next version of the scan, JavaScript %s", (javaScriptEnabled) => {
  it("is drafted, previewed and published, while who had begun goes on with what she began", async ({
    onTestFailed,
  }) => {
    const house = javaScriptEnabled ? server : await startServer({ RATE_LIMIT_SCALE: "100" });
    const wide = { viewport: { width: 1280, height: 900 } };
    const [coordinator, early, late] = await Promise.all([
      visit(browser, house.url, { ...wide, javaScriptEnabled }),
      visit(browser, house.url, { javaScriptEnabled: false }),
      visit(browser, house.url, { javaScriptEnabled: false }),
    ]);
    onTestFailed(() => keepPictures({ coordinator, early, late }));
    if (javaScriptEnabled) await bringAxe(coordinator.page);
    const faults: string[] = [];
    const look = async () => {
      if (!javaScriptEnabled) return;
      for (const width of [360, 1280]) {
        await coordinator.page.setViewportSize({ width, height: 900 });
        const found = [overflow, axeFaults, ownFaults].map((check) => check(coordinator.page));
        faults.push(...(await Promise.all(found)).flat().map((fault) => `${coordinator.page.url()}: ${fault}`));
      }
    };
    const { page } = coordinator;

    await early.page.goto("/scan");
    await early.page.locator('label[for^="size"]').first().click();
    await early.page.getByRole("button", { name: "Opslaan en verder" }).click();

    await signIn(page, house.signInLinks().coordinator);
    await page.goto("/coordinator");
    await page.getByRole("link", { name: "Versies van de scan" }).click();
    await expectPage(page, "Versies van de scan");
    await look();
    await page.getByRole("button", { name: "Maak een concept" }).click();
    await expectPage(page, "Versie 2");
    await look();
    await page.getByRole("link", { name: "Plan", exact: false }).first().click();
    const field = page.getByLabel("Vraag, Nederlands").first();
    await look();
    await field.fill("");
    await page.getByRole("button", { name: "Bewaar dit deel" }).first().click();
    await page.getByText("Vul hier een tekst in.").first().waitFor();
    await look();
    await field.fill(after);
    await page.getByRole("button", { name: "Bewaar dit deel" }).first().click();
    await page.getByText("Je wijzigingen zijn bewaard").waitFor();

    await page.goto("/coordinator/scans/versies/2/voorbeeld?deel=D1");
    await page.getByText(after).first().waitFor();
    await look();
    expect(await late.page.goto("/scan").then(() => late.page.getByRole("main").innerText())).not.toContain(after);

    await page.goto("/coordinator/scans/versies/2");
    await page.getByText(before).first().waitFor();
    await page.getByRole("link", { name: "Publiceren" }).click();
    await expectPage(page, "Versie 2 publiceren");
    await look();
    await page.getByRole("button", { name: "Publiceer deze versie" }).click();
    await page.getByText("De versie is gepubliceerd").waitFor();
    expect(await page.getByRole("button", { name: "Bewaar dit deel" }).count()).toBe(0);

    await early.page.goto("/scan/deel/D1");
    expect(await early.page.getByRole("main").innerText()).toContain(before);
    await late.page.goto("/scan");
    await handInScan(late.page, answersOf("shop-2-9"));
    expect(await late.page.getByRole("main").innerText()).toContain("38");
    expect(await late.page.getByText(after).count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect([coordinator, early, late].flatMap((one) => one.faults)).toEqual([]);
    await Promise.all([coordinator, early, late].map(({ context }) => context.close()));
    if (house !== server) await house.stop();
  });
});
