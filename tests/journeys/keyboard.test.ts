import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shownQuestion } from "#tests/support/acts.ts";
import { visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { press, tabTo, typeIn } from "#tests/support/keyboard.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

describe("with a keyboard only", () => {
  it("she takes the scan, corrects a wrong booking form, and books", async () => {
    const { page, context, faults } = await visit(browser, server.url, { viewport: { width: 1280, height: 900 } });
    await page.goto("/scan");
    for (let id = await shownQuestion(page); id !== null; id = await shownQuestion(page)) {
      await tabTo(page, `[name="${id}"]`);
      await page.keyboard.press("Space");
      await press(page, /^(Verder|Bekijk je uitslag)$/);
      await page.locator(`[name="${id}"]`).first().waitFor({ state: "hidden" });
    }
    await press(page, /Plan een gratis gesprek/);
    await heading(page, "Kies een gesprek en een plek");
    await tabTo(page, '[name="place"]');
    await page.keyboard.press("Space");
    await press(page, /Kies een tijdstip/);
    await heading(page, "Kies een tijdstip");
    await tabTo(page, '[name="start"]');
    await page.keyboard.press("Space");
    await press(page, /Verder met dit tijdstip/);
    await heading(page, "Je gegevens");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-title");

    await press(page, /Afspraak bevestigen/);
    await page.locator(".error-summary").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("error-summary-title");
    expect(await page.title()).toMatch(/^Fout: /);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("name");
    await page.keyboard.type("Toets Bord");
    await typeIn(page, "email", "toets@bord.example");
    await typeIn(page, "company", "Toets en Bord");
    await press(page, /Afspraak bevestigen/);
    await heading(page, "Je afspraak staat vast");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("the skip link comes first and goes past the menu", async () => {
    const { page, context } = await visit(browser, server.url);
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await context.close();
  });
});
