import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addAbsence, removeAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { listSchedules } from "#app/domain/agenda/queries.server.ts";
import {
  addHours,
  addSchedule,
  changeSchedule,
  clearDay,
  removeHours,
  removeSchedule,
  setDay,
  setShare,
  setWork,
} from "#app/domain/agenda/schedule-commands.server.ts";
import { hoursForm, workForm } from "#app/domain/agenda/schema.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { absence } from "#db/schema/agenda.ts";
import { bookingOf, clearBookings, monday, office, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const stranger = "0199a2b4-0000-7000-8000-000000000000";
let amina: string;
let count = 0;

const hours = (input: object) => hoursForm.parse({ weekdays: ["3"], start: "9:00", end: "12.00", ...input });

beforeEach(async () => {
  await clearBookings(db);
  const account = {
    name: "Amina",
    email: `amina${++count}@spot035.example`,
    language: "nl",
    roles: ["advisor"],
  } as const;
  amina = await db.transaction((tx) => addPerson(tx, account));
});

async function newSchedule(places: ("online" | "media-park" | "on-site")[] = ["online"], zone = "Europe/Amsterdam") {
  const made = await addSchedule(db, { advisorId: amina }, { name: "Werkweek", zone, places });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** When she can be booked, as UTC text. */
async function mine(place: "online" | "media-park" | "on-site" = "online") {
  const open = await openTimes(db, monday, { place });
  return open.filter((slot) => slot.hosts.includes(amina)).map(({ start }) => new Date(start).toISOString());
}

const wednesday = ["2026-11-04T08:00:00.000Z", "2026-11-04T08:30:00.000Z", "2026-11-04T09:00:00.000Z"];

describe("a schedule", () => {
  test("can be booked from its first hours on, at its own places only", async () => {
    const id = await newSchedule();
    expect(await mine()).toEqual([]);
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    expect((await mine()).slice(0, 3)).toEqual(wednesday);
    expect(await mine("media-park")).toEqual([]);
    await changeSchedule(db, {
      advisorId: amina,
      id,
      facts: { name: "Elders", zone: "Europe/Amsterdam", places: ["on-site"] },
    });
    expect(await mine()).toEqual([]);
    expect((await mine("on-site")).length).toBeGreaterThan(0);
  });

  test("keeps to its own clock", async () => {
    const id = await newSchedule(["online"], "America/New_York");
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    expect((await mine())[0]).toBe("2026-11-04T14:00:00.000Z");
  });

  test("takes the same hours on several days at once, and refuses all when one of them overlaps", async () => {
    const id = await newSchedule();
    const add = (input: object) => addHours(db, { advisorId: amina, id, hours: hours(input) });
    expect(await add({ weekdays: ["1", "2", "2"] })).toMatchObject({ ok: true });
    expect(await add({ weekdays: ["2", "5"], start: "11:55", end: "13:00" })).toEqual({ ok: false, reason: "overlap" });
    expect(await add({ weekdays: ["2", "5"], start: "12:00", end: "13:00" })).toMatchObject({ ok: true });
    const [kept] = await listSchedules(db, amina);
    expect(kept?.hours.map((row) => [row.isoWeekday, row.startMinute, row.endMinute])).toEqual([
      [1, 540, 720],
      [2, 540, 720],
      [2, 720, 780],
      [5, 720, 780],
    ]);
  });

  test("of ten windows that add the same hours at once, one does", async () => {
    const id = await newSchedule();
    const add = () => addHours(db, { advisorId: amina, id, hours: hours({}) });
    const outcomes = await Promise.all(Array.from({ length: 10 }, add));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is changed and taken away by nobody else", async () => {
    const id = await newSchedule();
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    const [row] = (await listSchedules(db, amina))[0]?.hours ?? [];
    const others = { advisorId: stranger, id };
    expect(await addHours(db, { ...others, hours: hours({ weekdays: ["5"] }) })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await removeHours(db, { ...others, hoursId: row?.id ?? "" })).toBe(false);
    expect(await setDay(db, { ...others, day: { date: "2026-11-04", hours: [] } })).toBe(false);
    expect(await removeSchedule(db, others)).toBe(false);
    expect((await mine()).slice(0, 3)).toEqual(wednesday);
    expect(await removeHours(db, { advisorId: amina, id, hoursId: row?.id ?? "" })).toBe(true);
    expect(await removeHours(db, { advisorId: amina, id, hoursId: row?.id ?? "" })).toBe(false);
    expect(await mine()).toEqual([]);
    expect(await removeSchedule(db, { advisorId: amina, id })).toBe(true);
    expect(await listSchedules(db, amina)).toEqual([]);
  });

  test("are at most eight", async () => {
    for (let nth = 0; nth < 8; nth += 1) await newSchedule();
    expect(
      await addSchedule(db, { advisorId: amina }, { name: "Nog een", zone: "Europe/Amsterdam", places: ["online"] }),
    ).toEqual({
      ok: false,
      reason: "too-many",
    });
  });
});

describe("one date", () => {
  test("with hours of its own replaces the day, until it follows the week again", async () => {
    const id = await newSchedule();
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    const week = await mine();
    const day = { date: "2026-11-04", hours: [{ startMinute: 780, endMinute: 840 }] };
    await setDay(db, { advisorId: amina, id, day });
    expect((await mine())[0]).toBe("2026-11-04T12:00:00.000Z");
    await setDay(db, { advisorId: amina, id, day: { date: "2026-11-04", hours: [] } });
    expect((await mine())[0]?.slice(0, 10)).toBe("2026-11-11");
    await clearDay(db, { advisorId: amina, id, date: "2026-11-04" });
    expect(await mine()).toEqual(week);
  });
});

describe("an absence", () => {
  const away = { firstDate: "2026-11-04", lastDate: "2026-11-10", reason: "leave" as const };
  const within = { start: new Date("2026-11-03T23:00:00Z"), end: new Date("2026-11-10T23:00:00Z") };

  test("closes the days from the first up to and including the last, and tells how many appointments lie in it", async () => {
    const id = await newSchedule();
    await addHours(db, { advisorId: amina, id, hours: hours({ weekdays: ["2", "3"] }) });
    const start = wednesday[0] ?? "";
    await bookAppointment(db, { booking: bookingOf({ place: "online", start, advisorId: amina }), office }, monday);
    expect(await addAbsence(db, { advisorId: amina, away }, within)).toEqual({ ok: true, value: 1 });
    const open = await mine();
    expect(open[0]).toBe("2026-11-03T08:00:00.000Z");
    expect(open.find((start) => start > "2026-11-04")).toBe("2026-11-11T08:00:00.000Z");
  });

  test("has no substitute who is away herself, and ends when she takes it back", async () => {
    const id = await newSchedule();
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    const week = await mine();
    const self = { ...away, substituteId: amina };
    expect(await addAbsence(db, { advisorId: amina, away: self }, within)).toEqual({ ok: false, reason: "substitute" });
    await addAbsence(db, { advisorId: amina, away }, within);
    expect(await mine()).not.toEqual(week);
    const [row] = await db.select().from(absence).where(eq(absence.advisorId, amina));
    expect(await removeAbsence(db, { advisorId: stranger, id: row?.id ?? "" })).toBe(false);
    expect(await removeAbsence(db, { advisorId: amina, id: row?.id ?? "" })).toBe(true);
    expect(await mine()).toEqual(week);
  });
});

describe("how she works", () => {
  test("a limit a day counts what she has, of all types", async () => {
    const id = await newSchedule();
    await addHours(db, { advisorId: amina, id, hours: hours({}) });
    await setWork(db, { advisorId: amina }, workForm.parse({ maxPerDay: "1" }));
    const start = wednesday[0] ?? "";
    const booked = await bookAppointment(
      db,
      { booking: bookingOf({ place: "online", start, advisorId: amina }), office },
      monday,
    );
    expect(booked).toMatchObject({ ok: true });
    expect((await mine())[0]?.slice(0, 10)).toBe("2026-11-11");
  });

  test("her share is set for who has an agenda", async () => {
    const by = { id: null, role: "coordinator" };
    expect(await setShare(db, { advisorId: amina, share: 2, by })).toBe(false);
    await newSchedule();
    expect(await setShare(db, { advisorId: amina, share: 2, by })).toBe(true);
  });
});
