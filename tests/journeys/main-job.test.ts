import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { book, expectPage, signIn, tap, tapThroughScan } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { type PostgresServer, startPostgres } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { answersOf } from "#tests/support/scan-walk.ts";
import { intakeBegan } from "#tests/support/time-passes.ts";
import { chooseLane, makeCase, promise, propose } from "#tests/support/work-acts.ts";

let postgres: PostgresServer;
let browser: Browser;
beforeAll(async () => {
  [postgres, browser] = await Promise.all([startPostgres(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await postgres.stop();
});

const company = "Bloemenhuis Zonnehof";
const title = "Webwinkel die zelf bestellingen verwerkt";

describe.each(["sqlite", "postgres"] as const)("the whole main job on %s", (engine) => {
  let server: RunningServer;
  let databaseUrl: string | undefined;
  beforeAll(async () => {
    databaseUrl = engine === "postgres" ? await emptyDatabase() : undefined;
    server = await startServer({
      RATE_LIMIT_SCALE: "100",
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    });
  });
  afterAll(() => server.stop());

  it("goes from scan to delivered work and a rating, with five people in five browsers", async ({ onTestFailed }) => {
    const wide = { viewport: { width: 1280, height: 900 } };
    const owner = await visit(browser, server.url);
    const [advisor, teacher, student, coordinator] = await Promise.all(
      [wide, wide, {}, wide].map((options) => visit(browser, server.url, options)),
    );
    if (!advisor || !teacher || !student || !coordinator) throw new Error("a browser did not open");
    onTestFailed(() => keepPictures({ owner, advisor, teacher, student, coordinator }));
    const [links, people] = [server.signInLinks(), server.people()];

    await owner.page.goto("/scan");
    await tapThroughScan(owner.page, answersOf("shop-2-9"));
    await owner.page.getByRole("link", { name: "Plan een gratis gesprek" }).first().click();
    await book(owner.page, {
      place: "Online",
      name: "Iris Zonneveld",
      email: "iris@zonnehof.example",
      company,
      question: "Ik wil bestellingen niet meer overtypen. Hoe pak ik dat aan?",
    });

    await intakeBegan({ databaseUrl, dataDir: server.dataDir }, company);
    // which of the advisors got it was decided by turn: the coordinator sees all agendas, the advisor her own
    await signIn(coordinator.page, links.coordinator);
    await coordinator.page.goto("/adviseur");
    // among today's, or under what is left to do when midnight has passed since it began
    const intake = coordinator.page.getByRole("listitem").filter({ hasText: company }).first();
    await intake.getByRole("link").first().click();
    await expectPage(coordinator.page, `Gesprek met ${company}`);
    const lead = await leadOf(coordinator, advisor, links.advisor);
    await prepareAndHold(lead);

    await makeCase(lead.page, {
      title,
      question: "Bestellingen uit de webwinkel komen vanzelf in voorraad en boekhouding.",
      skills: ["Digitaal samenwerken (Teams, gedeelde bestanden)", "Dashboard en visualisatie"],
    });
    const caseUrl = lead.page.url().replace(/\?.*/, "");
    await chooseLane(lead.page, "mbo");
    await propose(lead.page, "Team IT systems and devices");

    await signIn(teacher.page, links.teacher);
    await teacher.page.getByRole("link", { name: "Lees het voorstel" }).first().click();
    await teacher.page.getByRole("link", { name: "Nee, liever niet" }).click();
    await tap(teacher.page.locator('[name="reason"][value="no-time"]'));
    await teacher.page.getByRole("button", { name: "Zeg nee tegen dit voorstel" }).click();
    await teacher.page.getByText("Je hebt nee gezegd").waitFor();

    await lead.page.goto(caseUrl);
    await chooseLane(lead.page, "student");
    await propose(lead.page, people.student ?? "");

    await signIn(student.page, links.student);
    await student.page.getByRole("link", { name: "Lees het voorstel" }).first().click();
    expect(await student.page.getByRole("main").innerText()).not.toContain(company);
    await student.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await student.page.getByRole("heading", { level: 1, name: "Wat je belooft" }).waitFor();
    expect(await student.page.getByRole("main").innerText()).not.toContain(company);
    await promise(student.page);
    await student.page.getByText("De opdracht is van jou").first().waitFor();
    expect(await student.page.getByRole("main").innerText()).toContain(company);
    await student.page.getByRole("button", { name: "Ik ben begonnen" }).click();
    await student.page.getByRole("link", { name: "Resultaat opleveren" }).click();
    await student.page
      .getByLabel("Wat heb je gemaakt?")
      .fill("De webwinkel schrijft elke bestelling nu zelf in voorraad en boekhouding. De uitleg staat erbij.");
    await student.page.getByRole("button", { name: "Lever op" }).click();
    await student.page.getByText("Je hebt opgeleverd").waitFor();

    await openFileFromMail(owner, /is opgeleverd$/);
    await owner.page.getByText("schrijft elke bestelling nu zelf").waitFor();
    await tap(owner.page.locator('[name="rating"][value="5"]'));
    await owner.page.getByLabel("Wil je er iets bij zeggen?").fill("Scheelt me een uur per dag.");
    await owner.page.getByRole("button", { name: "Bevestig het resultaat" }).click();
    await owner.page.getByText("Dank je wel, de opdracht is afgerond").waitFor();
    await owner.page.getByRole("link", { name: "Kijk terug op het werk" }).click();
    await looksBack(owner, ["contact", "agreements"]);
    await worksWithPlanInFile(owner);

    await student.page.reload();
    await student.page.getByRole("link", { name: "Kijk terug op het werk" }).click();
    await looksBack(student, ["contact", "clarity", "learned"]);
    await student.page.getByText("Scheelt me een uur per dag.").waitFor();
    await lead.page.goto(caseUrl);
    await lead.page.getByText("Deze opdracht is afgerond.").waitFor();
    const story = await lead.page.getByRole("main").innerText();
    for (const name of [people.teacher, people.student]) expect(story).toContain(name);
    expect([owner, advisor, teacher, student, coordinator].flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all([owner, advisor, teacher, student, coordinator].map(({ context }) => context.close()));
  });

  async function emptyDatabase(): Promise<string> {
    const client = new pg.Client(postgres.url("postgres"));
    await client.connect();
    await client.query("create database journey");
    await client.end();
    return postgres.url("journey");
  }
});

/** Whoever may lead this intake: the advisor whose turn it was, if hers is the printed link; otherwise the coordinator. */
async function leadOf(coordinator: Visit, advisor: Visit, link: string | undefined): Promise<Visit> {
  await signIn(advisor.page, link);
  const address = new URL(coordinator.page.url()).pathname;
  const answer = await advisor.page.goto(address);
  if (answer?.status() === 404) return coordinator;
  await expectPage(advisor.page, `Gesprek met ${company}`);
  return advisor;
}

async function prepareAndHold({ page }: Visit): Promise<void> {
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("Ik wil bestellingen niet meer overtypen.");
  expect(text).toContain("38");
  await page.getByRole("textbox", { name: /^Notities/ }).fill("Wil snel beginnen. Heeft een boekhouder die meedenkt.");
  await page.getByRole("textbox", { name: /^Notities/ }).blur();
  await page.getByText(/Bewaard om/).waitFor();
  await page.reload();
  expect(await page.getByRole("textbox", { name: /^Notities/ }).inputValue()).toContain("Wil snel beginnen.");
  await page.getByRole("button", { name: "Gesprek is gehouden" }).click();
  await page.getByText("Genoteerd: het gesprek is gehouden.").waitFor();
}

/** Says what she thinks of working together; then both may read what the other said. */
async function looksBack({ page }: Visit, questions: readonly string[]): Promise<void> {
  for (const question of questions) await tap(page.locator(`[name="${question}"][value="4"]`));
  await page.getByRole("button", { name: "Verstuur" }).click();
  await page.getByText("Dank je wel. Je hebt teruggekeken.").waitFor();
}

/** Ticks a step off in her file, asks help with another, and opens her whole result from there. */
async function worksWithPlanInFile({ page }: Visit): Promise<void> {
  await page.getByRole("link", { name: "Naar je dossier" }).click();
  await page.waitForURL(/\/dossier\/[^/]+$/);
  const file = new URL(page.url()).pathname;
  const plan = page.getByRole("region", { name: "Je stappenplan" });
  await plan
    .getByRole("button", { name: /^Klaar/ })
    .first()
    .click();
  await page.getByRole("status").filter({ hasText: "Afgevinkt. Goed bezig!" }).waitFor();
  await page.getByText(/^1 van \d+ stappen klaar$/).waitFor();
  await page
    .getByRole("button", { name: /^Vraag hulp/ })
    .first()
    .click();
  await page.waitForURL(/\/afspraak\?.*scan=.*&step=/);
  await page.goto(file);
  await page.getByText(/^1 van \d+ stappen klaar$/).waitFor();
  await page.getByRole("button", { name: "Open je hele uitslag" }).click();
  await page.getByRole("heading", { level: 1, name: "Je staat op: Op weg" }).waitFor();
}

async function openFileFromMail({ page }: Visit, subject: RegExp): Promise<void> {
  await page.goto("/postvak");
  await page.getByRole("link", { name: subject }).first().click();
  await page.locator('a[href*="/dossier/"]').first().click();
  await page.waitForURL("**/dossier/**");
}
