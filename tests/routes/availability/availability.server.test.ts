import { beforeEach, describe, expect, test } from "vitest";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { listOpenSlots } from "#app/domain/booking/slot-queries.server.ts";
import { addDays, isoWeekday, mondayOf } from "#app/lib/dates.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { action as removeAbsence } from "#app/routes/availability/absence-removal.ts";
import * as absences from "#app/routes/availability/absences.tsx";
import { action, loader } from "#app/routes/availability/availability.tsx";
import { action as clear } from "#app/routes/availability/day-removal.ts";
import * as days from "#app/routes/availability/days.tsx";
import { action as removeHours } from "#app/routes/availability/hours-removal.ts";
import * as schedule from "#app/routes/availability/schedule.tsx";
import * as change from "#app/routes/availability/schedule-change.tsx";
import { action as drop } from "#app/routes/availability/schedule-removal.ts";
import * as work from "#app/routes/availability/work.tsx";
import { bookingOf, office } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const path = "/adviseur/beschikbaarheid";
const facts = { name: "Media Park", zone: "Europe/Amsterdam", places: ["online"] };
const hours = { weekdays: ["1", "2", "3", "4", "5"], start: "9.00", end: "12:30" };
const today = localDateOf(Date.now(), "Europe/Amsterdam");
/** A Wednesday in the week after next: outside every notice, inside every window. No holiday lies there twice a year: those are told apart. */
const wednesday = addDays(mondayOf(today), 16);

let mine: Awaited<ReturnType<typeof signedInAs>>;
beforeEach(async () => {
  mine = await signedInAs("advisor");
});

const address = (response: Response) => response.headers.get("Location") ?? "";
const read = (cookie: string, query = "") => loader(routeArgs(get(path + query, cookie)));
const week = `soort=intake&plek=online&van=${wednesday}`;

async function newSchedule(own: { cookie: string } = mine, input: object = {}, query = ""): Promise<string> {
  const made = await responseOf(action(routeArgs(post(path + query, { ...facts, ...input }, own.cookie))));
  const id = /beschikbaarheid\/([0-9a-f-]+)/.exec(address(made))?.[1] ?? "";
  expect(address(made)).toContain("gedaan=made");
  return id;
}

async function addHours(id: string, input: object = {}, own: { cookie: string } = mine, query = "") {
  return schedule.action(routeArgs(post(`${path}/${id}${query}`, { ...hours, ...input }, own.cookie), { id }));
}

function faultsOf(answer: object) {
  if (!("data" in answer) || typeof answer.data !== "object" || answer.data === null || !("errors" in answer.data))
    throw new Error("it should be refused");
  return answer.data.errors;
}

describe("an advisor's schedules", () => {
  test("are several, each with many windows a day, hers to add to, to change and to take from", async () => {
    const [first, second] = [await newSchedule(), await newSchedule(mine, { name: "Op bezoek", places: ["on-site"] })];
    await responseOf(addHours(first));
    await responseOf(addHours(first, { weekdays: ["1"], start: "13", end: "17.00" }));
    await responseOf(addHours(second, { weekdays: ["2"] }));
    const page = await read(mine.cookie);
    expect(page.schedules.map(({ name, hours: rows }) => [name, rows.length])).toEqual([
      ["Media Park", 6],
      ["Op bezoek", 1],
    ]);
    const id = page.schedules[0]?.hours[0]?.id ?? "";
    await responseOf(removeHours(routeArgs(post("/x", {}, mine.cookie), { id: first, part: id })));
    const renamed = { ...facts, name: "Elders", zone: "America/New_York" };
    await responseOf(change.action(routeArgs(post("/x", renamed, mine.cookie), { id: first })));
    await responseOf(drop(routeArgs(post("/x", {}, mine.cookie), { id: second })));
    const after = await read(mine.cookie);
    expect(after.schedules).toMatchObject([{ name: "Elders", zone: "America/New_York" }]);
    expect(after.schedules[0]?.hours).toHaveLength(5);
  });

  test("take only times on the five-minute grid, in order, on a day, that are not there yet", async () => {
    const id = await newSchedule();
    expect(faultsOf(await addHours(id, { start: "9:03" }))).toEqual({ start: ["time"] });
    expect(faultsOf(await addHours(id, { end: "25:00" }))).toEqual({ end: ["time"] });
    expect(faultsOf(await addHours(id, { end: "8:00" }))).toEqual({ end: ["order"] });
    expect(faultsOf(await addHours(id, { weekdays: [] }))).toEqual({ weekdays: ["weekdays"] });
    await responseOf(addHours(id));
    expect(faultsOf(await addHours(id, { start: "12:00", end: "13:00" }))).toEqual({ start: ["overlap"] });
    const nowhere = await action(routeArgs(post(path, { ...facts, places: [] }, mine.cookie)));
    expect(faultsOf(nowhere)).toEqual({ places: ["places"] });
  });
});

describe("what can be booked then", () => {
  test("is shown at once, and is what the engine offers", async () => {
    const id = await newSchedule();
    const before = await schedule.loader(routeArgs(get(`${path}/${id}?${week}`, mine.cookie), { id }));
    const onWednesday = ({ openings }: typeof before) => openings?.days.find(({ date }) => date === wednesday);
    expect(onWednesday(before)).toMatchObject({ starts: [], reason: "no-hours" });
    await responseOf(addHours(id));
    const after = await schedule.loader(routeArgs(get(`${path}/${id}?${week}`, mine.cookie), { id }));
    const within = instantsOfDates(wednesday, addDays(wednesday, 6), "Europe/Amsterdam");
    const ask = { kind: "intake", place: "online", advisorId: mine.id, within } as const;
    const ofWeek = await listOpenSlots(db, ask, new Date());
    const shown = after.openings?.days.flatMap(({ starts }) => starts.map(({ at }) => Date.parse(at)));
    expect(shown).toEqual(ofWeek.map(({ start }) => start));
    expect(ofWeek.length).toBeGreaterThan(0);
  });

  test("is nothing at a place where she has no schedule, and the page says so", async () => {
    const id = await newSchedule();
    await responseOf(addHours(id));
    const page = await read(mine.cookie, `?soort=intake&plek=on-site&van=${wednesday}`);
    expect(page.openings?.days.map(({ reason }) => reason)).toEqual(Array.from({ length: 7 }, () => "nobody"));
  });
});

describe("hours of a day's own", () => {
  const setDay = (id: string, typed: object) =>
    days.action(routeArgs(post(`${path}/${id}/dagen`, { date: wednesday, ...typed }, mine.cookie), { id }));
  const seen = async (id: string) => {
    const page = await days.loader(routeArgs(get(`${path}/${id}/dagen?${week}`, mine.cookie), { id }));
    return { page, day: page.openings?.days.find(({ date }) => date === wednesday) };
  };

  test("replace the week's, close the day when there are none, and can be taken back", async () => {
    const id = await newSchedule();
    await responseOf(addHours(id));
    const set = await responseOf(setDay(id, { hours: "19.00-20.00, 21:00 - 22:00" }));
    expect(address(set)).toBe(`${path}/${id}/dagen?van=${wednesday}&gedaan=set`);
    const evening = await seen(id);
    expect(evening.page.schedule.days).toMatchObject([{ date: wednesday, typed: "19:00-20:00, 21:00-22:00" }]);
    expect(evening.day?.starts.map(({ label }) => label.slice(0, 2))).not.toContain("09");
    expect(evening.day?.starts[0]?.label).toBe("19.00");
    expect(evening.day?.ownHours).toBe(true);
    await responseOf(setDay(id, { hours: "" }));
    expect((await seen(id)).day).toMatchObject({ starts: [], reason: "day-off" });
    await responseOf(clear(routeArgs(post("/x", {}, mine.cookie), { id, part: wednesday })));
    expect((await seen(id)).page.schedule.days).toEqual([]);
    const again = clear(routeArgs(post("/x", {}, mine.cookie), { id, part: wednesday }));
    expect((await responseOf(again)).status).toBe(404);
  });

  test("are refused in words that cannot be read, and for a day that is over", async () => {
    const id = await newSchedule();
    expect(faultsOf(await setDay(id, { hours: "ochtend" }))).toEqual({ hours: ["time"] });
    expect(faultsOf(await setDay(id, { hours: "9-12, 11-13" }))).toEqual({ hours: ["time"] });
    expect(faultsOf(await setDay(id, { date: addDays(today, -1), hours: "9-12" }))).toEqual({ date: ["past"] });
  });
});

describe("being away", () => {
  const away = { firstDate: wednesday, lastDate: addDays(wednesday, 1), reason: "training", note: "" };
  const add = (input: object) =>
    absences.action(routeArgs(post("/adviseur/afwezig", { ...away, ...input }, mine.cookie)));
  const page = () => absences.loader(routeArgs(get(`/adviseur/afwezig?${week}`, mine.cookie)));

  test("closes those days, says why and whom to ask, and which appointments still stand", async () => {
    const colleague = await signedInAs("advisor");
    const id = await newSchedule();
    await responseOf(addHours(id, { weekdays: ["1", "2", "3", "4", "5", "6", "7"] }));
    const [slot] = (await page()).openings?.days.find(({ date }) => date === wednesday)?.starts ?? [];
    const start = new Date(slot?.at ?? "").toISOString();
    const booking = bookingOf({ start, place: "online", advisorId: mine.id, company: "Kapsalon Knip" });
    expect(await bookAppointment(db, { booking, office }, new Date())).toMatchObject({ ok: true });
    const done = await responseOf(add({ substituteId: colleague.id, note: "Leren rekenen" }));
    expect(address(done)).toBe(`/adviseur/afwezig?van=${wednesday}&gedaan=away`);
    const { absences: list, openings } = await page();
    expect(list).toMatchObject([{ reason: "training", note: "Leren rekenen", left: [{ company: "Kapsalon Knip" }] }]);
    expect(list[0]?.substitute).toMatch(/^Person /);
    const closed = openings?.days.filter(({ reason }) => reason === "away").map(({ because }) => because);
    expect(closed).toEqual(["Leren rekenen", "Leren rekenen"]);
    await responseOf(removeAbsence(routeArgs(post("/x", {}, mine.cookie), { id: list[0]?.id ?? "" })));
    expect((await page()).absences).toEqual([]);
  });

  test("is refused backwards, too long, in the past, without a reason, and with a substitute who is no colleague", async () => {
    expect(faultsOf(await add({ lastDate: addDays(wednesday, -1) }))).toEqual({ lastDate: ["order"] });
    expect(faultsOf(await add({ lastDate: addDays(wednesday, 500) }))).toEqual({ lastDate: ["long"] });
    expect(faultsOf(await add({ firstDate: addDays(today, -3), lastDate: addDays(today, -2) }))).toEqual({
      lastDate: ["past"],
    });
    expect(faultsOf(await add({ reason: "" }))).toEqual({ reason: ["reason"] });
    expect(faultsOf(await add({ substituteId: mine.id }))).toEqual({ substituteId: ["substitute"] });
  });
});

describe("how she works", () => {
  const save = (input: object) => work.action(routeArgs(post("/adviseur/werkwijze", { ...input }, mine.cookie)));

  test("is kept: limits, address, clock, and what she knows best, by the names of the scan", async () => {
    const typed = { maxPerDay: "3", maxPerWeek: "", meetingUrl: "https://meet.example/x", zone: "Europe/London" };
    await responseOf(save({ ...typed, specialisms: ["D2"], wishes: ["ai"] }));
    const page = await work.loader(routeArgs(get("/adviseur/werkwijze", mine.cookie)));
    expect(page.advisor).toMatchObject({ maxPerDay: 3, maxPerWeek: null, zone: "Europe/London", specialisms: ["D2"] });
    expect(page.themes.find(({ value }) => value === "D1")?.label).toBe("Plan, tijd en geld");
  });

  test("is refused with a limit that is none and an address that is not safe", async () => {
    expect(faultsOf(await save({ maxPerDay: "0", meetingUrl: "http://meet.example" }))).toEqual({
      maxPerDay: ["limit"],
      meetingUrl: ["url"],
    });
  });
});

describe("who may", () => {
  test("nobody but advisors and the coordinator", async () => {
    expect(address(await responseOf(read("")))).toContain("/inloggen");
    for (const role of ["student", "teacher", "frontrunner", "municipality"] as const) {
      const { cookie } = await signedInAs(role);
      for (const door of [loader, absences.loader, work.loader])
        expect((await responseOf(door(routeArgs(get(path, cookie))))).status, role).toBe(404);
      for (const door of [action, absences.action, work.action])
        expect((await responseOf(door(routeArgs(post(path, facts, cookie))))).status, role).toBe(404);
    }
  });

  test("an advisor not a colleague's, neither by its id nor by her name in the address", async () => {
    const id = await newSchedule();
    const theirs = await signedInAs("advisor");
    const named = `?adviseur=${mine.id}`;
    const form = (fields: object, query: string) =>
      routeArgs(post(`/x${query}`, { ...fields }, theirs.cookie), { id, part: id });
    for (const query of ["", named]) {
      const doors = [
        { door: schedule.action, fields: hours },
        { door: change.action, fields: facts },
        { door: days.action, fields: { date: wednesday } },
        ...[drop, removeHours, clear, removeAbsence].map((door) => ({ door, fields: {} })),
      ];
      for (const { door, fields } of doors) expect((await responseOf(door(form(fields, query)))).status).toBe(404);
    }
    expect((await responseOf(read(theirs.cookie, named))).status).toBe(404);
    expect((await read(mine.cookie)).schedules).toHaveLength(1);
  });

  test("the coordinator that of an advisor she names, and it stays named", async () => {
    const coordinator = await signedInAs("coordinator");
    const named = `?adviseur=${mine.id}`;
    const id = await newSchedule(coordinator, {}, named);
    const added = await responseOf(addHours(id, {}, coordinator, named));
    expect(address(added)).toContain(`adviseur=${mine.id}`);
    expect((await read(coordinator.cookie, named)).other).toBe(mine.id);
    expect((await read(mine.cookie)).schedules[0]?.hours).toHaveLength(5);
    expect((await responseOf(read(coordinator.cookie))).status).toBe(404);
    expect(isoWeekday(wednesday)).toBe(3);
  });
});
