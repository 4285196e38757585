import { beforeAll, describe, expect, it } from "vitest";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { action as add, loader as newSkill } from "#app/routes/skills/new-skill.tsx";
import { action as change, loader as skill } from "#app/routes/skills/skill.tsx";
import { loader as skills } from "#app/routes/skills/skills.tsx";
import { action as setState, loader as state } from "#app/routes/skills/state.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/vaardigheden";
const s15 = { id: "S15" };
const typed = { nl: "Dronevideo", en: "Drone video", group: "marketing", lanes: "frontrunner" };
let cookie: string;

beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
});

describe("the pages of skills", () => {
  it.each(Object.entries({ skills, newSkill, skill, state }))(
    "send a stranger to sign in, and are not there for others: %s",
    async (_, loader) => {
      expect((await responseOf(loader(routeArgs(get(home), s15)))).status).toBe(302);
      const { cookie: theirs } = await signedInAs("advisor", "municipality");
      expect((await responseOf(loader(routeArgs(get(home, theirs), s15)))).status).toBe(404);
    },
  );

  it.each(Object.entries({ add, change, setState }))("take nothing from others: %s", async (_, action) => {
    const { cookie: theirs } = await signedInAs("advisor");
    expect((await responseOf(action(routeArgs(post(home, {}, theirs), s15)))).status).toBe(404);
  });

  it("show every skill in its group, and the levels with who usually has them", async () => {
    const { groups, levels, attribution } = await skills(routeArgs(get(home, cookie)));
    expect(attribution).toBe("This service uses the ESCO classification of the European Commission.");
    expect(groups.flatMap((group) => group.skills)).toHaveLength(64);
    expect(levels.map(({ who }) => who)).toEqual([
      "mbo niveau 2, mbo niveau 3",
      "mbo niveau 3, mbo niveau 4, hbo jaar 1 en 2",
      "hbo jaar 3 en 4, frontrunner",
      "frontrunner",
    ]);
    expect((await responseOf(skill(routeArgs(get(`${home}/x`, cookie), { id: "x" })))).status).toBe(404);
  });

  it("add one, and refuse a name that is taken with everything still typed", async () => {
    const made = await responseOf(add(routeArgs(post(`${home}/nieuw`, typed, cookie))));
    expect(made.headers.get("Location")).toBe(`${home}/x-dronevideo?gedaan=toegevoegd`);
    const again = await add(routeArgs(post(`${home}/nieuw`, typed, cookie)));
    if (!("data" in again)) throw new Error("the same name was taken twice");
    expect(again.init?.status).toBe(422);
    expect(again.data).toMatchObject({ errors: { nl: ["taken"] }, typed: { nl: typed.nl, en: typed.en } });
  });

  it("rename one, retire it and put it back", async () => {
    const named = { ...typed, nl: "Webshop inrichten", en: "Set up a shop", group: "online" };
    const changed = await responseOf(change(routeArgs(post(`${home}/S15`, named, cookie), s15)));
    expect(changed.headers.get("Location")).toBe(`${home}/S15?gedaan=gewijzigd`);
    expect((await findSkills(db)).nameOf("S15", "nl")).toBe("Webshop inrichten");
    const offered = async () => (await findSkills(db)).offered.some(({ code }) => code === "S15");
    const press = (value: string) =>
      responseOf(setState(routeArgs(post(`${home}/S15/stand`, { state: value }, cookie), s15)));
    expect((await press("retired")).headers.get("Location")).toBe(`${home}/S15?gedaan=vervallen`);
    expect(await offered()).toBe(false);
    await press("nonsense");
    expect(await offered()).toBe(false);
    await press("offered");
    expect(await offered()).toBe(true);
  });
});
