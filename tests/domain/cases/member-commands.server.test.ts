import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addCandidate } from "#app/domain/cases/candidate-commands.server.ts";
import { candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import {
  addMember,
  changeMember,
  importMembers,
  mostMembers,
  removeMember,
} from "#app/domain/cases/member-commands.server.ts";
import { listMembers } from "#app/domain/cases/member-queries.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { addAccount } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
let teacher: { id: string; role: string };
let groupId: string;

async function newGroup(by: { id: string; role: string }): Promise<string> {
  const input = candidateSchema.parse({
    ...{ lane: "mbo", name: "SD-3A", kind: "class", mboLevel: 4, size: 24, supervisionHours: 4, level: 2 },
    ...{ hoursPerWeek: 16, capacity: 2, availableFrom: "2026-09-01", availableUntil: null, languages: ["nl"] },
    ...{ places: ["online"], maxTravelBand: 2, skills: {} },
  });
  const made = await addCandidate(db, { input, by }, now);
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}
const student = (name: string, minor = false) => ({ name, email: null, minor });
const names = async (id = groupId) => (await listMembers(db, id)).map(({ name }) => name);

beforeAll(async () => {
  teacher = { id: await addAccount(db, "teacher"), role: "teacher" };
  groupId = await newGroup(teacher);
});

describe("a student of a class", () => {
  it("is added, changed and taken off by the teacher or the coordinator, and by nobody else", async () => {
    const own = await newGroup(teacher);
    const coordinator = { id: await addAccount(db, "coordinator"), role: "coordinator" };
    const stranger = { id: await addAccount(db, "teacher"), role: "teacher" };
    const added = await addMember(db, { groupId: own, input: student("Anna Bos", true), by: teacher }, now);
    const memberId = added.ok ? added.value.id : "";
    const refusal = { ok: false, reason: "not-found" };
    expect(await addMember(db, { groupId: own, input: student("Bo"), by: stranger }, now)).toEqual(refusal);
    const input = { name: "Anna Bosch", email: "anna@school.example", minor: false, active: false };
    expect(await changeMember(db, { groupId: own, memberId, input, by: stranger })).toEqual(refusal);
    expect(await removeMember(db, { groupId: own, memberId, by: stranger })).toEqual(refusal);
    expect((await changeMember(db, { groupId: own, memberId, input, by: coordinator })).ok).toBe(true);
    expect(await listMembers(db, own)).toEqual([{ id: memberId, ...input }]);
    expect((await removeMember(db, { groupId: own, memberId, by: teacher })).ok).toBe(true);
    expect(await removeMember(db, { groupId: own, memberId, by: teacher })).toEqual(refusal);
    expect(await listMembers(db, own)).toEqual([]);
  });

  it("is not added under a name that is there, and is not changed into one", async () => {
    const own = await newGroup(teacher);
    await addMember(db, { groupId: own, input: student("Anna"), by: teacher }, now);
    const other = await addMember(db, { groupId: own, input: student("Bo"), by: teacher }, now);
    const taken = { ok: false, reason: "name-taken" };
    expect(await addMember(db, { groupId: own, input: student("anna"), by: teacher }, now)).toEqual(taken);
    const memberId = other.ok ? other.value.id : "";
    const input = { ...student("ANNA"), active: true };
    expect(await changeMember(db, { groupId: own, memberId, input, by: teacher })).toEqual(taken);
    const same = { ...student("bo"), active: true };
    expect((await changeMember(db, { groupId: own, memberId, input: same, by: teacher })).ok).toBe(true);
  });

  it("never has her name or address in the journal", async () => {
    await addMember(
      db,
      { groupId, input: { name: "Geheim", email: "geheim@school.example", minor: true }, by: teacher },
      now,
    );
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, groupId));
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toMatch(/geheim/i);
  });
});

describe("a list of a class", () => {
  it("comes in whole, and the same one twice makes no double", async () => {
    const own = await newGroup(teacher);
    const rows = [student("Anna", true), student("Bo"), student("Cas")];
    const first = await importMembers(db, { groupId: own, rows, by: teacher }, now);
    expect(first).toEqual({ ok: true, value: { added: 3, known: 0 } });
    const again = [{ ...student("ANNA"), email: "anna@school.example" }, student("Bo"), student("Dirk")];
    const second = await importMembers(db, { groupId: own, rows: again, by: teacher }, now);
    expect(second).toEqual({ ok: true, value: { added: 1, known: 2 } });
    expect(await names(own)).toEqual(["Anna", "Bo", "Cas", "Dirk"]);
    expect((await listMembers(db, own))[0]).toMatchObject({ email: "anna@school.example", minor: false });
  });

  it("comes in not at all when the class would get too large, or is another's", async () => {
    const own = await newGroup(teacher);
    const many = Array.from({ length: mostMembers + 1 }, (_, at) => student(`Student ${at}`));
    const tooMany = { ok: false, reason: "too-many" };
    expect(await importMembers(db, { groupId: own, rows: many, by: teacher }, now)).toEqual(tooMany);
    expect(await names(own)).toEqual([]);
    expect((await importMembers(db, { groupId: own, rows: many.slice(1), by: teacher }, now)).ok).toBe(true);
    expect(await addMember(db, { groupId: own, input: student("Laat"), by: teacher }, now)).toEqual(tooMany);
    const stranger = { id: await addAccount(db, "teacher"), role: "teacher" };
    const refusal = { ok: false, reason: "not-found" };
    expect(await importMembers(db, { groupId: own, rows: [student("X")], by: stranger }, now)).toEqual(refusal);
  });

  it("sent twice at the same moment makes no double either", async () => {
    const own = await newGroup(teacher);
    const rows = [student("Anna"), student("Bo")];
    const both = await Promise.all([1, 2].map(() => importMembers(db, { groupId: own, rows, by: teacher }, now)));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await names(own)).toEqual(["Anna", "Bo"]);
  });
});
