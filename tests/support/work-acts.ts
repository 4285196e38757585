// What advisor and candidates do in the journeys; each act works on the screen only.
import type { Page } from "playwright-core";
import { tap } from "./acts.ts";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Turns the question of the appointment on screen into a case that would like these skills but needs none. */
export async function makeCase(page: Page, work: { title: string; question: string; skills: string[] }): Promise<void> {
  await page.getByRole("link", { name: "Maak een opdracht" }).first().click();
  await page.getByRole("heading", { level: 1, name: /Maak een opdracht/ }).waitFor();
  await page.getByLabel("Titel").fill(work.title);
  await page.getByLabel("Vraag", { exact: true }).fill(work.question);
  for (const suggested of await page.getByRole("checkbox", { name: "Vraag dit" }).all()) {
    if (await suggested.isChecked()) await tap(suggested);
  }
  for (const [nth, skill] of work.skills.entries()) {
    const row = page.getByRole("group", { name: `Voeg een vaardigheid toe (${nth + 1})` });
    await row.getByLabel("Vaardigheid").selectOption({ label: skill });
    await row.getByLabel("Niveau").selectOption("1");
    await row.getByLabel("Hoe nodig").selectOption("nice");
  }
  await tap(page.locator('[name="level"][value="2"]'));
  await page.getByLabel("Hoeveel uur werk is het?").fill("60");
  await page.getByLabel("Begint op").fill(inDays(60));
  await page.getByLabel("Klaar op").fill(inDays(150));
  await tap(page.locator('[name="place"][value="online"]'));
  const dutch = page.locator('[name="languages"][value="nl"]');
  if (!(await dutch.isChecked())) await tap(dutch);
  await page.getByLabel("Begeleiding bij het bedrijf, in uren per week").fill("2");
  await page.getByRole("button", { name: "Maak de opdracht" }).click();
  await page.getByText("De opdracht is gemaakt. Kies nu een route.").waitFor();
}

/** Chooses a lane for the case on screen. */
export async function chooseLane(page: Page, lane: "student" | "mbo" | "frontrunner"): Promise<void> {
  const other = page.getByText("Kies een andere route", { exact: true });
  if (await other.isVisible()) await other.click();
  await tap(page.locator(`[name="lane"][value="${lane}"]`));
  await page.getByRole("button", { name: "Kies deze route" }).click();
  await page.getByText("De route is gekozen. Hieronder zie je wie het kan doen.").waitFor();
}

/** Proposes this candidate for the case on screen; `next` are asked by themselves when this one does not do it. */
export async function propose(page: Page, candidate: string, next: readonly string[] = []): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^Stel voor ?: ${candidate}$`) }).click();
  await page.getByRole("heading", { level: 1, name: `Stel ${candidate} voor` }).waitFor();
  await page.getByRole("heading", { name: "Waarom deze match?" }).waitFor();
  await tap(page.locator('[name="reasonCode"][value="fits"]'));
  await page.getByLabel("Bericht aan de kandidaat").fill("Dit lijkt me echt iets voor jou.");
  for (const name of next) await tap(page.getByRole("checkbox", { name: new RegExp(name) }));
  await page.getByRole("button", { name: "Stel voor" }).click();
  await page.getByText("Het voorstel is gedaan. De kandidaat krijgt een mail.").waitFor();
}

/** Promises to keep the case on screen to oneself: then it says whose it is. */
export async function promise(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Wat je belooft" }).waitFor();
  await tap(page.locator("#agreed"));
  await page.getByRole("button", { name: "Ja, dat beloof ik" }).click();
}
