import { readdirSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keepDmaDetails } from "#app/domain/dma/commands.server.ts";
import { askReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { addPartner } from "#app/domain/partners/commands.server.ts";
import { findSender } from "#app/domain/partners/queries.server.ts";
import { addOwnStep } from "#app/domain/plan/commands.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { addResponseLink } from "#app/domain/scan/link.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import * as csvRoute from "#app/routes/scan/result-csv.ts";
import * as jsonRoute from "#app/routes/scan/result-json.ts";
import * as pdfRoute from "#app/routes/scan/result-pdf.ts";
import * as sharedPdfRoute from "#app/routes/scan/shared-pdf.ts";
import { dmaAssessment } from "#db/schema/dma.ts";
import { planStep } from "#db/schema/plan.ts";
import { answer, response, responseLink, responseResult, responseTally, scanReminder } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const now = new Date();
const links = { result: (token: string) => `x/${token}`, stop: (token: string) => `x/${token}` };
const coordinator = { id: null, role: "coordinator" };

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

/** Columns that are not in her file, and why not. */
const leftOut: Readonly<Record<string, string>> = {
  "response.startKeyHash": "a secret of her browser, of which only a hash is kept",
  "response.partnerId": "the partner stands there by its name",
  "response.contactId": "who she is stands with her appointment, which this link does not open",
  "response_link.tokenHash": "the hash of a secret: who has the secret has the scan",
  "scan_reminder.tokenHash": "the hash of a secret: who has the secret can stop the reminder",
  "plan_step.trackId": "of the response, where it stands",
  ...Object.fromEntries(
    ["answer", "response_link", "response_result", "response_tally", "scan_reminder", "dma_assessment"].map((table) => [
      `${table}.responseId`,
      "of the response, where it stands",
    ]),
  ),
};

/** An answer stands beside the words of its question, as `answer`. */
function renamed(table: string, { value, ...row }: Record<string, unknown>): Record<string, unknown> {
  return table === "answer" ? { ...row, answer: value } : row;
}

/** Every table whose rows go with a response when it is erased. */
function tablesOfAResponse(): string[] {
  const folder = "db/migrations/postgres/meta";
  const newest =
    readdirSync(folder)
      .filter((name) => name.endsWith("_snapshot.json"))
      .sort()
      .at(-1) ?? "";
  const { tables }: Snapshot = JSON.parse(readFileSync(`${folder}/${newest}`, "utf8"));
  const going = Object.values(tables).filter(({ foreignKeys }) =>
    Object.values(foreignKeys).some(({ tableTo, onDelete }) => tableTo === "response" && onDelete === "cascade"),
  );
  // a plan hangs on the company's track, which no key of the database says
  return ["response", "plan_step", ...going.map(({ name }) => name)];
}
interface Snapshot {
  tables: Record<string, { name: string; foreignKeys: Record<string, { tableTo: string; onDelete?: string }> }>;
}

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
    expect(data).toMatchObject({ reminder: null, dma: null, response: { partner: null, bookedAt: null } });
    expect(text).not.toContain(token);
    expect(text).not.toContain(reader);
  });

  it("as JSON leaves no column out of what is kept of a scan, but for a few that are named", async () => {
    const { token, found } = await owner();
    const { id, trackId } = found;
    await addOwnStep(db, { trackId, responseId: id, step: { title: "Bel de bank", horizon: "now" } }, now);
    await askReminder(db, { responseId: id, email: "els@winkel.example", months: "6", language: "nl", links }, now);
    await keepDmaDetails(db, { responseId: id, details: { timePoint: "T1", companyName: "Zonnehof" } }, now);
    await addPartner(db, { partner: { name: "BV Hilversum", code: "bv", origins: [] }, by: coordinator }, now);
    const partnerId = (await findSender(db, "bv"))?.id;
    await db.transaction((tx) => tx.update(response).set({ partnerId, bookedAt: now }).where(eq(response.id, id)));
    const data = JSON.parse(await (await ask(jsonRoute, token)).text());
    expect(data.response.partner).toBe("BV Hilversum");
    const kept: [string, Record<string, unknown>[], unknown][] = [
      ["response", await db.select().from(response).where(eq(response.id, id)), [data.response]],
      ["answer", await db.select().from(answer).where(eq(answer.responseId, id)), data.answers],
      ["response_link", await db.select().from(responseLink).where(eq(responseLink.responseId, id)), data.links],
      [
        "response_result",
        await db.select().from(responseResult).where(eq(responseResult.responseId, id)),
        [data.result],
      ],
      ["response_tally", await db.select().from(responseTally).where(eq(responseTally.responseId, id)), [data.tally]],
      ["scan_reminder", await db.select().from(scanReminder).where(eq(scanReminder.responseId, id)), [data.reminder]],
      ["plan_step", await db.select().from(planStep).where(eq(planStep.trackId, trackId)), data.planSteps],
      ["dma_assessment", await db.select().from(dmaAssessment).where(eq(dmaAssessment.responseId, id)), [data.dma]],
    ];
    expect(kept.map(([table]) => table).sort()).toEqual(tablesOfAResponse().sort());
    const columns = kept.flatMap(([table, [row = {}]]) => Object.keys(row).map((column) => `${table}.${column}`));
    expect(columns).toEqual(expect.arrayContaining(Object.keys(leftOut)));
    for (const [table, rows, inFile] of kept) {
      expect(rows.length, table).toBeGreaterThan(0);
      for (const row of rows) {
        const known = Object.entries(row).filter(([column]) => !(`${table}.${column}` in leftOut));
        const wanted = JSON.parse(JSON.stringify(Object.fromEntries(known)));
        expect(inFile, table).toContainEqual(expect.objectContaining(renamed(table, wanted)));
      }
    }
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
