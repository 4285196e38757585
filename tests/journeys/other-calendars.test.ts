import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn } from "#tests/support/acts.ts";
import { startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "1000" }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Keeps a picture at each width where SHOTS names a folder, and says what is wrong with the page there. */
async function checked(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true });
    faults.push(...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page)));
  }
  return faults;
}

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString().replace(/[:-]|\.\d+/g, "");
const calendar = (...lines: string[]) =>
  [...["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", `DTSTART:${at(48)}`, "DURATION:PT1H", ...lines]]
    .concat("END:VEVENT", "END:VCALENDAR", "")
    .join("\r\n");
let files = 0;
/** A file on disk with this in it. @returns its path */
function file(content: string | Buffer): string {
  const path = join(server.dataDir, `agenda-${++files}.ics`);
  writeFileSync(path, content);
  return path;
}

async function arrive(options: { javaScriptEnabled: boolean; locale: string }): Promise<Visit> {
  const one = await visit(browser, server.url, options);
  if (options.javaScriptEnabled) await bringAxe(one.page);
  return one;
}

describe("an advisor", () => {
  // her link works once: each who comes next brings the cookies of the first
  let cookies: Awaited<ReturnType<Visit["context"]["cookies"]>> = [];

  it("adds her other calendars by file and by link, and reads what was wrong", async () => {
    const { page, faults, context } = await arrive({ javaScriptEnabled: true, locale: "nl-NL" });
    await signIn(page, server.signInLinks().advisor);
    cookies = await context.cookies();
    await page.goto("/adviseur/beschikbaarheid");
    await page.getByRole("link", { name: "Naar je andere agenda’s" }).click();
    await expectPage(page, "Je andere agenda’s");
    expect(await checked(page, "nl-empty")).toEqual([]);

    await page.getByRole("link", { name: "Toevoegen met een bestand" }).click();
    await expectPage(page, "Agenda toevoegen met een bestand");
    await page.getByRole("button", { name: "Agenda toevoegen" }).click();
    await page.getByRole("link", { name: /Kies een bestand/ }).waitFor();
    expect(await checked(page, "nl-file-refused")).toEqual([]);
    await page.getByLabel("Naam").fill("Outlook van school");
    await page.getByLabel("Bestand").setInputFiles(file("<!doctype html><title>Inloggen</title>"));
    await page.getByRole("button", { name: "Agenda toevoegen" }).click();
    await page.getByRole("link", { name: /geen agenda, maar bijvoorbeeld een webpagina/ }).waitFor();
    expect(await page.getByLabel("Naam").inputValue()).toBe("Outlook van school");
    await page.getByLabel("Bestand").setInputFiles(file(calendar("RRULE:FREQ=DAILY;COUNT=5")));
    await page.getByRole("button", { name: "Agenda toevoegen" }).click();
    await expectPage(page, "Je andere agenda’s");
    await page.getByText("5 keer vanaf nu").waitFor();

    await page.getByRole("link", { name: "Toevoegen met een link" }).click();
    await expectPage(page, "Agenda toevoegen met een link");
    await page.getByLabel("Naam").fill("Privé");
    await page.getByLabel("Link").fill("https://evil.example.org/a.ics");
    await page.getByRole("button", { name: "Agenda toevoegen" }).click();
    await page.getByRole("link", { name: /Van deze site halen we geen/ }).waitFor();
    expect(await checked(page, "nl-link-refused")).toEqual([]);
    await page.getByLabel("Link").fill("webcal://calendar.google.com/calendar/ical/geheim/basic.ics");
    await page.getByRole("button", { name: "Agenda toevoegen" }).click();
    await expectPage(page, "Je andere agenda’s");
    await page.getByText("calendar.google.com").waitFor();
    // there is no internet here: the job says so within its turn
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.getByText(/We kunnen de andere site niet bereiken|niet op tijd antwoord/).count();
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toBe(1);
    expect(await checked(page, "nl-list")).toEqual([]);
    expect(await page.content()).not.toContain("geheim");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("hears of a calendar of 50 MB at once, and does all of it without JavaScript", async () => {
    const { page, context } = await arrive({ javaScriptEnabled: false, locale: "nl-NL" });
    await context.addCookies(cookies);
    await page.goto("/adviseur/agendas");
    await page.getByRole("link", { name: /^Nieuw bestand.*Outlook van school/ }).click();
    await expectPage(page, "Nieuw bestand voor Outlook van school");
    await page.getByLabel("Bestand").setInputFiles(file(Buffer.alloc(49 * 1024 * 1024, "X")));
    await page.getByRole("button", { name: "Bestand vervangen" }).click();
    await page.getByRole("link", { name: /groter dan 5 MB/ }).waitFor();
    await page.getByLabel("Bestand").setInputFiles(file(calendar("RRULE:FREQ=SECONDLY")));
    await page.getByRole("button", { name: "Bestand vervangen" }).click();
    await page.getByRole("link", { name: /herhaalt te vaak/ }).waitFor();
    await page.getByLabel("Bestand").setInputFiles(file(calendar("RRULE:FREQ=DAILY;COUNT=3")));
    await page.getByRole("button", { name: "Bestand vervangen" }).click();
    await page.getByText("Het nieuwe bestand telt mee").waitFor();
    await page.getByText("3 keer vanaf nu").waitFor();
    await page.getByRole("button", { name: /^Nu ophalen.*Privé/ }).click();
    await page.getByText("We halen je agenda nu op").waitFor();
    await page.getByRole("link", { name: /^Verwijderen.*Privé/ }).click();
    await expectPage(page, "Privé verwijderen");
    await page.getByRole("button", { name: "Verwijder de agenda" }).click();
    await page.getByText("Je agenda is verwijderd").waitFor();
    expect(await page.getByText("calendar.google.com").count()).toBe(0);
    await context.close();
  });

  it("reads the same in English", async () => {
    const { page, faults, context } = await arrive({ javaScriptEnabled: true, locale: "en-GB" });
    await context.addCookies([...cookies, { name: "spot_taal", value: "en", url: server.url }]);
    for (const [path, name] of [
      ["/adviseur/agendas", "en-list"],
      ["/adviseur/agendas/adres", "en-link"],
      ["/adviseur/agendas/bestand", "en-file"],
    ] as const) {
      await page.goto(path);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await checked(page, name)).toEqual([]);
    }
    await page.goto("/adviseur/agendas");
    await page.getByRole("link", { name: /^Remove.*Outlook van school/ }).click();
    await expectPage(page, "Remove Outlook van school");
    expect(await checked(page, "en-removal")).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
