// What owners do on the pages of booking, and what happens around them meanwhile.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Database } from "#db/database.ts";
import { openDatabase } from "#db/open.server.ts";
import { tap } from "./acts.ts";
import { axeFaults, overflow, ownFaults } from "./page-checks.ts";
import type { RunningServer } from "./running-server.ts";

/** Expects the page on screen to have this heading, and no fault that axe, our own checks or a ruler finds. */
export async function expectSoundPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect([...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))]).toEqual([]);
}

/** Chooses the nth open time on screen and goes on. @returns the moment (ISO 8601) */
export async function chooseTime(page: Page, nth = 0): Promise<string> {
  const radio = page.locator('input[name="start"]').nth(nth);
  const start = (await radio.getAttribute("value")) ?? "";
  await tap(radio);
  await page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
  await page.getByRole("heading", { level: 1, name: "Je gegevens" }).waitFor();
  return start;
}

interface Guest {
  name: string;
  company: string;
  question?: string;
}

/** Fills in who she is; on the waiting list and on the last page of booking alike. */
export async function fillIn(page: Page, { name, company, question = "Hoe begin ik?" }: Guest): Promise<void> {
  await page.getByLabel("Naam", { exact: true }).fill(name);
  await page.getByLabel("E-mailadres").fill(`${name.toLowerCase().replaceAll(" ", ".")}@owner.example`);
  await page.getByLabel("Naam van je bedrijf").fill(company);
  await page.getByLabel("Wat wil je bespreken?").fill(question);
}

/** Confirms, and waits for the page that says so. */
export async function confirm(page: Page, heading = "Je afspraak staat vast"): Promise<void> {
  await page.getByRole("button", { name: "Afspraak bevestigen" }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** Opens the newest mail with such a subject, waits for it when needed, and follows its link to such an address. */
export async function followMail(page: Page, subject: RegExp, path: string): Promise<void> {
  const mail = page.getByRole("link", { name: subject }).first();
  await expect
    .poll(() => page.goto("/postvak").then(() => mail.isVisible()), { timeout: 60_000, interval: 1000 })
    .toBe(true);
  await mail.click();
  await page.locator(`a[href*="${path}"]`).first().click();
}

/** What the office decides meanwhile, done in the server's own database (SQLite). */
export async function meanwhile(
  { dataDir }: Pick<RunningServer, "dataDir">,
  work: (db: Database) => Promise<unknown>,
): Promise<void> {
  const database = openDatabase({ url: `file:${join(dataDir, "spot035.sqlite")}`, dataDir });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
