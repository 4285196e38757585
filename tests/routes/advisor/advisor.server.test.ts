import { afterEach, describe, expect, it, vi } from "vitest";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { findCase, listCasesOfAppointment, listProposals } from "#app/domain/cases/queries.server.ts";
import * as casePage from "#app/routes/advisor/case.tsx";
import * as caseClosing from "#app/routes/advisor/case-closing.ts";
import * as caseLane from "#app/routes/advisor/case-lane.tsx";
import * as caseWithdrawal from "#app/routes/advisor/case-withdrawal.ts";
import * as cases from "#app/routes/advisor/cases.tsx";
import * as newCase from "#app/routes/advisor/new-case.tsx";
import * as proposal from "#app/routes/advisor/proposal.tsx";
import * as proposalWithdrawal from "#app/routes/advisor/proposal-withdrawal.ts";
import * as today from "#app/routes/advisor/today.tsx";
import * as appointment from "#app/routes/appointment/appointment.tsx";
import * as held from "#app/routes/appointment/appointment-held.ts";
import * as noShow from "#app/routes/appointment/appointment-no-show.ts";
import * as notes from "#app/routes/appointment/notes.tsx";
import * as notesLive from "#app/routes/appointment/notes-live.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import { addCandidate, addCase, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const own = await signedInAs("advisor");
const other = await signedInAs("advisor");
const student = await signedInAs("student");
const coordinator = await signedInAs("coordinator");

const address = (response: Response) => response.headers.get("Location") ?? "";

describe("the day of an advisor", () => {
  it("shows her own conversations and what waits; the coordinator sees those of all", async () => {
    const mine = await addConversation(db, { advisorId: own.id, company: "Eigen Bakkerij" });
    const theirs = await addConversation(db, { advisorId: other.id });
    const silent = await addConversation(db, { advisorId: own.id, status: "held" });
    const day = await today.loader(routeArgs(get("/adviseur", own.cookie)));
    const ids = day.todos.map(({ id }) => id);
    expect(ids).toContain(mine);
    expect(ids).not.toContain(theirs);
    expect(day.todos.find(({ id }) => id === silent)?.need).toBe("notes");
    const all = await today.loader(routeArgs(get("/adviseur", coordinator.cookie)));
    expect(all.todos.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, theirs]));
    expect(all.everybody).toBe(true);
  });
});

describe("a conversation round midnight", () => {
  afterEach(() => vi.useRealTimers());

  it("is of today while it runs, and under what waits once it is over, whatever the hour", async () => {
    const advisor = await signedInAs("advisor");
    // half past eleven in the evening in Hilversum, 45 minutes long
    const startsAt = new Date("2027-01-19T22:30:00Z");
    const id = await addConversation(db, { advisorId: advisor.id, startsAt });
    const seenAt = async (now: string) => {
      vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
      // signed in anew: a session does not last from one day to the next
      const { cookie } = await signedInAs("coordinator");
      const day = await today.loader(routeArgs(get("/adviseur", cookie)));
      return [day.today.some((item) => item.id === id), day.todos.some((todo) => todo.id === id)];
    };
    expect(await seenAt("2027-01-19T22:40:00Z")).toEqual([true, false]);
    expect(await seenAt("2027-01-19T23:10:00Z")).toEqual([true, false]);
    expect(await seenAt("2027-01-19T23:20:00Z")).toEqual([true, true]);
    expect(await seenAt("2027-01-21T09:00:00Z")).toEqual([false, true]);
  });
});

describe("what is not hers", () => {
  it("is not there: for another advisor, a student, and nobody signed in", async () => {
    const talk = await addConversation(db, { advisorId: own.id });
    const work = await addCase(db, { advisorId: own.id });
    const offer = await propose(
      db,
      { caseId: work.id, candidateId: await addCandidate(db), advisorId: own.id },
      new Date(),
    );
    const doors = [
      { door: appointment.loader, id: talk, form: false },
      { door: notes.loader, id: talk, form: false },
      { door: notes.action, id: talk, form: true },
      { door: notesLive.action, id: talk, form: true },
      { door: held.action, id: talk, form: true },
      { door: noShow.action, id: talk, form: true },
      { door: newCase.loader, id: talk, form: false },
      { door: newCase.action, id: talk, form: true },
      { door: casePage.loader, id: work.id, form: false },
      { door: caseLane.loader, id: work.id, form: false },
      { door: caseLane.action, id: work.id, form: true },
      { door: caseWithdrawal.action, id: work.id, form: true },
      { door: caseClosing.action, id: work.id, form: true },
      { door: proposal.loader, id: work.id, form: false },
      { door: proposal.action, id: work.id, form: true },
      { door: proposalWithdrawal.action, id: offer, form: true },
    ];
    for (const { door, id, form } of doors) {
      const asked = (cookie: string) => (form ? post("/x", {}, cookie) : get("/x", cookie));
      for (const { cookie } of [other, student]) {
        expect((await responseOf(door(routeArgs(asked(cookie), { id })))).status).toBe(404);
      }
      expect(address(await responseOf(door(routeArgs(asked(""), { id }))))).toMatch(/^\/inloggen/);
      const nowhere = { id: crypto.randomUUID() };
      expect((await responseOf(door(routeArgs(asked(coordinator.cookie), nowhere)))).status).toBe(404);
    }
    expect((await listProposals(db, work.id))[0]?.proposal.status).toBe("proposed");
    for (const door of [today.loader, cases.loader])
      expect((await responseOf(door(routeArgs(get("/x", student.cookie))))).status).toBe(404);
  });
});

describe("notes, posted plainly", () => {
  it("are saved over the revision that was read", async () => {
    const id = await addConversation(db, { advisorId: own.id });
    const save = (text: string, revision: string) =>
      notes.action(routeArgs(post("/x", { notes: text, revision }, own.cookie), { id }));
    expect(address(await responseOf(save("Eerste regel", "0")))).toBe(`/adviseur/afspraken/${id}?gedaan=notes`);
    const late = await save("Uit een ander tabblad", "0");
    expect(late).toMatchObject({
      data: { problem: "conflict", typed: "Uit een ander tabblad" },
      init: { status: 409 },
    });
    const page = await notes.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page).toMatchObject({ notes: "Eerste regel", revision: 1 });
  });

  it("tell the page that saves by itself what was saved elsewhere", async () => {
    const id = await addConversation(db, { advisorId: own.id });
    const save = (text: string) =>
      responseOf(notesLive.action(routeArgs(post("/x", { notes: text, revision: "0" }, own.cookie), { id })));
    expect(await (await save("een")).json()).toEqual({ state: "saved", revision: 1 });
    const late = await save("twee");
    expect(late.status).toBe(409);
    expect(await late.json()).toEqual({ state: "conflict", revision: 1, notes: "een" });
    expect((await save("x".repeat(20_001))).status).toBe(422);
    expect((await findAppointment(db, id))?.appointment.notes).toBe("een");
  });
});

describe("how it went", () => {
  it("is noted, can be mended, and is refused before it began", async () => {
    const id = await addConversation(db, { advisorId: own.id });
    const press = (door: typeof held.action, which: string) =>
      responseOf(door(routeArgs(post("/x", {}, own.cookie), { id: which })));
    expect(address(await press(noShow.action, id))).toContain("gedaan=no-show");
    expect(address(await press(held.action, id))).toContain("gedaan=held");
    expect((await findAppointment(db, id))?.appointment.status).toBe("held");
    const soon = await addConversation(db, { advisorId: own.id, startsAt: new Date(Date.now() + 3_600_000) });
    expect(address(await press(held.action, soon))).toContain("niet=not-started");
    const page = await appointment.loader(routeArgs(get("/x?niet=not-started", own.cookie), { id: soon }));
    expect(page.after.refused).toMatch(/nog niet begonnen/);
  });
});

describe("from conversation to proposal, posted plainly", () => {
  const fields = {
    title: "Webwinkel voor tulpenbollen",
    question: "Maak een webwinkel waar klanten zelf betalen.",
    ...{ "skill-0-code": "S10", "skill-0-level": "2", "skill-0-need": "must", "skill-7-level": "2" },
    ...{ level: "2", effortHours: "80", startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online" },
    ...{ languages: ["nl"], supervisionHours: "2", budget: "" },
  };

  it("goes step by step", async () => {
    const appointmentId = await addConversation(db, { advisorId: own.id });
    const send = (door: typeof newCase.action, id: string, form: Parameters<typeof post>[1], query = "") =>
      door(routeArgs(post(`/x${query}`, form, own.cookie), { id }));

    const refused = await send(newCase.action, appointmentId, { ...fields, title: "", "skill-0-level": "9" });
    expect(refused).toMatchObject({
      data: { errors: { title: ["cases.errors.title"], "skill-0-level": ["cases.errors.skillLevel"] } },
      init: { status: 422 },
    });
    const made = await responseOf(send(newCase.action, appointmentId, fields));
    const [kept] = await listCasesOfAppointment(db, appointmentId);
    const id = kept?.id ?? "";
    expect(address(made)).toBe(`/adviseur/opdrachten/${id}?gedaan=created`);

    const candidateId = await addCandidate(db);
    const asked = `?kandidaat=${candidateId}`;
    const said = { reasonCode: "fits", shown: candidateId };
    expect(address(await responseOf(send(proposal.action, id, said, asked)))).toContain("niet=no-lane");
    expect(await caseLane.action(routeArgs(post("/x", { reason: "Leerzaam" }, own.cookie), { id }))).toMatchObject({
      data: { errors: { lane: ["cases.errors.lane"] }, typed: { reason: "Leerzaam" } },
      init: { status: 422 },
    });
    expect(address(await responseOf(send(caseLane.action, id, { lane: "student", reason: "Leerzaam" })))).toContain(
      "gedaan=routed",
    );

    const page = await casePage.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(page.advice?.lanes).toHaveLength(3);
    expect(page.laneWhy).toBe("Leerzaam");
    const named = [...(page.ranking?.top ?? []), ...(page.ranking?.others ?? [])].map((one) => one.id);
    expect(named).toContain(candidateId);

    const offer = await proposal.loader(routeArgs(get(`/x${asked}`, own.cookie), { id }));
    expect(offer.chosen?.explanation.summary).toMatch(/^Past /);
    const { shown } = offer.options;
    const whole = { ...said, shown: shown.join(" "), note: "Iets voor jou" };
    for (const [form, fault] of [
      [{ ...whole, reasonCode: "" }, { reasonCode: ["cases.errors.offerReason"] }],
      [{ ...whole, shown: "" }, { shown: ["cases.errors.offerShown"] }],
      [{ ...whole, shown: shown.length > 1 ? candidateId : "" }, { shown: ["cases.errors.offerShown"] }],
      [{ ...whole, reasonCode: "other" }, { reason: ["cases.errors.noteOther"] }],
    ] as const)
      expect(await send(proposal.action, id, form, asked)).toMatchObject({
        data: { errors: fault, typed: { note: "Iets voor jou" } },
        init: { status: 422 },
      });
    expect(address(await responseOf(send(proposal.action, id, whole, asked)))).toContain("gedaan=proposed");
    expect(await send(proposal.action, id, whole, asked)).toMatchObject({
      data: { errors: { parallel: ["cases.errors.offerParallel"] } },
      init: { status: 422 },
    });

    const [open] = await listProposals(db, id);
    const withdrawal = proposalWithdrawal.action(
      routeArgs(post("/x", {}, own.cookie), { id: open?.proposal.id ?? "" }),
    );
    expect(address(await responseOf(withdrawal))).toContain("gedaan=proposal-withdrawn");
    const after = await casePage.loader(routeArgs(get("/x", own.cookie), { id }));
    expect(after.timeline.map(({ title }) => title)).toEqual([
      "Opdracht gemaakt",
      "Route gekozen: studenten HvA",
      "Voorstel gedaan aan een kandidaat",
      "Voorstel ingetrokken",
    ]);
    expect(address(await responseOf(send(caseWithdrawal.action, id, {})))).toContain("gedaan=withdrawn");
    expect(address(await responseOf(send(caseClosing.action, id, {})))).toContain("niet=is-withdrawn");
    expect((await findCase(db, id))?.case.status).toBe("withdrawn");
  });
});

describe("the list of cases", () => {
  it("filters by state, counts each, and shows only her own", async () => {
    const mine = await addCase(db, { advisorId: other.id });
    const offered = await addCase(db, { advisorId: other.id });
    await propose(db, { caseId: offered.id, candidateId: await addCandidate(db), advisorId: other.id }, new Date());
    const list = async (state: string) => cases.loader(routeArgs(get(`/x?stand=${state}`, other.cookie)));
    const open = await list("action");
    expect(open.rows.map(({ id }) => id)).toEqual([mine.id]);
    expect(open.filters.find(({ name }) => name === "proposed")?.count).toBe(1);
    expect((await list("proposed")).rows.map(({ id }) => id)).toEqual([offered.id]);
    expect((await list("nonsense")).rows).toHaveLength(2);
  });
});
