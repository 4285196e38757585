import { describe, expect, it } from "vitest";
import { book, handInScan, tap, tapThroughScan } from "#tests/support/acts.ts";
import { visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { answersOf } from "#tests/support/scan-walk.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });

describe("an owner on her phone", () => {
  it("takes the scan, sees her result and books an intake", async () => {
    const { page, context, faults } = await visit(browser, server.url);
    await page.goto("/");
    expect(await context.cookies()).toEqual([]);
    // the first question stands on the start page itself: tapping an answer begins the scan
    await tap(page.locator('[name="size"][value="2-9"]'));
    await page.waitForURL(/\/scan(\/|$)/);
    await tapThroughScan(page, answersOf("shop-2-9"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("Op weg").count()).toBeGreaterThan(0);
    expect(await page.getByText("7 van 12").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Plan een gratis gesprek" }).first().click();
    await book(page, { place: "Online", name: "Zoë de Boer", email: "zoe@winkel.example", company: "Winkel van Zoë" });
    expect(await page.getByRole("main").innerText()).toContain("zoe@winkel.example");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("finds her answers back on the same device, and loses none by going back", async () => {
    const { page, context, faults } = await visit(browser, server.url);
    await page.goto("/scan");
    await tap(page.locator('[name="sector"][value="G"]'));
    await page.locator('[name="size"][value="2-9"]').waitFor({ state: "visible" });
    await page.getByRole("status").filter({ hasText: "Bewaard" }).waitFor();
    await tap(page.locator('[name="size"][value="2-9"]'));
    await page.locator('[name="customers"][value="both"]').waitFor({ state: "visible" });
    await page.reload();
    await page.locator('[name="customers"][value="both"]').waitFor({ state: "visible" });
    await page.getByRole("button", { name: "Vorige vraag" }).click();
    expect(await page.locator('[name="size"][value="2-9"]').isChecked()).toBe(true);
    await page.getByRole("button", { name: "Vorige vraag" }).click();
    expect(await page.locator('[name="sector"][value="G"]').isChecked()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("without JavaScript", () => {
  it("she takes the scan, sees her result with its figures, and books, moves and cancels", async () => {
    const { page, context, faults } = await visit(browser, server.url, { javaScriptEnabled: false });
    await page.goto("/scan");
    await handInScan(page, answersOf("builder-10-49"));
    const result = await page.getByRole("main").innerText();
    expect(result).toContain("18");
    expect(result).toContain("Basis");
    expect(await page.locator("svg polygon, svg path").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Plan een gratis gesprek" }).first().click();
    await book(page, {
      place: "Op het Media Park",
      name: "Bram Bouwer",
      email: "bram@bouw.example",
      company: "Bouwbedrijf Bram",
    });
    await page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await page.getByRole("link", { name: "Afspraak verzetten" }).click();
    await tap(page.locator('input[name="start"]').nth(3));
    await page.getByRole("button", { name: "Afspraak verzetten" }).click();
    await page.getByRole("heading", { level: 1, name: "Je afspraak is verzet" }).waitFor();
    await page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await page.getByRole("link", { name: "Afspraak annuleren" }).click();
    await page.getByRole("button", { name: "Afspraak annuleren" }).click();
    expect(await page.getByText("Je afspraak is geannuleerd").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a form that is not right comes back with every fault, and with what was typed", async () => {
    const { page, context } = await visit(browser, server.url, { javaScriptEnabled: false });
    await page.goto("/afspraak");
    await tap(page.getByRole("radio", { name: "Online" }));
    await page.getByRole("button", { name: "Kies een tijdstip" }).click();
    await tap(page.locator('input[name="start"]').first());
    await page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
    await page.getByLabel("Naam", { exact: true }).fill("Anna");
    await page.getByLabel("E-mailadres").fill("geen adres");
    await page.getByRole("button", { name: "Afspraak bevestigen" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.getByLabel("Naam", { exact: true }).inputValue()).toBe("Anna");
    expect(await page.getByLabel("E-mailadres").inputValue()).toBe("geen adres");
    const summary = page.locator(".error-summary");
    expect(await summary.getByRole("link").count()).toBe(3);
    for (const link of await summary.getByRole("link").all()) {
      const target = (await link.getAttribute("href")) ?? "";
      const field = page.locator(target);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      const described = (await field.getAttribute("aria-describedby")) ?? "";
      const notes = await Promise.all(described.split(" ").map((id) => page.locator(`[id="${id}"]`).innerText()));
      expect(notes.join(" ")).toContain(await link.innerText());
    }
    await context.close();
  });
});
