import { beforeAll, describe, expect, it } from "vitest";
import { findDraft } from "#app/domain/scan/version-queries.server.ts";
import { loader as file } from "#app/routes/versions/file.ts";
import { loader as part, action as savePart } from "#app/routes/versions/part.tsx";
import { loader as preview } from "#app/routes/versions/preview.tsx";
import { loader as publication, action as publish } from "#app/routes/versions/publication.tsx";
import { action as remove } from "#app/routes/versions/removal.ts";
import { action as readFile, loader as version } from "#app/routes/versions/version.tsx";
import { action as make, loader as versions } from "#app/routes/versions/versions.tsx";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/scans/versies";
const draft = { id: "2" };
const d1 = { id: "2", part: "D1" };
let cookie: string;

beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
  const made = await responseOf(make(routeArgs(post(home, {}, cookie))));
  expect(made.headers.get("Location")).toBe(`${home}/2?gedaan=gemaakt`);
});

const draftNow = () => findDraft(db, scan.id, 2);
const titlePath = `parts.${scan.parts.findIndex(({ id }) => id === "D1")}.title.nl`;

function upload(content: string): Request {
  const body = new FormData();
  body.set("revision", "1");
  body.set("file", new Blob([content]), "scan.json");
  return new Request(`http://localhost:3000${home}/2`, { method: "POST", body, headers: { Cookie: cookie } });
}

describe("the pages of versions", () => {
  const pages = { versions, version, part, file, preview, publication };
  const doors = { make, savePart, readFile, publish, remove };

  it.each(Object.entries(pages))("send a stranger to sign in: %s", async (_name, loader) => {
    expect((await responseOf(loader(routeArgs(get(home), d1)))).status).toBe(302);
  });

  it.each(Object.entries(doors))("do not exist for others with an account: %s", async (_name, action) => {
    for (const role of ["advisor", "municipality"] as const) {
      const { cookie: theirs } = await signedInAs(role);
      expect((await responseOf(action(routeArgs(post(home, {}, theirs), d1)))).status).toBe(404);
    }
  });

  it.each(["0", "x", "7", "99999", "2.5"])("say of a version that is not there that it is not: %s", async (id) => {
    for (const loader of [version, file, preview, publication])
      expect((await responseOf(loader(routeArgs(get(home, cookie), { id })))).status).toBe(404);
  });
});

describe("a draft", () => {
  it("stands in the list beside what is published", async () => {
    const page = await versions(routeArgs(get(home, cookie)));
    expect(page.versions.map(({ version: number, state }) => [number, state])).toEqual([
      [2, "draft"],
      [1, "shipped"],
    ]);
  });

  it("is seen as an owner of the chosen kind would see it", async () => {
    const look = async (query: string) =>
      (await preview(routeArgs(get(`${home}/2/voorbeeld?${query}`, cookie), draft))).view.questions.map(({ id }) => id);
    expect(await look("size=2-9")).toContain("internetUse");
    expect(await look("size=zzp")).not.toContain("internetUse");
    expect(await look("deel=D6&customers=b2c")).not.toContain("G3");
  });

  it("refuses an empty text at its field, with everything else still there", async () => {
    const typed = { revision: "1", [titlePath]: "  " };
    const answer = await savePart(routeArgs(post(home, typed, cookie), d1));
    if (!("data" in answer)) throw new Error("nothing was refused");
    expect(answer.init?.status).toBe(422);
    expect(answer.data).toMatchObject({ typed: { [titlePath]: "  " }, changed: false });
    expect(answer.data.errors[titlePath]).toMatch(/tekst/);
    expect((await draftNow())?.revision).toBe(1);
  });

  it.each([
    ["no JSON", "{", /geen JSON/],
    ["nothing", "", /Kies een bestand/],
    ["something else", '{"id":"x"}', /Deze plekken kloppen niet: version/],
  ])("is not changed by a file with %s", async (_, content, told) => {
    const answer = await readFile(routeArgs(upload(content), draft));
    if (!("data" in answer)) throw new Error("nothing was refused");
    expect(answer.init?.status).toBe(422);
    expect(answer.data.file).toMatch(told);
    expect((await draftNow())?.revision).toBe(1);
  });

  it("takes over a file, and shows what it changes and what is wrong with it", async () => {
    const taken = await file(routeArgs(get(home, cookie), draft));
    const content = (await taken.text()).replace('"weight": 40', '"weight": 41');
    const answer = await responseOf(readFile(routeArgs(upload(content), draft)));
    expect(answer.headers.get("Location")).toBe(`${home}/2?gedaan=ingelezen`);
    const page = await version(routeArgs(get(home, cookie), draft));
    expect(page.faults).toEqual([
      { text: "De gewichten van D1 zijn samen 101. Dat moet 100 zijn.", part: "D1", at: "D1" },
    ]);
    expect(page.changes).toMatchObject({
      scoring: true,
      model: 2,
      changes: [{ place: "S1", path: ["weight"], before: "40", after: "41" }],
    });
  });

  it("tells who edits an older state what the fields say now, and keeps what she typed", async () => {
    const answer = await savePart(routeArgs(post(home, { revision: "1", [titlePath]: "Oud" }, cookie), d1));
    if (!("data" in answer)) throw new Error("nothing was refused");
    expect(answer.init?.status).toBe(409);
    expect(answer.data).toMatchObject({ typed: { [titlePath]: "Oud" }, changed: true });
    expect(Object.keys(answer.data.errors)).toEqual([titlePath]);
  });

  it("is published only after its faults are mended, and not by looking", async () => {
    const press = (revision: string) => publish(routeArgs(post(home, { revision }, cookie), draft));
    const early = await press("2");
    if (!("data" in early)) throw new Error("a faulty draft was published");
    expect(early.data).toEqual({ refusal: "faulty" });
    const weight = (await part(routeArgs(get(home, cookie), d1))).groups
      .flatMap(({ fields }) => fields)
      .find(({ path, value }) => path.endsWith(".weight") && value === "41");
    await savePart(
      routeArgs(post(home, { revision: "2", [weight?.path ?? ""]: "40", [titlePath]: "Plannen" }, cookie), d1),
    );
    await publication(routeArgs(get(home, cookie), draft));
    expect(await draftNow()).toBeDefined();
    expect(
      (await responseOf(publish(routeArgs(post(home, { revision: "3" }, cookie), draft)))).headers.get("Location"),
    ).toBe(`${home}/2?gedaan=gepubliceerd`);
    expect(await draftNow()).toBeUndefined();
    expect(await version(routeArgs(get(home, cookie), draft))).toMatchObject({ revision: null, changes: null });
    expect((await responseOf(part(routeArgs(get(home, cookie), d1)))).status).toBe(302);
  });
});
