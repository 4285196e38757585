import { describe, expect, it } from "vitest";
import { noRoom, officeWeek, type WeekFacts, type WeekTalk } from "#app/domain/booking/office-week.ts";

const monday = "2026-11-02";
const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour - 1);
const now = at(2, 8);
const names = { nl: "Intake", en: "Intake" };
const amina = { id: "amina", name: "Amina", active: true };
const joost = { id: "joost", name: "Joost", active: true };
const gooi = { id: "gooi", name: "Kamer Gooi", active: true };
const nothing: WeekFacts = {
  advisors: [amina, joost],
  rooms: [gooi],
  talks: [],
  kept: [],
  away: [],
  busy: [],
  officeDays: [],
};

const talk = (input: Partial<WeekTalk>): WeekTalk => ({
  ...{ id: "t1", status: "confirmed", company: "Bakkerij", names, place: "media-park", advisorId: "amina" },
  ...{ reservationId: "r1", start: at(3, 10), end: at(3, 11) },
  ...input,
});
const kept = (resourceId: string, input: Partial<WeekFacts["kept"][number]> = {}) => ({
  ...{ reservationId: "r1", resourceId, names, place: "media-park" as const, start: at(3, 10), end: at(3, 11) },
  ...{ heldUntil: null, seats: 1, seatsTaken: 1 },
  ...input,
});
const week = (facts: Partial<WeekFacts>, by: "advisor" | "room" = "advisor") =>
  officeWeek({ ...nothing, ...facts }, { monday, by, now });
/** "02 amina: t1", for each thing in the week. */
const things = (shown: ReturnType<typeof week>) =>
  shown.days.flatMap(({ date, cells }) =>
    cells.flatMap(({ rowId, items }) => items.map((item) => `${date.slice(8)} ${rowId}: ${item.key}`)),
  );

describe("the week of everybody", () => {
  it("has everybody who can be booked and five days, also when there is nothing", () => {
    const { rows, days } = week({});
    expect(rows.map(({ name }) => name)).toEqual(["Amina", "Joost"]);
    expect(days.map(({ date }) => date)).toEqual(["02", "03", "04", "05", "06"].map((day) => `2026-11-${day}`));
  });

  it("has Saturday or Sunday when something is on it", () => {
    const saturday = week({ talks: [talk({ start: at(7, 10), end: at(7, 11) })] });
    expect(saturday.days.map(({ date }) => date).slice(5)).toEqual(["2026-11-07"]);
  });

  it("shows a conversation with everybody who takes it, and with its room", () => {
    const facts = { talks: [talk({})], kept: [kept("amina"), kept("joost"), kept("gooi")] };
    expect(things(week(facts))).toEqual(["03 amina: r1", "03 joost: r1"]);
    expect(things(week(facts, "room"))).toEqual(["03 gooi: r1"]);
    expect(week(facts).days[1]?.cells[0]?.items[0]).toMatchObject({ advisors: ["Amina", "Joost"], room: "Kamer Gooi" });
  });

  it("shows a group once, with each company in it", () => {
    const talks = [talk({}), talk({ id: "t2", company: "Kapper" })];
    const shown = week({ talks, kept: [kept("amina", { seats: 8, seatsTaken: 2 })] });
    expect(things(shown)).toEqual(["03 amina: r1"]);
    expect(shown.days[1]?.cells[0]?.items[0]).toMatchObject({
      seats: 8,
      seatsTaken: 2,
      talks: [{ id: "t1" }, { id: "t2" }],
    });
  });

  it("shows time that is held until it is not held any more", () => {
    const held = (heldUntil: number) => week({ kept: [kept("amina", { heldUntil })] });
    expect(held(now + 1).days[1]?.cells[0]?.items[0]).toMatchObject({ kind: "held", talks: [] });
    expect(things(held(now))).toEqual([]);
  });

  it("shows conversations at Media Park that have no room in a row of their own", () => {
    const facts = {
      talks: [talk({}), talk({ id: "t2", reservationId: null, place: "online" })],
      kept: [kept("amina")],
    };
    expect(week(facts, "room").rows.map(({ id }) => id)).toEqual(["gooi", noRoom]);
    expect(things(week(facts, "room"))).toEqual([`03 ${noRoom}: r1`]);
  });

  it("shows who is not there any more as long as something is with her", () => {
    const facts = { advisors: [amina, { ...joost, active: false }] };
    expect(week(facts).rows.map(({ id }) => id)).toEqual(["amina"]);
    expect(week({ ...facts, talks: [talk({ advisorId: "joost" })] }).rows.map(({ id }) => id)).toEqual([
      "amina",
      "joost",
    ]);
  });

  it("says who is away, who is busy elsewhere, and on which days the office is closed", () => {
    const { days } = week({
      away: [{ advisorId: "joost", firstDate: "2026-11-03", lastDate: "2026-11-04", reason: "leave" }],
      busy: [{ advisorId: "amina", start: at(3, 9), end: at(3, 12) }],
      officeDays: [{ date: "2026-11-06", closed: true, name: "Studiedag" }],
    });
    expect(days.map(({ cells }) => cells[1]?.away)).toEqual([null, "leave", "leave", null, null]);
    expect(days[1]?.cells[0]?.items).toMatchObject([{ kind: "busy", names: null }]);
    expect(days.map(({ closed }) => closed)).toEqual([null, null, null, null, { id: null, name: "Studiedag" }]);
  });

  it("knows the holidays, and when one was opened", () => {
    const christmas = (officeDays: WeekFacts["officeDays"]) =>
      officeWeek({ ...nothing, officeDays }, { monday: "2026-12-21", by: "advisor", now }).days[4]?.closed;
    expect(christmas([])).toEqual({ id: "christmas", name: "" });
    expect(christmas([{ date: "2026-12-25", closed: false, name: "" }])).toBeNull();
  });

  it("puts what happens on a day on that day in the Netherlands, in order of time", () => {
    const late = talk({ id: "late", reservationId: null, start: Date.UTC(2026, 10, 2, 23, 30), end: at(3, 2) });
    const facts = { talks: [talk({ reservationId: null }), late] };
    expect(things(week(facts))).toEqual(["03 amina: late", "03 amina: t1"]);
  });
});
