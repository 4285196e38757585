import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, signInByMail, tap } from "#tests/support/acts.ts";
import { keepPictures, startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { isUnderAge, timeToAnswerIsOver } from "#tests/support/time-passes.ts";
import { chooseLane, makeCase, promise, propose } from "#tests/support/work-acts.ts";

let browser: Browser;
let server: RunningServer;
let advisor: Visit;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer({ RATE_LIMIT_SCALE: "100" })]);
  advisor = await visit(browser, server.url, { viewport: { width: 1280, height: 900 } });
  await signIn(advisor.page, server.signInLinks().advisor);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const where = () => ({ databaseUrl: undefined, dataDir: server.dataDir });
/** The student with a printed link, and two others. */
const students = () => {
  const printed = server.people().student ?? "";
  const [second = "", third = ""] = ["Milan Jansen", "Sanne Bakker", "Noor el Amrani"].filter((one) => one !== printed);
  return { first: printed, second, third };
};
const emailOf = (name: string) => `${name.toLowerCase().replaceAll(" ", ".")}@demo.spot035.example`;

/** A case that every student of the demo can do, from a conversation that the advisor had. @returns its address */
async function caseFor(page: Page, title: string): Promise<string> {
  await page.goto("/adviseur/opdrachten?stand=all");
  await page.getByRole("link", { name: "Werkbonnen van papier naar een app" }).click();
  await page.getByRole("link", { name: "Het gesprek waar dit uit kwam" }).click();
  const question = "Maak een ontwerp voor een scherm waarop klanten zelf hun bestelling volgen.";
  await makeCase(page, { title, question, skills: ["Website ontwerpen (wireframe)", "Online marketing plannen"] });
  await chooseLane(page, "student");
  return page.url().replace(/\?.*/, "");
}

describe("a proposal", () => {
  it("goes on to the next on the list when the first says no, without JavaScript on their phones", async ({
    onTestFailed,
  }) => {
    const plain = await visit(browser, server.url, { javaScriptEnabled: false });
    onTestFailed(() => keepPictures({ advisor, plain }));
    const { page } = advisor;
    const title = "Zien waar mijn bestelling is";
    const address = await caseFor(page, title);
    const { first, second } = students();

    // nobody is chosen beforehand, and neither is a reason
    await page.goto(`${address}/voorstel`);
    await expectPage(page, "Wie vraag je?");
    const options = page.getByRole("list", { name: "Kandidaten die de opdracht kunnen doen" });
    expect(await options.getByRole("link", { name: /^Kies / }).count()).toBeGreaterThanOrEqual(3);
    await options.getByRole("link", { name: `Kies ${first}` }).click();
    await expectPage(page, `Stel ${first} voor`);
    expect(await page.locator('[name="reasonCode"]:checked').count()).toBe(0);
    await page.getByRole("button", { name: "Stel voor" }).click();
    await page.getByRole("link", { name: "Kies waarom je deze kandidaat vraagt." }).waitFor();
    await page.goto(address);
    await propose(page, first, [second]);
    const story = page.getByRole("main");
    await story.getByText("Daarna vragen we vanzelf").waitFor();
    await story.getByText("Past het beste bij dit werk").waitFor();

    await signIn(plain.page, server.signInLinks().student);
    await plain.page.getByRole("link", { name: /^Lees het voorstel.*Zien waar/ }).click();
    await plain.page.getByRole("link", { name: "Nee, liever niet" }).click();
    await plain.page.getByRole("button", { name: "Zeg nee tegen dit voorstel" }).click();
    await plain.page.getByText("Kies een reden. Dan weet de adviseur wat wel past.").first().waitFor();
    await tap(plain.page.locator('[name="reason"][value="no-time"]'));
    await plain.page.getByLabel("Wil je er iets bij zeggen?").fill("Ik heb dan tentamens.");
    await plain.page.getByRole("button", { name: "Zeg nee tegen dit voorstel" }).click();
    await plain.page.getByText("Je hebt nee gezegd").waitFor();

    await page.goto(address);
    const next = page.getByRole("listitem").filter({ hasText: "Vanzelf gevraagd, na een ander" }).first();
    expect(await next.innerText()).toContain(second);
    expect(await story.innerText()).toContain("De volgende op de lijst is vanzelf gevraagd");
    expect(await story.innerText()).toContain("Ik heb dan tentamens.");

    const other = await visit(browser, server.url, { javaScriptEnabled: false });
    await plain.context.close();
    await signInByMail(other.page, emailOf(second));
    await other.page.goto("/opdrachten");
    await other.page.getByRole("link", { name: /^Lees het voorstel/ }).click();
    await other.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await promise(other.page);
    await other.page.getByText("De opdracht is van jou").first().waitFor();
    await page.goto(address);
    await page.getByText(`${second} heeft de opdracht aangenomen.`).waitFor();
    expect([...advisor.faults, ...plain.faults, ...other.faults]).toEqual([]);
    await other.context.close();
  });

  it("comes back to the advisor when its time is over, and whoever waits for the case is told", async ({
    onTestFailed,
  }) => {
    const student = await visit(browser, server.url);
    onTestFailed(() => keepPictures({ advisor, student }));
    const { page } = advisor;
    const title = "Bestellen met een foto";
    const address = await caseFor(page, title);
    const { first, third } = students();
    await propose(page, third);

    await signInByMail(student.page, emailOf(first));
    await student.page.goto("/opdrachten");
    await student.page.getByRole("link", { name: "Opdrachten die nu bij iemand anders zijn" }).click();
    await student.page.getByRole("button", { name: `Hou mij in gedachten : ${title}` }).click();
    await student.page.getByText("We denken aan je als de opdracht vrijkomt.").waitFor();
    await student.page.getByText("Je staat op de lijst").waitFor();

    await timeToAnswerIsOver(where(), title);
    await page.goto(address);
    await expect
      .poll(() => page.goto(address).then(() => page.getByText("Voorstel verlopen").isVisible()), {
        timeout: 90_000,
        interval: 2000,
      })
      .toBe(true);
    const story = await page.getByRole("main").innerText();
    expect(story).toContain("verlopen");
    expect(story).toContain(`${first}, sinds`);
    await page.goto("/adviseur");
    await page.getByRole("link", { name: "Verlopen: stel iemand anders voor" }).waitFor();
    await page.goto("/postvak");
    for (const subject of ["Een opdracht is weer vrij", /^Geen antwoord: opdracht/])
      await page.getByRole("main").getByRole("link", { name: subject }).first().waitFor();
    expect([...advisor.faults, ...student.faults]).toEqual([]);
    await student.context.close();
  }, 180_000);

  it("to a student under age waits for her teacher, who reads the same and decides", async ({ onTestFailed }) => {
    const phone = await visit(browser, server.url);
    onTestFailed(() => keepPictures({ advisor, phone }));
    const { page } = advisor;
    const { third } = students();
    await isUnderAge(where(), third, server.people().teacher ?? "");
    const title = "Een huisstijl die klopt";
    const address = await caseFor(page, title);
    await propose(page, third);

    await signInByMail(phone.page, emailOf(third));
    await phone.page.goto("/opdrachten");
    await phone.page.getByRole("link", { name: /^Lees het voorstel.*Een huisstijl/ }).click();
    await phone.page.getByText("Je docent beslist mee").waitFor();
    await phone.page.getByRole("button", { name: "Ja, ik doe het" }).click();
    await phone.page.getByText("Je hebt ja gezegd").waitFor();
    await page.goto(address);
    await page.getByText(/^Zei ja op .*De docent beslist nog\.$/).waitFor();
    const told = phone.page;
    await phone.context.clearCookies();

    await signIn(told, server.signInLinks().teacher);
    await told.goto("/opdrachten");
    await told.getByRole("link", { name: /^Lees en beslis/ }).click();
    await expectPage(told, title);
    expect(await told.getByRole("main").innerText()).toContain(`${third} zei ja op`);
    await told.getByRole("button", { name: "Ja, ik ben akkoord" }).click();
    await told.getByText("De opdracht is nu van je student. Iedereen krijgt bericht.").waitFor();
    await page.goto(address);
    await page.getByText(`${third} heeft de opdracht aangenomen.`).waitFor();
    await page.getByText(/^De docent was akkoord op/).waitFor();
    expect([...advisor.faults, ...phone.faults]).toEqual([]);
    await phone.context.close();
  });
});
