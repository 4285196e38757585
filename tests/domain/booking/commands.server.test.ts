import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  bookAppointment,
  cancelAppointment,
  moveAppointment,
  purgeBookings,
} from "#app/domain/booking/commands.server.ts";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { markHeld, markNoShow } from "#app/domain/booking/outcome-commands.server.ts";
import { findAppointment, findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { appointment, appointmentSlot, idempotentAnswer } from "#db/schema/booking.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { contact } from "#db/schema/people.ts";
import {
  addAdvisor,
  bookingOf,
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
let amina: string;
let joost: string;
const thursday = "2026-11-05T09:00:00.000Z";
const friday = "2026-11-06T10:00:00.000Z";

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  joost = await addAdvisor(db, { name: "Joost Verhagen" });
});

beforeEach(async () => {
  await clearBookings(db);
  await db.transaction((tx) => tx.delete(journalEntry));
});

async function booked(input: Parameters<typeof bookingOf>[0] = { start: thursday }, now = monday) {
  const outcome = await bookAppointment(db, { booking: bookingOf(input), office }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  const found = await findAppointment(db, outcome.value.id);
  if (!found) throw new Error("not found");
  return { ...outcome.value, ...found };
}

/** Is this the key of a letter of the round in which the sequence became so much? */
const ofRound = (key: string, id: string, sequence: number) =>
  key.startsWith(`appointment:${id}:`) && new RegExp(`:${sequence}:(guest|booking\\.)`).test(key);

function eventIn(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("no event");
  const attendees = event.getAllProperties("attendee").map((property) => ({
    address: property.getFirstValue(),
    answer: property.getParameter("partstat"),
  }));
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
    description: String(event.getFirstPropertyValue("description")),
    organizer: event.getFirstPropertyValue("organizer"),
    attendees,
  };
}

describe("booking", () => {
  test("keeps the time, the question and the wall time, and gives a reference and a link that opens it", async () => {
    const made = await booked();
    expect(made.reference).toMatch(/^A-[34679ACDEFGHJKMNPQRTVWXY]{5}$/);
    expect(made.appointment).toMatchObject({
      ...{ place: "media-park", status: "confirmed", sequence: 0, notes: "", reservationId: expect.any(String) },
      ...{
        wallTime: "2026-11-05T10:00",
        timeZone: "Europe/Amsterdam",
        question: expect.stringContaining("bestellingen"),
      },
    });
    expect(made.appointment.endsAt.toISOString()).toBe("2026-11-05T09:45:00.000Z");
    expect(await db.$count(appointmentSlot)).toBe(12);
    const opened = await findAppointmentByLink(db, made.token);
    expect(opened?.appointment.id).toBe(made.id);
    expect(opened?.linkExpiresAt.getTime()).toBeGreaterThan(made.appointment.endsAt.getTime());
    expect(await findAppointmentByLink(db, `${made.token.slice(0, -1)}_`)).toBeUndefined();
  });

  test("writes in the journal who did what, without a word of what she said", async () => {
    await booked();
    const [entry] = await db.select().from(journalEntry);
    expect(entry).toMatchObject({ action: "appointment.booked", actorRole: "entrepreneur", actorId: null });
    expect(entry?.facts).toEqual({ kind: "intake", place: "media-park" });
  });

  test("gives the second booking of a time to the other advisor and refuses the third", async () => {
    const [one, two] = [await booked(), await booked()];
    expect(new Set([one.advisor.id, two.advisor.id])).toEqual(new Set([amina, joost]));
    const third = await bookAppointment(db, { booking: bookingOf({ start: thursday }), office }, monday);
    expect(third).toEqual({ ok: false, reason: "slot-taken" });
    expect(await db.$count(appointment)).toBe(2);
  });

  test("divides bookings evenly over advisors who are equally free", async () => {
    const times = (await openTimes(db, monday, {})).filter((_, nth) => nth % 4 === 0).slice(0, 6);
    const counts = new Map<string, number>();
    for (const { start } of times) {
      const { advisor } = await booked({ start: new Date(start).toISOString() });
      counts.set(advisor.id, (counts.get(advisor.id) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([3, 3]);
  });

  test("refuses what is never open, and says by which rule", async () => {
    const never = {
      "2026-11-05T02:00:00Z": "outside-hours",
      "2026-11-07T10:00:00Z": "outside-hours",
      "2026-11-02T07:00:00Z": "past",
      "2026-11-02T13:00:00Z": "notice",
      "2026-12-25T10:00:00Z": "closed",
      "2026-11-05T09:05:00Z": "off-grid",
      "2027-06-01T09:00:00Z": "window",
    };
    const contacts = await db.$count(contact);
    for (const [start, reason] of Object.entries(never)) {
      const outcome = await bookAppointment(db, { booking: bookingOf({ start }), office }, monday);
      expect(outcome, start).toEqual({ ok: false, reason });
    }
    const elsewhere = bookingOf({ start: thursday, kind: "onbekend" });
    expect(await bookAppointment(db, { booking: elsewhere, office }, monday)).toEqual({ ok: false, reason: "nobody" });
    expect(await db.$count(contact)).toBe(contacts);
    expect(await mails(db)).toEqual([]);
  });

  test("whatever is listed can be booked, and then is gone with all that overlaps it", async () => {
    const listed = await openTimes(db, monday, { place: "on-site" });
    for (const nth of [0, 7, 40, listed.length - 1]) {
      const slot = listed[nth];
      if (!slot) throw new Error("too few open times");
      const still = await openTimes(db, monday, { place: "on-site" });
      if (!still.some(({ start }) => start === slot.start)) continue;
      const start = new Date(slot.start).toISOString();
      const address = { postcode: "1211ab", houseNumber: "7", street: "Kerkstraat", city: "Hilversum" };
      const made = await booked({ start, place: "on-site", ...address });
      expect(made.appointment.address).toBe("Kerkstraat 7, 1211 AB Hilversum");
      const after = await openTimes(db, monday, { place: "on-site" });
      expect(after.find((open) => open.start === slot.start)?.hosts ?? []).not.toContain(made.advisor.id);
    }
  });

  test("lets one address have two appointments to come, and a third after one is cancelled", async () => {
    const email = "druk@bedrijf.example";
    const first = await booked({ start: thursday, email });
    await booked({ start: friday, email });
    const ask = { booking: bookingOf({ start: "2026-11-09T10:00:00Z", email }), office };
    expect(await bookAppointment(db, ask, monday)).toEqual({ ok: false, reason: "too-many-open" });
    await cancelAppointment(db, { id: first.id, by: entrepreneur, reason: null, language: "nl", office }, monday);
    expect(await bookAppointment(db, ask, monday)).toMatchObject({ ok: true });
  });

  test("does not overwrite what is known of somebody whose address was typed by another", async () => {
    const email = "bekend@bedrijf.example";
    await booked({ email, name: "Zoë de Vries", start: thursday });
    const second = await booked({ email, name: "Iemand Anders", start: friday });
    expect(second.contact.name).toBe("Zoë de Vries");
  });
});

describe("letters", () => {
  /** Those of these kinds. Letters to two people have no order between them. */
  const letters = async (...kinds: string[]) => {
    const all = await mails(db);
    return kinds.map((kind) => all.find((one) => one.kind === `booking.${kind}`));
  };

  test("go to both with an invitation each, hers with her link and the advisor's without", async () => {
    const made = await booked({ start: thursday, name: "Zoë; de, Vries" });
    const [hers, advisors, reminder] = await letters("confirmed", "advisor-booked", "reminder");
    expect(hers).toMatchObject({
      ...{ kind: "booking.confirmed", toAddress: made.contact.email, toName: "Zoë; de, Vries" },
      subject: "Bevestiging: intakegesprek op donderdag 5 november 2026 om 10.00 uur",
    });
    for (const body of [hers?.text, hers?.html]) {
      expect(body).toContain(office.appointmentUrl(made.token));
      expect(body).toContain(made.reference);
      expect(body).toContain("van 10.00 tot 10.45 uur");
      expect(body).not.toContain("undefined");
    }
    expect(advisors).toMatchObject({ kind: "booking.advisor-booked", toAddress: made.advisor.email });
    expect(`${advisors?.text}${advisors?.html}${advisors?.invitation?.content}`).not.toContain(made.token);
    expect(advisors?.text).not.toContain("bestellingen");
    const event = eventIn(hers?.invitation?.content ?? "");
    expect(hers?.invitation?.method).toBe("REQUEST");
    expect(event).toMatchObject({
      ...{ method: "REQUEST", status: "CONFIRMED", sequence: 0, start: thursday },
      ...{ organizer: "mailto:afspraken@spot035.example", uid: `${made.id}@afspraken.spot035` },
      attendees: [
        { address: `mailto:${made.contact.email}`, answer: "NEEDS-ACTION" },
        { address: `mailto:${made.advisor.email}`, answer: "ACCEPTED" },
      ],
    });
    expect(event.description).toContain(office.appointmentUrl(made.token));
    expect(eventIn(advisors?.invitation?.content ?? "")).toMatchObject({ uid: event.uid, sequence: 0 });
    expect(reminder).toMatchObject({ kind: "booking.reminder", toAddress: made.contact.email, invitation: null });
    expect(reminder?.dueAt.toISOString()).toBe("2026-11-04T08:00:00.000Z");
  });

  test("are written in the language of the booking", async () => {
    await booked({ start: thursday, language: "en" });
    const [hers, advisors] = await letters("confirmed", "advisor-booked");
    expect(hers?.subject).toBe("Confirmed: intake on Thursday 5 November 2026 at 10:00");
    expect(advisors?.subject).toContain("Nieuwe afspraak: intakegesprek");
  });

  test("come without the reminder of the day before when the appointment is soon", async () => {
    await booked({ start: "2026-11-03T09:00:00Z" });
    const kinds = (await mails(db)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["booking.advisor-booked", "booking.confirmed", "booking.soon"]);
  });
});

describe("moving", () => {
  const change = { by: entrepreneur, language: "nl", office } as const;

  test("swaps the time, raises the sequence, keeps the link and sends a new invitation of the same event", async () => {
    const made = await booked();
    await db.transaction((tx) => tx.delete(outboxMail).where(eq(outboxMail.kind, "booking.confirmed")));
    expect(await moveAppointment(db, { ...change, id: made.id, start: Date.parse(friday) }, monday)).toMatchObject({
      ok: true,
    });
    const found = await findAppointmentByLink(db, made.token);
    expect(found?.appointment).toMatchObject({
      id: made.id,
      sequence: 1,
      status: "confirmed",
      wallTime: "2026-11-06T11:00",
    });
    expect(found?.advisor.id).toBe(made.advisor.id);
    expect((await keptTime(db)).every((row) => row.includes("2026-11-06"))).toBe(true);
    const sent = await mails(db);
    const moved = sent.find(({ kind }) => kind === "booking.moved");
    expect(eventIn(moved?.invitation?.content ?? "")).toMatchObject({
      ...{ method: "REQUEST", sequence: 1, start: friday, uid: `${made.id}@afspraken.spot035` },
    });
    const reminders = sent.filter(({ kind }) => kind === "booking.reminder");
    expect(reminders.map(({ dueAt }) => dueAt.toISOString())).toEqual(["2026-11-05T08:00:00.000Z"]);
    const link = /https:\S+\/afspraak\/([\w-]{43})\s/.exec(moved?.text ?? "")?.[1] ?? "";
    expect((await findAppointmentByLink(db, link))?.appointment.id).toBe(made.id);
  });

  test("to a time that overlaps only itself is allowed", async () => {
    const made = await booked();
    const start = Date.parse(thursday) + 30 * 60_000;
    expect(await moveAppointment(db, { ...change, id: made.id, start }, monday)).toMatchObject({ ok: true });
    expect((await findAppointment(db, made.id))?.advisor.id).toBe(made.advisor.id);
  });

  test("that cannot be done leaves everything as it was", async () => {
    const made = await booked();
    await booked({ start: friday });
    await booked({ start: friday });
    const before = [await keptTime(db), await db.select().from(appointment), await mails(db)];
    const outcome = await moveAppointment(db, { ...change, id: made.id, start: Date.parse(friday) }, monday);
    expect(outcome).toEqual({ ok: false, reason: "slot-taken" });
    expect([await keptTime(db), await db.select().from(appointment), await mails(db)]).toEqual(before);
  });

  test("to a colleague's time takes it out of the first advisor's calendar", async () => {
    const made = await booked();
    const both = [await booked({ start: friday }), await booked({ start: friday })];
    const colleagues = both.find(({ advisor }) => advisor.id !== made.advisor.id);
    await cancelAppointment(db, { ...change, id: colleagues?.id ?? "", reason: null }, monday);
    const start = Date.parse(friday);
    expect(await moveAppointment(db, { ...change, id: made.id, start }, monday)).toMatchObject({ ok: true });
    const found = await findAppointment(db, made.id);
    expect(found?.advisor.id).not.toBe(made.advisor.id);
    const sent = (await mails(db)).filter(({ key }) => ofRound(key, made.id, 1));
    const methods = Object.fromEntries(sent.map(({ toAddress, invitation }) => [toAddress, invitation?.method]));
    expect(methods).toEqual({
      [made.contact.email]: "REQUEST",
      [found?.advisor.email ?? ""]: "REQUEST",
      [made.advisor.email]: "CANCEL",
    });
  });

  test("twice to the same time is done once", async () => {
    const made = await booked();
    const move = { ...change, id: made.id, start: Date.parse(friday) };
    await moveAppointment(db, move, monday);
    expect(await moveAppointment(db, move, monday)).toMatchObject({ ok: true });
    expect((await findAppointment(db, made.id))?.appointment.sequence).toBe(1);
  });

  test("after its beginning is refused", async () => {
    const made = await booked();
    const later = new Date(Date.parse(thursday) + 60_000);
    const outcome = await moveAppointment(
      db,
      { ...change, id: made.id, start: Date.parse(thursday) + 7 * dayMs },
      later,
    );
    expect(outcome).toEqual({ ok: false, reason: "has-started" });
  });
});

describe("cancelling", () => {
  const change = { by: entrepreneur, reason: "Ik ben ziek.", language: "nl", office } as const;

  test("gives exactly the time back, takes the event out of both calendars and the reminder out of the outbox", async () => {
    const before = await openTimes(db, monday, {});
    const made = await booked();
    expect(await openTimes(db, monday, {})).not.toEqual(before);
    expect(await cancelAppointment(db, { ...change, id: made.id }, monday)).toMatchObject({ ok: true });
    expect(await openTimes(db, monday, {})).toEqual(before);
    expect(await keptTime(db)).toEqual([]);
    const sent = (await mails(db)).filter(({ key }) => ofRound(key, made.id, 1));
    expect(sent.map(({ toAddress }) => toAddress).sort()).toEqual([made.contact.email, made.advisor.email].sort());
    for (const mail of sent)
      expect(eventIn(mail.invitation?.content ?? "")).toMatchObject({
        ...{ method: "CANCEL", status: "CANCELLED", sequence: 1, uid: `${made.id}@afspraken.spot035` },
      });
    expect(sent.find(({ kind }) => kind === "booking.advisor-cancelled")?.text).toContain("Ik ben ziek.");
    expect(sent.find(({ kind }) => kind === "booking.cancelled")?.text).toContain(office.bookingUrl);
    expect((await mails(db)).some(({ kind }) => kind === "booking.reminder")).toBe(false);
  });

  test("twice is refused the second time, and neither moving nor holding is possible after it", async () => {
    const made = await booked();
    await cancelAppointment(db, { ...change, id: made.id }, monday);
    const again = { ok: false, reason: "is-cancelled" };
    expect(await cancelAppointment(db, { ...change, id: made.id }, monday)).toEqual(again);
    expect(await moveAppointment(db, { ...change, id: made.id, start: Date.parse(friday) }, monday)).toEqual(again);
    expect(await markHeld(db, { id: made.id, by: entrepreneur, office }, new Date(friday))).toEqual(again);
  });

  test("of something unknown is refused", async () => {
    const unknown = { ...change, id: "0199a2b4-0000-7000-8000-000000000000" };
    expect(await cancelAppointment(db, unknown, monday)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("afterwards", () => {
  const later = new Date("2026-11-05T12:00:00Z");
  const advisor = { id: null, role: "advisor" };

  test("an appointment is held, or a no-show, and a slip can be repaired", async () => {
    const { id } = await booked();
    expect(await markHeld(db, { id, by: advisor, office }, monday)).toEqual({ ok: false, reason: "not-started" });
    expect(await markHeld(db, { id, by: advisor, office }, later)).toMatchObject({ ok: true });
    expect(await markNoShow(db, { id, by: advisor, office }, later)).toMatchObject({ ok: true });
    expect((await findAppointment(db, id))?.appointment.status).toBe("no-show");
    const actions = (await db.select().from(journalEntry)).map(({ action }) => action);
    expect(actions.sort()).toEqual(["appointment.booked", "appointment.held", "appointment.no-show"]);
  });

  test("notes are saved over the revision that was read, so a second tab cannot undo the first", async () => {
    const { id } = await booked();
    expect(await saveNotes(db, { id, notes: "Eerste tab", revision: 0, authorId: null }, later)).toEqual({
      ok: true,
      value: 1,
    });
    const stale = await saveNotes(db, { id, notes: "Tweede tab", revision: 0, authorId: null }, later);
    expect(stale).toEqual({ ok: false, reason: "changed-elsewhere" });
    expect((await findAppointment(db, id))?.appointment).toMatchObject({ notes: "Eerste tab", notesRevision: 1 });
  });

  test("the same notes sent again are saved already: nothing changed elsewhere", async () => {
    const { id } = await booked();
    for (let press = 0; press < 2; press += 1)
      expect(await saveNotes(db, { id, notes: "Eén keer", revision: 0, authorId: null }, later)).toEqual({
        ok: true,
        value: 1,
      });
  });

  test("of twenty tabs that save the same revision at once, one wins", async () => {
    const { id } = await booked();
    const tabs = Array.from({ length: 20 }, (_, nth) =>
      saveNotes(db, { id, notes: `Tab ${nth}`, revision: 0, authorId: null }, later),
    );
    const outcomes = await Promise.all(tabs);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("time that is over and answers of long ago are forgotten, the appointment is not", async () => {
    const { id } = await booked();
    await purgeBookings(db, new Date("2026-11-20T12:00:00Z"));
    expect(await keptTime(db)).toEqual([]);
    expect(await findAppointment(db, id)).toBeDefined();
  });
});

describe("the same request", () => {
  const once = { key: "aanvraag-1", requestHash: "a".repeat(64), token: "t".repeat(43) };

  test("ten times at once is booked once, and answered ten times the same", async () => {
    const booking = bookingOf({ start: thursday });
    const asks = Array.from({ length: 10 }, () => bookAppointment(db, { booking, once, office }, monday));
    const outcomes = await Promise.all(asks);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: true, value: { token: once.token } });
    expect(await db.$count(appointment)).toBe(1);
    expect((await mails(db)).filter(({ kind }) => kind === "booking.confirmed")).toHaveLength(1);
    expect(await findAppointmentByLink(db, once.token)).toBeDefined();
  });

  test("with something else asked is refused", async () => {
    const booking = bookingOf({ start: thursday });
    await bookAppointment(db, { booking, once, office }, monday);
    const other = { booking, once: { ...once, requestHash: "b".repeat(64) }, office };
    expect(await bookAppointment(db, other, monday)).toEqual({ ok: false, reason: "key-reused" });
  });

  test("is kept without the token that opens the booking", async () => {
    await bookAppointment(db, { booking: bookingOf({ start: thursday }), once, office }, monday);
    const [kept] = await db.select().from(idempotentAnswer);
    expect(JSON.stringify(kept)).not.toContain(once.token);
  });
});
