import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { confirmDelivery, deliverAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { issueFileLink } from "#app/domain/people/steps.server.ts";
import { listHours, listMilestones, listProofs } from "#app/domain/work/queries.server.ts";
import { newSigningKey } from "#app/lib/signature.server.ts";
import { loader as workPage } from "#app/routes/candidate/assignment.tsx";
import { loader as home } from "#app/routes/candidate/home.tsx";
import { loader as filePage } from "#app/routes/file/delivery.tsx";
import { loader as advisorTalk, action as sayAsAdvisor } from "#app/routes/work/advisor-talk.tsx";
import { loader as advisorWork } from "#app/routes/work/advisor-work.tsx";
import { action as fileLookBack, loader as fileLookBackPage } from "#app/routes/work/file-look-back.tsx";
import { action as fileNaming } from "#app/routes/work/file-naming.ts";
import { action as noQuestion } from "#app/routes/work/file-no-question.ts";
import { loader as fileTalk, action as sayAsOwner } from "#app/routes/work/file-talk.tsx";
import { action as ownerRead } from "#app/routes/work/file-talk-read.ts";
import { loader as hoursPage, action as logHours } from "#app/routes/work/hours.tsx";
import { action as correct, loader as linePage } from "#app/routes/work/hours-line.tsx";
import { action as unlog } from "#app/routes/work/hours-removal.ts";
import { action as candidateLookBack, loader as lookBackPage } from "#app/routes/work/look-back.tsx";
import { action as change, loader as milestonePage } from "#app/routes/work/milestone.tsx";
import { action as move } from "#app/routes/work/milestone-place.ts";
import { action as drop } from "#app/routes/work/milestone-removal.ts";
import { action as tick } from "#app/routes/work/milestone-state.ts";
import { action as plan, loader as planPage } from "#app/routes/work/plan.tsx";
import { loader as proofFile } from "#app/routes/work/proof-file.ts";
import { action as makeProof, loader as proofsPage } from "#app/routes/work/proofs.tsx";
import { loader as supervision } from "#app/routes/work/supervision.tsx";
import { action as say, loader as talkPage } from "#app/routes/work/talk.tsx";
import { action as nameTeam, loader as teamPage } from "#app/routes/work/team.tsx";
import { settings } from "#app/settings.server.ts";
import { groupMember } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { fileLink } from "#db/schema/people.ts";
import { links, withProfile } from "#tests/domain/cases/work.ts";
import { promised, running } from "#tests/domain/work/running.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
type Person = Awaited<ReturnType<typeof signedInAs>>;
let student: Person;
let teacher: Person;
let stranger: Person;
let coordinator: Person;

beforeAll(async () => {
  settings().proofKey = newSigningKey();
  [student, teacher, stranger, coordinator] = await Promise.all([
    signedInAs("student"),
    signedInAs("teacher"),
    signedInAs("student"),
    signedInAs("coordinator"),
  ]);
  await withProfile(db, student.id);
  await withProfile(db, teacher.id, { lane: "mbo", capacity: 5 });
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, fileLink]) await tx.delete(table);
  });
});

const args = (person: Person, params: Record<string, string>, fields?: Record<string, string | string[]>) =>
  routeArgs(fields === undefined ? get("/x", person.cookie) : post("/x", fields, person.cookie), params);
const byLink = (params: Record<string, string>, fields?: Record<string, string | string[]>) =>
  routeArgs(fields === undefined ? get("/x") : post("/x", fields), params);
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;

async function studentsWork() {
  const work = await running(db, { ownerId: student.id });
  await promised(db, work);
  const token = await db.transaction((tx) => issueFileLink(tx, work.contactId, new Date()));
  return { work, id: work.inWork.assignmentId, caseId: work.about.id, token };
}

async function end({ work }: Awaited<ReturnType<typeof studentsWork>>, at = new Date()) {
  const result = "Het staat klaar en is getest met twee klanten.";
  await deliverAssignment(db, { ...work.inWork, result, links }, at);
  const answer = { caseId: work.about.id, contactId: work.contactId, links, rating: 4, remark: "Heel fijn." };
  await confirmDelivery(db, answer, at);
}

describe("the pages of her work", () => {
  test("plan a step, tick it, move it, change it and take it out, and keep what was typed wrong", async () => {
    const { id } = await studentsWork();
    const rejected = await plan(args(student, { id }, { title: "x", dueOn: "gisteren" }));
    expect(rejected).toMatchObject({
      init: { status: 422 },
      data: {
        errors: { title: ["work.errors.milestone"], dueOn: ["work.errors.dueOn"] },
        typed: { title: "x", dueOn: "gisteren" },
      },
    });
    for (const title of ["Ontwerp laten zien", "Bouwen"])
      expect(await placeOf(plan(args(student, { id }, { title, dueOn: "1-12-2026" })))).toBe(
        `/uitvoering/${id}/planning?gedaan=gepland`,
      );
    const [first, second] = await listMilestones(db, id);
    const on = { id, part: second?.id ?? "" };
    expect(await placeOf(move(args(student, on, { direction: "up" })))).toMatch(/verplaatst/);
    expect(await placeOf(tick(args(student, on, { ready: "yes" })))).toMatch(/klaar/);
    expect(await milestonePage(args(student, on))).toMatchObject({ step: "Bouwen", dueOn: "1-12-2026" });
    expect(await placeOf(change(args(student, on, { title: "Gebouwd" })))).toMatch(/gewijzigd/);
    const page = await planPage(args(student, { id }));
    expect(page.plan.steps.map(({ title, state }) => [title, state])).toEqual([
      ["Gebouwd", "done"],
      ["Ontwerp laten zien", expect.any(String)],
    ]);
    expect(await placeOf(drop(args(student, { id, part: first?.id ?? "" }, {})))).toMatch(/weg/);
    expect((await planPage(args(student, { id }))).plan.progress).toBe("1 van 1 stappen klaar");
  });

  test("log hours once, correct them, and name the field that is wrong", async () => {
    const { id } = await studentsWork();
    const line = { id: uuidv7(), day: "3-11-2026", duration: "1,5", what: "Ontwerp getekend" };
    expect(await logHours(args(student, { id }, { ...line, duration: "heel lang" }))).toMatchObject({
      data: { errors: { duration: ["work.errors.duration"] }, typed: { duration: "heel lang" } },
    });
    expect(await logHours(args(student, { id }, { ...line, day: "1-1-2026" }))).toMatchObject({
      data: { errors: { day: ["before-work"] } },
    });
    for (const _twice of [1, 2])
      expect(await placeOf(logHours(args(student, { id }, line)))).toBe(`/uitvoering/${id}/uren?gedaan=geschreven`);
    expect((await hoursPage(args(student, { id }))).log).toMatchObject({ total: "1,5", lines: [{ own: true }] });
    const on = { id, part: line.id };
    expect(await linePage(args(student, on))).toMatchObject({ day: "3-11-2026", duration: "1,5" });
    const better = { day: "2026-11-03", duration: "2:15", what: "Ontwerp af" };
    expect(await placeOf(correct(args(student, on, better)))).toMatch(/verbeterd/);
    expect(await listHours(db, id)).toMatchObject([{ line: { minutes: 135, what: "Ontwerp af" } }]);
    expect(await placeOf(unlog(args(student, on, {})))).toMatch(/weg/);
  });

  test("are not there for anybody else", async () => {
    const { id, caseId } = await studentsWork();
    const pages = [planPage, hoursPage, talkPage, lookBackPage, proofsPage, teamPage];
    expect(await Promise.all(pages.map((page) => statusOf(page(args(stranger, { id })))))).toEqual(
      pages.map(() => 404),
    );
    const posts = [
      plan(args(stranger, { id }, { title: "Van mij" })),
      logHours(args(stranger, { id }, { id: uuidv7(), day: "2026-11-03", duration: "1", what: "Niets" })),
      say(args(stranger, { id }, { id: uuidv7(), body: "Hoi" })),
      makeProof(args(stranger, { id }, {})),
      candidateLookBack(args(stranger, { id }, { contact: "5", clarity: "5", learned: "5" })),
      advisorTalk(args(student, { id: caseId })),
      advisorWork(args(student, { id: caseId })),
      supervision(args(student, {})),
    ];
    expect(await Promise.all(posts.map(statusOf))).toEqual(posts.map(() => 404));
    expect(await listMilestones(db, id)).toEqual([]);
  });
});

describe("the talk", () => {
  test("goes between three sides, each by her own door, and keeps what was typed when it is too long", async () => {
    const { id, caseId, token } = await studentsWork();
    const long = "a".repeat(4001);
    expect(await say(args(student, { id }, { id: uuidv7(), body: long }))).toMatchObject({
      init: { status: 422 },
      data: { errors: { body: ["work.errors.message"] }, typed: { body: long } },
    });
    expect(await placeOf(say(args(student, { id }, { id: uuidv7(), body: "Mag het groen?" })))).toMatch(/verstuurd/);
    const asOwner = byLink({ token, id: caseId }, { id: uuidv7(), body: "Graag!" });
    expect(await placeOf(sayAsOwner(asOwner))).toBe(`/dossier/${token}/opdracht/${caseId}/berichten?gedaan=verstuurd`);
    await sayAsAdvisor(args(coordinator, { id: caseId }, { id: uuidv7(), body: "Ik denk mee." }));
    const { thread } = (await fileTalk(byLink({ token, id: caseId }))).data;
    expect(thread.messages.map(({ body, own, unread }) => [body, own, unread])).toEqual([
      ["Mag het groen?", false, true],
      ["Graag!", true, false],
      ["Ik denk mee.", false, true],
    ]);
    await ownerRead(byLink({ token, id: caseId }, { until: String(thread.until) }));
    expect((await fileTalk(byLink({ token, id: caseId }))).data.thread.unread).toBeNull();
    expect((await talkPage(args(student, { id }))).thread.unread).toBe("2 nieuwe berichten");
    expect((await workPage(args(student, { id }))).talk.unread).toBe("2 nieuwe berichten");
  });

  test("is behind her own link alone, and looking marks nothing as read", async () => {
    const [mine, theirs] = [await studentsWork(), await running(db)];
    await say(args(student, { id: mine.id }, { id: uuidv7(), body: "Hoi" }));
    const shown = await fileTalk(byLink({ token: mine.token, id: mine.caseId }));
    expect(new Headers(shown.init?.headers).get("X-Robots-Tag")).toBe("noindex");
    await fileTalk(byLink({ token: mine.token, id: mine.caseId }));
    expect((await fileTalk(byLink({ token: mine.token, id: mine.caseId }))).data.thread.unread).not.toBeNull();
    expect(await statusOf(fileTalk(byLink({ token: mine.token, id: theirs.about.id })))).toBe(404);
    const other = byLink({ token: mine.token, id: theirs.about.id }, { id: uuidv7(), body: "Hoi" });
    expect(await statusOf(sayAsOwner(other))).toBe(404);
    expect(await statusOf(fileTalk(byLink({ token: "x".repeat(43), id: mine.caseId })))).toBe(404);
  });
});

describe("the end", () => {
  test("shows neither side, nor the advisor, what the other said before both have said it", async () => {
    const own = await studentsWork();
    await end(own);
    const { id, caseId, token } = own;
    const before = JSON.stringify([
      await workPage(args(student, { id })),
      await home(routeArgs(get("/opdrachten", student.cookie))),
      await advisorWork(args(coordinator, { id: caseId })),
    ]);
    expect(before).not.toMatch(/Heel fijn|4 van de 5/);
    expect((await fileLookBackPage(byLink({ token, id: caseId }))).data).toMatchObject({ id: caseId });
    expect(await fileLookBack(byLink({ token, id: caseId }, { contact: "6" }))).toMatchObject({
      data: { errors: { contact: ["work.errors.score"], agreements: ["work.errors.score"] } },
    });
    const hers = { contact: "5", agreements: "4", words: "Dacht goed mee." };
    expect(await placeOf(fileLookBack(byLink({ token, id: caseId }, hers)))).toMatch(/teruggekeken$/);
    expect(JSON.stringify(await workPage(args(student, { id })))).not.toMatch(/Heel fijn|Dacht goed mee/);
    const his = { contact: "3", clarity: "4", learned: "5", words: "Veel geleerd." };
    expect(await placeOf(candidateLookBack(args(student, { id }, his)))).toMatch(/teruggekeken$/);
    for (const page of [
      JSON.stringify(await workPage(args(student, { id }))),
      JSON.stringify((await filePage(byLink({ token, id: caseId }))).data),
      JSON.stringify(await advisorWork(args(coordinator, { id: caseId }))),
    ])
      expect(page).toMatch(/Heel fijn.*Dacht goed mee.*Veel geleerd/);
    expect(await placeOf(lookBackPage(args(student, { id })))).toBe(`/uitvoering/${id}`);
  });

  test("lets the owner name her company or not, and say that she wants no later question", async () => {
    const own = await studentsWork();
    await end(own);
    const to = { token: own.token, id: own.caseId };
    const page = async () => (await filePage(byLink(to))).data.work;
    expect(await page()).toMatchObject({ named: false, later: "asks" });
    await fileNaming(byLink(to, { named: "yes" }));
    await noQuestion(byLink(to, {}));
    expect(await page()).toMatchObject({ named: true, later: "stopped" });
    await makeProof(args(student, { id: own.id }, {}));
    expect(await listProofs(db, own.id)).toHaveLength(1);
    await fileNaming(byLink(to, { named: "no" }));
    expect(await listProofs(db, own.id)).toEqual([]);
  });
});

describe("the owner's file", () => {
  test("says in plain words what happens now, who is on it, by when, and who to turn to", async () => {
    const { id, caseId, token } = await studentsWork();
    await plan(args(student, { id }, { title: "Ontwerp laten zien", dueOn: "1-12-2026" }));
    const { standing, face, work } = (await filePage(byLink({ token, id: caseId }))).data;
    expect(standing).toMatchObject({
      now: expect.stringMatching(/^Person \d+ is ermee bezig\.$/),
      when: "Volgende stap: Ontwerp laten zien, voor 1 december 2026. Klaar rond 31 maart 2027.",
    });
    expect(face).toMatchObject({ name: expect.stringMatching(/^Somebody/), email: expect.stringContaining("@") });
    expect(work?.plan.steps).toHaveLength(1);
  });

  test("shows work that was begun before cases said so as running", async () => {
    const { caseId, token } = await studentsWork();
    await db.transaction((tx) => tx.update(caseFile).set({ status: "assigned" }).where(eq(caseFile.id, caseId)));
    const { standing, words } = (await filePage(byLink({ token, id: caseId }))).data;
    expect(standing.now).toMatch(/is ermee bezig/);
    expect(words).toMatch(/is ermee bezig/);
  });
});

describe("a class", () => {
  test("has its team named by the teacher, hours and proofs for each, and a page to supervise", async () => {
    const work = await running(db, { lane: "mbo", ownerId: teacher.id });
    const id = work.inWork.assignmentId;
    await db.transaction((tx) =>
      tx
        .insert(groupMember)
        .values([{ candidateId: teacher.id, name: "Ada de Boer" }])
        .onConflictDoNothing(),
    );
    expect(await teamPage(args(teacher, { id }))).toMatchObject({ students: ["Ada de Boer"], chosen: [] });
    expect(await nameTeam(args(teacher, { id }, { others: "x" }))).toMatchObject({
      data: { errors: { others: ["work.errors.names"] } },
    });
    await nameTeam(args(teacher, { id }, { members: ["Ada de Boer"], others: "Bo Smit\n\n" }));
    const line = { day: "2026-11-03", duration: "2", what: "Gewerkt" };
    await logHours(args(teacher, { id }, { ...line, id: uuidv7(), member: "Ada de Boer" }));
    expect(await logHours(args(teacher, { id }, { ...line, id: uuidv7(), member: "Cas" }))).toMatchObject({
      data: { errors: { member: ["no-member"] } },
    });
    const { classes } = await supervision(args(teacher, {}));
    expect(classes).toMatchObject([
      {
        name: "Klas 3A",
        students: ["Ada de Boer"],
        works: [{ members: "Ada de Boer, Bo Smit", hours: "2 van ongeveer 80 uur" }],
      },
    ]);
    await deliverAssignment(db, { ...work.inWork, result: "Het is klaar en getest door ons.", links }, new Date());
    const answer = { caseId: work.about.id, contactId: work.contactId, links, rating: 4, remark: "" };
    await confirmDelivery(db, answer, new Date());
    await makeProof(args(teacher, { id }, { member: "Ada de Boer" }));
    expect(await placeOf(makeProof(args(teacher, { id }, { member: "Cas" })))).toMatch(/niet=no-member/);
    const { holders } = await proofsPage(args(teacher, { id }));
    expect(holders.map(({ name, proof }) => [name, proof !== undefined])).toEqual([
      ["Ada de Boer", true],
      ["Bo Smit", false],
    ]);
    const part = holders[0]?.proof?.id ?? "";
    expect((await proofFile(args(teacher, { id, part }))).headers.get("Content-Type")).toBe("application/pdf");
    expect(await statusOf(proofFile(args(stranger, { id, part })))).toBe(404);
  });
});
