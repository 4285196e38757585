import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, signInByMail, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { tabTo } from "#tests/support/keyboard.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { chooseLane, promise, propose } from "#tests/support/work-acts.ts";

let browser: Browser;
let server: RunningServer;
let advisor: Visit;
let coordinator: Visit;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer({ RATE_LIMIT_SCALE: "100" })]);
  const viewport = { width: 1280, height: 900 };
  advisor = await visit(browser, server.url, { viewport });
  coordinator = await visit(browser, server.url, { viewport, acceptDownloads: true });
  await bringAxe(advisor.page);
  await bringAxe(coordinator.page);
  await signIn(advisor.page, server.signInLinks().advisor);
  await signIn(coordinator.page, server.signInLinks().coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const title = "Een webwinkel waar klanten zelf bestellen";
let address = "";

/** What is wrong with the page on screen, on a desk and on a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const found of [await axeFaults(page), await ownFaults(page), await overflow(page)])
      faults.push(...found.map((fault) => `${new URL(page.url()).pathname} at ${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

describe("the life of a case", () => {
  it("begins without JavaScript: for somebody she knows, from an example, as a draft", async ({ onTestFailed }) => {
    const storageState = await advisor.context.storageState();
    const plain = await visit(browser, server.url, { storageState, javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ plain }));
    const { page } = plain;
    await page.goto("/adviseur/opdrachten");
    await page.getByRole("link", { name: "Maak een opdracht zonder gesprek" }).click();
    await expectPage(page, "Voor wie is de opdracht?");
    await page.getByLabel("Zoek op bedrijf of naam").fill("zzzz");
    await page.getByRole("button", { name: "Zoek" }).click();
    await page.getByText("Niemand gevonden").waitFor();
    await page.getByLabel("Zoek op bedrijf of naam").fill("");
    await page.getByRole("button", { name: "Zoek" }).click();
    await page
      .getByRole("link", { name: /^Kies / })
      .first()
      .click();
    await expectPage(page, /^Maak een opdracht voor /);
    await page.getByLabel("Welke vraag lijkt erop?").selectOption({ label: "Webwinkel beginnen" });
    await page.getByRole("button", { name: "Vul dit in" }).click();
    await page.getByText("Ingevuld met het voorbeeld “Webwinkel beginnen”").waitFor();
    expect(await page.getByLabel("Titel").inputValue()).toBe(title);
    await page.getByLabel("Hoeveel uur werk is het?").fill("heel veel");
    await tap(page.locator('[name="as"][value="draft"]'));
    await page.getByRole("button", { name: "Maak de opdracht" }).click();
    await page.locator(".error-summary").waitFor();
    expect(await page.getByLabel("Titel").inputValue()).toBe(title);
    await page.getByLabel("Hoeveel uur werk is het?").fill("100");
    await page.getByRole("button", { name: "Maak de opdracht" }).click();
    await page.getByText("De opdracht is bewaard als concept.").waitFor();
    address = page.url().replace(/\?.*/, "");
    await page.getByRole("button", { name: "Zet de opdracht open" }).click();
    await page.getByText("De opdracht staat open. Kies nu een route.").waitFor();
    expect(plain.faults).toEqual([]);
    await plain.context.close();
  });

  it("shows of the scan what the owner agreed to, and takes a file along", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ advisor }));
    const { page } = advisor;
    await page.goto(address);
    await page.getByText("Er wordt niets gedeeld uit de scan.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: /^Bestanden bij de opdracht/ }).click();
    await expectPage(page, `Bestanden bij “${title}”`);
    expect(await faultsOf(page)).toEqual([]);
    const choose = page.getByLabel("Kies een bestand");
    await choose.setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByText("De inhoud klopt niet met de naam").first().waitFor();
    await choose.setInputFiles({
      name: "wensen.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Graag in het blauw."),
    });
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByText("Het bestand is toegevoegd.").waitFor();
    await choose.setInputFiles({ name: "groot.txt", mimeType: "text/plain", buffer: Buffer.alloc(12_000_000, "a") });
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByText("Kies een bestand van hooguit 10 MB.").first().waitFor();
    const answer = await page.request.get(
      await page.getByRole("link", { name: "wensen.txt" }).evaluate((a) => a.getAttribute("href") ?? ""),
    );
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="wensen\.txt"/);
    expect(await answer.text()).toBe("Graag in het blauw.");
  });

  it("is not changed under an open proposal before the advisor says so", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ advisor }));
    const { page } = advisor;
    await page.goto(address);
    await chooseLane(page, "student");
    const who = await firstOf(page);
    await propose(page, who);
    await page.goto(address);
    await page.getByRole("link", { name: "Wijzig de opdracht" }).click();
    await expectPage(page, "Wijzig de opdracht");
    await page.getByText(`1 kandidaat denkt na over deze opdracht: ${who}.`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Hoeveel uur werk is het?").fill("90");
    await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await page.getByText("Zet een vinkje als het voorstel ingetrokken mag worden.").first().waitFor();
    expect(await page.getByLabel("Hoeveel uur werk is het?").inputValue()).toBe("90");
    await tap(page.locator("#takeBack"));
    await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await page.getByText("De wijziging is bewaard. Het voorstel is ingetrokken").waitFor();
  });

  it("shows two who change it both versions, and loses nothing", async ({ onTestFailed }) => {
    const storageState = await advisor.context.storageState();
    const plain = await visit(browser, server.url, { storageState, javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ advisor, plain }));
    await plain.page.goto(`${address}/wijzigen`);
    await advisor.page.goto(`${address}/wijzigen`);
    await advisor.page.getByLabel("Hoeveel uur werk is het?").fill("80");
    await advisor.page.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await advisor.page.getByText("De wijziging is bewaard.").waitFor();
    await plain.page.getByLabel("Hoeveel uur werk is het?").fill("70");
    await plain.page.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await plain.page.getByText("Iemand anders wijzigde deze opdracht ook").waitFor();
    expect(await plain.page.getByRole("table").innerText()).toMatch(/80 uur\s+70 uur/);
    await plain.page.getByRole("button", { name: "Bewaar mijn versie" }).click();
    await plain.page.getByText("De wijziging is bewaard.").waitFor();
    await plain.context.close();
  });

  it("is cut in parts, and the second waits for the first", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ advisor }));
    const { page } = advisor;
    await page.goto(address);
    await page.getByRole("link", { name: "Knip in delen" }).first().click();
    await expectPage(page, "Knip de opdracht in twee delen");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Knip in delen" }).click();
    await page.getByText("De opdracht is in twee delen geknipt.").waitFor();
    await page.getByRole("link", { name: `Uitvoering: ${title}` }).click();
    await page.getByText(`Dit deel gaat vanzelf open als “Onderzoek: ${title}” is opgeleverd.`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** The card of a case on the board, by its own title: another may wait for it and name it. */
const cardOf = (page: Page, name: string) =>
  page.locator(".board__card").filter({ has: page.getByRole("link", { name, exact: true }) });

/** Who stands first among those who can do the case on screen. */
async function firstOf(page: Page): Promise<string> {
  const link = page.getByRole("link", { name: /^Stel voor ?: / }).first();
  const words = await link.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent ?? "");
  return words.replace(/^Stel voor ?: ?/, "").trim();
}

describe("the board", () => {
  it("moves a card with the keyboard, and says why another cannot go", async ({ onTestFailed }) => {
    onTestFailed(() => keepPictures({ coordinator }));
    const { page } = coordinator;
    await page.goto("/coordinator/bord");
    await expectPage(page, "Bord");
    expect(await faultsOf(page)).toEqual([]);
    const card = cardOf(page, `Onderzoek: ${title}`);
    await card.getByText("Waarom niet verder?").click();
    await card.getByText("Een open opdracht wordt geen concept meer.").waitFor();
    const id = await card.evaluate((element) => element.id);
    await tabTo(page, `#${id} select`);
    await page.keyboard.type("ingetrokken");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("De opdracht is verplaatst.").waitFor();
    expect(await page.locator("#withdrawn").innerText()).toContain(`Onderzoek: ${title}`);
    await page.getByRole("link", { name: "Lijst" }).click();
    await expectPage(page, "Alle opdrachten");
    expect(await faultsOf(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download als tabel (csv)" }).click();
    expect((await download).suggestedFilename()).toMatch(/^spot035-opdrachten-.*\.csv$/);
  });

  it("moves a card without JavaScript, and asks why where one opens again", async ({ onTestFailed }) => {
    const storageState = await coordinator.context.storageState();
    const plain = await visit(browser, server.url, { storageState, javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ plain }));
    const { page } = plain;
    await page.goto("/coordinator/bord");
    const card = () => cardOf(page, `Onderzoek: ${title}`);
    await card()
      .getByRole("button", { name: /^Verplaats/ })
      .click();
    await page.getByText("Kies eerst een kolom op de kaart.").waitFor();
    await card().getByRole("combobox").selectOption({ label: "open" });
    await card()
      .getByRole("button", { name: /^Verplaats/ })
      .click();
    await expectPage(page, "Opdracht heropenen");
    await page.getByLabel("Waarom gaat de opdracht weer open?").fill("De ondernemer wil het toch.");
    await page.getByRole("button", { name: "Heropen de opdracht" }).click();
    await page.getByText("De opdracht is weer open.").waitFor();
    await page.getByText("De ondernemer wil het toch.").waitFor();
    expect(plain.faults).toEqual([]);
    await plain.context.close();
  });

  it("shows what was promised before a company is named", async ({ onTestFailed }) => {
    const student = await visit(browser, server.url, { javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ advisor, student }));
    const { page } = advisor;
    await page.goto(address);
    await page.getByRole("link", { name: `Onderzoek: ${title}` }).click();
    const company = (await page.locator("main").innerText()).split(" · ")[0]?.split("\n").at(-1) ?? "";
    const who = await firstOf(page);
    await propose(page, who);
    await signInByMail(student.page, `${who.toLowerCase().replaceAll(" ", ".")}@demo.spot035.example`);
    await student.page.getByRole("link", { name: /^Lees het voorstel.*Onderzoek/ }).click();
    await student.page.getByText("Dit is deel 1 van een grotere vraag.").waitFor();
    await student.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await student.page.getByRole("heading", { level: 1, name: "Wat je belooft" }).waitFor();
    expect(await student.page.getByRole("main").innerText()).not.toContain(company);
    await promise(student.page);
    await student.page.getByText("De opdracht is van jou").first().waitFor();
    expect(await student.page.getByRole("main").innerText()).toContain(company);
    await student.page.getByRole("link", { name: "Bestanden bij de opdracht" }).click();
    await student.page.getByRole("link", { name: "wensen.txt" }).waitFor();
    await student.context.close();
  });
});
