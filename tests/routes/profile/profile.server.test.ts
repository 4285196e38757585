import { beforeAll, describe, expect, it } from "vitest";
import { loader as home } from "#app/routes/candidate/home.tsx";
import { action as want } from "#app/routes/candidate/wanted.ts";
import { action as consent } from "#app/routes/profile/consent.ts";
import { action as create, loader as newProfile } from "#app/routes/profile/new-profile.tsx";
import { action as change, loader as ownProfile } from "#app/routes/profile/own-profile.tsx";
import { action as pause } from "#app/routes/profile/pause.ts";
import { action as preview } from "#app/routes/profile/preview.tsx";
import { loader as profile } from "#app/routes/profile/profile.ts";
import { action as removeTie } from "#app/routes/profile/tie-removal.ts";
import { action as addTie, loader as ties } from "#app/routes/profile/ties.tsx";
import { candidate } from "#db/schema/candidates.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const typed = {
  ...{ lane: "student", programme: "HBO-ICT", year: "3", level: "3", hoursPerWeek: "16", capacity: "1", headline: "" },
  ...{ availableFrom: "1-9-2026", availableUntil: "", maxTravelBand: "2", places: ["online"], "language-nl": "3" },
  ...{ "skill-S10": "3", "skill-S11": "", wishes: ["S15"] },
};
type Fields = Record<string, string | readonly string[]>;
const send = (fields: Fields, cookie: string, params: Record<string, string> = {}) =>
  routeArgs(post("/", fields, cookie), params);
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
let advisorId: string;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
});

async function withProfile() {
  const me = await signedInAs("student");
  const to = await placeOf(create(send(typed, me.cookie)));
  const id = /\/profiel\/([^?]+)/.exec(to ?? "")?.[1] ?? "";
  return { ...me, profileId: id };
}

describe("a first profile", () => {
  it("is asked of who has none, with every skill to choose, and made with what she typed", async () => {
    const me = await signedInAs("student");
    expect(await placeOf(profile(routeArgs(get("/profiel", me.cookie))))).toBe("/profiel/nieuw");
    const view = await newProfile(routeArgs(get("/profiel/nieuw", me.cookie)));
    expect(view).toMatchObject({ lane: "student", help: ["hbo jaar 1 en 2: niveau 2", "hbo jaar 3 en 4: niveau 3"] });
    expect(view.groups.flatMap(({ skills }) => skills)).toHaveLength(64);
    const to = await placeOf(create(send(typed, me.cookie)));
    expect(to).toMatch(/^\/profiel\/[0-9a-f-]{36}\?gedaan=gemaakt$/);
    expect(await placeOf(newProfile(routeArgs(get("/profiel/nieuw", me.cookie))))).toMatch(
      /^\/profiel\/[0-9a-f-]{36}$/,
    );
    expect(await create(send(typed, me.cookie))).toMatchObject({ data: { errors: { skills: ["hasOne"] } } });
  });

  it("that is not right comes back with its faults and what was typed, and nothing is kept", async () => {
    const me = await signedInAs("student");
    const before = await db.$count(candidate);
    const refused = await create(send({ ...typed, year: "tien", places: [] }, me.cookie));
    expect(refused).toMatchObject({
      data: { errors: { year: ["year"], places: ["places"] }, typed: { year: "tien", "skill-S10": "3" } },
      init: { status: 422 },
    });
    expect(await db.$count(candidate)).toBe(before);
  });

  it("is made by a teacher for each class, and by nobody of another kind", async () => {
    const teacher = await signedInAs("teacher");
    expect(await placeOf(profile(routeArgs(get("/profiel", teacher.cookie))))).toBe("/klassen");
    const group = {
      ...{ ...typed, lane: "mbo", name: "SD-3A", kind: "class", mboLevel: "4", size: "24", supervisionHours: "4" },
      crebo: "25998",
    };
    expect(await placeOf(create(send(group, teacher.cookie)))).toMatch(/gemaakt/);
    expect(await placeOf(create(send({ ...group, name: "SD-3B" }, teacher.cookie)))).toMatch(/gemaakt/);
    // the kind is that of her role, whatever the form says
    const student = await signedInAs("student");
    expect(await create(send({ ...group, programme: "" }, student.cookie))).toMatchObject({
      data: { errors: { programme: ["programme"] } },
    });
    const advisor = await signedInAs("advisor");
    expect(await statusOf(create(send(typed, advisor.cookie)))).toBe(404);
  });
});

describe("what fits", () => {
  it("is shown for what is on the form before it is saved, and keeps nothing", async () => {
    const me = await signedInAs("student");
    await addCase(db, { advisorId, title: "Past bij dit formulier" });
    await addCase(db, { advisorId, title: "Vraagt SQL", skill: "S35" });
    const before = await db.$count(candidate);
    const shown = await preview(send({ ...typed, id: "" }, me.cookie));
    expect(shown).toMatchObject({ data: { id: null, rejected: { errors: {}, typed: { programme: "HBO-ICT" } } } });
    const { fitting } = "data" in shown ? shown.data : { fitting: null };
    expect(fitting?.fitting.map(({ title }) => title)).toContain("Past bij dit formulier");
    expect(fitting?.others.map(({ title }) => title)).toContain("Vraagt SQL");
    expect(JSON.stringify(fitting)).not.toMatch(/Bloemen/);
    const more = await preview(send({ ...typed, id: "", "skill-S35": "2" }, me.cookie));
    const titles = "data" in more ? more.data.fitting?.fitting.map(({ title }) => title) : [];
    expect(titles).toContain("Vraagt SQL");
    expect(await db.$count(candidate)).toBe(before);
  });

  it("is not shown for a form with faults, nor with somebody else's profile", async () => {
    const [me, other] = [await withProfile(), await signedInAs("student")];
    const wrong = await preview(send({ ...typed, id: me.profileId, year: "" }, me.cookie));
    expect(wrong).toMatchObject({ data: { fitting: null, rejected: { errors: { year: ["year"] } } } });
    expect(await statusOf(preview(send({ ...typed, id: me.profileId }, other.cookie)))).toBe(404);
  });
});

describe("her own profile", () => {
  it("shows what is kept, and what fits once it is saved", async () => {
    const me = await withProfile();
    const open = (query = "") => ownProfile(routeArgs(get(`/profiel/x${query}`, me.cookie), { id: me.profileId }));
    expect(await open()).toMatchObject({
      fields: { programme: "HBO-ICT", availableFrom: "2026-09-01", "skill-S10": "3", wishes: ["S15"] },
      fitting: null,
      standing: { agreedOn: null, paused: false, ties: 0 },
    });
    const saved = change(send({ ...typed, year: "4" }, me.cookie, { id: me.profileId }));
    expect(await placeOf(saved)).toBe(`/profiel/${me.profileId}?gedaan=opgeslagen`);
    expect((await open("?gedaan=opgeslagen")).fitting).not.toBeNull();
    const other = await signedInAs("student");
    const foreign = routeArgs(get("/profiel/x", other.cookie), { id: me.profileId });
    expect(await statusOf(ownProfile(foreign))).toBe(404);
    expect(await statusOf(change(send(typed, other.cookie, { id: me.profileId })))).toBe(404);
  });

  it("can be agreed to and paused, and back, by herself alone", async () => {
    const me = await withProfile();
    const at = { id: me.profileId };
    const standing = async () => (await ownProfile(routeArgs(get("/", me.cookie), at))).standing;
    expect(await placeOf(consent(send({ agrees: "yes" }, me.cookie, at)))).toMatch(/toestemming$/);
    expect(await placeOf(pause(send({ paused: "yes" }, me.cookie, at)))).toMatch(/pauze$/);
    expect(await standing()).toMatchObject({ agreedOn: expect.any(String), paused: true });
    expect(await placeOf(consent(send({ agrees: "no" }, me.cookie, at)))).toMatch(/ingetrokken$/);
    expect(await placeOf(pause(send({ paused: "no" }, me.cookie, at)))).toMatch(/hervat$/);
    expect(await standing()).toMatchObject({ agreedOn: null, paused: false });
    const other = await signedInAs("student");
    expect(await statusOf(consent(send({ agrees: "yes" }, other.cookie, at)))).toBe(404);
    expect(await statusOf(pause(send({ paused: "yes" }, other.cookie, at)))).toBe(404);
  });

  it("keeps ties with companies, that can be taken away", async () => {
    const me = await withProfile();
    const at = { id: me.profileId };
    expect(await addTie(send({ company: "", kind: "" }, me.cookie, at))).toMatchObject({
      data: { errors: { company: ["company"], kind: ["tie"] } },
    });
    expect(await addTie(send({ company: "B.V.", kind: "employer" }, me.cookie, at))).toMatchObject({
      data: { errors: { company: ["company"] }, typed: { company: "B.V." } },
    });
    expect(await placeOf(addTie(send({ company: "De Zon bv", kind: "employer" }, me.cookie, at)))).toMatch(
      /opgegeven$/,
    );
    const shown = await ties(routeArgs(get("/", me.cookie), at));
    expect(shown.ties).toMatchObject([{ company: "De Zon bv", kind: "employer" }]);
    const part = shown.ties[0]?.id ?? "";
    expect(await placeOf(removeTie(send({}, me.cookie, { ...at, part })))).toMatch(/weggehaald$/);
    expect((await ties(routeArgs(get("/", me.cookie), at))).ties).toEqual([]);
  });
});

describe("her open cases", () => {
  it("can be looked through without a script, and wanted in her order", async () => {
    const me = await withProfile();
    const [first, second] = [
      await addCase(db, { advisorId, title: "Eerste" }),
      await addCase(db, { advisorId, title: "Tweede" }),
    ];
    const open = async (query = "") => (await home(routeArgs(get(`/opdrachten${query}`, me.cookie)))).open;
    const press = (id: string, what: string) => placeOf(want(send({ change: what }, me.cookie, { id })));
    expect(await press(first.id, "add")).toBe("/opdrachten?gedaan=gewild");
    expect(await press(second.id, "add")).toBe("/opdrachten?gedaan=gewild");
    expect(await press(second.id, "up")).toBe("/opdrachten?gedaan=verplaatst");
    expect((await open()).wanted.map(({ title }) => title)).toEqual(["Tweede", "Eerste"]);
    // what she wants fits her better, for the advisor too
    const best = (await open()).fitting.slice(0, 2).map(({ id }) => id);
    expect(new Set(best)).toEqual(new Set([first.id, second.id]));
    expect(await press(second.id, "remove")).toBe("/opdrachten?gedaan=niet-gewild");
    expect(await press(crypto.randomUUID(), "add")).toBe("/opdrachten?niet=weg");
    expect(await statusOf(want(send({ change: "everything" }, me.cookie, { id: first.id })))).toBe(404);
    expect((await open("?plek=on-site")).fitting).toEqual([]);
    expect((await open("?vaardigheid=S10&plek=online&uren=80")).fitting.length).toBeGreaterThan(1);
    expect((await open("?uren=10")).fitting).toEqual([]);
    expect((await open("?past=ja")).others).toEqual([]);
    expect((await open("?vaardigheid=<script>")).filter.vaardigheid).toBe("");
  });
});
