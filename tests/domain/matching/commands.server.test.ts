import { describe, expect, it } from "vitest";
import { addSkill, changeSkill, retireSkill } from "#app/domain/matching/commands.server.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { skillInput } from "#app/domain/matching/skill-schema.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const by = { id: null, role: "coordinator" };
const input = (nl: string, en: string) => skillInput.parse({ nl, en, group: "marketing", lanes: ["mbo", "student"] });
const find = async (code: string) => (await findSkills(db)).all.find((one) => one.code === code);

const journalOf = async (code: string) =>
  (await db.select().from(journalEntry))
    .filter(({ facts }) => facts.skill === code)
    .map(({ action }) => action)
    .sort();

describe("the coordinator's skills", () => {
  it("are added once under one name, also when the button is pressed twice, and written down without their names", async () => {
    const press = () => addSkill(db, { input: input("  3D-print  maken ", "Make a 3D print"), by }, now);
    const made = await Promise.all([press(), press()]);
    expect(made.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { code: "x-3d-print-maken" } }]);
    expect(made.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "name-taken" }]);
    const names = { nl: "3D-print maken", en: "Make a 3D print" };
    expect(await find("x-3d-print-maken")).toMatchObject({ name: names, lanes: ["mbo", "student"], retired: false });
    expect(await journalOf("x-3d-print-maken")).toEqual(["skill.added"]);
    expect(JSON.stringify(await db.select().from(journalEntry))).not.toContain("3D");
  });

  it("cannot have the name of another one, in either language", async () => {
    for (const taken of [input("sql", "Queries"), input("Vragen", "SQL")]) {
      expect(await addSkill(db, { input: taken, by }, now)).toEqual({ ok: false, reason: "name-taken" });
      const change = { code: "S01", input: taken, by };
      expect(await changeSkill(db, change, now)).toEqual({ ok: false, reason: "name-taken" });
    }
  });

  it("are renamed under the same code, built-in ones too; the old name is free, its code is not", async () => {
    await addSkill(db, { input: input("Podcast", "Podcast"), by }, now);
    expect(await changeSkill(db, { code: "x-podcast", input: input("Audio", "Audio"), by }, now)).toMatchObject({
      ok: true,
    });
    expect((await findSkills(db)).nameOf("x-podcast", "nl")).toBe("Audio");
    expect(await addSkill(db, { input: input("Podcast", "Podcasting"), by }, now)).toMatchObject({ ok: false });
    await changeSkill(db, { code: "S26", input: input("Huisstijl", "House style"), by }, now);
    expect(await find("S26")).toMatchObject({ name: { nl: "Huisstijl" }, hboi: "Ont/GI", esco: { exact: true } });
    const unknown = { code: "x-nowhere", input: input("Nergens", "Nowhere"), by };
    expect(await changeSkill(db, unknown, now)).toEqual({ ok: false, reason: "not-found" });
  });

  it("are retired and put back without losing their name", async () => {
    const offered = async () => (await findSkills(db)).offered.map(({ code }) => code);
    const retire = (retired: boolean) => retireSkill(db, { code: "S27", retired, by }, now);
    await retire(true);
    await retire(true);
    expect(await offered()).not.toContain("S27");
    expect((await findSkills(db)).nameOf("S27", "nl")).toBe("Fotografie");
    await retire(false);
    expect(await offered()).toContain("S27");
    expect(await journalOf("S27")).toEqual(["skill.retired", "skill.returned"]);
    expect(await retireSkill(db, { code: "x-nowhere", retired: true, by }, now)).toMatchObject({ ok: false });
  });
});

describe("what the coordinator types", () => {
  it.each([
    [{ nl: "x" }, "nl"],
    [{ nl: "!!!" }, "nl"],
    [{ en: "<b>" }, "en"],
    [{ group: "cooking" }, "group"],
    [{ lanes: [] }, "lanes"],
  ])("is refused at its own field: %j", (wrong, field) => {
    const good = { nl: "Lassen", en: "Welding", group: "people", lanes: ["mbo"] };
    const read = skillInput.safeParse({ ...good, ...wrong });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, field]]);
  });
});
