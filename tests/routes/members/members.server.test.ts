import { describe, expect, it } from "vitest";
import { listMembers } from "#app/domain/cases/member-queries.server.ts";
import { tableRows } from "#app/lib/table-reading.server.ts";
import { loader as classPage } from "#app/routes/candidate/class.tsx";
import { loader as classes, action as setMost } from "#app/routes/candidate/classes.tsx";
import { action as classFile } from "#app/routes/members/class-file.tsx";
import { action as confirmClass } from "#app/routes/members/class-file-confirmation.ts";
import { action as cohortFile } from "#app/routes/members/cohort-file.tsx";
import { action as confirmCohort } from "#app/routes/members/cohort-file-confirmation.ts";
import { loader as groups } from "#app/routes/members/groups.tsx";
import { action as changeMember } from "#app/routes/members/member.tsx";
import { action as removeMember } from "#app/routes/members/member-removal.ts";
import { action as addMember } from "#app/routes/members/new-member.tsx";
import { action as supervise } from "#app/routes/members/supervised-student.tsx";
import { loader as supervision, action as take } from "#app/routes/members/supervision.tsx";
import { loader as template } from "#app/routes/members/template.ts";
import { person } from "#db/schema/people.ts";
import { withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
const send = (fields: Record<string, string>, cookie: string, params: Record<string, string> = {}) =>
  routeArgs(post("/", fields, cookie), params);

/** A form with a file in it, as a browser without JavaScript sends it. */
function upload(content: string | Uint8Array<ArrayBuffer>, cookie: string, params: Record<string, string> = {}) {
  const body = new FormData();
  body.append("file", new File([content], "lijst.csv"));
  return routeArgs(
    new Request("http://localhost:3000/", { method: "POST", body, headers: { Cookie: cookie } }),
    params,
  );
}

async function teacherWithClass() {
  const teacher = await signedInAs("teacher");
  await withProfile(db, teacher.id, { lane: "mbo", capacity: 2 });
  return { ...teacher, at: { id: teacher.id } };
}
const answered = (answer: unknown): Record<string, unknown> =>
  typeof answer === "object" && answer !== null && "data" in answer && typeof answer.data === "object"
    ? { ...answer.data }
    : {};

describe("a teacher's classes", () => {
  it("stand with their load and state, and the maximum over all of them can be set and taken away", async () => {
    const { cookie } = await teacherWithClass();
    const list = () => classes(routeArgs(get("/klassen", cookie)));
    expect(await list()).toMatchObject({
      most: null,
      guided: 0,
      groups: [{ name: "Klas 3A", open: 0, capacity: 2, state: "ready" }],
    });
    expect(await placeOf(setMost(send({ capacity: "0" }, cookie)))).toBe("/klassen?gedaan=maximum");
    expect(await list()).toMatchObject({ most: 0, groups: [{ state: "full" }] });
    expect(await setMost(send({ capacity: "veel" }, cookie))).toMatchObject({
      data: { errors: { capacity: ["teacherCapacity"] } },
    });
    await placeOf(setMost(send({ capacity: "" }, cookie)));
    expect(await list()).toMatchObject({ most: null });
    const student = await signedInAs("student");
    expect(await statusOf(classes(routeArgs(get("/klassen", student.cookie))))).toBe(404);
  });

  it("each have a page, for the teacher with proposals and work, for the coordinator with the students alone", async () => {
    const { cookie, at } = await teacherWithClass();
    const [coordinator, other] = [await signedInAs("coordinator"), await signedInAs("teacher")];
    const page = (by: string) => classPage(routeArgs(get("/", by), at));
    expect(await page(cookie)).toMatchObject({ name: "Klas 3A", own: { proposals: [], fitting: expect.anything() } });
    expect(await page(coordinator.cookie)).toMatchObject({ name: "Klas 3A", own: null });
    expect(await statusOf(page(other.cookie))).toBe(404);
    expect((await groups(routeArgs(get("/", coordinator.cookie)))).map(({ id }) => id)).toContain(at.id);
  });
});

describe("the students of a class", () => {
  it("are added, changed and taken off, with a word at the field when a name is there already", async () => {
    const { cookie, at } = await teacherWithClass();
    expect(await placeOf(addMember(send({ name: "Anna Bos", minor: "yes" }, cookie, at)))).toMatch(/toegevoegd$/);
    const [anna] = await listMembers(db, at.id);
    expect(anna).toMatchObject({ name: "Anna Bos", minor: true, active: true });
    expect(await addMember(send({ name: "anna bos", email: "geen" }, cookie, at))).toMatchObject({
      data: { errors: { email: ["email"] }, typed: { name: "anna bos", email: "geen" } },
    });
    expect(await addMember(send({ name: "anna bos" }, cookie, at))).toMatchObject({
      data: { errors: { name: ["name-taken"] } },
    });
    const part = { ...at, part: anna?.id ?? "" };
    expect(await placeOf(changeMember(send({ name: "Anna Bosch" }, cookie, part)))).toMatch(/gewijzigd$/);
    expect(await listMembers(db, at.id)).toMatchObject([{ name: "Anna Bosch", minor: false, active: false }]);
    const other = await signedInAs("teacher");
    expect(await statusOf(removeMember(send({}, other.cookie, part)))).toBe(404);
    expect(await placeOf(removeMember(send({}, cookie, part)))).toMatch(/weggehaald$/);
    expect(await listMembers(db, at.id)).toEqual([]);
  });

  it("come out of a file: faults row by row, a preview that keeps nothing, and then all of them at once", async () => {
    const { cookie, at } = await teacherWithClass();
    const wrong = answered(await classFile(upload("Naam;E-mail\nAnna;anna@\n=1+1;\n", cookie, at)));
    expect(wrong.report).toMatchObject({
      faults: [
        { row: 2, column: "E-mail", code: "email", typed: "anna@" },
        { row: 3, column: "Naam", code: "name", typed: "=1+1" },
      ],
    });
    const right = answered(
      await classFile(upload("Naam;E-mail;Klas\nAnna;anna@school.example;3A\nBo;;3A\n", cookie, at)),
    );
    expect(right.preview).toMatchObject({ rows: [{ name: "Anna", known: false }, { name: "Bo" }], unused: ["Klas"] });
    expect(await listMembers(db, at.id)).toEqual([]);
    const rows = JSON.stringify([
      { name: "Anna", email: "anna@school.example", minor: false },
      { name: "Bo", email: null, minor: false },
    ]);
    expect(await placeOf(confirmClass(send({ rows }, cookie, at)))).toMatch(/gedaan=ingelezen-2-0$/);
    expect(await placeOf(confirmClass(send({ rows }, cookie, at)))).toMatch(/gedaan=ingelezen-0-2$/);
    expect(await listMembers(db, at.id)).toHaveLength(2);
    const again = answered(await classFile(upload("Naam\nANNA\n", cookie, at)));
    expect(again.preview).toMatchObject({ rows: [{ known: true }] });
  });

  it("do not come out of what is no list, or of a page that was tampered with", async () => {
    const { cookie, at } = await teacherWithClass();
    expect(answered(await classFile(upload("", cookie, at))).fault).toBe("no-file");
    expect(answered(await classFile(upload(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), cookie, at))).fault).toBe(
      "old-excel",
    );
    for (const rows of ["", "{", "[]", '[{"name":"=1","email":null,"minor":false}]', '[{"name":"Anna"}]'])
      expect(await placeOf(confirmClass(send({ rows }, cookie, at)))).toBe(`/klassen/${at.id}/bestand?niet=unreadable`);
    const other = await signedInAs("teacher");
    expect(await statusOf(classFile(upload("Naam\nAnna", other.cookie, at)))).toBe(404);
    expect(await statusOf(confirmClass(send({ rows: "[]" }, other.cookie, at)))).toBe(404);
    expect(await listMembers(db, at.id)).toEqual([]);
  });

  it("have an empty list to begin with, as CSV and as a workbook, that reads back", async () => {
    const { cookie } = await teacherWithClass();
    for (const [id, first] of [
      ["klassenlijst.csv", "Naam"],
      ["klassenlijst.xlsx", "Naam"],
      ["studenten.xlsx", "Naam"],
    ]) {
      const file = await template(routeArgs(get("/", cookie), { id: id ?? "" }));
      const read = tableRows(new Uint8Array(await file.arrayBuffer()), 10);
      expect(read.ok && read.value[0]?.[0]).toBe(first);
      expect(file.headers.get("Content-Disposition")).toContain(`spot035-${id}`);
    }
    expect(await statusOf(template(routeArgs(get("/", cookie), { id: "anders.csv" })))).toBe(404);
  });
});

describe("students who start", () => {
  const list = (email: string) =>
    `Naam;E-mailadres;Opleiding;Studiejaar;Uren per week;Beschikbaar vanaf;Vaardigheden\nZoë;${email};HBO-ICT;3;16;1-2-2027;"SQL 2"\n`;

  it("are looked at, then made, by the coordinator alone", async () => {
    const [coordinator, teacher] = [await signedInAs("coordinator"), await signedInAs("teacher")];
    expect(await statusOf(cohortFile(upload(list("zoe@hva.example"), teacher.cookie)))).toBe(404);
    const { preview } = answered(await cohortFile(upload(list("zoe@hva.example"), coordinator.cookie)));
    expect(preview).toMatchObject({ rows: [{ known: false, row: { email: "zoe@hva.example" } }] });
    const before = await db.$count(person);
    const made =
      typeof preview === "object" && preview !== null && "rows" in preview && Array.isArray(preview.rows)
        ? preview.rows.map((one: { row: unknown }) => one.row)
        : [];
    const rows = JSON.stringify(made);
    expect(await placeOf(confirmCohort(send({ rows }, coordinator.cookie)))).toBe(
      "/coordinator/studenten/bestand?gedaan=1-0",
    );
    expect(await placeOf(confirmCohort(send({ rows }, coordinator.cookie)))).toBe(
      "/coordinator/studenten/bestand?gedaan=0-1",
    );
    expect(await db.$count(person)).toBe(before + 1);
    expect(await statusOf(confirmCohort(send({ rows }, teacher.cookie)))).toBe(404);
  });

  it("are refused at their row when the address is that of somebody with another role", async () => {
    const coordinator = await signedInAs("coordinator");
    const { report } = answered(await cohortFile(upload(list(coordinator.email), coordinator.cookie)));
    expect(report).toMatchObject({ faults: [{ row: 2, code: "other-account", typed: coordinator.email }] });
  });
});

describe("who supervises whom", () => {
  it("is set by the coordinator, and seen by a teacher of her own students alone", async () => {
    const [coordinator, teacher, student] = [
      await signedInAs("coordinator"),
      await signedInAs("teacher"),
      await signedInAs("student"),
    ];
    await withProfile(db, student.id);
    const at = { id: student.id };
    const seen = async () => (await supervision(routeArgs(get("/", teacher.cookie)))).students.map(({ id }) => id);
    expect(await supervise(send({ minor: "yes" }, coordinator.cookie, at))).toMatchObject({
      data: { errors: { teacherId: ["needs-teacher"] } },
    });
    expect(await statusOf(supervise(send({ teacherId: teacher.id }, teacher.cookie, at)))).toBe(404);
    expect(await seen()).toEqual([]);
    const set = supervise(send({ teacherId: teacher.id, minor: "yes" }, coordinator.cookie, at));
    expect(await placeOf(set)).toBe("/begeleiding/studenten?gedaan=opgeslagen");
    expect(await seen()).toEqual([student.id]);
    expect(await placeOf(supervise(send({}, teacher.cookie, at)))).toBe("/begeleiding/studenten?gedaan=opgeslagen");
    expect(await seen()).toEqual([]);
    const takes = (fields: Record<string, string>, by = teacher.cookie) => take(send(fields, by));
    expect(await takes({ email: "nobody@test.example" })).toMatchObject({
      data: { errors: { email: ["no-student"] } },
    });
    expect(await takes({ email: "niets" })).toMatchObject({ data: { errors: { email: ["email"] } } });
    expect(await placeOf(takes({ email: student.email, minor: "yes" }))).toBe(
      "/begeleiding/studenten?gedaan=opgeslagen",
    );
    expect(await seen()).toEqual([student.id]);
    const other = await signedInAs("teacher");
    expect(await takes({ email: student.email }, other.cookie)).toMatchObject({
      data: { errors: { email: ["no-student"] } },
    });
    expect(await statusOf(takes({ email: student.email }, coordinator.cookie))).toBe(404);
  });
});
