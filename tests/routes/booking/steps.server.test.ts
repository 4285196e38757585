import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { loader as choice, action as choose } from "#app/routes/booking/choice.tsx";
import { action as confirm, loader as details } from "#app/routes/booking/details.tsx";
import { action as pick, loader as time } from "#app/routes/booking/time.tsx";
import { appointment } from "#db/schema/booking.ts";
import { contact, organisation, rateCount } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";
import { findScan } from "#scans/index.ts";
import { addAdvisor, clearBookings } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T08:00:00Z") });

const db = testDatabase();
const start = "2026-11-05T09:00:00.000Z";
const chosen = "kind=intake&place=online";
const typed = {
  ...{ kind: "intake", place: "online", start, language: "nl", website: "", phone: "" },
  ...{
    name: "Zoë de Vries",
    email: "Zoe@Bedrijf.example",
    company: "Bakkerij De Vries",
    question: "Meer bestellingen.",
  },
};
const atDetails = (query = `${chosen}&start=${encodeURIComponent(start)}`) =>
  details(routeArgs(get(`/afspraak/gegevens?${query}`)));
const pageAt = async (query?: string) => (await atDetails(query)).data;
const send = (fields: Record<string, string>) =>
  confirm(routeArgs(post(`/afspraak/gegevens?kind=${fields.kind}`, fields)));

/** What an action answers when it refuses: the faults, what was typed, and the status. */
async function refusalOf(answer: ReturnType<typeof send>) {
  const given = await answer;
  if (!("data" in given)) throw new Error(`not refused: ${given.status}`);
  return { ...given.data, status: given.init?.status, headers: new Headers(given.init?.headers) };
}

beforeAll(() => addAdvisor(db, { name: "Amina de Wit" }));

beforeEach(async () => {
  await clearBookings(db);
  await db.transaction(async (tx) => {
    for (const table of [response, contact, rateCount]) await tx.delete(table);
  });
});

describe("the three steps of booking, by forms alone", () => {
  test("lead from a choice to a confirmed appointment", async () => {
    const page = await choice(routeArgs(get("/afspraak")));
    expect(page.kinds.map(({ value }) => value)).toEqual(["intake", "advice"]);
    expect(page.suggestion).toBeNull();
    const first = await responseOf(choose(routeArgs(post("/afspraak", { kind: "intake", place: "online" }))));
    expect(first.headers.get("Location")).toBe("/afspraak/tijdstip?kind=intake&place=online");
    const { week } = await time(routeArgs(get(`/afspraak/tijdstip?${chosen}`)));
    expect(week?.days[0]).toMatchObject({ id: "2026-11-03", heading: "dinsdag 3 november 2026" });
    const value = week?.days[2]?.slots[2]?.value ?? "";
    const second = await responseOf(
      pick(routeArgs(post("/afspraak/tijdstip", { kind: "intake", place: "online", start: value }))),
    );
    expect(second.headers.get("Location")).toContain("/afspraak/gegevens?kind=intake&place=online&start=2026-11-05T09");
    // the time is held for her now: with the secret in the address it is hers, without it is gone
    expect((await pageAt()).gone).toBe("slot-taken");
    const held = (second.headers.get("Location") ?? "").split("?")[1];
    expect(await pageAt(held)).toMatchObject({
      gone: null,
      heldUntil: "09.10 uur",
      when: "donderdag 5 november 2026 om 10.00 uur",
      instead: null,
    });
    const hold = new URLSearchParams(held).get("hold") ?? "";
    const third = await responseOf(send({ ...typed, hold }));
    expect(third.status).toBe(303);
    const token = /^\/afspraak\/([\w-]{43})\/bevestigd$/.exec(third.headers.get("Location") ?? "")?.[1] ?? "";
    const found = await findAppointmentByLink(db, token);
    expect(found?.contact).toMatchObject({ name: "Zoë de Vries", email: "zoe@bedrijf.example", phone: null });
  });

  test("book once when the last button is pressed twice, and confirm both times", async () => {
    const answers = await Promise.all([responseOf(send(typed)), responseOf(send(typed))]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const late = await responseOf(send(typed));
    const places = [...answers, late].map(({ headers }) => headers.get("Location"));
    expect(places[0]).toMatch(/bevestigd$/);
    expect(new Set(places).size).toBe(1);
    expect(await db.$count(appointment)).toBe(1);
  });

  test("show another week when it is asked for, and the nearest one with open times", async () => {
    const at = async (from: string) => (await time(routeArgs(get(`/afspraak/tijdstip?${chosen}&from=${from}`)))).week;
    expect(await at("2026-11-11")).toMatchObject({
      first: "maandag 9 november 2026",
      earlier: "2026-11-02",
      later: "2026-11-16",
    });
    expect(await at("2020-01-01")).toMatchObject({ earlier: null });
    expect(await at("2030-01-01")).toMatchObject({ later: null });
    expect(await at("morgen")).toMatchObject({ earlier: null });
  });

  test.each(["", "kind=intake", "kind=chat&place=online"])("go back to the first with '%s'", async (query) => {
    const response = await responseOf(time(routeArgs(get(`/afspraak/tijdstip?${query}`))));
    expect(response.headers.get("Location")).toMatch(/^\/afspraak(\?|$)/);
  });

  test("go back to the second without a time", async () => {
    const response = await responseOf(atDetails(chosen));
    expect(response.headers.get("Location")).toBe(`/afspraak/tijdstip?${chosen}`);
  });
});

describe("coming from the scan", () => {
  test("brings the wish she named as a first question, and ties the scan to the appointment", async () => {
    const definition = findScan("digital-maturity");
    if (!definition) throw new Error("the scan is gone");
    const answers = { sector: "G", wish: "customers" };
    const begun = await startResponse(db, { definition, language: "nl", answers }, new Date());
    if (!begun.ok) throw new Error(begun.reason);
    const { token } = begun.value;
    const page = await pageAt(`${chosen}&start=${encodeURIComponent(start)}&scan=${token}`);
    expect(page.choice.scan).toBe(token);
    expect(page.question.length).toBeGreaterThan(10);
    await responseOf(send({ ...typed, question: page.question, scanToken: token }));
    const [row] = await db.select().from(appointment);
    expect(row).toMatchObject({ question: page.question, responseId: expect.any(String) });
    const [company] = await db
      .select()
      .from(organisation)
      .where(eq(organisation.id, row?.organisationId ?? ""));
    expect(company?.sector).toBe("G");
  });

  test("with a link of a scan that is not there goes on without", async () => {
    const page = await pageAt(`${chosen}&start=${encodeURIComponent(start)}&scan=${"x".repeat(43)}`);
    expect(page).toMatchObject({ question: "", choice: { scan: undefined } });
  });
});

describe("the last step", () => {
  test("names every field that is not right, with all that was typed still there", async () => {
    const refused = await refusalOf(send({ ...typed, email: "zoe", name: "", phone: "112" }));
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.errors).sort()).toEqual(["email", "name", "phone"]);
    expect(refused.typed).toMatchObject({ email: "zoe", phone: "112", question: "Meer bestellingen." });
  });

  test("asks for the address when the advisor comes to her, and for none otherwise", async () => {
    const visit = { ...typed, place: "on-site" };
    expect(Object.keys((await refusalOf(send(visit))).errors).sort()).toEqual(["houseNumber", "postcode"]);
    const response = await responseOf(send({ ...visit, postcode: "1211ab", houseNumber: "7" }));
    expect(response.status).toBe(303);
  });

  test("says that a time was just taken, offers others of that week, and books one of them with what she typed", async () => {
    expect((await responseOf(send(typed))).status).toBe(303);
    const second = { ...typed, email: "ander@bedrijf.example" };
    const refused = await refusalOf(send(second));
    expect(refused).toMatchObject({ status: 409, errors: { start: ["slot-taken"] } });
    expect(refused.typed).toMatchObject({
      name: "Zoë de Vries",
      email: "ander@bedrijf.example",
      question: "Meer bestellingen.",
    });
    const again = await pageAt();
    expect(again.gone).toBe("slot-taken");
    const offered = again.instead?.days.flatMap(({ slots }) => slots.map(({ value }) => value)) ?? [];
    expect(offered).not.toContain(start);
    expect(offered).toContain("2026-11-05T10:00:00.000Z");
    expect((await responseOf(send({ ...second, start: "2026-11-05T10:00:00.000Z" }))).status).toBe(303);
  });

  test("catches a machine that fills in every field, and says to a person what to do", async () => {
    const refused = await refusalOf(send({ ...typed, website: "https://spam.example" }));
    expect(refused.errors).toEqual({ website: ["trap"] });
    expect(await db.$count(appointment)).toBe(0);
  });

  test("lets one address have two appointments to come", async () => {
    for (const hour of ["09", "11"]) await responseOf(send({ ...typed, start: `2026-11-05T${hour}:00:00.000Z` }));
    const refused = await refusalOf(send({ ...typed, start: "2026-11-05T13:00:00.000Z" }));
    expect(refused.errors).toEqual({ email: ["tooMany"] });
  });

  test("asks to wait after five bookings in an hour, with all that was typed still there", async () => {
    for (let nth = 0; nth < 5; nth += 1) await send({ ...typed, start: "2026-11-08T09:00:00.000Z" });
    const refused = await refusalOf(send(typed));
    expect(refused).toMatchObject({ status: 429, errors: { email: ["limit"] } });
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.typed).toMatchObject({ name: "Zoë de Vries" });
  });
});
