import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approveAppointment, declineAppointment } from "#app/domain/booking/approval-commands.server.ts";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { markHeld, markNoShow } from "#app/domain/booking/outcome-commands.server.ts";
import { webhookEvents } from "#app/domain/webhooks/events.ts";
import { dayMs } from "#app/lib/dates.ts";
import { announcement } from "#app/web/api-answers.ts";
import { appointment } from "#db/schema/booking.ts";
import {
  addAdvisor,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  monday,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { clearHooks, deliveries, hook } from "./hooks.ts";

const db = testDatabase();
const end = { by: entrepreneur, reason: "Ziek geworden", language: "nl" as const, office };
const asked = { by: entrepreneur, office };

beforeAll(async () => {
  await addAdvisor(db, { name: "Iris Bakker" });
});
beforeEach(async () => {
  await clearBookings(db);
  await clearHooks(db);
  await hook(db);
});

async function book(): Promise<string> {
  const [slot] = await openTimes(db, monday, { place: "online" });
  const start = new Date(slot?.start ?? 0).toISOString();
  const booked = await bookAppointment(db, { booking: bookingOf({ start, place: "online" }), office }, monday);
  if (!booked.ok) throw new Error(booked.reason);
  return (await db.select().from(appointment))[0]?.id ?? "";
}

async function move(id: string): Promise<void> {
  const slot = (await openTimes(db, monday, { place: "online" })).at(-1);
  const start = slot?.start ?? 0;
  const moved = await moveAppointment(db, { id, start, language: "nl", ...asked }, monday);
  if (!moved.ok) throw new Error(moved.reason);
}

/** What was told, as the other side reads it. */
const told = async () => (await deliveries(db)).map(({ payload }) => JSON.parse(payload));

describe("what is told of an appointment", () => {
  it("is every change, as the API's document has it, and never whose it is", async () => {
    const id = await book();
    await move(id);
    await cancelAppointment(db, { id, ...end }, monday);
    const all = await told();
    expect(all.map(({ type, data }) => [type, data.status, data.sequence])).toEqual([
      ["appointment.booked", "confirmed", 0],
      ["appointment.moved", "confirmed", 1],
      ["appointment.cancelled", "cancelled", 2],
    ]);
    for (const one of all) {
      const event = webhookEvents.find((name) => name === one.type);
      expect(event && announcement(event).parse(one)).toEqual(one);
      expect(one.data.id).toBe(id);
    }
    expect(JSON.stringify(all)).not.toMatch(/Zoë|bedrijf\.example|Bakkerij|bestellingen|Ziek|Iris/);
  });

  it("is what came of a request, and of the meeting itself", async () => {
    await changeType(db, "intake", { approval: true });
    await approveAppointment(db, { id: await book(), ...asked }, monday);
    const [first] = await db.select().from(appointment);
    const after = new Date((first?.endsAt.getTime() ?? 0) + dayMs);
    await markNoShow(db, { id: first?.id ?? "", ...asked }, after);
    await markHeld(db, { id: first?.id ?? "", ...asked }, after);
    expect((await told()).map(({ type }) => type)).toEqual([
      ...["appointment.requested", "appointment.booked"],
      ...["appointment.no-show", "appointment.held"],
    ]);
    await clearBookings(db);
    await clearHooks(db);
    await hook(db);
    await declineAppointment(db, { id: await book(), ...asked, reason: null }, monday);
    expect((await told()).map(({ type, data }) => [type, data.status])).toEqual([
      ["appointment.requested", "requested"],
      ["appointment.declined", "declined"],
    ]);
  });
});
