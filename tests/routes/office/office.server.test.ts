import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listRooms } from "#app/domain/agenda/office-queries.server.ts";
import { findType } from "#app/domain/agenda/types.server.ts";
import { bookAppointment } from "#app/domain/booking/commands.server.ts";
import { loader as typePreview } from "#app/routes/booking/type-preview.tsx";
import { loader as dayRemoval, action as removeDay } from "#app/routes/office/day-removal.ts";
import { loader as days, action as switchDay } from "#app/routes/office/days.tsx";
import { loader as load } from "#app/routes/office/load.tsx";
import { loader as loadFile } from "#app/routes/office/load-file.ts";
import { action as addQuestion, loader as newQuestion } from "#app/routes/office/new-question.tsx";
import { action as addRoom, loader as newRoom } from "#app/routes/office/new-room.tsx";
import { action as addType, loader as newType } from "#app/routes/office/new-type.tsx";
import { loader as pending } from "#app/routes/office/pending.tsx";
import { action as changeQuestion, loader as question } from "#app/routes/office/question.tsx";
import { action as moveQuestion, loader as questionPlace } from "#app/routes/office/question-place.ts";
import { loader as questionRemoval, action as removeQuestion } from "#app/routes/office/question-removal.tsx";
import { loader as questions } from "#app/routes/office/questions.tsx";
import { loader as reminderRetry, action as retryReminder } from "#app/routes/office/reminder-retry.ts";
import { loader as reminders } from "#app/routes/office/reminders.tsx";
import { action as changeRoom, loader as room } from "#app/routes/office/room.tsx";
import { loader as rooms } from "#app/routes/office/rooms.tsx";
import { action as setShare, loader as share } from "#app/routes/office/share.tsx";
import { action as changeType, loader as type } from "#app/routes/office/type.tsx";
import { loader as types } from "#app/routes/office/types.tsx";
import { loader as week } from "#app/routes/office/week.tsx";
import { room as roomTable } from "#db/schema/agenda.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAdvisor, bookingOf, clearBookings, office, openTimes } from "#tests/domain/booking/bookings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/beheer/agenda";
const nobody = { id: "00000000-0000-7000-8000-000000000000", part: "vraag" };
let amina: string;
let cookie: string;
let intake: string;

const nextYear = new Date().getFullYear() + 1;
const wordsOf = { nameNl: "Spreekuur", nameEn: "Open hours", aboutNl: "Kort", aboutEn: "Short" };
const typed = {
  ...{ ...wordsOf, duration: "30", step: "15", anchor: "window", bufferBefore: "0", bufferAfter: "10" },
  ...{ noticeHours: "2", moveHours: "4", cancelHours: "8", windowKind: "workdays", windowDays: "14" },
  ...{ seats: "6", maxPerDay: "2", maxPerWeek: "5", hosting: "fair", hostsNeeded: "1" },
  ...{ places: ["media-park", "online"], roomFeatures: ["scherm"], approval: "yes", active: "yes" },
};
const asked = { kind: "text", labelNl: "Hoe vond je ons?", labelEn: "How did you find us?", revision: "1" };

beforeAll(async () => {
  amina = await addAdvisor(db, { name: "Amina de Wit" });
  intake = (await findType(db, "intake"))?.id ?? "";
});
beforeEach(async () => {
  await clearBookings(db);
  await db.transaction((tx) => tx.delete(roomTable));
  ({ cookie } = await signedInAs("coordinator"));
});

const at = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
/** What an action answered that refused: its status, and what the page gets. */
function refusal(answer: unknown) {
  if (typeof answer !== "object" || answer === null || !("data" in answer) || !("init" in answer))
    throw new Error("it was not refused");
  const { data, init } = answer;
  return { data, status: typeof init === "object" && init !== null && "status" in init ? init.status : 200 };
}
let nth = 0;
async function made(): Promise<string> {
  nth += 1;
  const fields = { code: `spreekuur-${nth}`, nameNl: "Spreekuur", nameEn: "Open hours" };
  const where = (await at(addType(routeArgs(post(`${home}/soorten/nieuw`, fields, cookie))))) ?? "";
  return new URL(where, "http://localhost").pathname.split("/").at(-1) ?? "";
}
const revisionOf = async (id: string) => String((await findType(db, id))?.revision);
const questionsOf = async (id: string) => (await findType(db, id))?.questions.map((one) => one.id);
async function withQuestion(id: string, fields: object = {}) {
  return addQuestion(routeArgs(post(home, { ...asked, ...fields }, cookie), { id }));
}

describe("the pages about everybody's agenda", () => {
  const pages = { week, pending, types, newType, type, typePreview, questions, newQuestion, question, questionRemoval };
  const more = { rooms, newRoom, room, days, load, share, reminders, loadFile };
  const verbs = { questionPlace, dayRemoval, reminderRetry };

  it.each(Object.entries({ ...pages, ...more, ...verbs }))("are the coordinator's alone: %s", async (_, loader) => {
    const params = { id: intake, part: "x" };
    expect((await responseOf(loader(routeArgs(get(home), params)))).status).toBe(302);
    const { cookie: theirs } = await signedInAs("advisor", "municipality");
    expect((await responseOf(loader(routeArgs(get(home, theirs), params)))).status).toBe(404);
  });

  it.each(
    Object.entries({
      ...{ addType, changeType, addQuestion, changeQuestion, moveQuestion, removeQuestion },
      ...{ addRoom, changeRoom, switchDay, removeDay, setShare, retryReminder },
    }),
  )("take nothing from others: %s", async (_, action) => {
    const { cookie: theirs } = await signedInAs("advisor");
    const answer = responseOf(action(routeArgs(post(home, {}, theirs), { id: intake, part: "x" })));
    expect((await answer).status).toBe(404);
  });

  it.each(
    Object.entries({ type, typePreview, questions, newQuestion, question, questionRemoval, room, share, loadFile }),
  )("are not there for what is not: %s", async (_, loader) => {
    for (const params of [nobody, { id: "x", part: "x" }])
      expect((await responseOf(loader(routeArgs(get(home, cookie), params)))).status).toBe(404);
  });
});

describe("the week", () => {
  it("is this one, or that of any date, by advisor or by room", async () => {
    const shown = async (query: string) => week(routeArgs(get(`${home}${query}`, cookie)));
    expect(await shown("?van=2027-03-31")).toMatchObject({ monday: "2027-03-29", before: "2027-03-22", isNow: false });
    expect(await shown("?van=gisteren")).toMatchObject({ isNow: true, by: "advisor" });
    expect((await shown("")).week.rows).toEqual([{ id: amina, name: "Amina de Wit" }]);
    expect(await shown("?per=ruimte")).toMatchObject({ by: "room", week: { rows: [] } });
  });

  it("shows what was booked, and a word for the closed day", async () => {
    const now = new Date();
    const [slot] = await openTimes(db, now, { place: "online" });
    const start = new Date(slot?.start ?? 0);
    const booked = await bookAppointment(
      db,
      { booking: bookingOf({ start: start.toISOString(), place: "online" }), office },
      now,
    );
    expect(booked.ok).toBe(true);
    const date = start.toISOString().slice(0, 10);
    const { week: shown } = await week(routeArgs(get(`${home}?van=${date}`, cookie)));
    expect(shown.days.flatMap(({ cells }) => cells.flatMap(({ items }) => items))).toMatchObject([
      { kind: "talk", title: "Intakegesprek", talks: [{ company: "Bakkerij De Vries" }] },
    ]);
    const easter = await week(routeArgs(get(`${home}?van=2027-03-29`, cookie)));
    expect(easter.week.days[0]?.note).toBe("Gesloten: Tweede paasdag");
  });
});

describe("types", () => {
  it("are made with a code, and described with everything they have", async () => {
    const id = await made();
    await addRoom(routeArgs(post(home, { name: "Studio", seats: "12", features: "scherm", active: "yes" }, cookie)));
    const change = { ...typed, hostIds: [amina], revision: await revisionOf(id) };
    expect(await at(changeType(routeArgs(post(home, change, cookie), { id })))).toBe(
      `${home}/soorten/${id}?gedaan=bewaard`,
    );
    expect(await findType(db, id)).toMatchObject({
      ...{ names: { nl: "Spreekuur", en: "Open hours" }, duration: 30, step: 15, bufferAfter: 10, minNotice: 120 },
      ...{ moveNotice: 240, cancelNotice: 480, window: { kind: "workdays", days: 14 }, seats: 6, maxPerDay: 2 },
      ...{ maxPerWeek: 5, hostIds: [amina], places: ["media-park", "online"], roomFeatures: ["scherm"] },
      ...{ approval: true, active: true, buffersInside: false },
    });
    const shown = await type(routeArgs(get(home, cookie), { id }));
    expect(shown.state?.map(({ open }) => open)).toEqual([true, true]);
    expect((await types(routeArgs(get(home, cookie)))).types.find((one) => one.id === id)).toMatchObject({
      ...{ active: true, approval: true, seats: 6, who: "Amina de Wit", questions: 0 },
    });
    // unticked is off
    const { active: _active, approval: _approval, ...off } = { ...change, revision: await revisionOf(id) };
    await changeType(routeArgs(post(home, off, cookie), { id }));
    expect(await findType(db, id)).toMatchObject({ active: false, approval: false });
    expect((await type(routeArgs(get(home, cookie), { id }))).state).toBeNull();
  });

  it("say so when no room is big enough for the group", async () => {
    const id = await made();
    await addRoom(routeArgs(post(home, { name: "Hok", seats: "2", active: "yes" }, cookie)));
    const change = { ...typed, roomFeatures: [], revision: await revisionOf(id) };
    await changeType(routeArgs(post(home, change, cookie), { id }));
    const { state } = await type(routeArgs(get(home, cookie), { id }));
    expect(state?.map(({ id: place, open }) => [place, open])).toEqual([
      ["media-park", false],
      ["online", true],
    ]);
    expect(state?.[0]?.value).toContain("7 mensen");
  });

  it("are refused at the field, with all that was typed", async () => {
    const id = await made();
    const wrong = {
      ...typed,
      duration: "7",
      windowKind: "dates",
      windowFirst: "2027-02-01",
      windowLast: "2027-01-01",
      hostIds: [],
      revision: "1",
    };
    const { data, status } = refusal(await changeType(routeArgs(post(home, wrong, cookie), { id })));
    expect(status).toBe(422);
    expect(data).toMatchObject({ errors: { duration: ["length"] }, typed: wrong });
    const strange = { ...typed, hostIds: [nobody.id], revision: await revisionOf(id) };
    expect(refusal(await changeType(routeArgs(post(home, strange, cookie), { id }))).data).toMatchObject({
      errors: { hostIds: ["hosts"] },
    });
    const taken = { code: "intake", nameNl: "x", nameEn: "x" };
    expect(refusal(await addType(routeArgs(post(home, taken, cookie))))).toEqual({
      status: 422,
      data: { errors: { code: ["codeTaken"] }, typed: taken },
    });
  });

  it("tell who typed while somebody else saved what is there now, and take it the second time", async () => {
    const id = await made();
    const old = { ...typed, roomFeatures: [], hostIds: [], revision: await revisionOf(id) };
    await changeType(routeArgs(post(home, { ...old, duration: "60" }, cookie), { id }));
    const { data, status } = refusal(
      await changeType(routeArgs(post(home, { ...old, nameNl: "Inloop" }, cookie), { id })),
    );
    expect(status).toBe(409);
    expect(data).toMatchObject({
      now: [
        { id: "nameNl", value: "Spreekuur" },
        { id: "duration", value: "60" },
      ],
      typed: { nameNl: "Inloop", revision: await revisionOf(id) },
    });
    const again = { ...old, nameNl: "Inloop", revision: await revisionOf(id) };
    expect(await at(changeType(routeArgs(post(home, again, cookie), { id })))).toContain("gedaan=bewaard");
  });
});

describe("questions of a type", () => {
  const choice = {
    "options.nl0": "Ja",
    "options.en0": "Yes",
    "options.nl1": "Nee",
    "options.en1": "No",
    kind: "choice",
  };

  it("are added, changed, moved and removed", async () => {
    const id = await made();
    expect(await at(withQuestion(id))).toBe(`${home}/soorten/${id}/vragen?gedaan=toegevoegd`);
    await withQuestion(id, { ...choice, labelNl: "Eerder geweest?", required: "yes" });
    expect(await questionsOf(id)).toEqual(["hoevondjeons", "eerdergeweest"]);
    const params = { id, part: "eerdergeweest" };
    const { values, options } = await question(routeArgs(get(home, cookie), params));
    expect([values.labelNl, values.required, options]).toEqual(["Eerder geweest?", "yes", 2]);
    const change = { ...values, labelNl: "Ben je er eerder geweest?", revision: await revisionOf(id) };
    expect(await at(changeQuestion(routeArgs(post(home, change, cookie), params)))).toContain("gedaan=bewaard");
    expect(await at(moveQuestion(routeArgs(post(home, { way: "up" }, cookie), params)))).toContain("gedaan=verplaatst");
    expect(await questionsOf(id)).toEqual(["eerdergeweest", "hoevondjeons"]);
    expect((await questionRemoval(routeArgs(get(home, cookie), params))).label).toBe("Ben je er eerder geweest?");
    expect(await at(removeQuestion(routeArgs(post(home, {}, cookie), params)))).toContain("gedaan=weggehaald");
    expect(await questionsOf(id)).toEqual(["hoevondjeons"]);
    const shown = await typePreview(routeArgs(get(`${home}?taal=en`, cookie), { id }));
    expect(shown).toMatchObject({ shown: "en", active: false, questions: [{ id: "hoevondjeons" }] });
  });

  it("are refused at the field, and never more than twelve", async () => {
    const id = await made();
    expect(refusal(await withQuestion(id, { ...choice, "options.en1": "" }))).toMatchObject({
      status: 422,
      data: { errors: { "options.en1": ["option"] }, typed: { labelNl: "Hoe vond je ons?", "options.nl1": "Nee" } },
    });
    for (let count = 0; count < 12; count++) await withQuestion(id);
    expect(await questionsOf(id)).toHaveLength(12);
    expect(await at(withQuestion(id))).toContain("niet=vol");
    expect(await at(newQuestion(routeArgs(get(home, cookie), { id })))).toContain("niet=vol");
    expect(
      (await responseOf(moveQuestion(routeArgs(post(home, { way: "x" }, cookie), { id, part: "hoevondjeons" }))))
        .status,
    ).toBe(404);
  });

  it("tell who typed while somebody else saved what is there now", async () => {
    const id = await made();
    await withQuestion(id);
    const params = { id, part: "hoevondjeons" };
    const old = { ...asked, revision: await revisionOf(id) };
    await changeQuestion(routeArgs(post(home, { ...old, labelEn: "How come?" }, cookie), params));
    const { data, status } = refusal(
      await changeQuestion(routeArgs(post(home, { ...old, required: "yes" }, cookie), params)),
    );
    expect(status).toBe(409);
    expect(data).toMatchObject({
      now: [
        { id: "labelEn", value: "How come?" },
        { id: "required", value: "Nee" },
      ],
    });
  });

  it("lose no words when somebody else removed the question meanwhile: it comes back", async () => {
    const id = await made();
    await withQuestion(id);
    const params = { id, part: "hoevondjeons" };
    const revision = await revisionOf(id);
    await removeQuestion(routeArgs(post(home, {}, cookie), params));
    expect(await at(changeQuestion(routeArgs(post(home, { ...asked, revision }, cookie), params)))).toContain(
      "gedaan=terug",
    );
    expect(await questionsOf(id)).toEqual(["hoevondjeons"]);
  });
});

describe("rooms", () => {
  const fields = {
    name: "Kamer Gooi",
    about: "Naast de lift",
    seats: "4",
    minutesAfter: "10",
    features: "Scherm, rolstoel",
    active: "yes",
  };

  it("are added, shown with what is free today, changed and taken out of use", async () => {
    expect(await at(addRoom(routeArgs(post(home, fields, cookie))))).toBe(`${home}/ruimtes?gedaan=gemaakt`);
    const shown = await rooms(routeArgs(get(`${home}?gedaan=gemaakt`, cookie)));
    expect(shown).toMatchObject({
      done: "De ruimte is toegevoegd",
      rooms: [{ name: "Kamer Gooi", features: ["scherm", "rolstoel"] }],
    });
    const id = shown.rooms[0]?.id ?? "";
    expect((await room(routeArgs(get(home, cookie), { id }))).values).toMatchObject({
      ...fields,
      features: "scherm, rolstoel",
    });
    const { active: _active, ...off } = fields;
    expect(await at(changeRoom(routeArgs(post(home, off, cookie), { id })))).toContain("gedaan=bewaard");
    expect(await listRooms(db)).toMatchObject([{ active: false }]);
    expect(
      (await responseOf(changeRoom(routeArgs(post(home, { ...fields, name: "Nergens" }, cookie), nobody)))).status,
    ).toBe(404);
  });

  it("are refused at the field, with all that was typed", async () => {
    await addRoom(routeArgs(post(home, fields, cookie)));
    expect(refusal(await addRoom(routeArgs(post(home, fields, cookie))))).toEqual({
      status: 422,
      data: { errors: { name: ["taken"] }, typed: fields },
    });
    const wrong = { ...fields, seats: "0", minutesAfter: "3" };
    expect(refusal(await addRoom(routeArgs(post(home, wrong, cookie)))).data).toMatchObject({
      errors: { seats: ["seats"], minutesAfter: ["buffer"] },
    });
  });
});

describe("days", () => {
  const shown = async (year = nextYear) => days(routeArgs(get(`${home}/dagen?jaar=${year}`, cookie)));
  const press = (fields: Record<string, string>) => switchDay(routeArgs(post(home, fields, cookie)));
  const christmas = `${nextYear}-12-25`;
  const june = `${nextYear}-06-15`;

  it("are switched for that one year, and back", async () => {
    expect((await shown()).builtIn).toHaveLength(11);
    expect(await at(press({ date: christmas, closed: "no" }))).toBe(`${home}/dagen?jaar=${nextYear}&gedaan=open`);
    const day = (year: number) => async () =>
      (await shown(year)).builtIn.find(({ title }) => title === "Eerste kerstdag");
    expect(await day(nextYear)()).toMatchObject({ closed: false, changed: true, past: false });
    expect(await day(nextYear + 1)()).toMatchObject({ closed: true, changed: false });
    await press({ date: christmas, closed: "yes" });
    expect(await day(nextYear)()).toMatchObject({ closed: true, changed: false });
  });

  it("of her own are added with why, and removed", async () => {
    expect(await at(press({ date: june, closed: "yes", name: "Studiedag" }))).toContain("gedaan=gesloten");
    expect((await shown()).own).toMatchObject([{ date: june, title: "Studiedag", closed: true }]);
    const removed = removeDay(routeArgs(post(home, {}, cookie), { part: june }));
    expect(await at(removed)).toContain("gedaan=weg");
    expect((await shown()).own).toEqual([]);
  });

  it("that are past stay as they were", async () => {
    expect(refusal(await press({ date: "2026-01-05", closed: "yes" }))).toMatchObject({
      status: 422,
      data: { errors: { date: ["past"] } },
    });
    for (const part of ["2026-01-05", "morgen"])
      expect((await responseOf(removeDay(routeArgs(post(home, {}, cookie), { part })))).status).toBe(404);
    expect(refusal(await press({ date: "31-12-2027", closed: "yes" })).data).toMatchObject({
      errors: { date: ["date"] },
    });
    expect((await shown(1999)).year).toBe(String(nextYear - 1));
  });

  it("tell how many conversations stay on a day that is closed", async () => {
    const now = new Date();
    const [slot] = await openTimes(db, now, { place: "online" });
    const start = new Date(slot?.start ?? 0).toISOString();
    await bookAppointment(db, { booking: bookingOf({ start, place: "online" }), office }, now);
    const date = start.slice(0, 10);
    await press({ date, closed: "yes", name: "Lek" });
    const { own } = await shown(Number(date.slice(0, 4)));
    expect(own).toMatchObject([{ date, appointments: "1 afspraak, die blijft staan" }]);
    await removeDay(routeArgs(post(home, {}, cookie), { part: date }));
  });
});

describe("figures", () => {
  it("are of a period, with a file of each table", async () => {
    const shown = await load(routeArgs(get(`${home}/cijfers?periode=own&van=2027-02-01&tot=2027-02-28`, cookie)));
    expect(shown).toMatchObject({ fault: null, period: { first: "2027-02-01" }, summary: { booked: 0, noShow: null } });
    expect(shown.tables[0]?.rows.map(({ cells }) => [cells[0], cells[1], cells[8]])).toEqual([
      ["Amina de Wit", 0, 160],
      ["Alles samen", 0, 160],
    ]);
    const query = "?periode=own&van=2027-02-01&tot=2027-02-28";
    const file = await loadFile(routeArgs(get(`${home}/x${query}`, cookie), { id: "adviseurs" }));
    expect(file.headers.get("Content-Disposition")).toContain("spot035-agenda-adviseurs-2027-02-01-2027-02-28.csv");
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    const text = await file.text();
    expect(text).toContain("Adviseur;Geboekt;Komt nog");
    expect(text).toContain("Amina de Wit;0;0;0;0;0;;0;160;0;1");
  });

  it("say what is wrong with a period, and give no file of another", async () => {
    const query = "?periode=own&van=2027-03-01&tot=2027-02-28";
    expect(await load(routeArgs(get(`${home}/cijfers${query}`, cookie)))).toMatchObject({ fault: "order" });
    const file = loadFile(routeArgs(get(`${home}/x${query}`, cookie), { id: "adviseurs" }));
    expect((await responseOf(file)).status).toBe(404);
  });

  it("go with a share of the work, which is hers to change", async () => {
    const args = (value: string) => routeArgs(post(home, { share: value }, cookie), { id: amina });
    expect(await at(setShare(args("3")))).toBe(`${home}/verdeling/${amina}?gedaan=bewaard`);
    expect(await share(routeArgs(get(`${home}?gedaan=bewaard`, cookie), { id: amina }))).toMatchObject({
      share: 3,
      saved: true,
    });
    expect(refusal(await setShare(args("11")))).toEqual({
      status: 422,
      data: { errors: { share: ["share"] }, typed: { share: "11" } },
    });
    expect((await responseOf(setShare(routeArgs(post(home, { share: "2" }, cookie), nobody)))).status).toBe(404);
  });
});

describe("reminders", () => {
  it("are shown with when they go, and tried again when they failed", async () => {
    const now = new Date();
    const start = new Date((await openTimes(db, now, { place: "online" })).at(-1)?.start ?? 0).toISOString();
    await bookAppointment(db, { booking: bookingOf({ start, place: "online", name: "Zoë Geheim" }), office }, now);
    const shown = () => reminders(routeArgs(get(`${home}/herinneringen`, cookie)));
    expect((await shown()).planned.map(({ kind }) => kind)).toEqual(["De werkdag ervoor", "Een uur ervoor"]);
    expect(JSON.stringify(await shown())).not.toContain("Geheim");
    await db.transaction((tx) =>
      tx.update(outboxMail).set({ failedAt: now, lastError: "EAUTH 535" }).where(eq(outboxMail.kind, "booking.soon")),
    );
    const [failed] = (await shown()).failed;
    expect(failed).toMatchObject({ code: "EAUTH 535", inTime: true });
    const again = () => retryReminder(routeArgs(post(home, {}, cookie), { id: failed?.id ?? "" }));
    expect(await at(again())).toBe(`${home}/herinneringen?gedaan=opnieuw`);
    expect(await at(again())).toBe(`${home}/herinneringen?gedaan=weg`);
    expect((await shown()).failed).toEqual([]);
  });
});
