import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addOwnStep, changeStep, checkSignpost } from "#app/domain/plan/commands.server.ts";
import {
  countSignpostsToCheck,
  findPlan,
  findPlannedResponse,
  findStepQuestion,
  listSignpostRows,
} from "#app/domain/plan/queries.server.ts";
import { completeResponse, startResponse } from "#app/domain/scan/commands.server.ts";
import { makeLinkFromFile } from "#app/domain/scan/file-link-commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { planStep, signpostCheck } from "#db/schema/plan.ts";
import { response } from "#db/schema/scan.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-24T10:00:00Z");

async function shop(answers = shopAnswers) {
  const started = await startResponse(db, { definition: scan, language: "nl", answers }, now);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value;
  const found = await findResponseByToken(db, token);
  if (!found) throw new Error("it is not there");
  return { token, response: found, plan: { trackId: found.trackId, responseId: found.id } };
}
type Shop = Awaited<ReturnType<typeof shop>>;

const planOf = ({ response: found }: Shop, moment = now) =>
  findPlan(db, { response: found, language: "nl", now: moment });
const rowsOf = ({ plan }: Shop) => db.select().from(planStep).where(eq(planStep.trackId, plan.trackId));
const actionsOn = async (id: string) =>
  (await db.select().from(journalEntry).where(eq(journalEntry.objectId, id)))
    .map(({ action }) => action)
    .filter((action) => action.startsWith("plan."));

describe("a step of the library", () => {
  it("is ticked off, and opened again", async () => {
    const own = await shop();
    expect((await changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "done" } }, now)).ok).toBe(true);
    expect((await planOf(own)).now[0]).toMatchObject({ id: "V3-mfa", state: "done" });
    await changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "open" } }, now);
    expect((await planOf(own)).now[0]).toMatchObject({ id: "V3-mfa", state: "open", stateWords: null });
    expect(await actionsOn(own.plan.responseId)).toEqual(["plan.done", "plan.open"]);
  });

  it("keeps the day on which it was done first, however often the button is pressed", async () => {
    const own = await shop();
    const press = (moment: Date) => changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "done" } }, moment);
    await Promise.all([press(now), press(now)]);
    await press(new Date("2026-12-24T10:00:00Z"));
    const rows = await rowsOf(own);
    expect(rows.map(({ status, doneAt }) => [status, doneAt])).toEqual([["done", now]]);
    expect(await actionsOn(own.plan.responseId)).toEqual(["plan.done"]);
  });

  it("comes back on the day until which it was put off", async () => {
    const own = await shop();
    const { first } = await planOf(own);
    const step = first[1]?.id ?? "";
    for (const [until, day] of [
      ["month", "2026-12-24"],
      ["quarter", "2027-02-24"],
      ["year", "2027-01-01"],
    ] as const) {
      await changeStep(db, { ...own.plan, change: { step, change: "postponed", until } }, now);
      expect((await rowsOf(own)).map((row) => row.until)).toEqual([day]);
      expect((await planOf(own)).postponed.map(({ id }) => id)).toEqual([step]);
      expect((await planOf(own, new Date(`${day}T08:00:00Z`))).postponed).toEqual([]);
    }
  });

  it("stands where she moved it, also when it is done later", async () => {
    const own = await shop();
    await changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "moved", horizon: "year" } }, now);
    await changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "done" } }, now);
    const { now: soon, year } = await planOf(own);
    expect(soon.map(({ id }) => id)).not.toContain("V3-mfa");
    expect(year.flatMap(({ steps }) => steps).find(({ id }) => id === "V3-mfa")?.state).toBe("done");
  });

  it("is left out, and another takes its place", async () => {
    const own = await shop();
    const before = (await planOf(own)).now.map(({ id }) => id);
    await changeStep(db, { ...own.plan, change: { step: before[1] ?? "", change: "dropped" } }, now);
    const after = await planOf(own);
    expect(after.dropped.map(({ id }) => id)).toEqual([before[1]]);
    expect(after.now).toHaveLength(before.length);
  });

  it("counts no more in the score that the plan leads to when she keeps it for later", async () => {
    const own = await shop();
    const { now: soon, quarter, score } = await planOf(own);
    expect(score.projected.figure).not.toBe(score.scan.figure);
    for (const { id: step } of [...soon, ...quarter])
      await changeStep(db, { ...own.plan, change: { step, change: "moved", horizon: "year" } }, now);
    const after = await planOf(own);
    expect([after.now, after.quarter, after.score.projected]).toEqual([[], [], score.scan]);
    expect(after.score.sentence).toBe("Je scan staat op 38.");
  });

  it("must exist", async () => {
    const own = await shop();
    const outcome = await changeStep(db, { ...own.plan, change: { step: "X9-none", change: "done" } }, now);
    expect(outcome).toEqual({ ok: false, reason: "not-found" });
    expect(await rowsOf(own)).toEqual([]);
  });
});

describe("a step of her own", () => {
  it("stands in her plan where she put it, and the same twice is one", async () => {
    const own = await shop();
    const step = { title: "Bel de websitebouwer", horizon: "quarter" } as const;
    const first = await addOwnStep(db, { ...own.plan, step }, now);
    const again = await addOwnStep(db, { ...own.plan, step }, now);
    expect(first).toEqual(again);
    expect((await planOf(own)).quarter.at(-1)).toMatchObject({ own: true, title: step.title, why: null });
  });

  it("can be ticked off by her, and by nobody with another plan", async () => {
    const [own, other] = [await shop(), await shop()];
    const added = await addOwnStep(db, { ...own.plan, step: { title: "Iets", horizon: "now" } }, now);
    const change = { step: added.ok ? added.value.id : "", change: "done" } as const;
    expect(await changeStep(db, { ...other.plan, change }, now)).toEqual({ ok: false, reason: "not-found" });
    expect((await changeStep(db, { ...own.plan, change }, now)).ok).toBe(true);
    expect((await rowsOf(own)).map(({ status }) => status)).toEqual(["done"]);
  });

  it("is the thirtieth at most", async () => {
    const own = await shop();
    for (let number = 1; number <= 30; number++)
      await addOwnStep(db, { ...own.plan, step: { title: `Stap ${number}`, horizon: "year" } }, now);
    const more = await addOwnStep(db, { ...own.plan, step: { title: "Te veel", horizon: "year" } }, now);
    expect(more).toEqual({ ok: false, reason: "full" });
    expect(await rowsOf(own)).toHaveLength(30);
  });
});

describe("a scan that is deleted while she presses", () => {
  it("gets no step any more: nothing would ever take it away again", async () => {
    const own = await shop();
    await db.transaction((tx) => tx.delete(response).where(eq(response.id, own.response.id)));
    const gone = { ok: false, reason: "not-found" };
    expect(await addOwnStep(db, { ...own.plan, step: { title: "Te laat", horizon: "now" } }, now)).toEqual(gone);
    expect(await changeStep(db, { ...own.plan, change: { step: "V3-mfa", change: "done" } }, now)).toEqual(gone);
    expect(await rowsOf(own)).toEqual([]);
  });
});

describe("asking for help", () => {
  it("is about the step, in the language of her scan, and about no step of somebody else", async () => {
    const [own, other] = [await shop(), await shop()];
    const added = await addOwnStep(db, { ...own.plan, step: { title: "Iets eigens", horizon: "now" } }, now);
    const ownId = added.ok ? added.value.id : "";
    const questionOf = (token: string, step: string) => findStepQuestion(db, { token, step });
    expect(await questionOf(own.token, "V3-mfa")).toMatch(/^Ik wil hulp bij: .{5,}/);
    expect(await questionOf(own.token, ownId)).toBe("Ik wil hulp bij: Iets eigens");
    expect(await questionOf(other.token, ownId)).toBeUndefined();
    expect(await questionOf(newToken(), "V3-mfa")).toBeUndefined();
    expect(await questionOf(own.token, "X9-none")).toBeUndefined();
  });
});

describe("a plan in her file", () => {
  it("follows from her newest completed scan; from one in progress only when there is no other", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { contactId } = await addCase(db, { advisorId });
    expect(await findPlannedResponse(db, contactId)).toBeUndefined();
    const [old, newest, begun] = [await shop(), await shop(), await shop({ size: "2-9", sector: "G" })];
    const tie = (one: Shop) =>
      db.transaction((tx) => tx.update(response).set({ contactId }).where(eq(response.id, one.response.id)));
    await tie(begun);
    expect((await findPlannedResponse(db, contactId))?.id).toBe(begun.response.id);
    for (const [one, moment] of [
      [newest, new Date("2026-11-02T10:00:00Z")],
      [old, new Date("2026-05-02T10:00:00Z")],
    ] as const) {
      await completeResponse(db, { token: one.token, definition: scan }, moment);
      await tie(one);
    }
    expect((await findPlannedResponse(db, contactId))?.id).toBe(newest.response.id);
  });

  it("opens the scan by a link of its own, that ends with the file's", async () => {
    const own = await shop();
    const expiresAt = new Date("2026-12-24T10:00:00Z");
    const token = await makeLinkFromFile(db, { responseId: own.response.id, expiresAt }, now);
    expect((await findResponseByToken(db, token, now))?.id).toBe(own.response.id);
    expect(await findResponseByToken(db, token, expiresAt)).toBeUndefined();
    expect((await findResponseByToken(db, own.token, expiresAt))?.id).toBe(own.response.id);
  });
});

describe("a signpost that is looked at", () => {
  let by: { id: string; role: string };
  beforeAll(async () => {
    by = { id: await addAccount(db, "coordinator"), role: "coordinator" };
  });
  const rowOf = async (id: string, moment = now) =>
    (await listSignpostRows(db, { language: "nl", now: moment })).find((row) => row.id === id);
  const look = (found: Parameters<typeof checkSignpost>[1]["found"]) => checkSignpost(db, { found, by }, now);

  it("is shown to owners from then on, and no more when it is wrong or over", async () => {
    const own = await shop({ ...shopAnswers, S2: "2" });
    const pointed = async (moment = now) => {
      const { now: soon, quarter, year } = await planOf(own, moment);
      const all = [...soon, ...quarter, ...year.flatMap(({ steps }) => steps)];
      return new Set(all.flatMap(({ signposts }) => signposts.map(({ id }) => id)));
    };
    const before = await countSignpostsToCheck(db, now);
    expect((await pointed()).has("kvk")).toBe(false);
    expect((await look({ signpost: "kvk", right: "yes", until: "2027-03-01" })).ok).toBe(true);
    expect(await countSignpostsToCheck(db, now)).toBe(before - 1);
    expect([(await pointed()).has("kvk"), (await pointed(new Date("2027-03-02T10:00:00Z"))).has("kvk")]).toEqual([
      true,
      false,
    ]);
    expect((await look({ signpost: "ncsc-dtc", right: "no" })).ok).toBe(true);
    expect([(await pointed()).has("ncsc-dtc"), (await rowOf("ncsc-dtc"))?.group]).toEqual([false, "settled"]);
  });

  it("must exist, and cannot have ended already", async () => {
    const kept = () => db.$count(signpostCheck);
    const before = await kept();
    expect(await look({ signpost: "nowhere", right: "yes" })).toEqual({ ok: false, reason: "not-found" });
    expect(await look({ signpost: "slim", right: "yes", until: "2026-11-23" })).toEqual({ ok: false, reason: "past" });
    expect(await kept()).toBe(before);
  });
});
