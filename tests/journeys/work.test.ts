import { spawnSync } from "node:child_process";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { chooseLane, promise, propose } from "#tests/support/work-acts.ts";

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer({ RATE_LIMIT_SCALE: "100" })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const title = "Zien waar ons kantoor de meeste tijd verliest";
const company = "Administratiekantoor Helderland";
const question = "Mag ik de urenlijsten van september zien?";

describe("work that goes on", () => {
  it("is planned, logged, talked about, handed over, looked back on and proved, the owner with scripts off", async ({
    onTestFailed,
  }) => {
    const wide = { viewport: { width: 1280, height: 900 } };
    const [coordinator, student] = [await visit(browser, server.url, wide), await visit(browser, server.url)];
    // a mail's link opens in whatever browser there is: hers runs no scripts
    const owner = await visit(browser, server.url, { javaScriptEnabled: false });
    const reader = await visit(browser, server.url);
    onTestFailed(() => keepPictures({ coordinator, student, owner, reader }));
    const [links, people] = [server.signInLinks(), server.people()];

    await signIn(coordinator.page, links.coordinator);
    await coordinator.page.goto("/adviseur/opdrachten");
    await coordinator.page.getByRole("link", { name: title }).click();
    await expectPage(coordinator.page, title);
    await propose(coordinator.page, people.student ?? "").catch(async () => {
      await chooseLane(coordinator.page, "student");
      await propose(coordinator.page, people.student ?? "");
    });
    await signIn(student.page, links.student);
    await student.page.getByRole("link", { name: "Lees het voorstel" }).first().click();
    await student.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await promise(student.page);
    await student.page.getByText("De opdracht is van jou").first().waitFor();
    await student.page.getByRole("button", { name: "Ik ben begonnen" }).click();
    await student.page.getByText("Genoteerd: je bent begonnen").waitFor();

    await plans(student);
    await logs(student);
    await asks(student);
    const file = await answersByLink(owner);
    await handsOver(student);
    await confirms(owner, file);
    await bothLookBack(student, owner, file);
    await proves(student, reader);

    expect([coordinator, student, owner, reader].flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all([coordinator, student, owner, reader].map(({ context }) => context.close()));
  });
});

const toWork = async ({ page }: Visit) => {
  await page.getByRole("link", { name: title }).first().click();
  await expectPage(page, title);
};

async function plans(student: Visit): Promise<void> {
  const { page } = student;
  await page.getByRole("link", { name: "Planning", exact: true }).click();
  await expectPage(page, "Planning");
  await page.getByRole("button", { name: "Zet in de planning" }).click();
  await page.getByRole("link", { name: /Schrijf in 3 tot 120 tekens/ }).waitFor();
  for (const step of ["Urenlijsten bekeken", "Dashboard laten zien"]) {
    await page.getByLabel("Wat is dan klaar?").fill(step);
    await page.getByLabel("Wanneer?").fill("1-12-2030");
    await page.getByRole("button", { name: "Zet in de planning" }).click();
    await page.getByRole("listitem").filter({ hasText: step }).waitFor();
  }
  await page.getByRole("button", { name: /^Omhoog ?: Dashboard laten zien$/ }).click();
  await page.getByText("De volgorde is veranderd.").waitFor();
  await page.getByRole("button", { name: /^Omhoog ?: Urenlijsten bekeken$/ }).click();
  await page.getByRole("button", { name: /^Klaar ?: Urenlijsten bekeken$/ }).click();
  await page.getByText("1 van 2 stappen klaar").waitFor();
}

async function logs({ page }: Visit): Promise<void> {
  await page.getByRole("link", { name: "Uren", exact: true }).click();
  await expectPage(page, "Uren");
  await page.getByLabel("Hoe lang?").fill("anderhalf");
  await page.getByLabel("Waaraan heb je gewerkt?").fill("Werk met klanten in kaart gebracht");
  await page.getByRole("button", { name: "Schrijf op" }).click();
  await page.getByRole("link", { name: /Vul de tijd in kwartieren in/ }).waitFor();
  await page.getByLabel("Hoe lang?").fill("1:30");
  await page.getByRole("button", { name: "Schrijf op" }).click();
  await page.getByText("De uren staan erbij.").waitFor();
  await page.getByRole("link", { name: /^Verbeter/ }).click();
  await expectPage(page, "Uren verbeteren");
  await page.getByLabel("Hoe lang?").fill("2,25");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("De uren zijn verbeterd.").waitFor();
  expect(await page.getByRole("main").innerText()).toContain("2,25 uur");
}

async function asks({ page }: Visit): Promise<void> {
  await page.getByRole("link", { name: "Berichten", exact: true }).click();
  await expectPage(page, "Berichten");
  await page.getByLabel("Je bericht").fill(question);
  await page.getByRole("button", { name: "Verstuur" }).click();
  await page.getByText("Je bericht is verstuurd.").waitFor();
}

/** Reads the question by the link in her mail, in which not a word of it stands, and answers. @returns the address of her case */
async function answersByLink({ page }: Visit): Promise<string> {
  await page.goto("/postvak");
  for (const mail of await page.getByRole("link", { name: /^Er is een bericht over opdracht/ }).all()) {
    await mail.click();
    expect(await page.getByRole("main").innerText()).not.toContain("urenlijsten");
    const link = page.locator('a[href*="/dossier/"]').first();
    if ((await link.count()) > 0) {
      await link.click();
      break;
    }
    await page.goto("/postvak");
  }
  await expectPage(page, "Berichten");
  await page.getByText(question).waitFor();
  await page.getByLabel("Je bericht").fill("Ja, ze liggen klaar op kantoor.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await page.getByText("Je bericht is verstuurd.").waitFor();
  await page.getByText("Geen nieuwe berichten").waitFor();
  await page.getByRole("link", { name: title }).click();
  await expectPage(page, title);
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("is ermee bezig.");
  expect(text).toContain("Volgende stap: Dashboard laten zien, voor 1 december 2030.");
  expect(text).toContain("Adviseur bij SPOT 035");
  return page.url();
}

async function handsOver({ page }: Visit): Promise<void> {
  await page.reload();
  await page.getByText("Ja, ze liggen klaar op kantoor.").waitFor();
  await page.getByRole("button", { name: "Ik heb alles gelezen" }).click();
  await page.getByText("Geen nieuwe berichten").waitFor();
  await toWork({ page, context: page.context(), faults: [] });
  await page.getByRole("link", { name: "Resultaat opleveren" }).click();
  await page.getByLabel("Wat heb je gemaakt?").fill("Het dashboard laat per week zien waar de uren heen gaan.");
  await page.getByLabel("Waar staat het?").fill("dashboard.example");
  const summary = page.getByLabel("Wat heb je gedaan, voor je bewijs van werk?");
  await summary.fill(`Een dashboard gemaakt voor ${company}.`);
  await page.getByRole("button", { name: "Lever op" }).click();
  await page.getByRole("link", { name: /Noem het bedrijf hier niet/ }).waitFor();
  await summary.fill("Uren geteld en een dashboard gebouwd dat elke week ververst.");
  await page.getByRole("button", { name: "Lever op" }).click();
  await page.getByText("Je hebt opgeleverd").waitFor();
}

async function confirms({ page }: Visit, file: string): Promise<void> {
  await page.goto(file);
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("Het dashboard laat per week zien");
  expect(text).toContain("Uren geteld en een dashboard gebouwd");
  await tap(page.locator('[name="rating"][value="5"]'));
  await page.getByLabel("Wil je er iets bij zeggen?").fill("Nu weten we het eindelijk.");
  await tap(page.locator('[name="named"][value="yes"]'));
  await page.getByRole("button", { name: "Bevestig het resultaat" }).click();
  await page.getByText("Dank je wel, de opdracht is afgerond").waitFor();
}

async function bothLookBack(student: Visit, owner: Visit, file: string): Promise<void> {
  await student.page.reload();
  await student.page.getByRole("link", { name: "Kijk terug op het werk" }).waitFor();
  expect(await student.page.getByRole("main").innerText()).not.toContain("Nu weten we het eindelijk.");
  await owner.page.goto(file);
  await owner.page.getByRole("link", { name: "Kijk terug op het werk" }).click();
  await tap(owner.page.locator('[name="contact"][value="5"]'));
  await owner.page.getByRole("button", { name: "Verstuur" }).click();
  await owner.page.getByRole("link", { name: "Kies een van de vijf antwoorden." }).waitFor();
  await tap(owner.page.locator('[name="agreements"][value="4"]'));
  await owner.page.getByLabel("Wat wil je erbij zeggen?").fill("Dacht goed mee.");
  await owner.page.getByRole("button", { name: "Verstuur" }).click();
  await owner.page.getByText("Dank je wel. Je hebt teruggekeken.").waitFor();
  await student.page.reload();
  expect(await student.page.getByRole("main").innerText()).not.toContain("Dacht goed mee.");
  await student.page.getByRole("link", { name: "Kijk terug op het werk" }).click();
  for (const [name, value] of Object.entries({ contact: "5", clarity: "3", learned: "5" }))
    await tap(student.page.locator(`[name="${name}"][value="${value}"]`));
  await student.page.getByRole("button", { name: "Verstuur" }).click();
  await student.page.getByText("Zo keken jullie terug").waitFor();
  const story = await student.page.getByRole("main").innerText();
  for (const words of ["Nu weten we het eindelijk.", "Dacht goed mee.", "3 van de 5"]) expect(story).toContain(words);
}

async function proves(student: Visit, reader: Visit): Promise<void> {
  await student.page.getByRole("link", { name: "Naar het bewijs" }).click();
  await expectPage(student.page, "Bewijs van werk");
  await student.page.getByRole("button", { name: "Maak het bewijs" }).click();
  await student.page.getByText("Het bewijs is klaar.").waitFor();
  const link = await student.page.locator('a[href*="/bewijs/"][href^="http"]').first().getAttribute("href");
  await reader.page.goto(link ?? "");
  await reader.page.getByText("Dit bewijs is geldig").waitFor();
  const facts = await reader.page.getByRole("main").innerText();
  for (const words of [company, "2,25 uur", "Uren geteld en een dashboard gebouwd"]) expect(facts).toContain(words);
  const pdf = await (await reader.page.request.get(`${link}/bewijs.pdf`)).body();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const text = spawnSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" });
  const info = spawnSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });
  expect(info.error === undefined ? info.stdout : "Tagged: yes").toMatch(/Tagged: +yes/);
  if (text.error === undefined) expect(text.stdout).toContain(company);
  await student.page.getByRole("button", { name: "Trek in" }).click();
  await student.page.getByText("Het bewijs is ingetrokken.").waitFor();
  await reader.page.reload();
  await reader.page.getByText("Dit bewijs is ingetrokken").waitFor();
}
