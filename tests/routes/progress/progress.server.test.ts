import { describe, expect, it } from "vitest";
import { changeStep } from "#app/domain/plan/commands.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { startRescan } from "#app/domain/scan/rescan-commands.server.ts";
import { loader as progress } from "#app/routes/progress/progress.tsx";
import { action as again } from "#app/routes/scan/rescan.ts";
import { answer } from "#db/schema/scan.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { cookiesOf, get, post, responseOf, routeArgs } from "#tests/support/request.ts";

const db = testDatabase();
const [spring, summer, autumn] = ["2026-04-01", "2026-07-01", "2026-11-20"].map((day) => new Date(`${day}T09:00:00Z`));

async function completed(): Promise<string> {
  const start = { definition: scan, language: "nl", answers: shopAnswers } as const;
  const outcome = await startResponse(db, start, spring ?? new Date());
  if (!outcome.ok) throw new Error(outcome.reason);
  await completeResponse(db, { token: outcome.value.token, definition: scan }, spring ?? new Date());
  return outcome.value.token;
}

async function measuredAgain(token: string, changed: Record<string, string>): Promise<string> {
  const now = autumn ?? new Date();
  const outcome = await startRescan(db, { token, definition: scan }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  const responseId = (await findResponseByToken(db, outcome.value.token))?.id ?? "";
  const answers = Object.entries({ ...shopAnswers, ...changed }).map(([question, value]) => ({
    ...{ responseId, question, revision: 1, answeredAt: now },
    value: typeof value === "string" ? value : [...value],
  }));
  await db.transaction((tx) => tx.insert(answer).values(answers));
  await completeResponse(db, { token: outcome.value.token, definition: scan }, now);
  return outcome.value.token;
}

const look = async (token: string, query = "") =>
  (await progress(routeArgs(get(`/uitslag/${token}/vooruitgang${query}`), { token }))).data;

describe("the page of progress", () => {
  it("says after one scan that there is nothing to compare yet", async () => {
    expect((await look(await completed())).view).toBeNull();
  });

  it("shows the kept scores in time, and what changed per theme and per question", async () => {
    const token = await completed();
    const second = await measuredAgain(token, { V4: "3", A1: "0" });
    const { view } = await look(second);
    expect(view?.line.map(({ date, score }) => [date, score])).toEqual([
      ["01-04-2026", 38],
      ["20-11-2026", expect.any(Number)],
    ]);
    expect(view?.change?.up.map(({ id }) => id)).toEqual(["V4"]);
    expect(view?.change?.down.map(({ id }) => id)).toEqual(["A1"]);
    expect(view?.change?.scores.find(({ id }) => id === "D1")?.words).toBe("gelijk");
    expect(view?.change?.scores.find(({ id }) => id === "D4")?.words).toMatch(/hoger$/);
  });

  it("says of a step she ticked off in between whether her answers show it", async () => {
    const token = await completed();
    const { trackId, id } = (await findResponseByToken(db, token)) ?? { trackId: "", id: "" };
    for (const step of ["V4-3", "S1-3"])
      await changeStep(db, { trackId, responseId: id, change: { step, change: "done" } }, summer ?? new Date());
    const { view } = await look(await measuredAgain(token, { V4: "3" }));
    expect(view?.steps.map(({ seen }) => seen).sort()).toEqual([false, true]);
  });

  it("compares with the scan she chooses, and with the one before for any other wish", async () => {
    const token = await completed();
    const second = await measuredAgain(token, { V4: "3" });
    const third = await measuredAgain(second, { V4: "4" });
    expect((await look(third)).which).toMatchObject({ chosen: "1" });
    expect((await look(third, "?met=0")).which).toMatchObject({ chosen: "0" });
    expect((await look(third, "?met=7")).which).toMatchObject({ chosen: "1" });
    expect((await look(third, "?met=x")).which.earlier).toHaveLength(2);
  });

  it("opens for nobody without the link", async () => {
    const token = "x".repeat(22);
    expect((await responseOf(progress(routeArgs(get("/"), { token })))).status).toBe(404);
    expect((await responseOf(again(routeArgs(post("/"), { token })))).status).toBe(404);
  });
});

describe("measuring again", () => {
  it("gives this browser the new scan, and leads to its first question", async () => {
    const token = await completed();
    const started = await responseOf(again(routeArgs(post("/"), { token })));
    expect(started.headers.get("Location")).toBe("/scan");
    const cookie = cookiesOf(started).find((one) => one.startsWith("spot_scan="));
    expect(cookie).toBeDefined();
    expect(cookie).not.toContain(token);
  });
});
