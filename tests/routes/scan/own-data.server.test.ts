import { describe, expect, it } from "vitest";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import * as csvRoute from "#app/routes/scan/result-csv.ts";
import * as jsonRoute from "#app/routes/scan/result-json.ts";
import * as pdfRoute from "#app/routes/scan/result-pdf.ts";
import * as sharedPdfRoute from "#app/routes/scan/shared-pdf.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const now = new Date();

async function owner() {
  const started = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, now);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  await completeResponse(db, { token, definition: scan }, now);
  const found = await findResponseByToken(db, token);
  if (!found) throw new Error("it is not there");
  const shared = { responseId: found.id, access: "reader", purpose: "share", expiresAt: null } as const;
  const reader = await db.transaction((tx) => addResponseLink(tx, shared, now));
  return { token, found, reader };
}
const ask = (route: { loader: typeof jsonRoute.loader }, token: string, cookie = "") =>
  responseOf(route.loader(routeArgs(get("/x", cookie), { token })));

describe("her own data", () => {
  it("as JSON is everything that is kept: answers in words, the exact score, plan, links without tokens", async () => {
    const { token, found, reader } = await owner();
    const step = { title: "=Bel de bank", horizon: "now" } as const;
    await addOwnStep(db, { trackId: found.trackId, responseId: found.id, step }, now);
    const text = await (await ask(jsonRoute, token)).text();
    const data = JSON.parse(text);
    expect(data.scan).toEqual({ id: scan.id, title: scan.title.nl, version: scan.version, model: 1 });
    expect(data.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(data.score).toEqual(keptScoreOf(scan, found.answers));
    const kept = data.answers.flatMap(({ question, answer }: { question: string; answer: unknown }) =>
      answer === null ? [] : [[question, answer]],
    );
    expect(Object.fromEntries(kept)).toEqual(found.answers);
    expect(data.answers.find(({ question }: { question: string }) => question === "size")).toMatchObject({
      answer: "2-9",
      asked: true,
      words: [expect.stringContaining("2")],
    });
    expect(JSON.stringify(data.plan)).toContain("=Bel de bank");
    expect(data.links.map(({ purpose }: { purpose: string }) => purpose).sort()).toEqual(["device", "share"]);
    expect(data).toMatchObject({ reminder: null, dma: null });
    expect(text).not.toContain(token);
    expect(text).not.toContain(reader);
  });

  it("as CSV has a row for each question of the scan, in fixed columns", async () => {
    const { token } = await owner();
    const answer = await ask(csvRoute, token);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines[0]).toBe("scan,version,part,question,text,asked,answer,answer_text,changed");
    expect(lines).toHaveLength(scan.parts.flatMap(({ questions }) => questions).length + 2);
    expect(lines.find((line) => line.includes(",size,"))).toMatch(/,yes,2-9,/);
  });

  it.each([
    ["json", jsonRoute, /^application\/json/],
    ["csv", csvRoute, /^text\/csv/],
  ] as const)("is a private download with the day in its name (%s)", async (end, route, type) => {
    const { token } = await owner();
    const { headers } = await ask(route, token);
    expect(headers.get("Content-Type")).toMatch(type);
    expect(headers.get("Content-Disposition")).toMatch(
      new RegExp(`^attachment; filename="spot035-gegevens-\\d{4}-\\d\\d-\\d\\d\\.${end}"$`),
    );
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  it("is for its owner alone: no reader, no stranger, no coordinator without the link", async () => {
    const { reader, found } = await owner();
    const { cookie } = await signedInAs("coordinator");
    for (const route of [jsonRoute, csvRoute, pdfRoute]) {
      expect((await ask(route, reader)).status).toBe(404);
      expect((await ask(route, "geen-link")).status).toBe(404);
      expect((await ask(route, found.id, cookie)).status).toBe(404);
    }
  });
});

describe("the PDF for whom she let look along", () => {
  it("opens with the shared link, and with no other", async () => {
    const { token, reader } = await owner();
    const answer = await ask(sharedPdfRoute, reader);
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
    expect(text).not.toContain(token);
    expect(text).not.toContain(reader);
    expect((await ask(sharedPdfRoute, token)).status).toBe(404);
  });

  it("says that it has ended when she revoked the link or its time is over", async () => {
    const { found } = await owner();
    const ended = {
      responseId: found.id,
      access: "reader",
      purpose: "share",
      expiresAt: new Date(now.getTime() - 1),
    } as const;
    const reader = await db.transaction((tx) => addResponseLink(tx, ended, now));
    expect((await ask(sharedPdfRoute, reader)).status).toBe(410);
  });
});
