import { describe, expect, it } from "vitest";
import { setSupervision } from "#app/domain/cases/supervision-commands.server.ts";
import { listSupervised, listTeachers } from "#app/domain/cases/supervision-queries.server.ts";
import { addAccount, addCandidate } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const doer = async (role: "teacher" | "coordinator") => ({ id: await addAccount(db, role), role });

describe("who supervises a student", () => {
  it("is said by the coordinator of anybody, and only of somebody who teaches", async () => {
    const [coordinator, teacher, candidateId] = [
      await doer("coordinator"),
      await doer("teacher"),
      await addCandidate(db),
    ];
    const set = (teacherId: string | null, minor = false) =>
      setSupervision(db, { candidateId, teacherId, minor, by: coordinator });
    expect(await set(teacher.id, true)).toEqual({ ok: true, value: null });
    expect(await listSupervised(db, teacher.id)).toMatchObject([
      { id: candidateId, minor: true, teacherId: teacher.id },
    ]);
    expect(await set(coordinator.id)).toEqual({ ok: false, reason: "no-teacher" });
    expect(await set(null, true)).toEqual({ ok: false, reason: "needs-teacher" });
    expect(await set(null)).toEqual({ ok: true, value: null });
    expect(await listSupervised(db, teacher.id)).toEqual([]);
    expect((await listTeachers(db)).map(({ id }) => id)).toContain(teacher.id);
    expect((await listSupervised(db, null)).map(({ id }) => id)).toContain(candidateId);
  });

  it("is said by a teacher of her own students and of those who have nobody, and of herself alone", async () => {
    const [teacher, other, candidateId] = [await doer("teacher"), await doer("teacher"), await addCandidate(db)];
    const set = (by: typeof teacher, teacherId: string | null, minor = false) =>
      setSupervision(db, { candidateId, teacherId, minor, by });
    expect(await set(teacher, other.id)).toEqual({ ok: false, reason: "no-teacher" });
    expect((await set(teacher, teacher.id, true)).ok).toBe(true);
    expect(await set(other, other.id)).toEqual({ ok: false, reason: "not-found" });
    expect((await set(teacher, null)).ok).toBe(true);
  });

  it("is a matter of students alone", async () => {
    const [coordinator, teacher, candidateId] = [
      await doer("coordinator"),
      await doer("teacher"),
      await addCandidate(db, { lane: "frontrunner" }),
    ];
    const change = { candidateId, teacherId: teacher.id, minor: true, by: coordinator };
    expect(await setSupervision(db, change)).toEqual({ ok: false, reason: "not-found" });
  });
});
