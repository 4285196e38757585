import { beforeAll, describe, expect, it } from "vitest";
import { listActions } from "#app/domain/booking/action-commands.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { findAppointment, listOfCompany } from "#app/domain/booking/queries.server.ts";
import { listOpenSlots } from "#app/domain/booking/slot-queries.server.ts";
import * as today from "#app/routes/advisor/today.tsx";
import * as actionDone from "#app/routes/appointment/action-done.ts";
import * as actionOpen from "#app/routes/appointment/action-open.ts";
import * as actions from "#app/routes/appointment/actions.tsx";
import * as appointment from "#app/routes/appointment/appointment.tsx";
import * as approval from "#app/routes/appointment/approval.ts";
import * as cancellation from "#app/routes/appointment/cancellation.tsx";
import * as decline from "#app/routes/appointment/decline.tsx";
import * as followUp from "#app/routes/appointment/follow-up.tsx";
import * as handOver from "#app/routes/appointment/hand-over.tsx";
import * as move from "#app/routes/appointment/move.tsx";
import * as notes from "#app/routes/appointment/notes.tsx";
import * as restoration from "#app/routes/appointment/version-restoration.ts";
import * as versions from "#app/routes/appointment/versions.tsx";
import { advisorAgenda, resource, schedule, scheduleHours } from "#db/schema/agenda.ts";
import { bookingOf, changeType, mails, monday, office } from "#tests/domain/booking/bookings.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const own = await signedInAs("advisor");
const colleague = await signedInAs("advisor");
const student = await signedInAs("student");
const coordinator = await signedInAs("coordinator");

beforeAll(async () => {
  for (const { id } of [own, colleague])
    await db.transaction(async (tx) => {
      const scheduleId = crypto.randomUUID();
      await tx.insert(resource).values({ id, kind: "advisor" });
      await tx
        .insert(advisorAgenda)
        .values({ personId: id, timeZone: "Europe/Amsterdam", specialisms: [], wishes: [] });
      await tx.insert(schedule).values({
        ...{ id: scheduleId, advisorId: id, name: "Week", timeZone: "Europe/Amsterdam" },
        ...{ places: ["media-park", "online", "on-site"], createdAt: monday },
      });
      const week = [1, 2, 3, 4, 5, 6, 7].map((isoWeekday) => ({
        scheduleId,
        isoWeekday,
        startMinute: 480,
        endMinute: 1200,
      }));
      await tx.insert(scheduleHours).values(week);
    });
  await changeType(db, "advice", { approval: true });
});

const address = (response: Response) => response.headers.get("Location") ?? "";
const stateOf = async (id: string) => (await findAppointment(db, id))?.appointment;
const freeStarts = async (wish: object = {}) => {
  const ask = { kind: "intake", place: "online" as const, advisorId: own.id, ...wish };
  return (await listOpenSlots(db, ask, new Date())).map(({ start }) => new Date(start).toISOString());
};

let nth = 0;
/** A fresh appointment of hers, each at the first time that is free far enough ahead. */
async function booked(input: object = {}, kind = "intake"): Promise<{ id: string; company: string; email: string }> {
  const start = (await freeStarts({ kind }))[5] ?? "";
  const company = `Bedrijf ${++nth}`;
  const booking = bookingOf({ ...{ start, kind, place: "online", advisorId: own.id, company }, ...input });
  const made = await bookAppointment(db, { booking, office }, new Date());
  if (!made.ok) throw new Error(made.reason);
  return { id: made.value.id, company, email: booking.email };
}

type Door = (args: ReturnType<typeof routeArgs>) => Promise<unknown>;
const send = (door: Door, params: Record<string, string>, fields: Record<string, string> = {}, cookie = own.cookie) =>
  door(routeArgs(post("/x", fields, cookie), params));
const sent = (...args: Parameters<typeof send>) => responseOf(send(...args));
const shown = (id: string, query = "", cookie = own.cookie) =>
  appointment.loader(routeArgs(get(`/x${query}`, cookie), { id }));

describe("a request", () => {
  it("waits on the page of today and on its own, and is accepted with one press", async () => {
    const { id, company } = await booked({}, "advice");
    const day = await today.loader(routeArgs(get("/adviseur", own.cookie)));
    expect(day.requests.find((one) => one.id === id)?.company).toBe(company);
    expect((await shown(id)).can).toMatchObject({ decide: true, cancel: false, followUp: false });
    expect(address(await sent(approval.action, { id }))).toContain("gedaan=approved");
    expect((await stateOf(id))?.status).toBe("confirmed");
    expect(address(await sent(approval.action, { id }))).toContain("niet=is-confirmed");
    expect((await shown(id, "?niet=is-confirmed")).after.refused).toMatch(/al bevestigd/);
  });

  it("is declined with a reason that the owner does not read", async () => {
    const { id } = await booked({}, "advice");
    const page = await decline.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page.id).toBe(id);
    expect(address(await sent(decline.action, { id }, { reason: "Past beter elders" }))).toContain("gedaan=declined");
    expect(await stateOf(id)).toMatchObject({ status: "declined", cancelReason: "Past beter elders" });
    const told = (await mails(db)).filter(({ kind }) => kind === "booking.declined");
    expect(told.map(({ text }) => text.includes("Past beter elders"))).toEqual([false]);
    // what is decided has no page to decide on
    const again = await responseOf(decline.loader(routeArgs(get("/x", own.cookie), { id })));
    expect(address(again)).toContain("niet=is-declined");
  });
});

describe("moving and cancelling", () => {
  it("needs no notice, and offers only her own times", async () => {
    const { id } = await booked();
    const page = await move.loader(routeArgs(get("/x", own.cookie), { id }));
    const offered = page.week?.days.flatMap(({ slots }) => slots.map(({ value }) => value)) ?? [];
    const [soon = ""] = offered;
    // an owner must book a day ahead
    expect(Date.parse(soon)).toBeLessThan(Date.parse((await freeStarts())[0] ?? ""));
    expect(address(await sent(move.action, { id }, { start: soon }))).toContain("gedaan=moved");
    expect((await stateOf(id))?.startsAt.toISOString()).toBe(soon);
    expect((await stateOf(id))?.advisorId).toBe(own.id);
  });

  it("to a time that is taken is a 409, and changes nothing", async () => {
    const [one, other] = [await booked(), await booked()];
    const taken = (await stateOf(other.id))?.startsAt.toISOString() ?? "";
    const before = await stateOf(one.id);
    expect(await send(move.action, { id: one.id }, { start: taken })).toMatchObject({
      data: { errors: { start: ["slot-taken"] } },
      init: { status: 409 },
    });
    expect(await stateOf(one.id)).toEqual(before);
  });

  it("ends it, with the reason for colleagues", async () => {
    const { id } = await booked();
    expect((await cancellation.loader(routeArgs(get("/x", own.cookie), { id }))).id).toBe(id);
    expect(address(await sent(cancellation.action, { id }, { reason: "Ziek" }))).toContain("gedaan=cancelled");
    expect(await stateOf(id)).toMatchObject({ status: "cancelled", cancelReason: "Ziek" });
    expect(address(await sent(cancellation.action, { id }))).toContain("niet=is-cancelled");
  });

  it("is not possible once it has begun: the pages lead back and say so", async () => {
    const id = await addConversation(db, { advisorId: own.id });
    for (const { loader } of [move, cancellation, handOver]) {
      const answer = await responseOf(loader(routeArgs(get("/x", own.cookie), { id })));
      expect(address(answer)).toBe(`/adviseur/afspraken/${id}?niet=has-started`);
    }
    expect((await shown(id)).can).toMatchObject({ move: false, handOver: false, followUp: true });
  });
});

describe("handing over", () => {
  it("says how each colleague stands, and gives it to whom she chooses", async () => {
    const { id } = await booked();
    const page = await handOver.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page.colleagues).toMatchObject([{ id: colleague.id, state: "free" }]);
    expect(await send(handOver.action, { id }, { toId: "iemand" })).toMatchObject({
      data: { errors: { toId: ["toId"] } },
    });
    expect(address(await sent(handOver.action, { id }, { toId: colleague.id }))).toBe("/adviseur?gedaan=handed-over");
    expect((await stateOf(id))?.advisorId).toBe(colleague.id);
    // it is not hers any more
    expect((await responseOf(shown(id))).status).toBe(404);
    expect((await shown(id, "", colleague.cookie)).id).toBe(id);
    const back = await sent(handOver.action, { id }, { toId: own.id }, coordinator.cookie);
    expect(address(back)).toBe(`/adviseur/afspraken/${id}?gedaan=handed-over`);
  });

  it("is refused to a colleague who has something else then", async () => {
    const { id } = await booked();
    const start = (await stateOf(id))?.startsAt.toISOString() ?? "";
    await booked({ start, advisorId: colleague.id });
    const page = await handOver.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page.colleagues).toMatchObject([{ id: colleague.id, state: "taken" }]);
    expect(address(await sent(handOver.action, { id }, { toId: colleague.id }))).toContain("niet=slot-taken");
    expect((await stateOf(id))?.advisorId).toBe(own.id);
  });
});

describe("a follow-up", () => {
  it("is booked for the same guest at a time of hers, and confirmed at once", async () => {
    const { id, email } = await booked();
    const page = await followUp.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page).toMatchObject({ kind: "advice", place: "online", email });
    const start = page.week?.days[0]?.slots[0]?.value ?? "";
    const form = { kind: "advice", place: "online", start, question: "Vervolg" };
    expect(address(await sent(followUp.action, { id }, form))).toContain("gedaan=followed-up");
    const first = await stateOf(id);
    const others = await listOfCompany(db, { organisationId: first?.organisationId ?? "", except: id });
    expect(others).toMatchObject([{ status: "confirmed", advisorId: own.id }]);
    // a button pressed twice
    expect(address(await sent(followUp.action, { id }, form))).toContain("gedaan=followed-up");
    const { around } = await shown(id);
    expect(around.history).toMatchObject([{ id: others[0]?.id, mine: true }]);
  });

  it("at her company asks where that is, and keeps what was typed when the time is gone", async () => {
    const { id } = await booked();
    const query = "?soort=intake&plek=on-site";
    const page = await followUp.loader(routeArgs(get(`/x${query}`, own.cookie), { id }));
    expect(page.place).toBe("on-site");
    const form = {
      kind: "intake",
      place: "on-site",
      start: page.week?.days[0]?.slots[0]?.value ?? "",
      question: "Kijken",
    };
    expect(await send(followUp.action, { id }, form)).toMatchObject({
      data: { errors: { postcode: ["booking.errors.postcode"], houseNumber: ["booking.errors.houseNumber"] } },
    });
    const whole = { ...form, postcode: "1217ab", houseNumber: "3" };
    expect(await send(followUp.action, { id }, { ...whole, start: "2020-01-01T10:00:00Z" })).toMatchObject({
      data: { errors: { start: ["past"] }, typed: { question: "Kijken", postcode: "1217 AB" } },
      init: { status: 422 },
    });
    expect(address(await sent(followUp.action, { id }, whole))).toContain("gedaan=followed-up");
  });
});

describe("what was agreed", () => {
  it("is written down, ticked off here or on the page of today, and stays open for the next conversation", async () => {
    const { id } = await booked();
    const form = { text: "Offerte opvragen", who: "advisor", dueOn: "2026-01-05" };
    expect(address(await sent(actions.action, { id }, form))).toContain("gedaan=action-added");
    expect(await send(actions.action, { id }, { text: "", who: "advisor" })).toMatchObject({
      data: { errors: { text: ["text"] }, typed: { who: "advisor" } },
    });
    const part = (await listActions(db, id))[0]?.id ?? "";
    expect((await shown(id)).around.actions).toMatchObject([{ text: "Offerte opvragen", late: true, doneOn: null }]);
    const day = await today.loader(routeArgs(get("/adviseur", own.cookie)));
    expect(day.promises).toMatchObject([{ id: part, isLate: true }]);
    const ticked = await sent(actionDone.action, { id, part }, { back: "today" });
    expect(address(ticked)).toBe("/adviseur?gedaan=ticked");
    expect(address(await sent(actionOpen.action, { id, part }))).toContain("gedaan=unticked");
    expect(address(await sent(actionDone.action, { id, part }))).toContain("gedaan=ticked");
    expect((await shown(id)).around.actions[0]?.doneOn).not.toBeNull();
    const elsewhere = await booked();
    expect((await sent(actionDone.action, { id: elsewhere.id, part })).status).toBe(404);
  });
});

describe("versions of notes", () => {
  it("can be read and put back; what stood there stays", async () => {
    const id = await addConversation(db, { advisorId: own.id });
    const long = "Een lang verhaal over de webwinkel, de voorraad en de boekhouding. ".repeat(3);
    await sent(notes.action, { id }, { notes: long, revision: "0" });
    await sent(notes.action, { id }, { notes: "Weg.", revision: "1" });
    const list = await versions.loader(routeArgs(get("/x?versie=1", own.cookie), { id }));
    expect(list.versions.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(list.shown?.text).toBe(long);
    expect((await shown(id)).around.versions).toBe(2);
    expect(address(await sent(restoration.action, { id, part: "1" }))).toContain("gedaan=restored");
    expect((await stateOf(id))?.notes).toBe(long);
    expect((await versions.loader(routeArgs(get("/x", own.cookie), { id }))).versions).toHaveLength(3);
    for (const part of ["9", "x"]) expect((await sent(restoration.action, { id, part })).status).toBe(404);
  });
});

describe("the page of an appointment", () => {
  it("has what the company said to colleagues before, and a way to open only what is hers", async () => {
    const { id, email } = await booked();
    const start = (await freeStarts({ advisorId: colleague.id }))[9] ?? "";
    const before = await booked({ email, advisorId: colleague.id, start });
    await sent(notes.action, { id: before.id }, { notes: "Wil een kassa", revision: "0" }, colleague.cookie);
    const { around } = await shown(id);
    expect(around.history).toMatchObject([{ id: before.id, notes: "Wil een kassa", mine: false }]);
    expect((await shown(id, "", coordinator.cookie)).around.history[0]?.mine).toBe(true);
  });
});

describe("what is not hers", () => {
  it("is not there, for a colleague, a student and nobody; the coordinator may", async () => {
    const { id } = await booked();
    const part = crypto.randomUUID();
    const pages = [decline, cancellation, move, handOver, followUp, actions, versions].map(({ loader }) => loader);
    const deeds = [
      approval,
      decline,
      cancellation,
      move,
      handOver,
      followUp,
      actions,
      actionDone,
      actionOpen,
      restoration,
    ];
    for (const { cookie } of [colleague, student]) {
      for (const door of pages) expect((await responseOf(door(routeArgs(get("/x", cookie), { id })))).status).toBe(404);
      for (const { action } of deeds) expect((await sent(action, { id, part }, {}, cookie)).status).toBe(404);
    }
    for (const door of pages)
      expect(address(await responseOf(door(routeArgs(get("/x"), { id }))))).toMatch(/^\/inloggen/);
    for (const { action } of deeds) expect(address(await sent(action, { id, part }, {}, ""))).toMatch(/^\/inloggen/);
    for (const { loader } of [approval, actionDone, actionOpen, restoration])
      expect((await responseOf(loader(routeArgs(get("/x", own.cookie), { id, part })))).status).toBe(302);
    expect(await move.loader(routeArgs(get("/x", coordinator.cookie), { id }))).toMatchObject({ id });
    expect((await stateOf(id))?.status).toBe("confirmed");
  });
});
