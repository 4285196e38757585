import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { completeResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import * as answerRoute from "#app/routes/scan/answer.ts";
import * as erasedRoute from "#app/routes/scan/erased.tsx";
import * as goOnRoute from "#app/routes/scan/go-on.ts";
import * as partRoute from "#app/routes/scan/part.tsx";
import * as quickRoute from "#app/routes/scan/quick.tsx";
import * as rescanRoute from "#app/routes/scan/rescan.ts";
import * as resultRoute from "#app/routes/scan/result.tsx";
import * as scanRoute from "#app/routes/scan/scan.tsx";
import * as stateRoute from "#app/routes/scan/state.ts";
import { response, responseLink } from "#db/schema/scan.ts";
import { quickStart } from "#scans/index.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
type Fields = Record<string, string | readonly string[]>;

const handIn = (part: string, fields: Fields, cookie = "", query = "") =>
  partRoute.action(routeArgs(post(`/scan/deel/${part}${query}`, fields, cookie), { part }));
const pageOf = (part: string, cookie = "", query = "") =>
  partRoute.loader(routeArgs(get(`/scan/deel/${part}${query}`, cookie), { part }));
const keep = (fields: Fields, cookie = "", address = "127.0.0.1") => {
  const args = routeArgs(post("/scan/antwoord", fields, cookie));
  return responseOf(answerRoute.action({ ...args, context: { ...args.context, clientAddress: address } }));
};
const state = async (cookie: string) =>
  (await responseOf(stateRoute.loader(routeArgs(get("/scan/stand", cookie))))).json();
const tokenIn = (cookie: string) => /spot_scan=([^;]+)/.exec(cookie)?.[1] ?? "";
const answersIn = async (cookie: string) => (await findResponseByToken(db, tokenIn(cookie)))?.answers;
const started = async (fields: Fields) => cookiesOf(await keep(fields)).join("; ");
/** Where a redirect leads. */
const led = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");

/** The fields of a part that was opened with this cookie, with these answers chosen. */
async function formOf(part: string, cookie: string, chosen: Fields, query = ""): Promise<Fields> {
  const { view, taking } = await pageOf(part, cookie, query);
  const asked = view.questions.filter((question) => question.asked);
  const given = asked.map(({ id, given: before }) => [id, chosen[id] ?? before]);
  const seen = asked.map(({ id, given: before }) => `${id} ${taking.revisions[id] ?? 0} ${before.join()}`);
  return {
    ...{
      asked: asked.map(({ id }) => id),
      seen,
      ...(taking.scan === null ? { pace: taking.pace } : { scan: taking.scan }),
    },
    ...Object.fromEntries(given),
  };
}

describe("the quick start", () => {
  const quickAnswers = Object.entries(shopAnswers).filter(([id]) => quickStart.includes(id));
  const posted = Object.fromEntries(quickAnswers.map(([id, value]) => [id, value.length === 0 ? "none" : value]));

  /** Takes it by plain forms, as the redirects lead. */
  async function taken() {
    const { view } = await quickRoute.loader(routeArgs(get("/scan/snel")));
    let [at, cookie, query] = [view.id, "", "?snel=ja"];
    const visited: string[] = [];
    for (let step = 0; step < 10; step++) {
      visited.push(at);
      const answer = await responseOf(handIn(at, await formOf(at, cookie, posted, query), cookie, query));
      cookie = cookiesOf(answer)[0] ?? cookie;
      const to = answer.headers.get("Location") ?? "";
      if (to.startsWith("/uitslag/")) return { cookie, visited, result: to };
      [at, query] = [to.replace("/scan/deel/", "").replace(/[?#].*/, ""), new URL(to, "http://x").search];
    }
    throw new Error(`no end to ${visited.join()}`);
  }

  it("asks its 12 questions in four parts, and ends at a first result with ranges", async () => {
    const { cookie, visited, result } = await taken();
    expect(visited).toEqual(["profile", "D2", "D4", "D5"]);
    expect(Object.keys((await answersIn(cookie)) ?? {}).sort()).toEqual(Object.keys(posted).sort());
    const token = tokenIn(cookie);
    expect(result).toBe(`/uitslag/${token}`);
    const { data } = await resultRoute.loader(routeArgs(get(result), { token }));
    expect(data.view.total.value).toBeNull();
    expect([data.view.total.low, data.view.total.high]).not.toEqual([0, 100]);
    expect(data.view.comparison).toBeDefined();
    expect(data.view.open).toMatch(/vragen open/);
  });

  it("goes on to the rest, and asks nothing twice", async () => {
    const { cookie } = await taken();
    const data = await scanRoute.loader(routeArgs(get("/scan", cookie)));
    expect(data).toMatchObject({ open: true });
    let to = await led(goOnRoute.action(routeArgs(post("/scan/verder", {}, cookie))));
    const asked: string[] = [];
    for (let step = 0; step < 12 && to?.startsWith("/scan/deel/"); step++) {
      const [part = "", query = ""] = to.replace("/scan/deel/", "").split(/(?=\?)/);
      const { view } = await pageOf(part, cookie, query);
      const open = view.questions.filter((question) => question.asked && question.given.length === 0);
      asked.push(...open.map(({ id }) => id));
      expect(open).not.toEqual([]);
      const own = Object.fromEntries(open.map(({ id }) => [id, shopAnswers[id] ?? []]));
      const chosen = Object.fromEntries(Object.entries(own).map(([id, v]) => [id, v.length === 0 ? "none" : v]));
      to = await led(handIn(part, await formOf(part, cookie, chosen, query), cookie, query));
    }
    expect(to).toBe(`/uitslag/${tokenIn(cookie)}`);
    expect(asked.filter((id) => quickStart.includes(id))).toEqual([]);
    expect(await answersIn(cookie)).toEqual(shopAnswers);
    expect((await findResponseByToken(db, tokenIn(cookie)))?.pace).toBe("whole");
  });

  it("stays the short way for who skips its first questions", async () => {
    const to = await led(
      handIn("profile", { asked: ["size", "customers", "internetUse"], pace: "quick" }, "", "?snel=ja"),
    );
    expect(to).toBe("/scan/deel/D2?snel=ja");
    expect((await pageOf("D2", "", "?snel=ja")).view.total).toBe(4);
  });

  it("is not for who began the whole scan: she goes on where she was", async () => {
    const cookie = await started({ asked: "sector", sector: "G" });
    expect(await led(quickRoute.loader(routeArgs(get("/scan/snel", cookie))))).toBe("/scan");
  });

  it("can be left for the whole scan halfway", async () => {
    const cookie = await started({ asked: "size", size: "2-9", pace: "quick" });
    expect((await pageOf("D2", cookie)).view.total).toBe(4);
    expect(await led(goOnRoute.action(routeArgs(post("/scan/verder", {}, cookie))))).toBe("/scan/deel/profile");
    expect((await pageOf("D2", cookie)).view.total).toBe(8);
  });
});

describe("where she is in the scan", () => {
  it("is said in words, with the time that is left", async () => {
    const { taking, view } = await pageOf("D1", await started({ asked: "size", size: "2-9" }));
    expect([view.position, view.total, taking.timeLeft]).toEqual([2, 8, "nog ongeveer 7 minuten"]);
  });
});

describe("answers that a change of the profile hides", () => {
  it("are kept, do not count, and come back", async () => {
    const cookie = await started({ asked: ["customers", "G3"], customers: "both", G3: "3" });
    await keep({ asked: "customers", customers: "b2c" }, cookie);
    expect((await pageOf("D6", cookie)).view.questions.map(({ id }) => id)).toEqual(["G1", "G2"]);
    expect(await answersIn(cookie)).toMatchObject({ G3: "3" });
    await keep({ asked: "customers", customers: "b2b" }, cookie);
    expect((await pageOf("D6", cookie)).view.questions.find(({ id }) => id === "G3")?.given).toEqual(["3"]);
  });
});

describe("two screens", () => {
  it("are told how the answers stand, each with how often it was changed", async () => {
    const cookie = await started({ asked: ["S1", "S3"], S1: "1", S3: ["none"] });
    await keep({ asked: "S1", S1: "3" }, cookie);
    expect(await state(cookie)).toMatchObject({
      scan: (await findResponseByToken(db, tokenIn(cookie)))?.id,
      kept: { S1: { revision: 2, values: ["3"] }, S3: { revision: 1, values: ["none"] } },
    });
    expect(await state("")).toEqual({ scan: null, kept: {} });
  });

  it("do not undo each other with plain forms: what was not touched is left, what both changed is asked", async () => {
    const cookie = await started({ asked: ["S1", "S2"], S1: "1", S2: "1" });
    const old = await formOf("D1", cookie, { S2: "3" });
    await keep({ asked: ["S1", "S2"], S1: "4", S2: "2" }, cookie);
    expect(await handIn("D1", old, cookie)).toMatchObject({
      data: { errors: { S2: ["elsewhere"] }, typed: { S2: ["3"] } },
      init: { status: 422 },
    });
    expect(await answersIn(cookie)).toEqual({ S1: "4", S2: "2" });
    await handIn("D1", await formOf("D1", cookie, { S2: "3" }), cookie);
    expect(await answersIn(cookie)).toEqual({ S1: "4", S2: "3" });
  });

  it("never put answers into another scan than their page was made of", async () => {
    const first = await started({ asked: "S1", S1: "1" });
    const form = await formOf("D1", first, { S1: "4" });
    const second = await started({ asked: "S1", S1: "0" });
    expect((await keep(form, second)).status).toBe(409);
    expect((await keep(form)).status).toBe(409);
    expect(await handIn("D1", form, second)).toMatchObject({ data: { errors: { "": ["closed"] } } });
    expect([await answersIn(first), await answersIn(second)]).toEqual([{ S1: "1" }, { S1: "0" }]);
  });

  it("start one scan when the first answer is sent twice", async () => {
    const before = await db.$count(response);
    const first = { asked: "S1", S1: "2", start: "a-secret-that-this-browser-made" };
    const cookies = [await started(first), await started(first)];
    expect(await db.$count(response)).toBe(before + 1);
    for (const cookie of cookies) expect(await answersIn(cookie)).toEqual({ S1: "2" });
  });
});

describe("a shared device", () => {
  const cookieOf = (answer: Response) => cookiesOf(answer).join("; ");

  it("keeps its cookies until the browser closes, and half an hour at the most", async () => {
    const answer = await keep({ asked: "S1", S1: "1", device: "asked", shared: "yes" });
    expect(answer.headers.getSetCookie().join("\n")).not.toContain("Max-Age");
    const until = Number(/spot_gedeeld=(\d+)/.exec(cookieOf(answer))?.[1]) * 1000;
    expect(until - Date.now()).toBeGreaterThan(25 * 60_000);
    expect(until - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    const late = `spot_scan=${tokenIn(cookieOf(answer))}; spot_gedeeld=${Math.floor(Date.now() / 1000) - 1}`;
    expect(await state(late)).toEqual({ scan: null, kept: {} });
  });

  it("is said so without an answer too, and unsaid", async () => {
    const said = await keep({ device: "asked", shared: "yes" });
    expect(cookieOf(said)).toMatch(/^spot_gedeeld=\d+$/);
    expect((await pageOf("profile", cookieOf(said))).taking.shared).toBe(true);
    const unsaid = await keep({ asked: "S1", S1: "1", device: "asked" }, cookieOf(said));
    expect(unsaid.headers.getSetCookie().join("\n")).toMatch(
      /spot_scan=.*Max-Age=2592000[\s\S]*spot_gedeeld=;.*Max-Age=0/,
    );
  });

  it("is left empty: no cookie, no storage, and no link that the history could open", async () => {
    const cookie = cookieOf(await keep({ asked: "S1", S1: "1", device: "asked", shared: "yes" }));
    const token = tokenIn(cookie);
    const { data } = await resultRoute.loader(routeArgs(get(`/uitslag/${token}`, cookie), { token }));
    expect(data.opening.leave).not.toBeNull();
    const left = await responseOf(erasedRoute.action(routeArgs(post("/scan/gewist", {}, cookie))));
    expect(left.headers.get("Location")).toBe("/scan/gewist");
    expect(left.headers.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
    expect(cookiesOf(left)).toEqual(["spot_scan=", "spot_gedeeld="]);
    expect((await responseOf(resultRoute.loader(routeArgs(get(`/uitslag/${token}`), { token })))).status).toBe(404);
  });

  it("limits the link of a new scan of hers from the start too, and on a device of her own it does not", async () => {
    const linkOf = async (cookie: string) => {
      const [link] = await db
        .select()
        .from(responseLink)
        .where(eq(responseLink.tokenHash, hashOf(tokenIn(cookie))));
      return link;
    };
    for (const shared of [true, false]) {
      const first = await started({ asked: "S1", S1: "1", ...(shared && { device: "asked", shared: "yes" }) });
      const token = tokenIn(first);
      await completeResponse(db, { token, definition: scan }, new Date());
      const again = await responseOf(rescanRoute.action(routeArgs(post("/uitslag/x/opnieuw", {}, first), { token })));
      expect(again.headers.get("Location")).toBe("/scan");
      const link = await linkOf(cookieOf(again));
      expect(link?.expiresAt === null).toBe(!shared);
      expect((link?.expiresAt?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(2 * 60 * 60_000);
    }
  });

  it("differs from one of her own: there leaving takes nothing away but the cookie", async () => {
    const cookie = await started({ asked: "S1", S1: "1" });
    const left = await responseOf(erasedRoute.action(routeArgs(post("/scan/gewist", {}, cookie))));
    expect(left.headers.get("Clear-Site-Data")).toBeNull();
    expect(await answersIn(cookie)).toEqual({ S1: "1" });
  });
});

describe("bad input", () => {
  const bad: [string, Fields, Record<string, string>][] = [
    ["an answer that is none", { asked: "S1", S1: "9" }, { S1: "notAnOption" }],
    ["an answer that is far too long", { asked: "S1", S1: "x".repeat(100_000) }, { S1: "notAnOption" }],
    ["far too many ticks", { asked: "S3", S3: Array.from({ length: 5_000 }, String) }, { S3: "notAnOption" }],
    ["two answers where one is asked", { asked: "S1", S1: ["1", "2"] }, { S1: "chooseOne" }],
    ["a question that nobody is asked", { asked: "X1", X1: "1" }, { X1: "unknownQuestion" }],
    ["a question that she is not asked", { asked: "G3", G3: "1" }, { G3: "notAsked" }],
    ["a tick that is not for her", { asked: "V3", V3: ["aware"] }, { V3: "notAnOption" }],
  ];

  it.each(bad)("%s is refused, with the reason at the question, and changes nothing", async (_what, fields, faults) => {
    const cookie = await started({ asked: ["size", "customers", "S1"], size: "zzp", customers: "b2c", S1: "2" });
    const before = await answersIn(cookie);
    const answer = await keep(fields, cookie);
    expect([answer.status, (await answer.json()).faults]).toEqual([422, faults]);
    const [id = ""] = Object.keys(faults);
    const page = await handIn("D1", fields, cookie);
    expect(page).toMatchObject({ init: { status: 422 }, data: { errors: { [id]: [faults[id]] } } });
    expect(await answersIn(cookie)).toEqual(before);
  });

  it("in names of questions is refused as well", async () => {
    const cookie = await started({ asked: "S1", S1: "2" });
    for (const asked of ["__proto__", "S1 S2", "<b>", "x".repeat(1_000)])
      expect((await keep({ asked }, cookie)).status).toBe(422);
    expect((await keep({ asked: Array.from({ length: 1_000 }, (_, nth) => `Q${nth}`) }, cookie)).status).toBe(422);
    expect(await answersIn(cookie)).toEqual({ S1: "2" });
  });

  it("beside a sound first answer loses neither the answer nor the way back to it", async () => {
    const page = await handIn("profile", { asked: ["sector", "size"], sector: "G", size: "huge" });
    if (page === null || !("init" in page)) throw new Error("it was not refused");
    const [cookie = ""] = new Headers(page.init?.headers).getSetCookie();
    expect(await answersIn(cookie)).toEqual({ sector: "G" });
  });
});

describe("ten thousand answers a minute from one address", () => {
  it("are stopped, with how long to wait, and harm nobody else", async () => {
    const cookie = await started({ asked: "S1", S1: "0" });
    const noisy = "203.0.113.9";
    const statuses = new Map<number, number>();
    for (let tries = 0; tries < 1_000; tries++) {
      const { status, headers } = await keep({ asked: "S1", S1: String(tries % 5) }, cookie, noisy);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 429) expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    expect(statuses.get(200)).toBeGreaterThanOrEqual(600);
    expect(statuses.get(429)).toBeGreaterThan(200);
    const args = routeArgs(post("/scan/deel/D1", { asked: "S1", S1: "4" }, cookie), { part: "D1" });
    const page = await partRoute.action({ ...args, context: { ...args.context, clientAddress: noisy } });
    expect(page).toMatchObject({ init: { status: 429 }, data: { errors: { "": ["tooFast"] }, typed: { S1: ["4"] } } });
    expect((await keep({ asked: "S1", S1: "4" }, cookie, "203.0.113.10")).status).toBe(200);
  });
});
