import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import {
  addByAddress,
  addByFile,
  purgeBusyTimes,
  refreshCalendar,
  removeCalendar,
  replaceFile,
} from "#app/domain/calendars/busy-commands.server.ts";
import { findCalendar, listCalendars } from "#app/domain/calendars/busy-queries.server.ts";
import { mostCalendars } from "#app/domain/calendars/busy-schema.ts";
import { journalEntry } from "#db/schema/journal.ts";
import {
  addAdvisor,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  address,
  appSecret,
  busyOf,
  clearCalendars,
  fetched,
  filed,
  hosts,
  kept,
  monday,
  thursday,
} from "./advisors.ts";
import { bytes, calendar } from "./files.ts";

const db = testDatabase();
const later = new Date(monday.getTime() + 3_600_000);
const day = Date.parse("2026-11-05T00:00:00Z");
let amina = "";
let joost = "";

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  joost = await addAdvisor(db, { name: "Joost Verhagen" });
  // an hour each, from nine to five in Hilversum: from eight in UTC
  await changeType(db, "intake", { step: 60, bufferBefore: 0, bufferAfter: 0 });
});
beforeEach(async () => {
  await clearBookings(db);
  await clearCalendars(db);
});

/** The hours in UTC that are open on Thursday. */
const open = async (ask: Parameters<typeof openTimes>[2] = {}, at = monday) =>
  (await openTimes(db, at, { place: "online", ...ask }))
    .filter(({ start }) => start >= day && start < day + 86_400_000)
    .map(({ start }) => new Date(start).getUTCHours());

describe("a calendar in a file", () => {
  it("closes its times to whoever looks and whoever books, and to nobody else's clients", async () => {
    await filed(db, amina, thursday([9, 11], [13, 14]));
    expect(await open({ advisorId: amina })).toEqual([8, 11, 12, 14, 15]);
    expect(await open({ advisorId: joost })).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    expect(await open()).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    const at = (hour: number, more: object = {}) =>
      bookAppointment(
        db,
        {
          booking: bookingOf({ place: "online", start: new Date(day + hour * 3_600_000).toISOString(), ...more }),
          office,
        },
        monday,
      );
    expect(await at(10, { advisorId: amina })).toEqual({ ok: false, reason: "slot-taken" });
    const booked = await at(11, { advisorId: amina });
    if (!booked.ok) throw new Error(booked.reason);
    // nobody else is free then either
    await filed(db, joost, thursday([13, 14]));
    const move = { id: booked.value.id, by: entrepreneur, start: day + 13 * 3_600_000, language: "nl" as const };
    expect(await moveAppointment(db, { ...move, office }, monday)).toEqual({ ok: false, reason: "slot-taken" });
  });

  it("leaves only who is free for a time that anybody may have", async () => {
    await filed(db, amina, thursday([9, 11]));
    const booking = bookingOf({ place: "online", start: "2026-11-05T09:00:00Z" });
    const booked = await bookAppointment(db, { booking, office }, monday);
    expect(booked).toMatchObject({ ok: true });
    expect(await open()).not.toContain(9);
  });

  it("adds no question to looking for times, however many calendars there are", async () => {
    const asked = async () => {
      const counted = countedReads(db);
      await openTimes(counted.db, monday, { place: "online" });
      return counted.asked();
    };
    const before = await asked();
    for (const nth of [1, 2, 3]) await filed(db, amina, thursday([8 + nth, 9 + nth]));
    expect(await asked()).toBe(before);
  });

  it("is replaced whole by a newer one, and stays as it was when that cannot be read", async () => {
    const id = await filed(db, amina, thursday([9, 10], [13, 14]));
    expect(await replaceFile(db, { advisorId: amina, id, bytes: bytes("<html>") }, later)).toEqual({
      ok: false,
      reason: "not-a-calendar",
    });
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00", "13:00-14:00"]);
    expect(await kept(db, id)).toMatchObject({ readAt: monday, fault: null });
    expect(
      (await replaceFile(db, { advisorId: amina, id, bytes: bytes(thursday([13, 14], [15, 16])) }, later)).ok,
    ).toBe(true);
    expect(await busyOf(db, amina)).toEqual(["13:00-14:00", "15:00-16:00"]);
    expect(await kept(db, id)).toMatchObject({ readAt: later });
    expect(await open({ advisorId: amina }, later)).toEqual([8, 9, 10, 11, 12, 14]);
  });

  it("is not kept when it cannot be read", async () => {
    const added = await addByFile(db, { advisorId: amina, name: "x", bytes: bytes("hallo") }, monday);
    expect(added).toEqual({ ok: false, reason: "not-a-calendar" });
    expect(await listCalendars(db, amina, { appSecret, now: monday })).toEqual([]);
  });

  it("of which part could not be read says so", async () => {
    const id = await filed(
      db,
      amina,
      calendar(["UID:1", "DTSTART:20261105T090000Z", "DURATION:PT1H"], ["UID:2", "DTSTART:?"]),
    );
    expect(await kept(db, id)).toMatchObject({ fault: "partly" });
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00"]);
  });

  it("with thousands of times is kept too", async () => {
    const hours = Array.from({ length: 5000 }, (_, nth) => {
      const start = new Date(day + nth * 2 * 3_600_000).toISOString().replace(/[:-]|\.000/g, "");
      return [`UID:${nth}`, `DTSTART:${start}`, "DURATION:PT1H"];
    });
    const id = await filed(db, amina, calendar(...hours));
    const [found] = await listCalendars(db, amina, { appSecret, now: monday });
    // farther ahead than anybody can book is left out
    expect(found).toMatchObject({ id, times: 397 * 12 + 4 });
  });
});

describe("a calendar at an address", () => {
  it("is added without calling anybody; its address is kept where only the application can read it", async () => {
    const id = await fetched(db, amina);
    const row = await kept(db, id);
    expect(row).toMatchObject({ dueAt: monday, readAt: null, fault: null, attempts: 0 });
    expect(row.url).not.toContain("secret");
    expect(await listCalendars(db, amina, { appSecret, now: monday })).toMatchObject([
      { id, kind: "address", host: "agenda.example.org", times: 0 },
    ]);
    expect(await listCalendars(db, amina, { appSecret: "another secret", now: monday })).toMatchObject([
      { host: null },
    ]);
  });

  it("must be at one of the hosts that the office allows", async () => {
    for (const url of ["https://evil.example.org/a.ics", "https://agenda.example.org.evil.example/a.ics"])
      expect(await addByAddress(db, { advisorId: amina, name: "x", url }, { hosts, appSecret, now: monday })).toEqual({
        ok: false,
        reason: "host-not-allowed",
      });
    const any = { hosts: ["*.example.org"], appSecret, now: monday };
    expect(await addByAddress(db, { advisorId: amina, name: "x", url: address }, any)).toMatchObject({ ok: true });
  });

  it("is fetched at once when she asks, but not again within a minute", async () => {
    const id = await fetched(db, amina);
    const { statement } = db;
    const { busyCalendar } = await import("#db/schema/calendars.ts");
    const due = new Date(later.getTime() + 900_000);
    const tried = (triedAt: Date) =>
      statement((tx) => tx.update(busyCalendar).set({ dueAt: due, triedAt }).where(eq(busyCalendar.id, id)));
    await tried(new Date(later.getTime() - 30_000));
    expect((await refreshCalendar(db, { advisorId: amina, id }, later)).ok).toBe(true);
    expect(await kept(db, id)).toMatchObject({ dueAt: due });
    await tried(monday);
    expect((await refreshCalendar(db, { advisorId: amina, id }, later)).ok).toBe(true);
    expect(await kept(db, id)).toMatchObject({ dueAt: later });
  });
});

describe("an advisor", () => {
  it("touches no calendar of another", async () => {
    const [file, url] = [await filed(db, amina, thursday([9, 10])), await fetched(db, amina)];
    const none = { ok: false, reason: "not-found" };
    expect(await replaceFile(db, { advisorId: joost, id: file, bytes: bytes(thursday([9, 12])) }, later)).toEqual(none);
    expect(await refreshCalendar(db, { advisorId: joost, id: url }, later)).toEqual(none);
    expect(await removeCalendar(db, { advisorId: joost, id: file })).toEqual(none);
    expect(await findCalendar(db, { advisorId: joost, id: file })).toBeUndefined();
    expect(await listCalendars(db, joost, { appSecret, now: monday })).toEqual([]);
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00"]);
  });

  it("cannot put a file in the place of what is fetched, nor have a file fetched", async () => {
    const [file, url] = [await filed(db, amina, thursday([9, 10])), await fetched(db, amina)];
    const none = { ok: false, reason: "not-found" };
    expect(await replaceFile(db, { advisorId: amina, id: url, bytes: bytes(thursday([9, 12])) }, later)).toEqual(none);
    expect(await refreshCalendar(db, { advisorId: amina, id: file }, later)).toEqual(none);
  });

  it("can be booked again at those times once she has removed it; that it was there stays in the journal, without its address", async () => {
    const id = await filed(db, amina, thursday([9, 10]));
    expect(await open({ advisorId: amina })).not.toContain(9);
    expect((await removeCalendar(db, { advisorId: amina, id })).ok).toBe(true);
    expect(await open({ advisorId: amina })).toContain(9);
    expect(await busyOf(db, amina)).toEqual([]);
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.map(({ action }) => action).sort()).toEqual(["calendar.added", "calendar.removed"]);
    expect(entries.map(({ facts }) => facts)).toEqual([{}, {}]);
  });

  it("has no more calendars than anybody needs", async () => {
    for (let nth = 0; nth < mostCalendars; nth++) await fetched(db, amina);
    await expect(fetched(db, amina)).rejects.toThrow("too-many-calendars");
    await expect(filed(db, amina, thursday([9, 10]))).rejects.toThrow("too-many-calendars");
  });
});

describe("when somebody was busy", () => {
  it("is forgotten a day later", async () => {
    await filed(db, amina, thursday([9, 10], [13, 14]));
    await purgeBusyTimes(db, new Date(day + 34 * 3_600_000));
    expect(await busyOf(db, amina)).toEqual(["09:00-10:00", "13:00-14:00"]);
    await purgeBusyTimes(db, new Date(day + 35 * 3_600_000));
    expect(await busyOf(db, amina)).toEqual(["13:00-14:00"]);
  });
});
