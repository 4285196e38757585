import { beforeEach, describe, expect, test } from "vitest";
import { hoursSchema } from "#app/domain/booking/availability.ts";
import { addHours, removeHours, setSlotLength } from "#app/domain/booking/availability-commands.server.ts";
import { findAvailability } from "#app/domain/booking/queries.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { monday, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
let amina: string;
let count = 0;

const hours = (input: object) =>
  hoursSchema.parse({ weekdays: ["3"], start: "9:00", end: "12.00", places: ["online"], ...input });

beforeEach(async () => {
  const account = {
    name: "Amina",
    email: `amina${++count}@spot035.example`,
    language: "nl",
    roles: ["advisor"],
  } as const;
  amina = await db.transaction((tx) => addPerson(tx, account));
});

describe("availability", () => {
  test("begins with the first hours that are added: from then on they can be booked", async () => {
    const mine = async () =>
      (await openTimes(db, monday, { place: "online" })).filter((slot) => slot.hosts.includes(amina));
    expect(await mine()).toEqual([]);
    await addHours(db, amina, hours({}));
    expect((await mine()).slice(0, 5).map(({ start }) => new Date(start).toISOString())).toEqual([
      "2026-11-04T08:00:00.000Z",
      "2026-11-04T08:30:00.000Z",
      "2026-11-04T09:00:00.000Z",
      "2026-11-04T09:30:00.000Z",
      "2026-11-04T10:00:00.000Z",
    ]);
    await setSlotLength(db, amina, 60);
    expect((await mine()).slice(0, 2).map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
      "08:00",
      "09:00",
    ]);
  });

  test("takes the same hours on several days at once, and refuses all when one of them overlaps", async () => {
    expect(await addHours(db, amina, hours({ weekdays: ["1", "2", "2"] }))).toMatchObject({ ok: true });
    const overlapping = hours({ weekdays: ["2", "5"], start: "11:55", end: "13:00" });
    expect(await addHours(db, amina, overlapping)).toEqual({ ok: false, reason: "overlap" });
    const touching = hours({ weekdays: ["2", "5"], start: "12:00", end: "13:00" });
    expect(await addHours(db, amina, touching)).toMatchObject({ ok: true });
    const { hours: kept } = await findAvailability(db, amina);
    expect(kept.map((row) => [row.isoWeekday, row.startMinute, row.endMinute])).toEqual([
      [1, 540, 720],
      [2, 540, 720],
      [2, 720, 780],
      [5, 720, 780],
    ]);
  });

  test("of ten windows that add the same hours at once, one does", async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => addHours(db, amina, hours({}))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is only taken away by whose it is", async () => {
    await addHours(db, amina, hours({}));
    const [row] = (await findAvailability(db, amina)).hours;
    const stranger = "0199a2b4-0000-7000-8000-000000000000";
    expect(await removeHours(db, stranger, row?.id ?? "")).toBe(false);
    expect(await removeHours(db, amina, row?.id ?? "")).toBe(true);
    expect(await removeHours(db, amina, row?.id ?? "")).toBe(false);
    expect((await findAvailability(db, amina)).hours).toEqual([]);
  });
});
