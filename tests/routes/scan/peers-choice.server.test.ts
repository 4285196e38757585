import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import * as choiceRoute from "#app/routes/scan/peers-choice.ts";
import * as resultRoute from "#app/routes/scan/result.tsx";
import { response } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
let token = "";
beforeAll(async () => {
  const now = new Date();
  const started = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, now);
  if (!started.ok) throw new Error(started.reason);
  token = started.value.token;
  await completeResponse(db, { token, definition: scan }, now);
});

const choose = (fields: Record<string, string>, of = token) =>
  responseOf(choiceRoute.action(routeArgs(post(`/uitslag/${of}/vergelijken`, fields), { token: of })));

async function peers() {
  const { data } = await resultRoute.loader(routeArgs(get(`/uitslag/${token}`), { token }));
  return data.peers;
}

describe("being counted in the comparison", () => {
  it("is said on the result's page, with why there is nothing to compare with yet", async () => {
    const { view, choice } = await peers();
    expect(view).toMatchObject({ title: "Nog te weinig bedrijven", index: null, scores: null });
    expect(view.text).toContain("Winkels, groothandel en garages, 2 tot en met 9 mensen");
    expect(choice).toMatchObject({ action: "Tel mij niet mee", count: "no" });
  });

  it("ends with one press, and begins again with another", async () => {
    const answer = await choose({ count: "no" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/uitslag/${token}#bedrijven`]);
    expect((await peers()).choice).toMatchObject({ action: "Tel mij weer mee", count: "yes" });
    await choose({ count: "yes" });
    expect((await peers()).choice.count).toBe("no");
  });

  it("takes nothing but yes and no, and nothing without her link", async () => {
    expect((await choose({ count: "perhaps" })).status).toBe(422);
    expect((await choose({ count: "no", also: "this" })).status).toBe(422);
    expect((await choose({ count: "no" }, "somebody-else")).status).toBe(404);
    expect(await db.$count(response, eq(response.inPeers, false))).toBe(0);
  });

  it("does not answer to a look: that goes to the result", async () => {
    const looked = await responseOf(choiceRoute.loader(routeArgs(get(`/uitslag/${token}/vergelijken`), { token })));
    expect(looked.headers.get("Location")).toBe(`/uitslag/${token}`);
  });
});
