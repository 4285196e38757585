import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { loader as overview, action as saveDetails } from "#app/routes/dma/dma.tsx";
import { loader as file } from "#app/routes/dma/export.ts";
import { action as answer, loader as question } from "#app/routes/dma/question.tsx";
import type { Writer } from "#db/database.ts";
import { response } from "#db/schema/scan.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
type Args = ReturnType<typeof routeArgs>;
let token: string;
let home: string;
async function begin(answers: Answers) {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers }, new Date());
  if (!outcome.ok) throw new Error(outcome.reason);
  token = outcome.value.token;
  home = `/uitslag/${token}/eu`;
}
beforeEach(() => begin(shopAnswers));

const at = (part: string) => ({ token, part });
const look = async () => (await overview(routeArgs(get(home), { token }))).data;
const send = (part: number, fields: Record<string, string | string[]>) =>
  answer(routeArgs(post(`${home}/vraag/${part}`, fields), at(String(part))));
const sendAll = async () => {
  for (const { number, kind, items } of dmaQuestionnaire) {
    const levels = Object.fromEntries(items.map(({ field }) => [field, "10"]));
    await responseOf(send(number, kind === "levels" || kind === "degrees" ? levels : {}));
  }
};
const cells = (csv: string) => csv.replace("\uFEFF", "").trim().split(/\r?\n/);

describe("the official questionnaire after a scan", () => {
  it("shows what follows from the scan, and keeps nothing before she says so", async () => {
    const { view } = (await question(routeArgs(get(home), at("3")))).data;
    expect(view.fromScan).toBe(true);
    expect((await look()).overview).toMatchObject({ answered: 0, next: 1, score: null });
  });

  it("fills in nothing from an answer to a question that she is not asked any more", async () => {
    const filledIn = async () => {
      const { view } = (await question(routeArgs(get(home), at("3")))).data;
      return view.items.filter(({ chosen }) => chosen.length > 0).map(({ field }) => field);
    };
    // selling on the web is asked of who has many customers, and stays kept when she says that hers are few
    await begin({ ...shopAnswers, customers: "b2c", R3: "2" });
    expect(await filledIn()).toContain("digital_technologies_ecommerce_sales_m2_2_3");
    await begin({ ...shopAnswers, customers: "few", R3: "2" });
    expect(await filledIn()).not.toContain("digital_technologies_ecommerce_sales_m2_2_3");
  });

  it("goes to the next question with each answer, and to the result after the last", async () => {
    const first = await responseOf(send(1, { delivery_m2_1_1: ["plan"] }));
    expect([first.status, first.headers.get("Location")]).toEqual([303, `${home}/vraag/2`]);
    await sendAll();
    const last = await responseOf(send(11, {}));
    expect(last.headers.get("Location")).toBe(home);
  });

  it("has a result when every question is answered", async () => {
    await sendAll();
    const { score } = (await look()).overview;
    expect(score?.dimensions.map(({ points }) => points)).toEqual([0, 50, 0, 0, 100, 50]);
    expect(score?.total).toMatchObject({ points: 33, band: "average" });
  });

  it("refuses what is not offered, with what was chosen still there, and keeps nothing of it", async () => {
    const odd = await send(9, { automation_ai_robotics_m2_5_9: "7", automation_ai_computer_vision_m2_5_9: "10" });
    if (!("data" in odd)) throw new Error("nothing was refused");
    expect(odd.init?.status).toBe(422);
    expect(Object.keys(odd.data.errors)).toEqual(["automation_ai_robotics_m2_5_9"]);
    expect(odd.data.typed).toMatchObject({ automation_ai_computer_vision_m2_5_9: "10" });
    expect((await look()).overview.answered).toBe(0);
  });

  it.each([
    ["an answer", {}, (args: Args) => answer(args)],
    ["the details", { timePoint: "T0" }, (args: Args) => saveDetails(args)],
  ] as const)("is not there any more when the scan was erased while she sent %s", async (_, fields, door) => {
    const id = (await findResponseByToken(db, token))?.id ?? "";
    const args = routeArgs(post(home, fields), at("1"));
    // another device of hers erases it after this page has found it
    const late: typeof db = Object.assign(Object.create(db), {
      transaction: async <T>(work: (tx: Writer) => PromiseLike<T>) => {
        await db.transaction((tx) => tx.delete(response).where(eq(response.id, id)));
        return db.transaction(work);
      },
    });
    expect((await responseOf(door({ ...args, context: { ...args.context, db: late } }))).status).toBe(404);
  });

  it("refuses a VAT number that cannot be one, at its field", async () => {
    const odd = await saveDetails(routeArgs(post(home, { timePoint: "T0", vatNumber: "12" }), { token }));
    if (!("data" in odd)) throw new Error("nothing was refused");
    expect(odd.init?.status).toBe(422);
    expect(odd.data).toMatchObject({ errors: { vatNumber: ["vatNumber"] }, typed: { vatNumber: "12" } });
  });

  it("hands over a file in the EU's coding that no spreadsheet takes for a formula", async () => {
    await sendAll();
    await responseOf(saveDetails(routeArgs(post(home, { timePoint: "T0", companyName: "=1+1" }), { token })));
    const answered = await file(routeArgs(get(home), { token }));
    expect(answered.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answered.headers.get("Cache-Control")).toBe("no-store");
    const [names = "", values = "", ...more] = cells(await answered.text());
    expect(more).toEqual([]);
    expect(names.startsWith("product_service_design_m2_1_1,")).toBe(true);
    expect(values.startsWith("0|0,")).toBe(true);
    expect(values).toContain("'=1+1");
  });

  it.each(["0", "12", "x", "1.5"])("has no question %s", async (part) => {
    expect((await responseOf(question(routeArgs(get(home), at(part))))).status).toBe(404);
    expect((await responseOf(answer(routeArgs(post(home), at(part))))).status).toBe(404);
  });

  it("opens for nobody without the link", async () => {
    const other = { token: "x".repeat(22), part: "1" };
    const doors = [
      overview(routeArgs(get(home), other)),
      question(routeArgs(get(home), other)),
      file(routeArgs(get(home), other)),
      answer(routeArgs(post(home), other)),
      saveDetails(routeArgs(post(home), other)),
    ];
    // all are waited for at once: a door that refuses while another is asked would be nobody's rejection
    const answers = await Promise.all(doors.map(responseOf));
    expect(answers.map(({ status }) => status)).toEqual(doors.map(() => 404));
  });
});
