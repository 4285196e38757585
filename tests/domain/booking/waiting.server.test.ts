import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookAppointment, cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { offerWaiting } from "#app/domain/booking/offer-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import {
  declineOffer,
  joinWaiting,
  leaveWaiting,
  takeOffer,
  waitForSooner,
} from "#app/domain/booking/waiting-commands.server.ts";
import { findWaiting } from "#app/domain/booking/waiting-queries.server.ts";
import { waitingForm } from "#app/domain/booking/waiting-schema.ts";
import { appointment, reservation } from "#db/schema/booking.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";
import {
  addAdvisor,
  addGroupType,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  keptTime,
  mails,
  monday,
  office,
  openTimes,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const hourMs = 60 * 60_000;
const place = "online" as const;
const period = { firstDate: "2026-11-05", lastDate: "2026-11-05" };
const slots = ["2026-11-05T08:00:00.000Z", "2026-11-05T09:00:00.000Z"] as const;
const hoursOn = (hours: number) => new Date(monday.getTime() + hours * hourMs);

// two times a day are all there is
beforeAll(async () => {
  await addAdvisor(db, { name: "Amina de Wit", hours: [9, 11] });
  await changeType(db, "intake", { step: 60, bufferAfter: 0 });
  await addGroupType(db, { code: "kennissessie", seats: 1 });
});
beforeEach(() => clearBookings(db));

const book = (start: string, input: object = {}) =>
  bookAppointment(db, { booking: bookingOf({ start, place, ...input }), office }, monday);

async function fill() {
  const ids: string[] = [];
  for (const start of slots) {
    const booked = await book(start);
    if (!booked.ok) throw new Error(booked.reason);
    ids.push(booked.value.id);
  }
  return ids;
}

let nth = 0;
async function waits(input: object = {}) {
  nth += 1;
  const wish = waitingForm.parse({
    ...{ kind: "intake", place, name: `Wachter ${nth}`, email: `wachter${nth}@bedrijf.example`, company: "Bakkerij" },
    ...{ question: "Hoe begin ik?", ...period, ...input },
  });
  // who came later waits longer
  const joined = await joinWaiting(db, { wish, responseId: null, office }, hoursOn(nth / 1000));
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value;
}

const cancel = (id: string, now = hoursOn(1)) =>
  cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, now);
const offerOf = async (token: string, now: Date) => (await findWaiting(db, token, now))?.offer ?? null;
const take = (token: string, now: Date) => takeOffer(db, { token, office }, now);

describe("the waiting list", () => {
  test("offers nothing while nothing is open, and what comes free to who came first", async () => {
    const [first] = await fill();
    const [one, two] = [await waits(), await waits()];
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(0);
    await cancel(first ?? "");
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(1);
    expect((await offerOf(one, hoursOn(1)))?.startsAt.toISOString()).toBe(slots[0]);
    expect(await offerOf(two, hoursOn(1))).toBeNull();
    expect((await mails(db)).filter(({ kind }) => kind === "booking.offer")).toHaveLength(1);
    // held for her: nobody else can book it
    expect((await openTimes(db, hoursOn(1), { place })).some(({ start }) => start === Date.parse(slots[0]))).toBe(
      false,
    );
    expect(await book(slots[0])).toEqual({ ok: false, reason: "slot-taken" });
  });

  test("makes an appointment of an offer with one tap, once however often she taps", async () => {
    const [first] = await fill();
    const token = await waits();
    await cancel(first ?? "");
    await offerWaiting(db, office, hoursOn(1));
    const taps = await Promise.all([1, 2, 3].map(() => take(token, hoursOn(2))));
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    const rows = await db.select().from(appointment);
    const mine = rows.filter(({ status }) => status === "confirmed");
    expect(mine.map(({ startsAt }) => startsAt.toISOString()).sort()).toEqual([...slots]);
    expect((await findWaiting(db, token, hoursOn(2)))?.entry.status).toBe("taken");
    expect((await mails(db)).filter(({ kind }) => kind === "booking.confirmed")).toHaveLength(3);
  });

  test("passes an offer on when it runs out, and she who let it pass goes to the end", async () => {
    const [first] = await fill();
    const [one, two] = [await waits(), await waits()];
    await cancel(first ?? "");
    await offerWaiting(db, office, hoursOn(1));
    const over = (await offerOf(one, hoursOn(1)))?.expiresAt ?? monday;
    expect(await take(one, over)).toEqual({ ok: false, reason: "no-offer" });
    expect(await offerWaiting(db, office, over)).toBe(1);
    expect(await offerOf(one, over)).toBeNull();
    expect((await offerOf(two, over))?.startsAt.toISOString()).toBe(slots[0]);
    expect(await db.$count(reservation)).toBe(2);
  });

  test("passes an offer on when she does not want it, and does not offer her the same again", async () => {
    const [first] = await fill();
    const token = await waits();
    await cancel(first ?? "");
    await offerWaiting(db, office, hoursOn(1));
    expect(await declineOffer(db, token, hoursOn(1))).toMatchObject({ ok: true });
    expect(await declineOffer(db, token, hoursOn(1))).toEqual({ ok: false, reason: "no-offer" });
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(0);
    expect((await openTimes(db, hoursOn(1), { place }))[0]?.start).not.toBeUndefined();
    expect(await book(slots[0])).toMatchObject({ ok: true });
  });

  test("is left at any moment; what was held for her is free at once", async () => {
    const [first] = await fill();
    const token = await waits();
    await cancel(first ?? "");
    await offerWaiting(db, office, hoursOn(1));
    const kept = (await keptTime(db)).length;
    expect(await leaveWaiting(db, token, hoursOn(1))).toBe(true);
    expect(await leaveWaiting(db, token, hoursOn(1))).toBe(true);
    expect((await keptTime(db)).length).toBeLessThan(kept);
    expect(await leaveWaiting(db, "x".repeat(43), hoursOn(1))).toBe(false);
  });

  test("ends by itself after her period, and keeps one address from waiting more than three times", async () => {
    const email = "druk@bedrijf.example";
    for (let at = 0; at < 3; at += 1) await waits({ email });
    await expect(waits({ email })).rejects.toThrow("too-many");
    expect(await offerWaiting(db, office, new Date("2026-11-06T08:00:00Z"))).toBe(0);
    expect(new Set((await db.select().from(waitingEntry)).map(({ status }) => status))).toEqual(new Set(["ended"]));
  });

  test("of a type that nobody can book is refused", async () => {
    const wish = waitingForm.parse({
      ...{ kind: "onbekend", place, name: "Zoë", email: "zoe@bedrijf.example", company: "Bakkerij", question: "Hoe?" },
      ...period,
    });
    expect(await joinWaiting(db, { wish, responseId: null, office }, monday)).toEqual({ ok: false, reason: "kind" });
  });

  test("asks two processes at once to offer, and each person gets one offer", async () => {
    await fill().then((ids) => Promise.all(ids.map((id) => cancel(id))));
    await Promise.all([1, 2, 3].map(() => waits()));
    await Promise.all([1, 2, 3, 4].map(() => offerWaiting(db, office, hoursOn(1))));
    const offers = await db.select().from(waitingOffer);
    expect(new Set(offers.map(({ entryId }) => entryId)).size).toBe(offers.length);
    expect(offers).toHaveLength(2);
  });
});

describe("somebody who wants to come sooner", () => {
  test("keeps her appointment until she takes the offer; then it moves", async () => {
    const [first] = await fill();
    const friday = await book("2026-11-06T08:00:00.000Z");
    if (!friday.ok) throw new Error(friday.reason);
    const ask = { appointmentId: friday.value.id, language: "nl", office } as const;
    const joined = await waitForSooner(db, ask, monday);
    if (!joined.ok) throw new Error(joined.reason);
    expect(await waitForSooner(db, ask, monday)).toEqual({ ok: false, reason: "waits-already" });
    await cancel(first ?? "");
    // Tuesday is the first day that leaves a day of notice
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(1);
    const offered = (await offerOf(joined.value, hoursOn(1)))?.startsAt.toISOString();
    expect(offered).toBe("2026-11-03T09:00:00.000Z");
    const found = await findAppointment(db, friday.value.id);
    expect(found?.appointment.startsAt.toISOString()).toBe("2026-11-06T08:00:00.000Z");
    expect(await take(joined.value, hoursOn(1))).toEqual({ ok: true, value: null });
    const moved = await findAppointment(db, friday.value.id);
    expect(moved?.appointment).toMatchObject({ sequence: 1, status: "confirmed" });
    expect(moved?.appointment.startsAt.toISOString()).toBe(offered);
    expect(
      (await openTimes(db, hoursOn(1), { place })).some(({ start }) => start === Date.parse("2026-11-06T08:00:00Z")),
    ).toBe(true);
  });

  test("waits no longer when her appointment is off", async () => {
    await fill();
    const friday = await book("2026-11-06T08:00:00.000Z");
    if (!friday.ok) throw new Error(friday.reason);
    await waitForSooner(db, { appointmentId: friday.value.id, language: "nl", office }, monday);
    await cancel(friday.value.id);
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(0);
    expect((await db.select().from(waitingEntry))[0]?.status).toBe("ended");
  });
});

describe("a seat in a full group", () => {
  const session = { kind: "kennissessie", place: "media-park" as const };

  test("that comes free is offered, counted while it is, and given back when she does not answer", async () => {
    await changeType(db, "kennissessie", { seats: 2, maxPerWeek: 1 });
    const start = slots[0];
    const booked = [await book(start, session), await book(start, session)];
    const [one] = booked.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []));
    const token = await waits(session);
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(0);
    await cancel(one ?? "");
    expect(await offerWaiting(db, office, hoursOn(1))).toBe(1);
    const seatsTaken = async () => (await db.select().from(reservation)).map((row) => row.seatsTaken);
    expect(await seatsTaken()).toEqual([2]);
    expect(await book(start, session)).toEqual({ ok: false, reason: "slot-taken" });
    const offer = await offerOf(token, hoursOn(1));
    await offerWaiting(db, office, offer?.expiresAt ?? monday);
    expect(await seatsTaken()).toEqual([1]);
  });

  test("is hers when she takes it: the group stays one", async () => {
    const start = slots[0];
    const booked = [await book(start, session), await book(start, session)];
    const [one] = booked.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []));
    const token = await waits(session);
    await cancel(one ?? "");
    await offerWaiting(db, office, hoursOn(1));
    const taken = await take(token, hoursOn(2));
    if (!taken.ok || taken.value === null) throw new Error("not taken");
    const rows = await db.select().from(reservation);
    expect(rows.map((row) => row.seatsTaken)).toEqual([2]);
    expect((await findAppointment(db, taken.value.id))?.appointment.reservationId).toBe(rows[0]?.id);
  });
});
