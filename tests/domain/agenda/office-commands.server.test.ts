import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addRoom,
  addType,
  changeRoom,
  changeType,
  forgetOfficeDay,
  setTypeQuestions,
  switchOfficeDay,
} from "#app/domain/agenda/office-commands.server.ts";
import { roomForm } from "#app/domain/agenda/schema.ts";
import { typeForm } from "#app/domain/agenda/type-schema.ts";
import { findType } from "#app/domain/agenda/types.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { room } from "#db/schema/agenda.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { addAdvisor, bookingOf, clearBookings, monday, office, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const by = { id: null, role: "coordinator" };
const now = monday;

beforeAll(() => addAdvisor(db, { name: "Amina de Wit" }).then(() => addAdvisor(db, { name: "Joost Verhagen" })));
beforeEach(() => clearBookings(db));

const dates = async (kind = "intake") =>
  new Set((await openTimes(db, now, { kind })).map(({ start }) => new Date(start).toISOString().slice(0, 10)));

describe("the office's days", () => {
  test("close and open by hand, for one day of one year, and then follow the holidays again", async () => {
    expect((await dates()).has("2026-11-11")).toBe(true);
    await switchOfficeDay(db, { date: "2026-11-11", closed: true, name: "Studiedag" }, by);
    expect((await dates()).has("2026-11-11")).toBe(false);
    await forgetOfficeDay(db, "2026-11-11", by);
    expect((await dates()).has("2026-11-11")).toBe(true);
    expect((await dates()).has("2026-12-25")).toBe(false);
    await switchOfficeDay(db, { date: "2026-12-25", closed: false }, by);
    expect((await dates()).has("2026-12-25")).toBe(true);
    await forgetOfficeDay(db, "2026-12-25", by);
    expect((await dates()).has("2026-12-25")).toBe(false);
  });
});

describe("rooms", () => {
  const facts = (input: object) => roomForm.parse({ name: "Kamer Gooi", seats: "4", active: "yes", ...input });
  const thursday = "2026-11-05T09:00:00.000Z";
  const book = (start = thursday, place: "media-park" | "online" = "media-park") =>
    bookAppointment(db, { booking: bookingOf({ start, place }), office }, now);

  test("limit how many can be at Media Park at once, from the first room on; online goes on", async () => {
    const made = await addRoom(db, facts({}), by);
    expect(made).toMatchObject({ ok: true });
    const first = await book();
    if (!first.ok) throw new Error(first.reason);
    expect((await findAppointment(db, first.value.id))?.room).toBe("Kamer Gooi");
    expect(await book()).toEqual({ ok: false, reason: "slot-taken" });
    expect(await book(thursday, "online")).toMatchObject({ ok: true });
    expect(await addRoom(db, facts({ name: "Kamer Vecht" }), by)).toMatchObject({ ok: true });
    await clearBookings(db);
    expect([await book(), await book()]).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ ok: true }),
    ]);
  });

  test("have a name of their own, and can be taken out of use", async () => {
    expect(await addRoom(db, facts({}), by)).toEqual({ ok: false, reason: "name" });
    const [one, two] = await db.select().from(room).orderBy(room.position);
    const change = (id: string, input: object) => changeRoom(db, { id, facts: facts(input) }, by);
    expect(await change(two?.id ?? "", {})).toEqual({ ok: false, reason: "name" });
    expect(await change("0199a2b4-0000-7000-8000-000000000000", { name: "Nergens" })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await change(one?.id ?? "", { active: undefined })).toMatchObject({ ok: true });
    expect([await book(), await book()]).toEqual([
      expect.objectContaining({ ok: true }),
      { ok: false, reason: "slot-taken" },
    ]);
  });

  test("must have what a type needs", async () => {
    await addRoom(db, facts({ name: "Studio", features: "Whiteboard, scherm" }), by);
    const id = await typeWith({ roomFeatures: ["whiteboard"] });
    const kind = (await findType(db, id))?.code ?? "";
    const booked = await bookAppointment(db, { booking: bookingOf({ start: thursday, kind }), office }, now);
    if (!booked.ok) throw new Error(booked.reason);
    expect((await findAppointment(db, booked.value.id))?.room).toBe("Studio");
  });
});

let made = 0;
const form = {
  ...{ nameNl: "Spreekuur", nameEn: "Walk-in", aboutNl: "Kort", aboutEn: "Short", duration: "30", step: "15" },
  ...{ anchor: "window", bufferBefore: "0", bufferAfter: "0", noticeHours: "2", moveHours: "0", cancelHours: "0" },
  ...{ windowKind: "days", windowDays: "14", seats: "1", hosting: "fair", hostsNeeded: "1" },
  ...{ places: ["media-park", "online"], active: "yes" },
};

async function typeWith(input: object): Promise<string> {
  made += 1;
  const added = await addType(db, { code: `spreekuur-${made}`, nameNl: "Spreekuur", nameEn: "Walk-in" }, { by, now });
  if (!added.ok) throw new Error(added.reason);
  const revision = String((await findType(db, added.value))?.revision);
  const change = typeForm.parse({ ...form, revision, ...input });
  const changed = await changeType(db, { id: added.value, change }, { by, now });
  if (!changed.ok) throw new Error(changed.reason);
  return added.value;
}

describe("types", () => {
  test("begin as a copy that nobody can book, and are offered once they are switched on", async () => {
    const added = await addType(db, { code: "koffie", nameNl: "Koffie", nameEn: "Coffee" }, { by, now });
    expect(added).toMatchObject({ ok: true });
    expect((await dates("koffie")).size).toBe(0);
    expect(await addType(db, { code: "koffie", nameNl: "Koffie", nameEn: "Coffee" }, { by, now })).toEqual({
      ok: false,
      reason: "code",
    });
    const id = await typeWith({});
    const code = (await findType(db, id))?.code ?? "";
    const open = await openTimes(db, now, { kind: code, place: "online" });
    expect(new Date(open[0]?.start ?? 0).toISOString()).toBe("2026-11-02T10:00:00.000Z");
    expect([...(await dates(code))].at(-1)).toBe("2026-11-16");
  });

  test("are changed over the revision that was read: of two editors the second is told", async () => {
    const id = await typeWith({});
    const revision = String((await findType(db, id))?.revision);
    const change = typeForm.parse({ ...form, revision, duration: "45" });
    expect(await changeType(db, { id, change }, { by, now })).toMatchObject({ ok: true });
    expect(await changeType(db, { id, change }, { by, now })).toEqual({ ok: false, reason: "changed-elsewhere" });
    const unknown = { id: "0199a2b4-0000-7000-8000-000000000000", change };
    expect(await changeType(db, unknown, { by, now })).toEqual({ ok: false, reason: "not-found" });
  });

  test("ask their own questions, which a booking must answer", async () => {
    const id = await typeWith({});
    const type = await findType(db, id);
    const label = { nl: "Hoeveel mensen komen er?", en: "How many people come?" };
    const questions = [{ id: "aantal", kind: "text" as const, label, required: true, options: [] }];
    const revision = type?.revision ?? 0;
    expect(await setTypeQuestions(db, { id, questions, revision }, { by, now })).toMatchObject({ ok: true });
    expect(await setTypeQuestions(db, { id, questions, revision }, { by, now })).toMatchObject({ ok: false });
    const ask = { start: "2026-11-05T09:00:00.000Z", kind: type?.code ?? "", place: "online" } as const;
    const without = bookAppointment(db, { booking: bookingOf(ask), office }, now);
    expect(await without).toEqual({ ok: false, reason: "answers" });
    const booking = bookingOf({ ...ask, answers: { aantal: "3", iets: "anders" } });
    const booked = await bookAppointment(db, { booking, office }, now);
    if (!booked.ok) throw new Error(booked.reason);
    expect((await findAppointment(db, booked.value.id))?.appointment.answers).toEqual({ aantal: "3" });
  });

  test("a change of rules leaves what is booked as it was", async () => {
    const id = await typeWith({});
    const type = await findType(db, id);
    const ask = { start: "2026-11-05T09:00:00.000Z", kind: type?.code ?? "", place: "online" } as const;
    const booked = await bookAppointment(db, { booking: bookingOf(ask), office }, now);
    if (!booked.ok) throw new Error(booked.reason);
    const change = typeForm.parse({ ...form, revision: String(type?.revision), duration: "120" });
    await changeType(db, { id, change }, { by, now });
    expect((await findAppointment(db, booked.value.id))?.appointment.endsAt.toISOString()).toBe(
      "2026-11-05T09:30:00.000Z",
    );
  });
});

test("the journal tells who changed what", async () => {
  const actions = (await db.select().from(journalEntry)).map(({ action }) => action);
  for (const action of [
    "office-day.switched",
    "room.added",
    "room.changed",
    "appointment-type.added",
    "appointment-type.changed",
  ])
    expect(actions).toContain(action);
});
