import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });

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

async function arrive(
  role: "student" | "teacher" | "frontrunner" | "coordinator",
  javaScriptEnabled = true,
): Promise<Visit> {
  const one = await visit(browser, server.url, { javaScriptEnabled });
  if (javaScriptEnabled) await bringAxe(one.page);
  await signIn(one.page, server.signInLinks()[role]);
  return one;
}

let files = 0;
/** A file on disk with this in it. @returns its path */
function file(content: string | Buffer): string {
  const path = join(server.dataDir, `lijst-${++files}.csv`);
  writeFileSync(path, content);
  return path;
}

const save = (page: Page) => page.getByRole("button", { name: "Opslaan" }).click();
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

describe("a student without JavaScript", () => {
  it("mends her profile, sees what would fit before and after saving, and says what she wants most", async () => {
    const { page, faults } = await arrive("student", false);
    await page.getByRole("link", { name: "Mijn profiel" }).first().click();
    await expectPage(page, "Mijn profiel");
    await page.getByLabel("Studiejaar").fill("tien");
    await save(page);
    await page.getByRole("link", { name: "Vul je studiejaar in: een getal van 1 tot en met 6." }).waitFor();
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.getByLabel("Studiejaar").inputValue()).toBe("tien");
    await page.getByLabel("Studiejaar").fill("4");

    await page.getByRole("button", { name: "Bekijk welke opdrachten passen" }).click();
    await page.getByRole("heading", { name: "Dit past bij wat je nu hebt ingevuld" }).waitFor();
    await page.getByText("Er is nog niets opgeslagen.").waitFor();
    expect(await page.getByLabel("Studiejaar").inputValue()).toBe("4");
    await page.getByText("Nog een periode toevoegen").click();
    const period = page.getByRole("group", { name: "Periode 2" });
    await period.getByLabel("Vanaf").fill(inDays(400));
    await period.getByLabel("Tot en met").fill(inDays(500));
    await period.getByLabel("Uren per week").fill("24");
    await save(page);
    await page.getByText("Je profiel is opgeslagen").waitFor();
    await page.getByRole("heading", { name: "Deze open opdrachten passen" }).waitFor();
    expect(await page.getByRole("group", { name: "Periode 2" }).getByLabel("Uren per week").inputValue()).toBe("24");

    await page.getByRole("link", { name: "Mijn opdrachten" }).first().click();
    await expectPage(page, "Mijn opdrachten");
    const hearts = page.getByRole("button", { name: /Dit wil ik doen/ });
    const before = await hearts.count();
    expect(before).toBeGreaterThan(0);
    await hearts.first().click();
    await page.getByText("De opdracht staat op je lijst").waitFor();
    expect(await hearts.count()).toBe(before - 1);
    await page.getByText("Zoek in de open opdrachten").click();
    await page.getByLabel("Hoogstens hoeveel uur werk?").fill("1");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    await page.getByText(/^0 van de \d+ opdrachten\.$/).waitFor();
    await page.getByRole("link", { name: "Toon alles" }).click();
    await page.getByRole("button", { name: /^Haal weg/ }).click();
    await page.getByText("De opdracht is van je lijst gehaald").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("a teacher", () => {
  it("reads in a class list with faults, mends it, and has her students", async () => {
    const { page, faults } = await arrive("teacher");
    await page.goto("/klassen");
    await expectPage(page, "Mijn klassen");
    expect(await checked(page, "classes")).toEqual([]);
    await page.getByRole("link", { name: "Team IT systems and devices" }).click();
    await expectPage(page, "Team IT systems and devices");
    expect(await checked(page, "class")).toEqual([]);
    await page.getByRole("link", { name: "Klassenlijst inlezen" }).click();
    await expectPage(page, "Klassenlijst inlezen");
    expect(await checked(page, "class-file")).toEqual([]);

    const read = async (content: string | Buffer) => {
      await page.getByLabel("Bestand met de klassenlijst").setInputFiles(file(content));
      await page.getByRole("button", { name: "Lees het bestand" }).click();
    };
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await page.getByRole("link", { name: "Kies een bestand." }).waitFor();
    await read("Naam;E-mailadres;Minderjarig\nAnna Bos;anna@;ja\n=cmd|calc;;misschien\n");
    await page.getByText("Er kloppen 3 dingen niet. Er is niets opgeslagen.").waitFor();
    await page.getByRole("cell", { name: "=cmd|calc" }).waitFor();
    expect(await checked(page, "class-faults")).toEqual([]);

    await read(
      Buffer.from(
        "Naam;E-mailadres;Minderjarig;Geboortedatum\nAnna Bos;anna@school.example;ja;1-1-2010\nZo\xeb Li;;nee;\n",
        "latin1",
      ),
    );
    await page.getByRole("heading", { name: "Kloppen deze 2 studenten?" }).waitFor();
    await page.getByText("Deze kolommen gebruiken we niet: Geboortedatum.").waitFor();
    expect(await checked(page, "class-preview")).toEqual([]);
    await page.getByRole("button", { name: "Ja, zet deze studenten op de lijst" }).click();
    await page.getByText("2 nieuw, 0 stonden er al.").waitFor();
    expect(await checked(page, "class-students")).toEqual([]);
    await page.getByRole("link", { name: "Zoë Li" }).click();
    await expectPage(page, "Zoë Li");
    expect(await checked(page, "member")).toEqual([]);
    await page.getByRole("button", { name: "Haal van de lijst" }).click();
    await page.getByText("De student is van de lijst gehaald").waitFor();
    expect(await page.getByRole("link", { name: "Zoë Li" }).count()).toBe(0);

    await page.goto("/klassen");
    await page.getByRole("link", { name: "Klas of team toevoegen" }).click();
    await expectPage(page, "Klas of team toevoegen");
    expect(await checked(page, "new-class")).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("a frontrunner", () => {
  it("pauses, names a tie, and sees what is left of her quarter", async () => {
    const { page, faults } = await arrive("frontrunner");
    await page.getByText(/In dit kwartaal beginnen er \d/).waitFor();
    expect(await checked(page, "desk")).toEqual([]);
    await page.getByRole("link", { name: "Mijn profiel" }).first().click();
    await expectPage(page, "Mijn profiel");
    expect(await checked(page, "frontrunner-profile")).toEqual([]);
    await page.getByRole("button", { name: "Zet een pauze aan" }).click();
    await page.getByText("Je pauze is ingegaan").waitFor();
    await page.getByRole("link", { name: "Bekijk of wijzig je banden" }).click();
    await page.getByRole("button", { name: "Geef deze band op" }).click();
    await page.getByRole("link", { name: "Vul de naam van het bedrijf in, met hoogstens 120 tekens." }).waitFor();
    await page.getByLabel("Naam van het bedrijf").fill("Bakkerij De Zon B.V.");
    await tap(page.locator('[name="kind"][value="family"]'));
    await page.getByRole("button", { name: "Geef deze band op" }).click();
    await page.getByText("De band is opgegeven").waitFor();
    expect(await checked(page, "ties")).toEqual([]);
    await page.getByRole("button", { name: "Haal weg: Bakkerij De Zon B.V." }).click();
    await page.getByText("De band is weggehaald").waitFor();
    await page.getByRole("link", { name: "Terug naar het profiel" }).click();
    await page.getByRole("button", { name: "Stop de pauze" }).click();
    await page.getByText("Je pauze is voorbij").waitFor();
    await page.getByRole("button", { name: "Bekijk welke opdrachten passen" }).click();
    await page.getByRole("heading", { name: "Dit past bij wat je nu hebt ingevuld" }).waitFor();
    expect(await checked(page, "preview")).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("the coordinator", () => {
  it("reads in students who start, and says who supervises a minor", async () => {
    const { page, faults } = await arrive("coordinator");
    await page.goto("/coordinator/klassen");
    await expectPage(page, "Klassen en teams");
    expect(await checked(page, "groups")).toEqual([]);
    await page.getByRole("link", { name: "Studenten van de HvA inlezen" }).click();
    await expectPage(page, "Studenten van de HvA inlezen");
    expect(await checked(page, "cohort")).toEqual([]);
    const list =
      "Naam,E-mailadres,Opleiding,Studiejaar,Uren per week,Beschikbaar vanaf\nEva Nieuw,eva@hva.example,HBO-ICT,2,12,1-2-2027\n";
    await page.getByLabel("Bestand met studenten").setInputFiles(file(list));
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await page.getByRole("heading", { name: "Klopt deze student?" }).waitFor();
    expect(await checked(page, "cohort-preview")).toEqual([]);
    await page.getByRole("button", { name: "Ja, maak deze accounts en stuur de uitnodigingen" }).click();
    await page.getByText("De studenten zijn ingelezen").waitFor();
    await page.goto("/begeleiding/studenten");
    await expectPage(page, "Begeleiding van studenten");
    expect(await checked(page, "supervision")).toEqual([]);
    await page.getByRole("link", { name: "Eva Nieuw" }).click();
    await tap(page.locator('[name="minor"]'));
    await page.getByRole("button", { name: "Opslaan" }).click();
    await page.getByRole("link", { name: /een student jonger dan 18 heeft er een nodig/ }).waitFor();
    await page.getByLabel("Docent").selectOption({ label: "Ruben Smit" });
    await page.getByRole("button", { name: "Opslaan" }).click();
    await page.getByText("De begeleiding is opgeslagen").waitFor();
    expect(faults).toEqual([]);
  });
});
