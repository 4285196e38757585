import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import { correctHours, logHours, removeHours } from "#app/domain/work/hours-commands.server.ts";
import {
  changeMilestone,
  dropMilestone,
  moveMilestone,
  planMilestone,
  tickMilestone,
} from "#app/domain/work/milestone-commands.server.ts";
import { listHours, listMembers, listMilestones } from "#app/domain/work/queries.server.ts";
import { nameMembers } from "#app/domain/work/team-commands.server.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { confirm, daysOn, hoursOn, running } from "#tests/domain/work/running.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const ok = { ok: true, value: null };

async function planned(...titles: string[]) {
  const work = await running(db);
  for (const title of titles) await planMilestone(db, { ...work.inWork, title, dueOn: "2026-12-01" }, hoursOn(4));
  const plan = () => listMilestones(db, work.inWork.assignmentId);
  const idOf = async (title: string) => (await plan()).find((one) => one.title === title)?.id ?? "";
  return { work, plan, idOf, titles: async () => (await plan()).map(({ title }) => title) };
}

describe("a plan", () => {
  test("takes milestones in order; the same one sent twice is one", async () => {
    const { work, titles } = await planned("Ontwerp", "Bouwen");
    expect(await planMilestone(db, { ...work.inWork, title: "Bouwen", dueOn: "2026-12-01" }, hoursOn(5))).toEqual(ok);
    expect(await titles()).toEqual(["Ontwerp", "Bouwen"]);
  });

  test("holds twenty at most", async () => {
    const { work } = await planned(...Array.from({ length: 20 }, (_, nth) => `Stap ${nth}`));
    const more = await planMilestone(db, { ...work.inWork, title: "Nog een", dueOn: null }, hoursOn(5));
    expect(more).toEqual({ ok: false, reason: "too-many" });
  });

  test("is changed, ticked, put in order and shortened", async () => {
    const { work, plan, idOf, titles } = await planned("Een", "Twee", "Drie");
    const on = async (title: string) => ({ ...work.inWork, milestoneId: await idOf(title) });
    await moveMilestone(db, { ...(await on("Drie")), direction: "up" });
    expect(await titles()).toEqual(["Een", "Drie", "Twee"]);
    await changeMilestone(db, { ...(await on("Een")), title: "Eerst", dueOn: null });
    await tickMilestone(db, { ...(await on("Eerst")), ready: true }, hoursOn(6));
    await tickMilestone(db, { ...(await on("Eerst")), ready: true }, hoursOn(7));
    expect((await plan())[0]).toMatchObject({ title: "Eerst", dueOn: null, doneAt: hoursOn(6) });
    await tickMilestone(db, { ...(await on("Eerst")), ready: false }, hoursOn(8));
    expect((await plan())[0]).toMatchObject({ doneAt: null });
    const gone = await on("Drie");
    expect(await dropMilestone(db, gone)).toEqual(ok);
    expect(await dropMilestone(db, gone)).toEqual(ok);
    expect(await titles()).toEqual(["Eerst", "Twee"]);
  });

  test("is nobody else's, and stands once the work is confirmed", async () => {
    const { work, idOf, titles } = await planned("Een");
    const milestoneId = await idOf("Een");
    const stranger = { ...work.inWork, by: { id: await addAccount(db, "student"), role: "student" } };
    const tries = (inWork: typeof work.inWork) => [
      planMilestone(db, { ...inWork, title: "Ander", dueOn: null }, daysOn(11)),
      changeMilestone(db, { ...inWork, milestoneId, title: "Ander", dueOn: null }),
      tickMilestone(db, { ...inWork, milestoneId, ready: true }, daysOn(11)),
      moveMilestone(db, { ...inWork, milestoneId, direction: "up" }),
      dropMilestone(db, { ...inWork, milestoneId }),
    ];
    for (const outcome of await Promise.all(tries(stranger)))
      expect(outcome).toEqual({ ok: false, reason: "not-found" });
    await confirm(db, work);
    for (const outcome of await Promise.all(tries(work.inWork)))
      expect(outcome).toEqual({ ok: false, reason: "is-confirmed" });
    expect(await titles()).toEqual(["Een"]);
  });

  test("does not reach into another's by the id of a milestone", async () => {
    const [mine, theirs] = [await planned("Van mij"), await planned("Van hen")];
    const reach = { ...mine.work.inWork, milestoneId: await theirs.idOf("Van hen") };
    expect(await tickMilestone(db, { ...reach, ready: true }, hoursOn(9))).toMatchObject({ reason: "not-found" });
    expect(await changeMilestone(db, { ...reach, title: "Weg", dueOn: null })).toMatchObject({ reason: "not-found" });
    await dropMilestone(db, reach);
    expect(await theirs.titles()).toEqual(["Van hen"]);
  });
});

describe("a log of hours", () => {
  const line = { day: "2026-11-03", minutes: 90, what: "Ontwerp getekend", memberName: "" };
  const log = (work: Awaited<ReturnType<typeof running>>, facts: Partial<typeof line> & { id?: string } = {}) =>
    logHours(db, { ...work.inWork, id: uuidv7(), ...line, ...facts }, daysOn(3));

  test("keeps a line once, corrects it and takes it away", async () => {
    const work = await running(db);
    const id = uuidv7();
    expect(await log(work, { id })).toEqual(ok);
    expect(await log(work, { id })).toEqual(ok);
    const lines = () => listHours(db, work.inWork.assignmentId);
    expect(await lines()).toMatchObject([{ line: { id, minutes: 90, day: "2026-11-03" } }]);
    const on = { ...work.inWork, hoursId: id };
    expect(await correctHours(db, { ...on, ...line, minutes: 120 }, daysOn(3))).toEqual(ok);
    expect(await lines()).toMatchObject([{ line: { minutes: 120 } }]);
    expect(await removeHours(db, on)).toEqual(ok);
    expect(await removeHours(db, on)).toEqual(ok);
    expect(await lines()).toEqual([]);
  });

  test.each([
    [{ day: "2026-11-06" }, "not-yet"],
    [{ day: "2026-11-01" }, "before-work"],
    [{ memberName: "Iemand anders" }, "no-member"],
  ] as const)("refuses %j", async (facts, reason) => {
    expect(await log(await running(db), facts)).toEqual({ ok: false, reason });
  });

  test("holds sixteen hours a day, also when two lines come at the same moment", async () => {
    const work = await running(db);
    await log(work, { minutes: 8 * 60 });
    const both = await Promise.all([log(work, { minutes: 6 * 60 }), log(work, { minutes: 6 * 60 })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, reason: "day-full" });
    const [first] = await listHours(db, work.inWork.assignmentId);
    const on = { ...work.inWork, hoursId: first?.line.id ?? "" };
    expect(await correctHours(db, { ...on, ...line, minutes: 16 * 60 }, daysOn(3))).toMatchObject({ ok: false });
    expect(await correctHours(db, { ...on, ...line, minutes: 15 }, daysOn(3))).toEqual(ok);
  });

  test("is her own, and stands once the work is confirmed", async () => {
    const work = await running(db);
    const id = uuidv7();
    await log(work, { id });
    const stranger = {
      assignmentId: work.inWork.assignmentId,
      by: { id: await addAccount(db, "student"), role: "student" },
    };
    expect(await logHours(db, { ...stranger, id: uuidv7(), ...line }, daysOn(3))).toMatchObject({
      reason: "not-found",
    });
    expect(await removeHours(db, { ...stranger, hoursId: id })).toMatchObject({ reason: "not-found" });
    await confirm(db, work);
    expect(await log(work)).toEqual({ ok: false, reason: "is-confirmed" });
    expect(await removeHours(db, { ...work.inWork, hoursId: id })).toEqual({ ok: false, reason: "is-confirmed" });
    expect(await correctHours(db, { ...work.inWork, hoursId: id, ...line }, daysOn(12))).toMatchObject({
      reason: "is-confirmed",
    });
    expect(await listHours(db, work.inWork.assignmentId)).toHaveLength(1);
  });
});

describe("the team of a class", () => {
  test("is named by the teacher; who has hours stays", async () => {
    const work = await running(db, { lane: "mbo" });
    const id = work.inWork.assignmentId;
    expect(await nameMembers(db, { ...work.inWork, names: ["Bo", "Ada"] }, hoursOn(5))).toEqual(ok);
    expect(await listMembers(db, id)).toEqual(["Ada", "Bo"]);
    const line = { id: uuidv7(), day: "2026-11-03", minutes: 60, what: "Foto's gemaakt", memberName: "Bo" };
    expect(await logHours(db, { ...work.inWork, ...line }, daysOn(3))).toEqual(ok);
    await nameMembers(db, { ...work.inWork, names: ["Cas"] }, hoursOn(6));
    expect(await listMembers(db, id)).toEqual(["Bo", "Cas"]);
    await confirm(db, work);
    await nameMembers(db, { ...work.inWork, names: ["Dex"] }, daysOn(12));
    expect(await listMembers(db, id)).toEqual(["Bo", "Cas", "Dex"]);
  });

  test("is there for a class alone, and nobody else's", async () => {
    const [work, group] = [await running(db), await running(db, { lane: "mbo" })];
    expect(await nameMembers(db, { ...work.inWork, names: ["Ada"] }, hoursOn(5))).toMatchObject({ reason: "no-class" });
    const reach = { assignmentId: group.inWork.assignmentId, by: work.inWork.by, names: ["Ada"] };
    expect(await nameMembers(db, reach, hoursOn(5))).toMatchObject({ reason: "not-found" });
  });

  test("has its own sixteen hours a day for each of them", async () => {
    const work = await running(db, { lane: "mbo" });
    await nameMembers(db, { ...work.inWork, names: ["Ada", "Bo"] }, hoursOn(5));
    const line = { day: "2026-11-03", minutes: 10 * 60, what: "Gebouwd" };
    for (const memberName of ["Ada", "Bo", ""])
      expect(await logHours(db, { ...work.inWork, id: uuidv7(), ...line, memberName }, daysOn(3))).toEqual(ok);
    const more = { ...work.inWork, id: uuidv7(), ...line, memberName: "Ada" };
    expect(await logHours(db, more, daysOn(3))).toEqual({ ok: false, reason: "day-full" });
  });
});
