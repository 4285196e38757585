import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { countResponses } from "#app/domain/statistics/commands.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { loader as answers } from "#app/routes/statistics/answers.tsx";
import { loader as noFile, action as takeAway } from "#app/routes/statistics/export.ts";
import { loader as overview } from "#app/routes/statistics/scans.tsx";
import { journalEntry } from "#db/schema/journal.ts";
import { partner } from "#db/schema/partners.ts";
import { contact, organisation } from "#db/schema/people.ts";
import { response, responseResult } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { countedReads } from "#tests/support/counted-reads.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";
import { unzip } from "#tests/support/unzip.ts";

const db = testDatabase();
const monday = Date.parse("2026-11-23T09:00:00Z");
let cookie: string;

beforeAll(async () => {
  ({ cookie } = await signedInAs("coordinator"));
});

const page = (path: string) => routeArgs(get(path, cookie));

async function taken(given = shopAnswers, { at = monday, done = true, partnerId = "" } = {}): Promise<string> {
  const start = { definition: scan, language: "nl" as const, answers: given, ...(partnerId && { partnerId }) };
  const outcome = await startResponse(db, start, new Date(at));
  if (!outcome.ok) throw new Error(outcome.reason);
  const { token, id } = outcome.value;
  if (done) await completeResponse(db, { token, definition: scan }, new Date(at + 380_000));
  return id;
}

describe("the coordinator's pages about scans", () => {
  it.each(Object.entries({ overview, answers, noFile }))("send a stranger to sign in: %s", async (_name, loader) => {
    const answer = await responseOf(Promise.resolve(loader(routeArgs(get("/coordinator/scans")))));
    expect([answer.status, answer.headers.get("Location")?.startsWith("/inloggen")]).toEqual([302, true]);
  });

  it("do not exist for others with an account, and neither does the file", async () => {
    for (const role of ["advisor", "municipality", "student"] as const) {
      const { cookie: theirs } = await signedInAs(role);
      for (const loader of [overview, answers])
        expect((await responseOf(loader(routeArgs(get("/", theirs))))).status).toBe(404);
      const file = takeAway(routeArgs(post("/", {}, theirs), { id: "v1.csv" }));
      expect((await responseOf(file)).status).toBe(404);
    }
  });

  it("say that nothing was counted yet", async () => {
    expect([await overview(page("/coordinator/scans")), await answers(page("/coordinator/scans/antwoorden"))]).toEqual([
      null,
      null,
    ]);
  });
});

describe("with scans that were taken", () => {
  beforeAll(async () => {
    const partnerId = await db.transaction(async (tx) => {
      const sender = { code: "bv-hilversum", name: "BV Hilversum", origins: [], countsTokenHash: "x" };
      const [row] = await tx.insert(partner).values(sender).returning({ id: partner.id });
      return row?.id ?? "";
    });
    for (let one = 0; one < 12; one++) await taken(shopAnswers, { partnerId: one < 6 ? partnerId : "" });
    for (let one = 0; one < 8; one++) await taken({ size: "2-9", sector: "G" }, { done: false });
    for (let one = 0; one < 5; one++) await taken({ ...shopAnswers, S1: "4" }, { at: monday - 200 * dayMs });
    await countResponses(db, new Date(monday + 2 * dayMs));
  });

  it("tell how many began, came how far, finished, and where the others stopped", async () => {
    const found = await overview(page("/coordinator/scans?versie=1&kwartaal=2026-Q4"));
    expect(found?.choice).toMatchObject({ version: "1", quarter: "2026-Q4" });
    expect(found?.choice.quarters.map(({ value }) => value)).toEqual(["", "2026-Q4", "2026-Q2"]);
    expect(found?.view.stats.map(({ figure }) => figure)).toEqual(["20", "12", "0", "6,5 min"]);
    expect(found?.view.steps.find(({ id }) => id === "completed")).toMatchObject({ figure: "12 (60%)", share: 60 });
    expect(found?.view.questionsConclusion).toMatch(/^De meeste mensen stoppen hier \(8\): /);
    expect(found?.view.partners).toEqual([
      { id: expect.any(String), name: "BV Hilversum", started: "6", completed: "6", booked: "0" },
      { id: "", name: "Vanzelf", started: "14", completed: "6", booked: "0" },
    ]);
    const all = await overview(page("/coordinator/scans"));
    expect(all?.view.stats[0]).toMatchObject({ figure: "25" });
  });

  it("tell what was answered, in the language of the page", async () => {
    const found = await answers(routeArgs(get("/coordinator/scans/antwoorden", `${cookie}; spot_taal=en`)));
    const [first] = found?.parts.find(({ id }) => id === "D1")?.questions ?? [];
    expect(first).toMatchObject({ id: "S1", answered: "17 scans with an answer to this question." });
    expect(first?.options.map(({ figure }) => figure)).toEqual(["0%", "71%", "0%", "0%", "29%", "0%"]);
    expect(first?.conclusion).toMatch(/^The answer given most \(71%\)/);
  });

  it("ask the database no more for more scans", async () => {
    const reads = async (loader: typeof overview | typeof answers) => {
      const counted = countedReads(db);
      const args = page("/coordinator/scans");
      await loader({ ...args, context: { ...args.context, db: counted.db } });
      return counted.asked();
    };
    const before = [await reads(overview), await reads(answers)];
    for (let one = 0; one < 10; one++) await taken({ ...shopAnswers, S1: String(one % 5) });
    await countResponses(db, new Date(monday + 3 * dayMs));
    expect([await reads(overview), await reads(answers)]).toEqual(before);
    expect(Math.max(...before)).toBeLessThanOrEqual(6);
  });
});

describe("the file with all scans", () => {
  const fetchFile = (id: string) => responseOf(takeAway(routeArgs(post("/", {}, cookie), { id })));
  const table = (csv: string) =>
    csv
      .replace("\uFEFF", "")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));

  it("has a line for each scan of the version, without anything that says whose it is", async () => {
    const id = await taken();
    await db.transaction(async (tx) => {
      const [company] = await tx.insert(organisation).values({ name: "Bakkerij Vermeer" }).returning();
      const person = { name: "Els Vermeer", email: "els@test.example", language: "nl" as const };
      const [owner] = await tx
        .insert(contact)
        .values({ ...person, organisationId: company?.id ?? "" })
        .returning();
      await tx
        .update(response)
        .set({ contactId: owner?.id ?? null, bookedAt: new Date() })
        .where(eq(response.id, id));
    });
    const answer = await fetchFile("v1.csv");
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="spot035-scans-v1.csv"');
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    const text = await answer.text();
    const [header = [], ...rows] = table(text);
    expect(rows).toHaveLength(await db.$count(response));
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows.filter((row) => row[header.indexOf("booked")] === "1")).toHaveLength(1);
    const rest = await db.select().from(response);
    for (const secret of [
      "Els",
      "Vermeer",
      "@",
      ...rest.flatMap((row) => [row.id, row.trackId, row.contactId ?? "Els"]),
    ])
      expect(text).not.toContain(secret);
  });

  it("has the stored scores, and the answers of who has not finished", async () => {
    const id = await taken({ size: "zzp", R2: ["site"] }, { done: false });
    const finished = await taken();
    const [kept] = await db.select().from(responseResult).where(eq(responseResult.responseId, finished));
    if (kept === undefined) throw new Error("a completed scan has a result");
    const score = { ...kept.score, total: { ...kept.score.total, score: 77 } };
    await db.transaction((tx) =>
      tx.update(responseResult).set({ score }).where(eq(responseResult.responseId, finished)),
    );
    const [header = [], ...rows] = table(await (await fetchFile("v1.csv")).text());
    const value = (row: string[] | undefined, name: string) => row?.[header.indexOf(name)];
    expect(id < finished).toBe(true);
    const [unfinished, last] = rows.slice(-2);
    expect(["size", "R2.site", "R2.ads", "total.score"].map((name) => value(unfinished, name))).toEqual([
      ...["zzp", "1", "0", ""],
    ]);
    expect(value(last, "total.score")).toBe("77");
  });

  it("gives a company the same pseudonym in every file, and another than its scan", async () => {
    const [first, second] = [await fetchFile("v1.csv"), await fetchFile("v1.csv")];
    const [one, other] = [table(await first.text()), table(await second.text())];
    expect(one).toEqual(other);
    expect(one[1]?.slice(0, 2)).toEqual([
      expect.stringMatching(/^s_[\w-]{22}$/),
      expect.stringMatching(/^c_[\w-]{22}$/),
    ]);
    expect(one[1]?.[0]?.slice(2)).not.toBe(one[1]?.[1]?.slice(2));
  });

  it("comes as a workbook too, with a legend in her language", async () => {
    const answer = await fetchFile("v1.xlsx");
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    const rows = files["xl/worksheets/sheet1.xml"]?.match(/<row>/g) ?? [];
    expect(rows).toHaveLength(1 + (await db.$count(response)));
    expect(files["xl/workbook.xml"]).toMatch(/name="Scans".*name="Toelichting"/);
    expect(files["xl/worksheets/sheet2.xml"]).toContain("Pseudoniem van deze scan");
  });

  it("is written down in the journal before it leaves", async () => {
    const before = await db.$count(journalEntry, eq(journalEntry.action, "responses.exported"));
    await fetchFile("v1.xlsx");
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.action, "responses.exported"));
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      actorRole: "coordinator",
      objectType: "scan-version",
      facts: { scan: scan.id, version: 1, format: "xlsx" },
    });
  });

  it.each(["v9.csv", "v1.pdf", "1.csv", "v0.csv", "v1.csv/..", ""])("is not there under %s", async (id) => {
    expect((await fetchFile(id)).status).toBe(404);
  });

  it("leads back to the page when its address is opened by itself", async () => {
    const answer = await noFile(routeArgs(get("/coordinator/scans/export/v1.csv", cookie), { id: "v1.csv" }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/coordinator/scans"]);
  });

  it("can be fetched 20 times an hour by one person, and then says when again", async () => {
    const { cookie: busy } = await signedInAs("coordinator");
    const again = () => responseOf(takeAway(routeArgs(post("/", {}, busy), { id: "v1.csv" })));
    for (let time = 0; time < 20; time++) expect((await again()).status).toBe(200);
    const answer = await again();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await answer.text()).toMatch(/<h1>Je hebt nu genoeg bestanden opgehaald<\/h1>[\s\S]*\/coordinator\/scans/);
  });
});
