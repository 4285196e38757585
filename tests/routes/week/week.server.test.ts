import { describe, expect, it } from "vitest";
import { addAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { listSchedules } from "#app/domain/agenda/queries.server.ts";
import { setDay } from "#app/domain/agenda/schedule-commands.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { holdTime } from "#app/domain/booking/hold-commands.server.ts";
import { addDays, mondayOf } from "#app/lib/dates.ts";
import { instantOf, localDateOf } from "#app/lib/time.ts";
import { loader } from "#app/routes/week/week.tsx";
import { weekOf } from "#app/routes/week/week-view.server.ts";
import { addAdvisor, addGroupType, bookingOf, monday, office, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const zone = "Europe/Amsterdam";
const id = await addAdvisor(db, { name: "Amina de Wit" });
const advisor = { id, zone };
const at = (hour: number, date = "2026-11-04") => new Date(instantOf(date, hour * 60, zone)).toISOString();
const view = (date: string, now = monday) => weekOf(db, { advisor, date, language: "nl" }, now);

async function booked(input: Parameters<typeof bookingOf>[0]) {
  const outcome = await bookAppointment(db, { booking: bookingOf({ advisorId: id, ...input }), office }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

describe("an advisor's week", () => {
  it("has her open hours, her appointments where they belong, and the time that is kept round them", async () => {
    const own = await booked({ start: at(10), place: "online", company: "Kapsalon Knip" });
    const week = await view("2026-11-05");
    expect([week.number, week.monday, week.count]).toEqual([45, "2026-11-02", 1]);
    expect(week.days.map(({ date }) => date)).toHaveLength(5);
    const wednesday = week.days.find(({ date }) => date === "2026-11-04");
    expect(wednesday?.blocks).toMatchObject([
      { appointmentId: own, title: "Kapsalon Knip", from: 600, lane: 0, lanes: 1, look: "appointment" },
    ]);
    expect(wednesday?.bands.filter(({ look }) => look === "open")).toMatchObject([{ from: 540, to: 1020 }]);
    expect(week.days[0]?.bands.filter(({ look }) => look === "now")).toMatchObject([{ from: 540 }]);
    expect(week.days.map(({ isToday }) => isToday)).toEqual([true, false, false, false, false]);
  });

  it("says why a day is closed: a holiday, or away with whom to ask, and when the clock changes", async () => {
    const joost = await addAdvisor(db, { name: "Joost Verhagen" });
    const away = { firstDate: "2026-11-12", lastDate: "2026-11-13", reason: "leave", substituteId: joost } as const;
    await addAbsence(db, { advisorId: id, away }, { start: monday, end: monday });
    const week = await view("2026-11-12");
    expect(week.days[3]?.notes).toEqual(["Afwezig: Vrij", "Vervanging: Joost Verhagen"]);
    expect(week.days[3]?.bands.filter(({ look }) => look === "open")).toEqual([]);
    const christmas = await view("2026-12-25");
    expect(christmas.days.find(({ date }) => date === "2026-12-25")?.notes).toEqual(["Gesloten: Eerste kerstdag"]);
  });

  it("has a weekend only when something can happen on it, and says when the clock changes", async () => {
    const spring = "2027-03-28";
    expect((await view(spring)).days).toHaveLength(5);
    const [schedule] = await listSchedules(db, id);
    const day = { date: spring, hours: [{ startMinute: 60, endMinute: 300 }] };
    await setDay(db, { advisorId: id, id: schedule?.id ?? "", day });
    const { days, first } = await view(spring);
    expect(days).toHaveLength(7);
    expect(days[6]?.notes).toEqual([
      "Gesloten: Eerste paasdag",
      "Je eigen uren op deze dag gaan voor.",
      "De klok gaat deze dag een uur vooruit.",
    ]);
    expect(days[6]?.bands).toMatchObject([{ look: "open", from: 60, to: 300 }]);
    expect(first).toBe(1);
  });

  it("shows held time and a group once, whoever comes to it", async () => {
    await holdTime(
      db,
      { wish: { kind: "intake", place: "online", start: Date.parse(at(9, "2026-11-06")), advisorId: id }, by: "x" },
      monday,
    );
    await addGroupType(db, { code: "sessie", seats: 8 });
    const [slot] = (await openTimes(db, monday, { kind: "sessie", advisorId: id })).filter(
      ({ start }) => localDateOf(start, zone) === "2026-11-19",
    );
    const start = new Date(slot?.start ?? 0).toISOString();
    for (const company of ["Een", "Twee"]) await booked({ kind: "sessie", start, company });
    const friday = (await view("2026-11-06")).days[4];
    expect(friday?.blocks).toMatchObject([{ look: "held", title: "Vastgehouden", appointmentId: null }]);
    // what nobody came back for is not there
    const later = await view("2026-11-06", new Date(monday.getTime() + 3_600_000));
    expect(later.days[4]?.blocks).toEqual([]);
    const thursday = (await view("2026-11-19")).days[3];
    expect(thursday?.blocks).toMatchObject([
      { title: "Kennissessie", detail: expect.stringContaining("2 deelnemers") },
    ]);
  });
});

describe("the page of a week", () => {
  it("is hers alone; the coordinator chooses whose", async () => {
    const [own, other] = [await signedInAs("advisor"), await signedInAs("advisor")];
    const coordinator = await signedInAs("coordinator");
    const read = (cookie: string, query = "") => loader(routeArgs(get(`/adviseur/week${query}`, cookie)));
    const today = localDateOf(Date.now(), zone);
    const page = await read(own.cookie);
    expect(page).toMatchObject({ other: undefined, monday: mondayOf(today), isNow: true, advisors: [] });
    expect((await read(own.cookie, `?van=${addDays(today, 7)}`)).monday).toBe(addDays(mondayOf(today), 7));
    expect((await read(own.cookie, "?van=morgen")).isNow).toBe(true);
    expect((await responseOf(read(other.cookie, `?adviseur=${own.id}`))).status).toBe(404);
    const theirs = await read(coordinator.cookie, `?adviseur=${own.id}`);
    expect(theirs.other).toBe(own.id);
    expect(theirs.advisors.map(({ value }) => value)).toEqual(expect.arrayContaining([own.id, other.id]));
    const student = await signedInAs("student");
    expect((await responseOf(read(student.cookie))).status).toBe(404);
    expect((await responseOf(read(""))).headers.get("Location")).toContain("/inloggen");
  });
});
