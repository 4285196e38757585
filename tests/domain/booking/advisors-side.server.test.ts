import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAction, listActions, rateAppointment, tickAction } from "#app/domain/booking/action-commands.server.ts";
import { actionForm, ratingForm } from "#app/domain/booking/actions.ts";
import { approveAppointment, declineAppointment } from "#app/domain/booking/approval-commands.server.ts";
import { bookAppointment, cancelAppointment, moveAppointment } from "#app/domain/booking/commands.server.ts";
import { handOver } from "#app/domain/booking/hand-over-commands.server.ts";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { countNoteVersions, findNoteVersion, listNoteVersions } from "#app/domain/booking/notes-queries.server.ts";
import { markHeld } from "#app/domain/booking/outcome-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { appointmentNote, appointmentRating } from "#db/schema/booking.ts";
import {
  addAdvisor,
  bookingOf,
  changeType,
  clearBookings,
  entrepreneur,
  keptTime,
  mails,
  monday,
  office,
} from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const thursday = "2026-11-05T09:00:00.000Z";
const afterwards = new Date("2026-11-05T10:00:00.000Z");
const by = { id: null, role: "advisor" };
let amina: string;
let joost: string;

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  joost = await addAdvisor(db, { name: "Joost Verhagen", hours: [13, 15] });
});
beforeEach(() => clearBookings(db));

async function booked(input: object = {}) {
  const booking = bookingOf({ start: thursday, place: "online", advisorId: amina, ...input });
  const outcome = await bookAppointment(db, { booking, office }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const stateOf = async (id: string) => (await findAppointment(db, id))?.appointment;
const kinds = async () => (await mails(db)).map(({ kind }) => kind).sort();

describe("an appointment that is asked for", () => {
  beforeAll(() => changeType(db, "advice", { approval: true }));

  test("keeps its time until an advisor says yes, with invitations that say so", async () => {
    const made = await booked({ kind: "advice" });
    expect(made.requested).toBe(true);
    expect((await stateOf(made.id))?.status).toBe("requested");
    expect(await kinds()).toEqual(["booking.advisor-requested", "booking.requested"]);
    for (const { invitation } of await mails(db)) expect(invitation?.content).toContain("STATUS:TENTATIVE");
    const kept = await keptTime(db);
    expect(await approveAppointment(db, { id: made.id, by, office }, monday)).toMatchObject({ ok: true });
    expect(await approveAppointment(db, { id: made.id, by, office }, monday)).toEqual({
      ok: false,
      reason: "is-confirmed",
    });
    expect(await keptTime(db)).toEqual(kept);
    expect(await stateOf(made.id)).toMatchObject({ status: "confirmed", sequence: 1 });
    const confirmed = (await mails(db)).find(({ kind }) => kind === "booking.confirmed");
    expect(confirmed?.invitation?.content).toContain("STATUS:CONFIRMED");
    expect(confirmed?.invitation?.content).toContain("SEQUENCE:1");
  });

  test("gives its time back when an advisor says no, and takes the event out of both calendars", async () => {
    const made = await booked({ kind: "advice" });
    const decline = { id: made.id, by, office, reason: "Vraag past beter bij een intake." };
    expect(await declineAppointment(db, decline, monday)).toMatchObject({ ok: true });
    expect(await keptTime(db)).toEqual([]);
    expect(await stateOf(made.id)).toMatchObject({ status: "declined", cancelReason: decline.reason });
    const ends = (await mails(db)).filter(({ invitation }) => invitation?.method === "CANCEL");
    expect(ends).toHaveLength(2);
    expect(ends.find(({ kind }) => kind === "booking.declined")?.text).not.toContain(decline.reason);
  });

  test("can be taken back by who asked, and moved", async () => {
    const made = await booked({ kind: "advice" });
    const change = { id: made.id, by: entrepreneur, language: "nl", office } as const;
    expect(await moveAppointment(db, { ...change, start: Date.parse("2026-11-06T09:00:00Z") }, monday)).toMatchObject({
      ok: true,
    });
    expect((await stateOf(made.id))?.status).toBe("requested");
    expect(await cancelAppointment(db, { ...change, reason: null }, monday)).toMatchObject({ ok: true });
    expect(await keptTime(db)).toEqual([]);
  });
});

describe("handing over", () => {
  test("takes the colleague's time, whether or not she has hours then, and tells all three", async () => {
    const made = await booked();
    await handOver(db, { id: made.id, toId: joost, by, office }, monday);
    expect((await findAppointment(db, made.id))?.advisor.id).toBe(joost);
    expect((await keptTime(db)).every((row) => row.startsWith(joost))).toBe(true);
    const round = (await mails(db)).filter(({ key }) => key.includes(":1:"));
    expect(round.map(({ kind, invitation }) => `${kind} ${invitation?.method}`).sort()).toEqual([
      "booking.advisor-booked REQUEST",
      "booking.advisor-cancelled CANCEL",
      "booking.handedOver REQUEST",
    ]);
    expect((await mails(db)).filter(({ kind }) => kind === "booking.reminder")).toHaveLength(1);
  });

  test("is refused when the colleague has something else then, and leaves everything as it was", async () => {
    const afternoon = "2026-11-05T13:00:00.000Z";
    const made = await booked({ start: afternoon });
    await booked({ start: afternoon, advisorId: joost });
    const before = [await keptTime(db), await mails(db)];
    expect(await handOver(db, { id: made.id, toId: joost, by, office }, monday)).toEqual({
      ok: false,
      reason: "slot-taken",
    });
    expect([await keptTime(db), await mails(db)]).toEqual(before);
  });

  test("goes to colleagues only, and before the start only", async () => {
    const made = await booked();
    const to = (toId: string, now = monday) => handOver(db, { id: made.id, toId, by, office }, now);
    expect(await to("0199a2b4-0000-7000-8000-000000000000")).toEqual({ ok: false, reason: "no-colleague" });
    expect(await to(amina)).toMatchObject({ ok: true });
    expect(await to(joost, afterwards)).toEqual({ ok: false, reason: "has-started" });
  });
});

describe("notes", () => {
  const save = (id: string, notes: string, revision: number, minutes: number, authorId: string | null = amina) =>
    saveNotes(db, { id, notes, revision, authorId }, new Date(afterwards.getTime() + minutes * 60_000));

  test("keep a version for every sitting, not for every keystroke", async () => {
    const { id } = await booked();
    await save(id, "E", 0, 0);
    await save(id, "Eerste", 1, 1);
    await save(id, "Eerste zin.", 2, 2);
    await save(id, "Eerste zin. Later meer.", 3, 20);
    await save(id, "Van een collega.", 4, 21, joost);
    const versions = await db.select().from(appointmentNote).orderBy(appointmentNote.revision);
    expect(versions.map(({ text }) => text)).toEqual(["Eerste zin.", "Eerste zin. Later meer.", "Van een collega."]);
    const listed = await listNoteVersions(db, id);
    expect(listed.map(({ revision, author }) => [revision, author])).toEqual([
      [5, "Joost Verhagen"],
      [4, "Amina de Wit"],
      [3, "Amina de Wit"],
    ]);
    expect(await countNoteVersions(db, id)).toBe(3);
    expect((await findNoteVersion(db, { id, revision: 3 }))?.text).toBe("Eerste zin.");
    expect(await findNoteVersion(db, { id, revision: 1 })).toBeUndefined();
  });
});

describe("what was agreed", () => {
  const action = (input: object) => actionForm.parse({ text: "Offerte opvragen", who: "owner", ...input });

  test("is written down, ticked off and unticked", async () => {
    const { id } = await booked();
    const add = await addAction(db, { appointmentId: id, action: action({ dueOn: "2026-11-20" }) }, afterwards);
    expect(add).toMatchObject({ ok: true });
    const [one] = await listActions(db, id);
    expect(one).toMatchObject({ text: "Offerte opvragen", who: "owner", dueOn: "2026-11-20", doneAt: null });
    const tick = (isDone: boolean) => tickAction(db, { appointmentId: id, id: one?.id ?? "", isDone }, afterwards);
    expect(await tick(true)).toBe(true);
    expect((await listActions(db, id))[0]?.doneAt).toEqual(afterwards);
    await tick(false);
    expect((await listActions(db, id))[0]?.doneAt).toBeNull();
    const elsewhere = { appointmentId: "0199a2b4-0000-7000-8000-000000000000", id: one?.id ?? "", isDone: true };
    expect(await tickAction(db, elsewhere, afterwards)).toBe(false);
  });

  test("cannot be about what was cancelled, and is at most thirty things", async () => {
    const { id } = await booked();
    for (let nth = 0; nth < 30; nth += 1)
      await addAction(db, { appointmentId: id, action: action({ text: `Stap ${nth}` }) }, monday);
    const more = addAction(db, { appointmentId: id, action: action({}) }, monday);
    expect(await more).toEqual({ ok: false, reason: "too-many" });
    await cancelAppointment(db, { id, by: entrepreneur, reason: null, language: "nl", office }, monday);
    const late = addAction(db, { appointmentId: id, action: action({}) }, monday);
    expect(await late).toEqual({ ok: false, reason: "is-cancelled" });
  });
});

describe("how it was", () => {
  test("is asked once, after it was held, and the last answer counts", async () => {
    const { id } = await booked();
    const rate = (rating: string) => rateAppointment(db, { id, ...ratingForm.parse({ rating }) }, afterwards);
    expect(await rate("5")).toEqual({ ok: false, reason: "is-confirmed" });
    await markHeld(db, { id, by, office }, afterwards);
    await markHeld(db, { id, by, office }, afterwards);
    expect((await kinds()).filter((kind) => kind === "booking.follow-up")).toHaveLength(1);
    await rate("2");
    expect(await rate("4")).toMatchObject({ ok: true });
    expect((await db.select().from(appointmentRating)).map(({ rating }) => rating)).toEqual([4]);
  });
});
