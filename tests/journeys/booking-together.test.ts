import { eq } from "drizzle-orm";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approveAppointment } from "#app/domain/booking/approval-commands.server.ts";
import type { Database } from "#db/database.ts";
import { appointmentType, appointmentTypeHost } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { organisation, person } from "#db/schema/people.ts";
import { changeType, office } from "#tests/domain/booking/bookings.ts";
import { tap } from "#tests/support/acts.ts";
import { chooseTime, confirm, expectSoundPage, fillIn, followMail, meanwhile } from "#tests/support/booking-acts.ts";
import { startBrowser, type Visit, visit } from "#tests/support/browser.ts";
import { bringAxe } from "#tests/support/page-checks.ts";
import { type RunningServer, startServer } from "#tests/support/running-server.ts";
import { intakeBegan } from "#tests/support/time-passes.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ RATE_LIMIT_SCALE: "100" }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function owner(): Promise<Visit> {
  const one = await visit(browser, server.url);
  await bringAxe(one.page);
  return one;
}

/** From now on one advisor alone gives this advice, and once a day, on one day in the weeks to come. */
async function onlyOnce(db: Database, code: string): Promise<void> {
  const [type] = await db.select().from(appointmentType).where(eq(appointmentType.code, code));
  const [host] = await db.select().from(person).where(eq(person.name, "Joost Verhagen"));
  if (!type || !host) throw new Error("the demo has no such advice");
  await db.transaction((tx) => tx.insert(appointmentTypeHost).values({ typeId: type.id, personId: host.id }));
  const date = nextMonday();
  await changeType(db, code, { maxPerDay: 1, window: { kind: "dates", first: date, last: date } });
}

/** A Monday that is at least a week ahead, and no holiday. */
function nextMonday(): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  while (day.getUTCDay() !== 1 || /-(12-2[56]|01-01|04-2[67])$/.test(day.toISOString().slice(0, 10)))
    day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

describe("owners who want the same", () => {
  it("one waits until the other cancels, gets a mail, and takes the time with one tap", async () => {
    await meanwhile(server, (db) => onlyOnce(db, "advice"));
    const [first, second] = [await owner(), await owner()];
    await first.page.goto("/afspraak/tijdstip?kind=advice&place=online");
    await chooseTime(first.page, 3);
    await fillIn(first.page, { name: "Eerste Eva", company: "Eerst BV" });
    await confirm(first.page);

    await second.page.goto("/afspraak/tijdstip?kind=advice&place=online");
    await second.page.getByRole("heading", { name: "Er zijn nu geen vrije tijden" }).waitFor();
    await expectSoundPage(second.page, "Kies een tijdstip");
    await second.page.getByRole("link", { name: "Laat weten als er eerder plek is" }).click();
    await expectSoundPage(second.page, "Laat weten als er plek is");
    await fillIn(second.page, { name: "Wachtende Wies", company: "Geduld BV" });
    await second.page.getByRole("button", { name: "Zet me op de wachtlijst" }).click();
    await expectSoundPage(second.page, "Je plek op de wachtlijst");
    await second.page.getByText("Er is nu nog geen plek.").waitFor();

    await first.page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await first.page.getByRole("link", { name: "Afspraak annuleren" }).click();
    await first.page.getByRole("button", { name: "Afspraak annuleren" }).click();
    await first.page.getByRole("heading", { level: 1, name: "Je afspraak is geannuleerd" }).waitFor();

    await followMail(second.page, /Er is plek/, "/wachtlijst/");
    await expectSoundPage(second.page, "Je plek op de wachtlijst");
    await second.page.getByRole("button", { name: "Neem dit tijdstip" }).click();
    await expectSoundPage(second.page, "Je afspraak staat vast");
    await followMail(second.page, /Er is plek/, "/wachtlijst/");
    await expectSoundPage(second.page, "Dit tijdstip is van jou");
    expect([...first.faults, ...second.faults]).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it("meet in one group, of which each seat is told, with the questions of its kind", async () => {
    const [first, second] = [await owner(), await owner()];
    const seatsAt = async ({ page }: Visit, start: string) => {
      await page.goto("/afspraak/tijdstip?kind=kennissessie&place=media-park");
      const tile = page.locator(".option", { has: page.locator(`input[value="${start}"]`) });
      return Number(/nog (\d+) plek/.exec(await tile.innerText())?.[1]);
    };
    await first.page.goto("/afspraak/tijdstip?kind=kennissessie&place=media-park");
    await expectSoundPage(first.page, "Kies een tijdstip");
    const start = (await first.page.locator('input[name="start"]').first().getAttribute("value")) ?? "";
    const before = await seatsAt(first, start);
    for (const [nth, one] of [first, second].entries()) {
      expect(await seatsAt(one, start)).toBe(before - nth);
      await tap(one.page.locator(`input[value="${start}"]`));
      await one.page.getByRole("button", { name: "Verder met dit tijdstip" }).click();
      await expectSoundPage(one.page, "Je gegevens");
      await fillIn(one.page, { name: `Groep ${nth}`, company: `Groep ${nth} BV` });
      await one.page.getByRole("button", { name: "Afspraak bevestigen" }).click();
      await one.page.locator(".error-summary").getByRole("link", { name: "Beantwoord deze vraag." }).waitFor();
      await tap(one.page.getByRole("radio", { name: "Soms" }));
      await confirm(one.page);
    }
    expect(await seatsAt(first, start)).toBe(before - 2);
    await second.page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await expectSoundPage(second.page, "Je afspraak");
    expect(await second.page.getByRole("main").innerText()).toMatch(/Hoeveel werk je al met AI\?\s+Soms/);
    await second.page.getByRole("link", { name: "Afspraak annuleren" }).click();
    await second.page.getByRole("button", { name: "Afspraak annuleren" }).click();
    await second.page.getByRole("heading", { level: 1, name: "Je afspraak is geannuleerd" }).waitFor();
    expect(await seatsAt(second, start)).toBe(before - 1);
    expect([...first.faults, ...second.faults]).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  });
});

describe("a kind of meeting that is asked for first", () => {
  it("is a request until the advisor says yes, an appointment from then on, and is rated afterwards", async () => {
    await meanwhile(server, (db) => changeType(db, "intake", { approval: true }));
    const one = await owner();
    await one.page.goto("/afspraak/tijdstip?kind=intake&place=online");
    await chooseTime(one.page, 1);
    await fillIn(one.page, { name: "Vraagje Vos", company: "Vragen BV", question: "Past dit bij jullie?" });
    await confirm(one.page, "Je aanvraag is verstuurd");
    await expectSoundPage(one.page, "Je aanvraag is verstuurd");
    await one.page.getByRole("link", { name: "Bekijk of wijzig je afspraak" }).click();
    await expectSoundPage(one.page, "Je aanvraag");
    await meanwhile(server, async (db) => {
      const [asked] = await db
        .select({ id: appointment.id })
        .from(appointment)
        .innerJoin(organisation, eq(organisation.id, appointment.organisationId))
        .where(eq(organisation.name, "Vragen BV"));
      const by = { id: null, role: "advisor" };
      expect(await approveAppointment(db, { id: asked?.id ?? "", by, office }, new Date())).toMatchObject({ ok: true });
    });
    await one.page.reload();
    await expectSoundPage(one.page, "Je afspraak");
    const address = one.page.url();
    await intakeBegan({ databaseUrl: undefined, dataDir: server.dataDir }, "Vragen BV");
    await one.page.goto(`${address}/mening`);
    await expectSoundPage(one.page, "Dit kan nu nog niet");
    await meanwhile(server, (db) =>
      db.transaction((tx) =>
        tx.update(appointment).set({ status: "held" }).where(eq(appointment.question, "Past dit bij jullie?")),
      ),
    );
    await one.page.goto(`${address}/mening`);
    await expectSoundPage(one.page, "Hoe was je gesprek?");
    await tap(one.page.getByRole("radio", { name: "Heel goed" }));
    await one.page.getByRole("button", { name: "Verstuur" }).click();
    await expectSoundPage(one.page, "Dank je wel");
    expect(one.faults).toEqual([]);
    await one.context.close();
  });
});
