import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { keepPictures, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";
import { chooseLane, promise } from "#tests/support/work-acts.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "100" });
const wide = { viewport: { width: 1280, height: 900 } };
const [receipts, site, office] = [
  "Werkbonnen van papier naar een app",
  "Een site waarmee nieuwe klanten ons vinden",
  "Zien waar ons kantoor de meeste tijd verliest",
];

describe("a semester round", () => {
  it("is made, pinned, compared and offered in part by the coordinator, and a student says yes", async ({
    onTestFailed,
  }) => {
    const coordinator = await visit(browser, server.url, wide);
    const student = await visit(browser, server.url);
    onTestFailed(() => keepPictures({ coordinator, student }));
    const { page } = coordinator;
    const milan = server.people().student ?? "";
    await signIn(page, server.signInLinks().coordinator);
    await page.goto("/adviseur/opdrachten");
    await page.getByRole("link", { name: receipts }).click();
    await chooseLane(page, "student");

    await page.goto("/coordinator");
    await page.getByRole("link", { name: "Rondes" }).click();
    await expectPage(page, "Rondes");
    await page.getByRole("link", { name: "Nieuwe ronde" }).click();
    await expectPage(page, "Nieuwe ronde");
    await page.getByRole("button", { name: "Maak de ronde" }).click();
    await page.getByText("Vul een naam in van 2 tot 80 tekens.").first().waitFor();
    await page.getByLabel("Naam van de ronde").fill("Voorjaar 2027");
    await page.getByRole("checkbox", { name: "Daan Mulder doet mee" }).uncheck();
    await page.getByRole("checkbox", { name: `${office} krijgt voorrang` }).check();
    await page.getByRole("button", { name: "Maak de ronde" }).click();
    await page.getByText("De ronde is gemaakt").waitFor();
    await calculate(page);

    // Milan is the only one for two of the three: the one that comes first has him
    expect(await rowOf(page, office)).toContain(milan);
    expect(await rowOf(page, site)).toContain("Sanne Bakker");
    await page
      .getByRole("listitem")
      .filter({ hasText: receipts })
      .getByText(`Met één plek meer bij ${milan}`)
      .waitFor();
    const first = page.url();

    await page.getByRole("button", { name: `Zet vast: ${site} bij Sanne Bakker` }).click();
    await page.getByText("Dat staat klaar voor de volgende berekening").waitFor();
    await page.goto(first);
    await page.getByRole("button", { name: `Sluit uit: ${office} bij ${milan}` }).click();
    await page.getByText("Dat staat klaar voor de volgende berekening").waitFor();
    await page.getByRole("row", { name: office }).getByText("uitgesloten").waitFor();
    await calculate(page);
    expect(await rowOf(page, receipts)).toContain(milan);
    expect(await rowOf(page, site)).toContain("vastgezet");
    await page.getByRole("listitem").filter({ hasText: office }).getByText(`Laat ${milan} toch toe.`).waitFor();

    await page.getByRole("link", { name: "Vergelijk berekeningen" }).click();
    await expectPage(page, "Berekeningen vergelijken");
    const differing = await page.getByRole("row", { name: receipts }).innerText();
    expect(differing).toContain("niemand");
    expect(differing).toContain(milan);
    await page.goBack();

    await page.getByRole("link", { name: "Doe voorstellen" }).click();
    await expectPage(page, "Voorstellen doen");
    await page.getByRole("button", { name: "Doe deze voorstellen" }).click();
    await page.getByText("Kies minstens één paar.").first().waitFor();
    await page.getByRole("checkbox", { name: `Stel ${milan} voor bij ${receipts}` }).check();
    await page.getByLabel("Bericht aan de kandidaten").fill("Past precies bij wat je wilt leren.");
    await page.getByRole("button", { name: "Doe deze voorstellen" }).click();
    await page.getByText("Er is 1 voorstel gedaan").waitFor();

    await signIn(student.page, server.signInLinks().student);
    await student.page.getByRole("link", { name: "Lees het voorstel" }).first().click();
    await student.page.getByText("Past precies bij wat je wilt leren.").waitFor();
    await student.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await promise(student.page);
    await student.page.getByText("De opdracht is van jou").first().waitFor();

    await page.getByRole("button", { name: "Bereken opnieuw" }).click();
    await page.getByRole("heading", { name: "De berekening loopt" }).waitFor();
    await page.getByText("Bewezen: beter kan niet").waitFor();
    expect(await rowOf(page, receipts)).toContain("zei al ja");

    const signedIn = await coordinator.context.storageState();
    const plain = await visit(browser, server.url, { ...wide, javaScriptEnabled: false, storageState: signedIn });
    await worksWithoutScript(plain.page);
    const phone = await visit(browser, server.url, { storageState: signedIn });
    expect(await faultsOn(phone.page, new URL(page.url()).pathname)).toEqual([]);
    expect([coordinator, student, plain, phone].flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all([coordinator, student, plain, phone].map(({ context }) => context.close()));
  });
});

/** The page of a calculation loads itself again, and everything is a plain form. */
async function worksWithoutScript(page: Page): Promise<void> {
  await page.goto("/coordinator/rondes/nieuw?route=student");
  await page.getByLabel("Naam van de ronde").fill("Zonder script");
  await tap(page.locator('[name="mode"][value="stable"]'));
  await page.getByRole("button", { name: "Maak de ronde" }).click();
  await calculate(page);
  await page.getByRole("columnheader", { name: "Zonder klachten (gekozen)" }).waitFor();
  await page.getByRole("link", { name: "Doe voorstellen" }).click();
  await page.getByRole("link", { name: "Vink alles aan" }).click();
  const ticks = page.getByRole("checkbox", { name: /^Stel / });
  await ticks.first().waitFor();
  for (const tick of await ticks.all()) expect(await tick.isChecked()).toBe(true);
}

/** What is wrong with the pages of a calculation on a small phone, in both languages. */
async function faultsOn(page: Page, round: string): Promise<string[]> {
  await bringAxe(page);
  const found: string[] = [];
  const pages = ["", "/voorstellen", "/variant", "/vergelijken", "?manier=stable"].map((rest) => round + rest);
  for (const language of ["nl", "en"]) {
    await page.context().addCookies([{ name: "spot_taal", value: language, url: server.url }]);
    for (const path of [...pages, "/coordinator/rondes", "/coordinator/rondes/nieuw"]) {
      await page.goto(path);
      const faults = [...(await axeFaults(page)), ...(await ownFaults(page)), ...(await overflow(page))];
      found.push(...faults.map((fault) => `${language} ${path}: ${fault}`));
    }
  }
  return found;
}

/** Starts the calculation on screen and waits for its proof. */
async function calculate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start de berekening" }).click();
  await page.getByText("Bewezen: beter kan niet").waitFor();
}

/** What stands in the row of a placed case. */
const rowOf = (page: Page, title: string): Promise<string> =>
  page.getByRole("group", { name: "Geplaatste opdrachten" }).getByRole("row", { name: title }).innerText();
