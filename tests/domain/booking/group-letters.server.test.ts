import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveAppointment, declineAppointment } from "#app/domain/booking/approval-commands.server.ts";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { deliver } from "#app/mail/delivery.server.ts";
import {
  addAdvisor,
  addGroupType,
  addRoom,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  mails,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { mailProgram } from "#tests/domain/booking/mail-program.ts";
import { readEvent } from "#tests/support/calendars/readers.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const thursday = "2026-11-05T09:00:00.000Z";
const friday = "2026-11-06T09:00:00.000Z";
const host = "amina.de.wit@spot035.example";

beforeAll(async () => {
  await addAdvisor(db, { name: "Amina de Wit" });
  await addRoom(db, { name: "Studio 1", seats: 8 });
  await addGroupType(db, { code: "session", seats: 4 });
  await addGroupType(db, { code: "circle", seats: 4 });
  await changeType(db, "circle", { approval: true });
});
beforeEach(() => clearBookings(db));

async function seat(kind = "session", now = monday) {
  const outcome = await bookAppointment(db, { booking: bookingOf({ kind, start: thursday }), office }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  const found = await findAppointment(db, outcome.value.id);
  return { id: outcome.value.id, reservationId: found?.appointment.reservationId ?? "" };
}
const soon = new Date(monday.getTime() + 1000);
const move = (id: string, start: string) =>
  moveAppointment(
    db,
    { id, start: Date.parse(start), by: entrepreneur, language: "nl", office },
    new Date(monday.getTime() + 60_000),
  );
const cancel = (id: string) =>
  cancelAppointment(
    db,
    { id, by: entrepreneur, reason: null, language: "nl", office },
    new Date(monday.getTime() + 120_000),
  );

/** What the advisor was sent, in order: the letter, and what its calendar part does to which event. */
async function sentToHost() {
  const sent = (await mails(db)).filter(({ toAddress }) => toAddress === host);
  return sent.map(({ kind, invitation }) => {
    if (invitation === null) return kind.replace("booking.advisor-", "");
    const { uid, method, sequence } = readEvent(invitation.content);
    return `${kind.replace("booking.advisor-", "")}: ${method} ${sequence} ${uid}`;
  });
}

describe("an advisor's calendar", () => {
  test("gets one event for a group, with the first seat, and loses it with the last", async () => {
    const [one, other] = [await seat(), await seat("session", soon)];
    expect(one.reservationId).toBe(other.reservationId);
    await cancel(one.id);
    await cancel(other.id);
    const uid = calendarUid(one.reservationId);
    expect(await sentToHost()).toEqual([`booked: REQUEST 0 ${uid}`, "joined", "left", `cancelled: CANCEL 1 ${uid}`]);
  });

  test("keeps the group that somebody leaves for another one while others stay, and gets the other", async () => {
    const [one, stays] = [await seat(), await seat("session", soon)];
    expect(await move(one.id, friday)).toMatchObject({ ok: true });
    const moved = await findAppointment(db, one.id);
    expect(await sentToHost()).toEqual([
      `booked: REQUEST 0 ${calendarUid(stays.reservationId)}`,
      "joined",
      "left",
      `booked: REQUEST 0 ${calendarUid(moved?.appointment.reservationId ?? "")}`,
    ]);
  });

  test("loses the group that its only company leaves, also when the same advisor takes the next one", async () => {
    const one = await seat();
    expect(await move(one.id, friday)).toMatchObject({ ok: true });
    const moved = await findAppointment(db, one.id);
    expect(await sentToHost()).toEqual([
      `booked: REQUEST 0 ${calendarUid(one.reservationId)}`,
      `cancelled: CANCEL 1 ${calendarUid(one.reservationId)}`,
      `booked: REQUEST 0 ${calendarUid(moved?.appointment.reservationId ?? "")}`,
    ]);
  });

  test("has a group that is only asked for as one event too, and not twice after a yes", async () => {
    const [one, other] = [await seat("circle"), await seat("circle", soon)];
    await approveAppointment(db, { id: one.id, by: entrepreneur, office }, monday);
    await declineAppointment(db, { id: other.id, by: entrepreneur, reason: null, office }, monday);
    await cancel(one.id);
    const uid = calendarUid(one.reservationId);
    expect(await sentToHost()).toEqual([
      `requested: REQUEST 0 ${uid}`,
      "requested",
      "joined",
      "left",
      `cancelled: CANCEL 1 ${uid}`,
    ]);
  });

  test("stays a group's when the type becomes one for a single company later", async () => {
    const one = await seat();
    await changeType(db, "session", { seats: 1 });
    await cancel(one.id);
    await changeType(db, "session", { seats: 4 });
    expect((await sentToHost()).at(-1)).toBe(`cancelled: CANCEL 1 ${calendarUid(one.reservationId)}`);
  });

  test("never sees the end of a group before its beginning, although each came with another company's booking", async () => {
    const [one, other] = [await seat(), await seat("session", soon)];
    await cancel(one.id);
    await cancel(other.id);
    const program = mailProgram(host);
    const carried: string[] = [];
    let failures = 2;
    const carry = async ({ kind, toAddress, invitation }: Awaited<ReturnType<typeof mails>>[number]) => {
      if (kind === "booking.advisor-booked" && failures-- > 0) throw new Error("ETIMEDOUT");
      if (toAddress === host) carried.push(kind.replace("booking.advisor-", ""));
      if (toAddress === host && invitation !== null) program.receive(invitation.content);
    };
    for (const minutes of [3, 10, 60]) {
      const now = new Date(monday.getTime() + minutes * 60_000);
      await Promise.all([1, 2].map(() => deliver(db, carry, { clock: () => now })));
    }
    expect(carried).toEqual(["booked", "joined", "left", "cancelled"]);
    expect(program.shown()).toEqual([]);
  });
});
