import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectPage, signIn, tap } from "#tests/support/acts.ts";
import { type Visit, visit } from "#tests/support/browser.ts";
import { readByIcalJs } from "#tests/support/calendars/readers.ts";
import { openHouse } from "#tests/support/house.ts";
import { axeFaults, bringAxe, overflow, ownFaults } from "#tests/support/page-checks.ts";

const { server, browser } = await openHouse({ RATE_LIMIT_SCALE: "1000" });
const cookies = new Map<string, NonNullable<BrowserContextOptions["storageState"]>>();
const own = "/adviseur/beschikbaarheid/agenda-link";

// a link signs in once
beforeAll(async () => {
  for (const role of ["advisor", "coordinator"]) {
    const one = await visit(browser, server.url);
    await signIn(one.page, server.signInLinks()[role]);
    cookies.set(role, await one.context.storageState());
    await one.context.close();
  }
});
const signedIn = (role: string, options: BrowserContextOptions = {}) =>
  visit(browser, server.url, { storageState: cookies.get(role) ?? "", ...options });

/** The address on the page that shows it, as a calendar program would ask for it. */
const addressOn = ({ page }: Visit): Promise<string> =>
  page.getByRole("link", { name: /\/agenda\/[\w-]{43}\.ics$/ }).innerText();

async function faultsOf({ page }: Visit): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await overflow(page)), ...(await axeFaults(page)), ...(await ownFaults(page)));
  }
  return faults;
}

describe("a calendar program", () => {
  it("reads an advisor's agenda by the link that she made without JavaScript, until she renews or revokes it", async () => {
    const amina = await signedIn("advisor", { javaScriptEnabled: false });
    await amina.page.goto("/adviseur/beschikbaarheid");
    await amina.page.getByRole("link", { name: "Agenda-links" }).click();
    await amina.page.getByRole("button", { name: "Link maken" }).click();
    await amina.page.getByRole("link", { name: "Kies wat erin mag staan." }).waitFor();
    await tap(amina.page.getByLabel("Alles"));
    await amina.page.getByRole("button", { name: "Link maken" }).click();
    await expectPage(amina.page, "Je nieuwe agenda-link");
    const address = await addressOn(amina);

    const whole = await fetch(address, { headers: { "Accept-Encoding": "gzip, br" } });
    const tag = whole.headers.get("ETag") ?? "";
    expect([whole.status, whole.headers.get("Content-Type"), whole.headers.get("Content-Encoding")]).toEqual([
      ...[200, "text/calendar; charset=utf-8", null],
    ]);
    expect(whole.headers.get("Referrer-Policy")).toBe("no-referrer");
    const { name, events } = readByIcalJs(await whole.text());
    expect(name).toBe("SPOT 035: Amina de Wit");
    expect(events.length).toBeGreaterThan(0);
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("ETag"), await head.text()]).toEqual([200, tag, ""]);
    const known = await fetch(address, { headers: { "If-None-Match": tag } });
    expect([known.status, known.headers.get("ETag"), await known.text()]).toEqual([304, tag, ""]);

    await amina.page.getByRole("link", { name: "Naar de links die werken" }).click();
    expect(await amina.page.content()).not.toContain(new URL(address).pathname);
    await amina.page.getByRole("link", { name: /^Vernieuwen/ }).click();
    await amina.page.getByRole("button", { name: "Link vernieuwen" }).click();
    const renewed = await addressOn(amina);
    const old = await fetch(address);
    expect([old.status, await old.text(), (await fetch(renewed)).status]).toEqual([410, "", 200]);

    await amina.page.goto(own);
    await amina.page.getByRole("button", { name: /^Intrekken/ }).click();
    await amina.page.getByText("De link is ingetrokken.").waitFor();
    expect((await fetch(renewed)).status).toBe(410);
    const never = await fetch(`${server.url}/agenda/${"a".repeat(43)}.ics`);
    expect([never.status, await never.text()]).toEqual([404, ""]);
    expect(server.output()).not.toContain(/agenda\/([\w-]{43})/.exec(address)?.[1]);
    expect(amina.faults).toEqual([]);
    await amina.context.close();
  });
});

describe.each(["nl", "en"] as const)("the pages about feeds in %s", (language) => {
  it.each([
    ["advisor", own],
    ["coordinator", "/beheer/agenda/links"],
  ])("are without faults: of the %s", async (role, home) => {
    const one = await signedIn(role);
    await bringAxe(one.page);
    await one.context.addCookies([{ name: "spot_taal", value: language, url: server.url }]);
    const faults: string[] = [];
    const look = async () => faults.push(...(await faultsOf(one)));
    await one.page.goto(home);
    await one.page.locator("form.form button").click();
    await one.page.locator("[aria-invalid=true], .field--error, .notice--error").first().waitFor();
    await look();
    if (role === "coordinator") await one.page.locator("select").selectOption({ index: 1 });
    await tap(one.page.locator("input[value=busy]"));
    await one.page.locator("form.form button").click();
    await one.page.getByText(language === "nl" ? "Je link is gemaakt" : "Your link is made").waitFor();
    await look();
    await one.page.goto(home);
    await look();
    await one.page
      .getByRole("link", { name: language === "nl" ? /^Vernieuwen/ : /^Renew/ })
      .first()
      .click();
    await expectPage(one.page, language === "nl" ? "Agenda-link vernieuwen" : "Renew a calendar link");
    await look();
    expect([...faults, ...one.faults]).toEqual([]);
    await one.context.close();
  });
});
