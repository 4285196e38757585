import { describe, expect, it } from "vitest";
import { progressOf } from "#app/domain/scan/progress.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import * as answerRoute from "#app/routes/scan/answer.ts";
import * as partRoute from "#app/routes/scan/part.tsx";
import * as restartRoute from "#app/routes/scan/restart.ts";
import * as resultRoute from "#app/routes/scan/result.tsx";
import * as changeRoute from "#app/routes/scan/result-change.ts";
import * as scanRoute from "#app/routes/scan/scan.tsx";
import { resultTexts } from "#app/texts/result.ts";
import { limits, secondsToWait } from "#app/web/rate-limit.server.ts";
import { rateCount } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
type Fields = Record<string, string | readonly string[]>;

/** What a form with these questions posts. */
function formOf(answers: Readonly<Record<string, string | readonly string[]>>, shown = Object.keys(answers)): Fields {
  const given = Object.entries(answers).map(([id, value]) => [id, value.length === 0 ? "none" : value]);
  return { asked: shown, ...Object.fromEntries(given) };
}

function handIn(part: string, fields: Fields, cookie = "", address = "127.0.0.1") {
  const args = routeArgs(post(`/scan/deel/${part}`, fields, cookie), { part });
  return partRoute.action({ ...args, context: { ...args.context, clientAddress: address } });
}

const part = async (id: string, cookie = "") =>
  partRoute.loader(routeArgs(get(`/scan/deel/${id}`, cookie), { part: id }));
const tokenIn = (cookie: string) => cookie.split("=")[1] ?? "";

/** Fills in the whole scan as a browser without JavaScript does: part by part, as the redirects lead. */
async function filledIn(answers: Readonly<Record<string, string | readonly string[]>>) {
  let cookie = "";
  let at = "profile";
  const visited: string[] = [];
  for (let step = 0; step < 20; step++) {
    const shown = (await part(at, cookie)).view.questions.filter(({ asked }) => asked).map(({ id }) => id);
    const own = Object.fromEntries(shown.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id] ?? ""]])));
    const answer = await responseOf(handIn(at, formOf(own, shown), cookie));
    cookie = cookiesOf(answer)[0] ?? cookie;
    visited.push(at);
    const to = answer.headers.get("Location") ?? "";
    if (to.startsWith("/uitslag/")) return { cookie, visited, result: to };
    at = to.replace("/scan/deel/", "").split("#")[0] ?? "";
  }
  throw new Error(`no end to ${visited.join()}`);
}

describe("the first page of the scan", () => {
  it("asks the first question at once and keeps nothing", async () => {
    const before = await db.$count(response);
    const data = await scanRoute.loader(routeArgs(get("/scan")));
    if (!("view" in data) || data.view === undefined) throw new Error("no question");
    expect(data.view.questions[0]?.id).toBe("sector");
    expect(data.opening).toMatchObject({ back: false, lead: expect.stringContaining("8 minuten") });
    expect(await db.$count(response)).toBe(before);
  });

  it("goes on where she was, on the same device", async () => {
    const answer = await responseOf(
      handIn("profile", formOf({ sector: "G", size: "2-9", customers: "both", internetUse: "more" })),
    );
    expect(answer.headers.get("Set-Cookie")).toMatch(/^spot_scan=.*HttpOnly.*Max-Age=2592000/);
    const data = await scanRoute.loader(routeArgs(get("/scan", cookiesOf(answer)[0])));
    if (!("view" in data) || data.view === undefined) throw new Error("no question");
    expect([data.view.id, data.opening?.back]).toEqual(["D1", true]);
  });

  it("offers the result to who finished, and starts again when she asks", async () => {
    const { cookie, result } = await filledIn(shopAnswers);
    expect(await scanRoute.loader(routeArgs(get("/scan", cookie)))).toEqual({ result, open: false });
    const again = await responseOf(restartRoute.action(routeArgs(post("/scan/opnieuw", {}, cookie))));
    expect([again.headers.get("Location"), cookiesOf(again)]).toEqual(["/scan", ["spot_scan=", "spot_gedeeld="]]);
    expect(await findResponseByToken(db, tokenIn(cookie))).toBeDefined();
  });
});

describe("the scan without JavaScript", () => {
  it("is a page per part, and ends at the result", async () => {
    const { visited, cookie, result } = await filledIn(shopAnswers);
    expect(visited).toEqual(["profile", "D1", "D2", "D3", "D4", "D5", "D6", "closing"]);
    expect(result).toBe(`/uitslag/${tokenIn(cookie)}`);
    const found = await findResponseByToken(db, tokenIn(cookie));
    expect(found?.answers).toEqual(shopAnswers);
    expect(found?.completedAt).not.toBeNull();
  });

  it("shows a part once more when an answer unfolds a question", async () => {
    const { visited, cookie } = await filledIn({ ...shopAnswers, R3: "3", b2cShare: "no" });
    expect(visited.filter((id) => id === "D2")).toHaveLength(2);
    expect((await findResponseByToken(db, tokenIn(cookie)))?.answers.b2cShare).toBe("no");
  });

  it("lets her skip, and passes an unfolded question only once", async () => {
    const { visited, cookie } = await filledIn({ sector: "G", size: "2-9", customers: "both", R3: "3" });
    expect(visited.filter((id) => id === "D2")).toHaveLength(2);
    const found = await findResponseByToken(db, tokenIn(cookie));
    expect(found && progressOf(found.definition, found.answers).complete).toBe(false);
  });

  it("goes back without loss", async () => {
    const started = await responseOf(handIn("D1", { ...formOf({ S1: "2" }, ["S1", "S2", "S3"]), to: "back" }));
    expect(started.headers.get("Location")).toBe("/scan/deel/profile");
    const { view } = await part("D1", cookiesOf(started)[0]);
    expect(view.questions.map(({ given }) => given)).toEqual([["2"], [], []]);
  });

  it("says what contradicts itself, keeps the rest, and stays on the page", async () => {
    const fields = formOf({ V1: "2", V3: ["none", "mfa"] });
    const started = await responseOf(handIn("profile", formOf({ sector: "G" })));
    const cookie = cookiesOf(started)[0] ?? "";
    expect(await handIn("D4", fields, cookie)).toMatchObject({
      data: { errors: { V3: ["noneExcludesOthers"] }, typed: { V3: ["none", "mfa"] } },
      init: { status: 422 },
    });
    expect((await findResponseByToken(db, tokenIn(cookie)))?.answers).toEqual({ sector: "G", V1: "2" });
  });

  it("has no result without a single answer", async () => {
    expect(await handIn("closing", formOf({}, ["wish", "barrier"]))).toMatchObject({
      data: { errors: { "": ["noneNow"] } },
    });
  });

  it("knows no other parts", async () => {
    expect((await responseOf(part("D9"))).status).toBe(404);
    expect((await responseOf(handIn("D9", formOf({ S1: "1" })))).status).toBe(404);
  });
});

describe("keeping one answer", () => {
  const keep = (fields: Fields, cookie = "") =>
    responseOf(answerRoute.action(routeArgs(post("/scan/antwoord", fields, cookie))));

  it("starts the scan with the first one and goes on with it", async () => {
    const first = await keep(formOf({ sector: "J" }));
    const cookie = cookiesOf(first)[0] ?? "";
    expect((await keep(formOf({ size: "zzp" }), cookie)).headers.getSetCookie()).toEqual([]);
    expect((await findResponseByToken(db, tokenIn(cookie)))?.answers).toEqual({ sector: "J", size: "zzp" });
  });

  it("takes an emptied tick list away again", async () => {
    const cookie = cookiesOf(await keep(formOf({ S3: ["sell"] })))[0] ?? "";
    await keep(formOf({ S1: "1" }), cookie);
    await keep({ asked: "S3" }, cookie);
    expect((await findResponseByToken(db, tokenIn(cookie)))?.answers).toEqual({ S1: "1" });
  });

  it("refuses what is no answer, without starting anything", async () => {
    const answer = await keep(formOf({ S1: "7" }));
    expect([answer.status, await answer.json(), cookiesOf(answer)]).toEqual([
      422,
      { scan: null, kept: { S1: { revision: 0, values: [] } }, elsewhere: [], faults: { S1: "notAnOption" } },
      [],
    ]);
  });

  it("starts anew when the cookie's scan is gone", async () => {
    const answer = await keep(formOf({ S1: "1" }), "spot_scan=long-gone");
    expect(cookiesOf(answer)[0]).toMatch(/^spot_scan=.{40}/);
  });
});

describe("starting very many scans from one address", () => {
  const startFrom = (address: string, startKey: string) =>
    responseOf(handIn("profile", { ...formOf({ sector: "G" }), start: startKey }, "", address));
  const keyOf = (number: number) => `a-key-that-a-browser-made-${number}`;
  /** All of them but so many were begun already, in this hour and in the next. */
  async function begun(address: string, left: number) {
    const hour = 60 * 60_000;
    await db.transaction((tx) => tx.delete(rateCount));
    for (const now of [Date.now(), Date.now() + hour]) await secondsToWait("scanStart", address, new Date(now));
    await db.transaction((tx) => tx.update(rateCount).set({ count: limits.scanStart.most - left }));
  }

  it("goes well for a class behind one school's address, eight times over", async () => {
    const before = await db.$count(response);
    const class40 = Array.from({ length: 40 }, (_, number) => startFrom("203.0.113.8", keyOf(number)));
    expect((await Promise.all(class40)).map(({ status }) => status)).toEqual(class40.map(() => 302));
    expect((await db.$count(response)) - before).toBe(40);
    expect(limits.scanStart.most / 40).toBeGreaterThan(7);
  });

  it("is stopped for a while, with the answers still on the page", async () => {
    const address = "203.0.113.7";
    await begun(address, 1);
    expect((await startFrom(address, keyOf(101))).status).toBe(302);
    expect(await handIn("profile", formOf({ sector: "G" }), "", address)).toMatchObject({
      data: { errors: { "": ["limited"] }, typed: { sector: ["G"] } },
    });
  });

  it("does not count one that is sent again, and never stops it", async () => {
    const address = "203.0.113.9";
    await begun(address, 2);
    const before = await db.$count(response);
    for (const number of [201, 201, 201, 202, 202, 201])
      expect((await startFrom(address, keyOf(number))).status).toBe(302);
    expect((await db.$count(response)) - before).toBe(2);
    const another = handIn("profile", { ...formOf({ sector: "G" }), start: keyOf(203) }, "", address);
    expect(await another).toMatchObject({ data: { errors: { "": ["limited"] } } });
  });
});

describe("the result", () => {
  const open = (token: string) => resultRoute.loader(routeArgs(get(`/uitslag/${token}`), { token }));

  it("is on a private link that is kept nowhere and found by nobody", async () => {
    const { cookie } = await filledIn(shopAnswers);
    const { data, init } = await open(tokenIn(cookie));
    expect(data.view.total.figure).toBe("38");
    expect(data.opening.token).toBe(tokenIn(cookie));
    expect(new Headers(init?.headers).get("Cache-Control")).toBe("no-store");
    expect(new Headers(init?.headers).get("X-Robots-Tag")).toBe("noindex");
  });

  it("is not there for a foreign or made-up link", async () => {
    expect((await responseOf(open("made-up"))).status).toBe(404);
    const change = changeRoute.action(
      routeArgs(post("/uitslag/made-up/wijzigen", { part: "D1" }), { token: "made-up" }),
    );
    expect((await responseOf(change)).status).toBe(404);
  });

  it("opens a part for change on another device, and shows the change", async () => {
    const token = tokenIn((await filledIn(shopAnswers)).cookie);
    const change = await responseOf(
      changeRoute.action(routeArgs(post(`/uitslag/${token}/wijzigen`, { part: "D1" }), { token })),
    );
    expect([change.headers.get("Location"), cookiesOf(change)]).toEqual(["/scan/deel/D1", [`spot_scan=${token}`]]);
    expect((await part("D1", `spot_scan=${token}`)).taking.editing).toBe(true);
    const saved = await responseOf(handIn("D1", formOf({ S1: "4", S2: "3" }, ["S1", "S2"]), `spot_scan=${token}`));
    expect(saved.headers.get("Location")).toBe(`/uitslag/${token}`);
    expect((await open(token)).data.view.themes[0]?.value).toBeGreaterThan(35);
  });

  it("leads anywhere else back to the scan", async () => {
    const token = tokenIn((await filledIn(shopAnswers)).cookie);
    const change = changeRoute.action(
      routeArgs(post(`/uitslag/${token}/wijzigen`, { part: "//evil.example" }), { token }),
    );
    expect((await responseOf(change)).headers.get("Location")).toBe("/scan");
  });
});

describe("every page of the scan", () => {
  it("has a title of its own", async () => {
    const titles = await Promise.all(scan.parts.map(async ({ id }) => partRoute.handle.title("nl", await part(id))));
    const all = [
      ...titles,
      scanRoute.handle.title("nl", null),
      resultRoute.handle.title("nl", { title: resultTexts.nl.page.title }),
    ];
    expect(titles[1]).toBe("Zelfscan, deel 2 van 8: Plan, tijd en geld");
    expect(new Set(all).size).toBe(10);
  });
});
