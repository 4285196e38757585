import { describe, expect, it } from "vitest";
import * as scanRoute from "#app/routes/api/scan.ts";
import * as scoreRoute from "#app/routes/api/scan-score.ts";
import * as scansRoute from "#app/routes/api/scans.ts";
import { limits } from "#app/web/rate-limit.server.ts";
import { response } from "#db/schema/scan.ts";
import golden from "#tests/domain/scan/golden/shop-2-9.json" with { type: "json" };
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs } from "#tests/support/request.ts";

const { sector, size, customers, internetUse, wish, barrier, addonG, ...answers } = golden.answers;
const shop = { profile: { sector, size, customers, internetUse }, answers };

function score(body: unknown, { id = "digital-maturity", address = "127.0.0.1", type = "application/json" } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers = { "Content-Type": type };
  const request = new Request(`http://localhost:3000/api/v1/scans/${id}/score`, {
    method: "POST",
    headers,
    body: text,
  });
  const args = routeArgs(request, { id });
  return responseOf(scoreRoute.action({ ...args, context: { ...args.context, clientAddress: address } }));
}

async function faultsOf(body: unknown): Promise<string[]> {
  const answer = await score(body);
  expect(answer.status).toBe(422);
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  const problem: { errors: { path: string; message: string }[] } = await answer.json();
  return problem.errors.map(({ path }) => path).sort();
}

describe("POST /api/v1/scans/{id}/score", () => {
  it("scores the worked example at 38, and keeps nothing", async () => {
    const before = await testDatabase().$count(response);
    const answer = await score(shop);
    expect(answer.status).toBe(200);
    const document = await answer.json();
    expect(document).toEqual(golden.document);
    expect(document).toMatchObject({ total: { score: 38, level: "underway", coverage: 1 } });
    expect(await testDatabase().$count(response)).toBe(before);
  });

  it("takes the example of the manual: a few answers give ranges instead of a score", async () => {
    const answer = await score({
      profile: { sector: "G", size: "2-9", customers: "both", internetUse: "more" },
      answers: { S1: "1", S3: ["sell", "admin"], V3: [], A2: "unknown" },
      b2cShare: "no",
    });
    const { scan: id, version, total, dimensions, dii } = await answer.json();
    expect([answer.status, id, version, dimensions.length]).toEqual([200, "digital-maturity", 1, 6]);
    expect(total).toMatchObject({ score: null, level: null });
    expect(total.lower).toBeLessThan(total.upper);
    expect(dii).toMatchObject({ band: null, conditions: { "1": true, "12": null } });
  });

  it("names every fault with its path", async () => {
    expect(
      await faultsOf({
        profile: { sector: "Z", size: "2-9", customers: "few", internetUse: "more" },
        answers: { S1: "9", X1: "0", S3: ["sell", "fly"], R3: "2", A2: 3 },
        extra: true,
      }),
    ).toEqual(["answers.A2", "answers.R3", "answers.S1", "answers.S3.1", "answers.X1", "extra", "profile.sector"]);
  });

  it("refuses combinations that the scan would not ask", async () => {
    const alone = { sector: "J", size: "zzp", customers: "b2c" };
    const given = { profile: { ...alone, internetUse: "more" }, answers: { V3: ["access"], G3: "0" }, b2cShare: "yes" };
    expect(await faultsOf({ ...given, answers: { ...given.answers, R3: "0" } })).toEqual([
      "answers.G3",
      "answers.V3.0",
      "b2cShare",
      "profile.internetUse",
    ]);
  });

  it("asks for a profile", async () => {
    expect(await faultsOf({ answers: {} })).toContain("profile");
    expect(await faultsOf([])).not.toEqual([]);
  });

  it("says of each fault in a sentence what is the matter", async () => {
    const inputs = [
      {},
      [],
      {
        profile: { ...shop.profile, size: "huge", sector: 3 },
        answers: { S1: 7, S3: "all", V3: ["fly"], X9: "1" },
        extra: 1,
      },
      { ...shop, profile: { ...shop.profile, size: "zzp" } },
    ];
    for (const input of inputs) {
      const problem: { errors: { message: string }[] } = await (await score(input)).json();
      expect(problem.errors.length).toBeGreaterThan(0);
      for (const { message } of problem.errors) expect(message).toMatch(/^[A-Za-z0-9][^\n]* [^\n]*\.$/);
    }
  });

  it("answers what is not JSON, and what is not there, with a problem of its own", async () => {
    expect((await score("{", {})).status).toBe(400);
    expect((await score("a=1", { type: "application/x-www-form-urlencoded" })).status).toBe(415);
    const unknown = await score(shop, { id: "nope" });
    expect([unknown.status, (await unknown.json()).type]).toEqual([404, "urn:spot035:problem:scan-not-found"]);
  });

  it("takes POST alone", async () => {
    const answer = await responseOf(scoreRoute.loader(routeArgs(get("/api/v1/scans/digital-maturity/score"))));
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "POST"]);
  });

  it("asks who scores too often to wait, and says how long", async () => {
    const address = "203.0.113.9";
    // the count starts anew each minute: with twice as many tries, one of two minutes is over its limit
    const tries = await Promise.all(
      Array.from({ length: 2 * limits.scanScore.most + 1 }, () => score(shop, { address })),
    );
    const stopped = tries.filter(({ status }) => status === 429);
    expect(stopped.length).toBeGreaterThan(0);
    expect(tries.every(({ status }) => status === 200 || status === 429)).toBe(true);
    for (const { headers } of stopped) expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
  });
});

describe("GET /api/v1/scans", () => {
  it("lists the scans in both languages", async () => {
    const { scans } = await (await responseOf(scansRoute.loader(routeArgs(get("/api/v1/scans"))))).json();
    expect(scans).toMatchObject([{ id: "digital-maturity", version: 1, url: "/api/v1/scans/digital-maturity" }]);
  });

  it("gives a whole definition with a tag, and nothing again to who has it", async () => {
    const ask = (tag = "") => {
      const request = new Request("http://localhost:3000/api/v1/scans/digital-maturity", {
        headers: { "If-None-Match": tag },
      });
      return responseOf(scanRoute.loader(routeArgs(request, { id: "digital-maturity" })));
    };
    const first = await ask();
    const tag = first.headers.get("ETag") ?? "";
    expect(await first.json()).toEqual(JSON.parse(JSON.stringify(scan)));
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("Cache-Control")).toMatch(/^public, max-age=/);
    const again = await Promise.all([ask(tag), ask(`W/${tag}`), ask(`"other", ${tag}`), ask('"other"')]);
    expect(again.map(({ status }) => status)).toEqual([304, 304, 304, 200]);
  });

  it("knows no other scan", async () => {
    const answer = await responseOf(scanRoute.loader(routeArgs(get("/api/v1/scans/nope"), { id: "nope" })));
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
