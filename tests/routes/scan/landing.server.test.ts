import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPartner, changePartner } from "#app/domain/partners/commands.server.ts";
import { findPartner } from "#app/domain/partners/queries.server.ts";
import { rereadCatalogue } from "#app/domain/scan/catalogue.server.ts";
import { fingerprintOf } from "#app/domain/scan/version-fingerprint.server.ts";
import { loader as embed } from "#app/routes/partners/embed.ts";
import { loader as home, action as startHome } from "#app/routes/scan/home.tsx";
import { loader as referral, action as startSent } from "#app/routes/scan/referral.tsx";
import { response, scanVersion } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const by = { id: null, role: "coordinator" };
const bv = { id: "bv" };
const answer = { asked: "size", size: "2-9" };

beforeAll(async () => {
  await addPartner(db, { partner: { name: "BV Hilversum", code: "bv", origins: [] }, by }, new Date());
});
beforeEach(() => db.transaction((tx) => tx.delete(response)));

const responses = () => db.select().from(response);
const begin = (path: string, fields: Record<string, string>, cookie = "") =>
  responseOf(startSent(routeArgs(post(path, fields, cookie), bv)));

describe("the start page", () => {
  it("asks the first question, in the language of the visit, and sets nothing", async () => {
    const { question, via, back, begin } = await home(routeArgs(get("/")));
    expect(question).toMatchObject({ id: "size", text: "Met hoeveel mensen werk je?", chosen: null });
    expect([via, back, begin.to]).toEqual([null, null, "/?index"]);
    expect((await home(routeArgs(get("/", "spot_taal=en")))).question?.text).toBe(
      "How many people work in the business?",
    );
    expect(await responses()).toEqual([]);
  });

  it("begins the scan with the answer, and goes on to the rest of that part", async () => {
    const begun = await responseOf(startHome(routeArgs(post("/?index", answer))));
    expect([begun.status, begun.headers.get("Location")]).toEqual([302, "/scan/deel/profile"]);
    expect(cookiesOf(begun).join()).toMatch(/^spot_scan=/);
    expect(await responses()).toMatchObject([{ partnerId: null, language: "nl" }]);
  });

  it.each([[{ asked: "size" }], [{ asked: "size", size: "veel" }], [{ asked: "niets", niets: "x" }], [{}]])(
    "keeps nothing of %j and asks again",
    async (fields: Record<string, string>) => {
      const refused = await startHome(routeArgs(post("/?index", fields)));
      expect("data" in refused && refused.init?.status).toBe(422);
      expect(await responses()).toEqual([]);
    },
  );

  it("begins the quick start for who chose that, and offers either beside the other", async () => {
    const whole = (await home(routeArgs(get("/")))).begin;
    expect(whole).toMatchObject({ pace: "whole", otherPace: "/?tempo=kort" });
    expect(whole.otherText).toMatch(/12 vragen, ongeveer [34] minuten/);
    expect((await home(routeArgs(get(whole.otherPace)))).begin).toMatchObject({ pace: "quick", otherPace: "/" });
    await begin("/van/bv", { ...answer, pace: "quick" });
    expect(await responses()).toMatchObject([{ pace: "quick", partnerId: expect.any(String) }]);
  });

  it("has the words at hand for a browser in which answers wait, but not on a device that others use too", async () => {
    const { waiting } = await home(routeArgs(get("/")));
    expect(waiting?.title).toBe("Je bent al begonnen");
    expect((await home(routeArgs(get("/", "spot_gedeeld=4102444800")))).waiting).toBeNull();
  });

  it("leads who is under way back, and never changes what she has", async () => {
    const [cookie] = cookiesOf(await responseOf(startHome(routeArgs(post("/?index", answer)))));
    expect((await home(routeArgs(get("/", cookie)))).back?.title).toBe("Je bent al begonnen");
    const again = await begin("/van/bv", { asked: "size", size: "zzp" }, cookie);
    expect(again.headers.get("Location")).toBe("/scan");
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await responses()).toMatchObject([{ partnerId: null }]);
  });
});

describe("a partner's link", () => {
  const look = async (path: string, id = "bv") => (await referral(routeArgs(get(path), { id }))).data;

  it("shows who sent her, keeps what she answered there on the form, and sets nothing", async () => {
    const view = await look("/van/bv?size=10-49");
    expect(view).toMatchObject({ via: "Via BV Hilversum", question: { chosen: "10-49" } });
    expect(view.begin).toMatchObject({ to: "/van/bv", pace: "whole", otherPace: "/van/bv?tempo=kort" });
    expect((await look("/van/bv?size=x")).question?.chosen).toBeNull();
    expect(await responses()).toEqual([]);
  });

  it("puts the partner with the response, once, whatever else is pressed", async () => {
    const begun = await begin("/van/bv", answer);
    const [cookie] = cookiesOf(begun);
    await begin("/van/bv", answer, cookie);
    expect(await responses()).toMatchObject([{ partnerId: (await findPartner(db, "bv"))?.id }]);
  });

  it("goes on in the language of the page it stood on, unless she chose another", async () => {
    const english = await begin("/van/bv?taal=en", answer);
    expect(cookiesOf(english)).toContain("spot_taal=en");
    const dutch = await begin("/van/bv?taal=en", answer, "spot_taal=nl");
    expect(cookiesOf(dutch).join()).not.toContain("spot_taal");
    expect((await responses()).map(({ language }) => language).sort()).toEqual(["en", "nl"]);
  });

  it("is the start page for an unknown code and for a partner that stopped", async () => {
    expect((await look("/van/x", "x")).via).toBeNull();
    const is = (state: "active" | "stopped") =>
      changePartner(db, { code: "bv", change: { name: "BV Hilversum", origins: [], state }, by });
    await is("stopped");
    expect((await look("/van/bv")).via).toBeNull();
    expect((await begin("/van/bv", answer)).headers.get("Location")).toBe("/scan/deel/profile");
    expect(await responses()).toMatchObject([{ partnerId: null }]);
    await is("active");
  });
});

describe("a scan that begins with nothing but tick lists, as could be published once", () => {
  const lists = { ...scan.parts[0], id: "lists", questions: ["S3", "R2"] };
  const others = scan.parts.map((part) => ({
    ...part,
    questions: part.questions.filter((id) => !lists.questions.includes(id)),
  }));
  const content = { ...scan, version: 2, parts: [lists, ...others] };

  beforeAll(async () => {
    const row = { scan: scan.id, version: 2, status: "published" as const, content, updatedAt: new Date() };
    await db.transaction((tx) => tx.insert(scanVersion).values({ ...row, fingerprint: fingerprintOf(content) }));
    await rereadCatalogue(db);
  });

  it("has a start page all the same, with a button, and what is sent to it leads into the scan", async () => {
    expect(await home(routeArgs(get("/")))).toMatchObject({ question: null, begin: { text: "Begin de zelfscan" } });
    const begun = await responseOf(startHome(routeArgs(post("/?index", answer))));
    expect([begun.status, begun.headers.get("Location")]).toEqual([302, "/scan"]);
    expect(await responses()).toEqual([]);
  });

  it("has a frame for partners, with a button", async () => {
    const page = await embed(routeArgs(get("/embed/bv"), bv));
    const html = await page.text();
    expect(html).toContain("<button");
    expect(html).not.toContain('type="radio"');
  });
});
