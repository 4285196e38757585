import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listAgenda, listLastNotes, listRequests, listStanding } from "#app/domain/booking/advisor-queries.server.ts";
import { bookAppointment, cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { holdTime } from "#app/domain/booking/hold-commands.server.ts";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { offerWaiting } from "#app/domain/booking/offer-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { joinWaiting } from "#app/domain/booking/waiting-commands.server.ts";
import { waitingForm } from "#app/domain/booking/waiting-schema.ts";
import { findTaken, listOpenOffers } from "#app/domain/booking/week-queries.server.ts";
import { dayMs, minuteMs } from "#app/lib/dates.ts";
import { busyCalendar, busyTime } from "#db/schema/calendars.ts";
import {
  addAdvisor,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const start = "2026-11-05T08:00:00.000Z";
const week = { start: monday.getTime(), end: monday.getTime() + 5 * dayMs };
const minutesOn = (minutes: number) => new Date(monday.getTime() + minutes * minuteMs);
let amina: string;
let joost: string;

beforeAll(async () => {
  // one time a day is all there is
  amina = await addAdvisor(db, { name: "Amina de Wit", hours: [9, 10] });
  joost = await addAdvisor(db, { name: "Joost Verhagen", places: ["on-site"] });
  await changeType(db, "intake", { step: 60, bufferAfter: 15 });
});
beforeEach(() => clearBookings(db));

async function booked(input: object = {}) {
  const booking = bookingOf({ start, place: "online", advisorId: amina, ...input });
  const outcome = await bookAppointment(db, { booking, office }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}
const taken = (now = monday, advisorId = amina) => findTaken(db, { advisorId, within: week }, now);

describe("what takes an advisor's time", () => {
  test("is what was booked with her, with the time that is kept round it, and nothing of a colleague", async () => {
    const id = await booked();
    const { appointments, kept } = await taken();
    expect(appointments.map((one) => one.id)).toEqual([id]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.takenUntil.getTime()).toBe((kept[0]?.endsAt.getTime() ?? 0) + 15 * minuteMs);
    expect(await taken(monday, joost)).toEqual({ appointments: [], kept: [], busy: [] });
  });

  test("is held time until it expires", async () => {
    const wish = { kind: "intake", place: "online", start: Date.parse(start), advisorId: amina } as const;
    expect((await holdTime(db, { wish, by: "x" }, monday)).ok).toBe(true);
    expect((await taken()).kept).toMatchObject([{ offer: null }]);
    expect((await taken(minutesOn(11))).kept).toEqual([]);
  });

  test("is what other calendars say, by the name that she gave them", async () => {
    const calendarId = crypto.randomUUID();
    const [startsAt, endsAt] = [minutesOn(60), minutesOn(120)];
    await db.transaction(async (tx) => {
      await tx.insert(busyCalendar).values({ id: calendarId, advisorId: joost, name: "Hogeschool", createdAt: monday });
      await tx.insert(busyTime).values({ calendarId, advisorId: joost, startsAt, endsAt });
    });
    expect((await taken(monday, joost)).busy).toMatchObject([{ calendar: "Hogeschool", startsAt, endsAt }]);
  });
});

test("what is offered to who waits is told while it can be taken, of hers or of everybody's", async () => {
  const id = await booked();
  const who = { name: "Wachter", email: "wachter@bedrijf.example", company: "Bakkerij", question: "Hoe begin ik?" };
  const period = { firstDate: "2026-11-05", lastDate: "2026-11-05" };
  const wish = waitingForm.parse({ kind: "intake", place: "online", ...who, ...period });
  await joinWaiting(db, { wish, responseId: null, office }, monday);
  await cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, minutesOn(5));
  await offerWaiting(db, office, minutesOn(6));
  const [offer] = await listOpenOffers(db, amina, minutesOn(7));
  expect(offer?.startsAt.toISOString()).toBe(start);
  expect(await listOpenOffers(db, null, minutesOn(7))).toHaveLength(1);
  expect(await listOpenOffers(db, joost, minutesOn(7))).toEqual([]);
  expect(await listOpenOffers(db, null, new Date(offer?.expiresAt ?? 0))).toEqual([]);
  expect((await taken(minutesOn(7))).kept[0]?.offer).toBe(offer?.id);
});

describe("what an advisor must know", () => {
  test("requests until they begin, what stands in a stretch, and the last notes about a company", async () => {
    await changeType(db, "advice", { approval: true, duration: 45, step: 60, bufferAfter: 0 });
    const id = await booked({ kind: "advice" });
    expect((await listRequests(db, amina, monday)).map((one) => one.id)).toEqual([id]);
    expect(await listRequests(db, joost, monday)).toEqual([]);
    expect(await listRequests(db, null, new Date(start))).toEqual([]);
    expect((await listStanding(db, amina, week)).map((one) => one.id)).toEqual([id]);
    expect(await listStanding(db, amina, { start: week.start, end: Date.parse(start) })).toEqual([]);
    const after = new Date(Date.parse(start) + dayMs);
    await saveNotes(db, { id, notes: "Wil een kassa", revision: 0, authorId: amina }, monday);
    const organisationId = (await findAppointment(db, id))?.appointment.organisationId ?? "";
    expect(await listLastNotes(db, [organisationId], monday)).toEqual(new Map());
    expect((await listLastNotes(db, [organisationId], after)).get(organisationId)).toMatchObject({
      ...{ notes: "Wil een kassa", advisor: "Amina de Wit" },
    });
    expect((await listAgenda(db, amina, week))[0]).toMatchObject({ status: "requested", seats: 1 });
  });
});
