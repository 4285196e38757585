// What people do in the journeys, in their own words: each act works on the screen only.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { GivenAnswers } from "./scan-walk.ts";

/** Taps an answer where a finger would: on its words. The words cover the whole tile, the button in it included. */
export async function tap(option: Locator): Promise<void> {
  const id = await option.getAttribute("id");
  await option.page().locator(`label[for="${id}"]`).click();
}

/** Answers the whole scan by tapping, one question at a time, and ends on the result. */
export async function tapThroughScan(page: Page, answers: GivenAnswers): Promise<void> {
  for (let taps = 0; taps < 60; taps++) {
    const id = await shownQuestion(page);
    if (id === null) return;
    const answer = answers[id];
    const values =
      answer === undefined ? [] : Array.isArray(answer) ? (answer.length > 0 ? answer : ["none"]) : [answer];
    for (const value of values) await tap(page.locator(`[name="${id}"][value="${value}"]`));
    const tapped =
      typeof answer === "string" && (await page.locator(`[name="${id}"]`).first().getAttribute("type")) === "radio";
    // a tap on a radio button goes on by itself, except on the last question
    if (!tapped || (await page.getByRole("button", { name: "Bekijk je uitslag" }).isVisible())) await goOn(page);
    await page.waitForFunction((before) => !document.querySelector(`[name="${before}"]`)?.checkVisibility(), id);
  }
  throw new Error("the scan did not come to an end");
}

/** Hands in the scan part by part, with plain forms. */
export async function handInScan(page: Page, answers: GivenAnswers): Promise<void> {
  for (let parts = 0; parts < 15; parts++) {
    if (new URL(page.url()).pathname.startsWith("/uitslag/")) return;
    const asked = await page
      .locator('input[name="asked"]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value") ?? ""));
    for (const id of asked) {
      const answer = answers[id];
      const values =
        answer === undefined ? [] : Array.isArray(answer) ? (answer.length > 0 ? answer : ["none"]) : [answer];
      for (const value of values) await tap(page.locator(`[name="${id}"][value="${value}"]`));
    }
    await page.getByRole("button", { name: /Opslaan en verder|Bekijk je uitslag/ }).click();
    await page.waitForLoadState("load");
  }
  throw new Error("the scan did not come to an end");
}

/** Books an appointment from the page where kind and place are chosen. @returns what stands on the confirmation. */
export async function book(
  page: Page,
  wish: { place: string; name: string; email: string; company: string; question?: string },
): Promise<void> {
  await tap(page.getByRole("radio", { name: wish.place }));
  await page.getByRole("button", { name: "Kies een tijdstip" }).click();
  await page.getByRole("heading", { level: 1, name: "Kies een tijdstip" }).waitFor();
  await tap(page.locator('input[name="start"]').first());
  await page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
  await page.getByRole("heading", { level: 1, name: "Je gegevens" }).waitFor();
  await page.getByLabel("Naam", { exact: true }).fill(wish.name);
  await page.getByLabel("E-mailadres").fill(wish.email);
  await page.getByLabel("Naam van je bedrijf").fill(wish.company);
  if (wish.question !== undefined) await page.getByLabel("Wat wil je bespreken?").fill(wish.question);
  await page.getByRole("button", { name: "Afspraak bevestigen" }).click();
  await page.getByRole("heading", { level: 1, name: "Je afspraak staat vast" }).waitFor();
}

/** Signs in with a one-time link: opens it and presses the button. */
export async function signIn(page: Page, link: string | undefined): Promise<void> {
  if (link === undefined) throw new Error("there is no sign-in link");
  await page.goto(link);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/inloggen"));
}

/** Signs in with the link in the mail that is sent for it, read in the demo's mailbox. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("button", { name: "Mail mij een link" }).click();
  await page.waitForURL("**/inloggen/verstuurd**");
  const link = page.getByRole("main").getByRole("link", { name: "Je inloglink voor SPOT 035" }).first();
  await expect.poll(() => page.goto("/postvak").then(() => link.isVisible()), { timeout: 30_000 }).toBe(true);
  await link.click();
  await signIn(page, (await page.locator('a[href*="/inloggen/"]').first().getAttribute("href")) ?? undefined);
}

/** Expects the page's title and heading to be these. */
export async function expectPage(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect(await page.title()).toMatch(/ · SPOT 035$/);
}

/** The question on screen; null when the result is there. */
export async function shownQuestion(page: Page): Promise<string | null> {
  const shown = 'form div:not([hidden]) > input[name="asked"]';
  await page.waitForFunction(
    (selector) => location.pathname.startsWith("/uitslag/") || document.querySelector(selector),
    shown,
  );
  if (new URL(page.url()).pathname.startsWith("/uitslag/")) return null;
  return page.locator(shown).first().getAttribute("value");
}

const goOn = (page: Page) => page.getByRole("button", { name: /^(Verder|Sla over|Bekijk je uitslag)$/ }).click();
