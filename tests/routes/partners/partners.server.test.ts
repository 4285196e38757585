import { beforeAll, describe, expect, it } from "vitest";
import { addPartner, changePartner } from "#app/domain/partners/commands.server.ts";
import { findPartner } from "#app/domain/partners/queries.server.ts";
import { monthOf } from "#app/domain/statistics/counts.ts";
import { loader as counts } from "#app/routes/partners/counts.tsx";
import { loader as countsLink, action as makeLink } from "#app/routes/partners/counts-link.tsx";
import { loader as embed } from "#app/routes/partners/embed.ts";
import { loader as passage } from "#app/routes/partners/embed-passage.tsx";
import { loader as script } from "#app/routes/partners/embed-script.ts";
import { action as add, loader as newPartner } from "#app/routes/partners/new-partner.tsx";
import { action as change, loader as partner } from "#app/routes/partners/partner.tsx";
import { loader as partners } from "#app/routes/partners/partners.tsx";
import { tally } from "#db/schema/statistics.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const home = "/coordinator/partners";
const bv = { id: "bv" };
let cookie: string;

beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
  const given = { name: "BV", code: "bv", origins: ["https://bv.example", "https://www.bv.example"] };
  await addPartner(db, { partner: given, by: { id: null, role: "coordinator" } }, new Date());
  const silent = { name: "Stil", code: "stil", origins: [] };
  await addPartner(db, { partner: silent, by: { id: null, role: "coordinator" } }, new Date());
});

async function linkOf(code: string): Promise<string> {
  const made = await makeLink(routeArgs(post(`${home}/${code}/link`, {}, cookie), { id: code }));
  return made.data.link.split("/").at(-1) ?? "";
}

describe("the pages of partners", () => {
  it.each(Object.entries({ partners, newPartner, partner, countsLink }))(
    "send a stranger to sign in, and are not there for others: %s",
    async (_, loader) => {
      expect((await responseOf(loader(routeArgs(get(home), bv)))).status).toBe(302);
      const { cookie: theirs } = await signedInAs("advisor", "municipality");
      expect((await responseOf(loader(routeArgs(get(home, theirs), bv)))).status).toBe(404);
    },
  );

  it.each(Object.entries({ add, change, makeLink }))("take nothing from others: %s", async (_, action) => {
    const { cookie: theirs } = await signedInAs("advisor");
    expect((await responseOf(action(routeArgs(post(home, {}, theirs), bv)))).status).toBe(404);
  });

  it("show a partner without what opens its counts", async () => {
    const shown = await partner(routeArgs(get(`${home}/bv`, cookie), bv));
    expect(Object.keys(shown).sort()).toEqual(["active", "code", "done", "house", "name", "origins"]);
    expect((await responseOf(partner(routeArgs(get(`${home}/x`, cookie), { id: "x" })))).status).toBe(404);
  });

  it("add one, and refuse a code that is taken with everything still typed", async () => {
    const typed = { name: "Bank Gooi", code: "", origins: "bank.example" };
    const made = await responseOf(add(routeArgs(post(`${home}/nieuw`, typed, cookie))));
    expect(made.headers.get("Location")).toBe(`${home}/bank-gooi?gedaan=toegevoegd`);
    const again = await add(routeArgs(post(`${home}/nieuw`, typed, cookie)));
    if (!("data" in again)) throw new Error("the same code was taken twice");
    expect(again.init?.status).toBe(422);
    expect(again.data).toMatchObject({ errors: { code: ["taken"] }, typed: { origins: "https://bank.example" } });
  });

  it("change one, but for its code", async () => {
    const typed = { name: "Bank", origins: "", state: "stopped" };
    const asked = routeArgs(post(`${home}/bank-gooi`, typed, cookie), { id: "bank-gooi" });
    expect((await responseOf(change(asked))).headers.get("Location")).toBe(`${home}/bank-gooi?gedaan=gewijzigd`);
    expect(await findPartner(db, "bank-gooi")).toMatchObject({ name: "Bank", origins: [], active: false });
    const wrong = await change(routeArgs(post(home, { ...typed, state: "maybe" }, cookie), { id: "bank-gooi" }));
    expect("data" in wrong && [wrong.init?.status, wrong.data.errors]).toEqual([422, { state: ["state"] }]);
  });
});

describe("the frame", () => {
  it("may be shown by the partner's sites alone, sets no cookie and does not go by one", async () => {
    const response = await embed(routeArgs(get("/insluiten/bv", "spot_taal=en"), bv));
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy.split("; ")).toContain("frame-ancestors https://bv.example https://www.bv.example");
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.getSetCookie()).toEqual([]);
    const page = await response.text();
    expect(page).toContain('lang="nl"');
    expect(page).toMatch(/<form [^>]*method="get" action="[^"]+\/insluiten\/bv\/verder" target="_blank"/);
    expect(page).not.toMatch(/ (href|src)="\/|style=|onload=/);
  });

  it("is in English when its address says so", async () => {
    const page = await (await embed(routeArgs(get("/insluiten/bv?taal=en"), bv))).text();
    expect(page).toContain('lang="en"');
    expect(page).toContain('<input type="hidden" name="taal" value="en"/>');
  });

  it("is shown nowhere for a partner without sites, and is not there for an unknown code", async () => {
    const response = await embed(routeArgs(get("/insluiten/stil"), { id: "stil" }));
    expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect((await responseOf(embed(routeArgs(get("/insluiten/x"), { id: "x" })))).status).toBe(404);
  });

  it.each([
    ["?size=2-9", "?size=2-9"],
    ["?size=2-9&taal=en", "?size=2-9&amp;taal=en"],
    ["?size=veel", ""],
    ["?size=%22%3E%3Cscript%3E&sector=G&to=https://x.example", ""],
    ["", ""],
  ])("passes only an answer to its question on: %s", async (query, passed) => {
    const page = await (await passage(routeArgs(get(`/insluiten/bv/verder${query}`), bv))).text();
    expect(/<a id="on" href="([^"]*)"/.exec(page)?.[1]).toBe(`http://localhost:3000/van/bv${passed}`);
  });

  it("is put in a page by a script of less than 2 kB that any site may load", async () => {
    const response = await script(routeArgs(get("/insluiten.js")));
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    const source = await response.text();
    expect(Buffer.byteLength(source)).toBeLessThan(2000);
    expect(source).toContain("Zelfscan van SPOT 035");
    expect(source).not.toContain("%title");
  });
});

describe("the page of counts", () => {
  const open = (token: string) => counts(routeArgs(get(`/partner/${token}`), { token }));

  it("opens by its own link alone, and ends with a new link and when the partner stops", async () => {
    expect((await responseOf(open("bv"))).status).toBe(404);
    const first = await linkOf("bv");
    const { data, init } = await open(first);
    expect(data.name).toBe("BV");
    expect(new Headers(init?.headers).get("X-Robots-Tag")).toBe("noindex");
    const second = await linkOf("bv");
    expect((await responseOf(open(first))).status).toBe(404);
    const by = { id: null, role: "coordinator" };
    const is = async (state: "active" | "stopped") =>
      changePartner(db, { code: "bv", change: { name: "BV", origins: [], state }, by });
    await is("stopped");
    expect((await responseOf(open(second))).status).toBe(410);
    await is("active");
    expect((await open(second)).data.name).toBe("BV");
  });

  it("tells numbers by month of this partner alone, over all versions, and holds small ones back", async () => {
    const { id = "" } = (await findPartner(db, "bv")) ?? {};
    const month = monthOf(new Date());
    const row = (measure: string, count: number, more = {}) => ({
      ...{ scan: "digital-maturity", version: 1, month, measure, item: id, count },
      ...more,
    });
    await db.transaction((tx) =>
      tx
        .insert(tally)
        .values([
          row("partner", 7),
          row("partner", 4, { version: 2 }),
          row("partner", 9, { item: "another" }),
          row("partnerCompleted", 6),
          row("partnerBooked", 2),
        ]),
    );
    const { data } = await open(await linkOf("bv"));
    expect(data.rows.map(({ id: line, figures }) => [line, figures])).toEqual([
      [month, { partner: "11", partnerCompleted: "6", partnerBooked: "niet getoond" }],
      ["total", { partner: "11", partnerCompleted: "6", partnerBooked: "minder dan 5" }],
    ]);
    expect(JSON.stringify(data)).not.toContain(id);
  });
});
