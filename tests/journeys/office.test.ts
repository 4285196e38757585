import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtInDays } from "#app/domain/agenda/office-days.ts";
import { addDays, isoWeekday } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import { officeTexts } from "#app/texts/office.ts";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";

let server: RunningServer;
let browser: Browser;
let signedIn: NonNullable<BrowserContextOptions["storageState"]>;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "1000" }), startBrowser()]);
  const { page, context } = await visit(browser, server.url);
  await signIn(page, server.signInLinks().coordinator);
  signedIn = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The next holidays on working days, far enough ahead to be booked. */
function comingHolidays(): { date: string; name: string }[] {
  const today = localDateOf(Date.now(), amsterdam);
  const year = Number(today.slice(0, 4));
  return [...builtInDays(year, []), ...builtInDays(year + 1, [])]
    .filter(({ date, closed }) => closed && isoWeekday(date) <= 5 && date > addDays(today, 7))
    .map(({ id, date }) => ({ date, name: officeTexts.nl.days.names[id] }));
}

async function person(options: BrowserContextOptions): Promise<Visit> {
  const one = await visit(browser, server.url, options);
  if (options.javaScriptEnabled !== false) await bringAxe(one.page);
  return one;
}

/** Presses a button, and waits for the page that comes of it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
}

async function checked(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page)));
  }
  return faults;
}

async function makeRoom(page: Page, name: string): Promise<void> {
  await page.goto("/beheer/agenda/ruimtes");
  await page.getByRole("link", { name: "Ruimte toevoegen" }).click();
  await expectPage(page, "Ruimte toevoegen");
  await page.getByLabel("Naam", { exact: true }).fill(name);
  await page.getByLabel("Plaatsen", { exact: true }).fill("0");
  await press(page, "Ruimte bewaren");
  await page.getByText("van 1 tot en met 500").first().waitFor();
  expect(await page.getByLabel("Naam", { exact: true }).inputValue()).toBe(name);
  await page.getByLabel("Plaatsen", { exact: true }).fill("30");
  await page.getByLabel("Kenmerken").fill("beamer");
  await press(page, "Ruimte bewaren");
  await page.getByText("De ruimte is toegevoegd").waitFor();
  await page.getByRole("heading", { name }).waitFor();
}

/** A group of eight that can be booked on one date alone, in a room with a beamer. */
async function makeType(page: Page, { code, name, date }: { code: string; name: string; date: string }): Promise<void> {
  await page.goto("/beheer/agenda/soorten");
  await page.getByRole("link", { name: "Soort toevoegen" }).click();
  await page.getByLabel("Naam, Nederlands").fill(name);
  await page.getByLabel("Naam, Engels").fill(`${name} (English)`);
  await page.getByLabel("Code").fill(code);
  await press(page, "Soort maken");
  await page.getByText("Het soort is gemaakt").waitFor();
  await page.getByText("Dit soort staat uit").waitFor();
  await page.getByLabel("Plaatsen", { exact: true }).fill("8");
  await tap(page.getByRole("radio", { name: "Van een datum tot en met een datum" }));
  await page.getByLabel("Eerste datum").fill(date);
  await page.getByLabel("Laatste datum").fill(date);
  for (const place of ["Online", "Bij het bedrijf"]) await tap(page.getByRole("checkbox", { name: place }));
  await tap(page.getByRole("checkbox", { name: "beamer" }));
  await tap(page.getByRole("checkbox", { name: "Ondernemers kunnen dit boeken" }));
  await press(page, "Soort bewaren");
  await page.getByText("Het soort is bewaard").waitFor();
  await page.getByText("Geen enkele tijd open").waitFor();
}

async function askAQuestion(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Vragen toevoegen" }).click();
  await page.getByRole("link", { name: "Vraag toevoegen" }).first().click();
  await page.getByLabel("Vraag, Nederlands").fill("Met hoeveel mensen kom je?");
  await page.getByLabel("Vraag, Engels").fill("With how many people will you come?");
  await tap(page.getByRole("radio", { name: "Eén antwoord kiezen" }));
  await tap(page.getByRole("checkbox", { name: "Zonder antwoord kan de ondernemer niet verder" }));
  await press(page, "Vraag bewaren");
  await page.getByText("Vul ten minste 2 antwoorden in.").first().waitFor();
  for (const [nth, [nl, en]] of [
    ["Alleen", "Alone"],
    ["Met twee", "With two"],
  ].entries()) {
    await page.getByLabel(`Antwoord ${nth + 1}, Nederlands`).fill(nl ?? "");
    await page.getByLabel(`Antwoord ${nth + 1}, Engels`).fill(en ?? "");
  }
  await press(page, "Vraag bewaren");
  await page.getByText("De vraag is toegevoegd").waitFor();
}

async function openHoliday(page: Page, { date, name }: { date: string; name: string }): Promise<void> {
  await page.goto("/beheer/agenda/dagen");
  await page.getByRole("link", { name: date.slice(0, 4), exact: true }).click();
  await expectPage(page, `Dagen in ${date.slice(0, 4)}`);
  await press(page, new RegExp(`^Openen.*${name}`));
  await page.getByText("De dag is open").waitFor();
  await page.getByText("zelf gekozen").first().waitFor();
}

/** An owner without scripts: sees times on that date alone, is asked the question, and books. */
async function bookIt(page: Page, { code, name, date }: { code: string; name: string; date: string }): Promise<void> {
  await page.goto(`/afspraak?kind=${code}&place=media-park`);
  expect(await page.getByRole("radio", { name }).isChecked()).toBe(true);
  await press(page, "Kies een tijdstip");
  const starts = await page
    .locator('input[name="start"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value") ?? ""));
  expect(starts.length).toBeGreaterThan(0);
  expect([...new Set(starts.map((start) => localDateOf(Date.parse(start), amsterdam)))]).toEqual([date]);
  await tap(page.locator('input[name="start"]').first());
  await press(page, "Verder met dit tijdstip");
  await page.getByLabel("Naam", { exact: true }).fill("Noor Bakker");
  await page.getByLabel("E-mailadres").fill(`${code}@bedrijf.example`);
  await page.getByLabel("Naam van je bedrijf").fill(`Bakkerij ${name}`);
  await page.getByLabel("Wat wil je bespreken?").fill("Hoe begin ik?");
  await press(page, "Afspraak bevestigen");
  await page
    .getByRole("group", { name: "Met hoeveel mensen kom je?" })
    .or(page.getByRole("radiogroup"))
    .first()
    .waitFor();
  await tap(page.getByRole("radio", { name: "Met twee" }));
  await press(page, "Afspraak bevestigen");
  await expectPage(page, "Je afspraak staat vast");
}

describe("the coordinator's agenda", () => {
  it.each([
    ["with scripts", 0, true],
    ["without scripts", 1, false],
  ])(
    "makes a group with a question, a room and an opened holiday, and an owner books it: %s",
    async (how, nth, javaScriptEnabled) => {
      const holiday = comingHolidays()[nth];
      if (holiday === undefined) throw new Error("there is no holiday");
      const { date } = holiday;
      const group = { code: `werkplaats-${nth}`, name: `Werkplaats ${how}`, date };
      const coordinator = await person({ javaScriptEnabled, storageState: signedIn });
      const owner = await person({ javaScriptEnabled: false });
      try {
        const { page } = coordinator;
        await makeRoom(page, `Zaal ${nth}`);
        await makeType(page, group);
        await askAQuestion(page);
        await openHoliday(page, holiday);
        await bookIt(owner.page, group);
        await page.goto(`/beheer/agenda?van=${date}&per=ruimte`);
        await page.getByRole("link", { name: `Bakkerij ${group.name}` }).waitFor();
        await page.getByText("1 van 8 plaatsen").waitFor();
        if (javaScriptEnabled) expect(await checked(page)).toEqual([]);
        expect([...coordinator.faults, ...owner.faults]).toEqual([]);
      } catch (error) {
        await keepPictures({ coordinator, owner });
        throw error;
      }
      await Promise.all([coordinator.context.close(), owner.context.close()]);
    },
  );

  it("has no faults on any of its pages, and shows its reminders", async () => {
    const { page, faults, context } = await person({ storageState: signedIn });
    for (const path of [
      "",
      "/open",
      "/soorten",
      "/soorten/nieuw",
      "/ruimtes",
      "/dagen",
      "/cijfers",
      "/herinneringen",
    ]) {
      await page.goto(`/beheer/agenda${path}`);
      expect([path, await checked(page)]).toEqual([path, []]);
    }
    await page.getByRole("cell", { name: "Een uur ervoor" }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
