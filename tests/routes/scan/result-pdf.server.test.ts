import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { addOwnStep, changeStep } from "#app/domain/plan/commands.server.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import type { Answers } from "#app/domain/scan/answers.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import * as pdfRoute from "#app/routes/scan/result-pdf.ts";
import type { Language } from "#app/texts/language.ts";
import { writeCookie } from "#app/web/cookies.server.ts";
import { limits, secondsToWait } from "#app/web/rate-limit.server.ts";
import { rateCount } from "#db/schema/people.ts";
import { officialFigures } from "#scans/index.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { all, type ReadPdf, readPdf } from "#tests/support/pdf.ts";
import { get, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const now = new Date();

async function owner(answers: Answers = shopAnswers) {
  const started = await startResponse(db, { definition: scan, language: "nl", answers }, now);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  await completeResponse(db, { token, definition: scan }, now);
  const found = await findResponseByToken(db, token);
  if (!found) throw new Error("it is not there");
  return { token, found };
}
async function pdfOf(token: string, language: Language = "nl") {
  const response = await responseOf(
    pdfRoute.loader(
      routeArgs(get(`/uitslag/${token}/uitslag.pdf`, writeCookie("taal", language).split(";")[0]), { token }),
    ),
  );
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe.each(["nl", "en"] as const)("the result as a PDF (%s)", (language) => {
  let shop: Awaited<ReturnType<typeof owner>>;
  let bytes: Uint8Array;
  let read: ReadPdf;
  beforeAll(async () => {
    shop = await owner();
    ({ bytes } = await pdfOf(shop.token, language));
    if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}-${language}.pdf`, bytes);
    read = readPdf(bytes);
  });

  it("is tagged, names its language and shows its title", () => {
    expect(read.version).toBe("1.7");
    expect(read.catalog).toContain("/Marked true");
    expect(read.catalog).toContain(`/Lang (${language})`);
    expect(read.catalog).toContain("/DisplayDocTitle true");
    expect(read.info.Title).toContain(language === "nl" ? "Uitslag en stappenplan" : "Result and plan");
    expect(read.document.type).toBe("Document");
  });

  it("is read in order: one main heading, no level skipped, the result before the plan", () => {
    const headings = all(read.document, "H1", "H2", "H3", "H4");
    const levels = headings.map(({ type }) => Number(type.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const view = resultView({ definition: scan, figures: officialFigures }, shopAnswers, language);
    const order = [
      view.headline,
      view.meaning,
      view.total.figure,
      view.conclusion,
      view.themes[0]?.name ?? "",
      view.comparison.sentence,
    ];
    const places = order.map((text) => read.document.text.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("holds every step of the plan, in the plan's order, with how to begin the first ones", async () => {
    const plan = await findPlan(db, { response: shop.found, language, now });
    const titles = [...plan.now, ...plan.quarter, ...plan.year.flatMap(({ steps }) => steps)].map(({ title }) => title);
    const from = read.document.text.indexOf(plan.progress.sentence);
    let at = from;
    for (const title of titles) {
      at = read.document.text.indexOf(title, at);
      expect(at, title).toBeGreaterThan(from);
    }
    for (const line of plan.now.flatMap(({ begin }) => begin)) expect(read.document.text).toContain(line);
  });

  it("says what each drawing shows, and heads each row and column of a table", () => {
    const figures = all(read.document, "Figure");
    expect(figures).toHaveLength(3);
    for (const { alt } of figures) expect(alt).toMatch(/\w/);
    const tables = all(read.document, "Table");
    expect(tables.length).toBeGreaterThanOrEqual(4);
    for (const table of tables) {
      const [head, ...rows] = all(table, "TR");
      expect(head?.children.map(({ scope }) => scope)).toEqual(head?.children.map(() => "Column"));
      for (const { children } of rows)
        expect(children.map(({ type, scope }) => [type, scope])[0]).toEqual(["TH", "Row"]);
    }
  });

  it("has a bookmark for each heading of the first three levels", () => {
    const headings = all(read.document, "H1", "H2", "H3").map(({ text }) => text);
    expect(read.bookmarks).toEqual(headings);
  });

  it("leaves nothing untagged but page numbers and decoration, and every letter readable", () => {
    expect(read.loose).toBe("");
    expect(read.document.text).not.toContain("\u0000");
    expect(read.document.text).not.toMatch(/Pagina \d|Page \d/);
  });

  it("never gives the private link away", () => {
    expect(Buffer.from(bytes).toString("latin1")).not.toContain(shop.token);
    expect(read.document.text).not.toContain(shop.token);
    expect(read.links.at(-1)).toMatch(/\/afspraak$/);
  });

  it("is found tagged, titled and in reading order by poppler too, where that is installed", () => {
    const info = spawnSync("pdfinfo", ["-"], { input: bytes, encoding: "utf8" });
    const text = spawnSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });
    const structure = spawnSync("pdfinfo", ["-struct", "-"], { input: bytes, encoding: "utf8" });
    // without poppler the tests above still say the same of the file's own bytes
    expect(info.error === undefined ? info.stdout : "Tagged:          yes").toMatch(/Tagged: +yes/);
    expect(structure.stderr ?? "").toBe("");
    if (text.error !== undefined) return;
    const headings = all(read.document, "H1", "H2").map((heading) =>
      text.stdout.replaceAll(/\s+/g, " ").indexOf(heading.text),
    );
    expect(headings).not.toContain(-1);
    expect(headings).toEqual([...headings].sort((a, b) => a - b));
  });
});

describe("a result as a PDF", () => {
  it("is a private download with the day in its name", async () => {
    const { token } = await owner();
    const { headers } = (await pdfOf(token)).response;
    expect(headers.get("Content-Type")).toBe("application/pdf");
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="spot035-uitslag-\d{4}-\d\d-\d\d\.pdf"$/);
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  it("lets others go first between its pieces", async () => {
    const { token } = await owner();
    let turns = 0;
    let drawing = true;
    const turn = () => {
      turns++;
      if (drawing) setImmediate(turn);
    };
    setImmediate(turn);
    const before = turns;
    await pdfOf(token);
    drawing = false;
    expect(turns - before).toBeGreaterThan(20);
  });

  it("is not drawn for who asks very many, who gets a page that says how long to wait, with a way back", async () => {
    const { token } = await owner();
    const window = limits.pdf.minutes * 60_000;
    for (const at of [Date.now(), Date.now() + window]) await secondsToWait("pdf", "127.0.0.1", new Date(at));
    await db.transaction((tx) => tx.update(rateCount).set({ count: limits.pdf.most - 1 }));
    expect((await pdfOf(token)).response.status).toBe(200);
    const { response, bytes } = await pdfOf(token, "en");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(Buffer.from(bytes).toString()).toContain(`<a href="/uitslag/${token}">Back to the result</a>`);
    await db.transaction((tx) => tx.delete(rateCount));
  });

  it("is not there for who has no link", async () => {
    expect((await pdfOf("geen-link")).response.status).toBe(404);
  });

  it("holds what she ticked off, put off and added, in letters from anywhere", async () => {
    const { token, found } = await owner();
    const own = { trackId: found.trackId, responseId: found.id };
    const plan = await findPlan(db, { response: found, language: "nl", now });
    await changeStep(db, { ...own, change: { step: plan.now[0]?.id ?? "", change: "done" } }, now);
    await changeStep(db, { ...own, change: { step: plan.now[1]?.id ?? "", change: "postponed", until: "month" } }, now);
    await addOwnStep(db, { ...own, step: { title: "Bel Łukasz Şahin over 東京 – “nu”", horizon: "now" } }, now);
    const { document } = readPdf((await pdfOf(token)).bytes);
    expect(document.text).toContain("Klaar op ");
    expect(document.text).toContain("Uitgesteld tot ");
    expect(document.text).toContain("Bel Łukasz Şahin over 東京 – “nu”");
  });

  it("of a scan that is not finished says so, and draws ranges", async () => {
    const { sector = "", size = "", S1 = "" } = shopAnswers;
    const started = await startResponse(db, { definition: scan, language: "nl", answers: { sector, size, S1 } }, now);
    if (!started.ok) throw new Error(started.reason);
    const { document } = readPdf((await pdfOf(started.value.token)).bytes);
    expect(document.text).toContain("Nog niet af");
    expect(all(document, "H1")).toHaveLength(1);
  });
});
