import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ChangedAnswers } from "#app/domain/scan/answer-keeping.server.ts";
import { givenOf } from "#app/domain/scan/asked-when.ts";
import { completeResponse, saveAnswers, setPace, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { settleTally } from "#app/domain/scan/tally-steps.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { answer, response, responseLink, responseTally } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const db = testDatabase();
const monday = new Date("2026-11-23T09:00:00Z");
const tuesday = new Date("2026-11-24T09:00:00Z");

async function started(answers = shopAnswers) {
  const outcome = await startResponse(db, { definition: scan, language: "nl", answers }, monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.token;
}

async function found(token: string) {
  const one = await findResponseByToken(db, token);
  if (!one) throw new Error("the response is gone");
  return one;
}

/** Saves answers as a page does that was made just now. */
function save(token: string, answers: ChangedAnswers, now = tuesday) {
  const given = Object.entries(answers).map(([id, answer]) => [id, givenOf(answer ?? undefined)]);
  return saveAnswers(db, { token, given: Object.fromEntries(given) }, now);
}

async function revisionOf(token: string, question: string) {
  const rows = await db
    .select()
    .from(answer)
    .where(eq(answer.responseId, (await found(token)).id));
  return rows.find((row) => row.question === question)?.revision;
}

describe("starting a response", () => {
  it("keeps the first answers, and of the token only its hash", async () => {
    const token = await started();
    expect((await found(token)).answers).toEqual(shopAnswers);
    const rows = await db
      .select()
      .from(responseLink)
      .innerJoin(response, eq(response.id, responseLink.responseId))
      .where(eq(responseLink.tokenHash, hashOf(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.response).toMatchObject({
      scan: "digital-maturity",
      version: 1,
      language: "nl",
      completedAt: null,
    });
  });

  it("keeps nothing without an answer or with a question it does not know", async () => {
    const before = await db.$count(response);
    const start = { definition: scan, language: "nl" as const };
    expect(await startResponse(db, { ...start, answers: {} }, monday)).toEqual({ ok: false, reason: "no-answers" });
    expect(await startResponse(db, { ...start, answers: { S1: null } }, monday)).toMatchObject({ ok: false });
    const stray = await startResponse(db, { ...start, answers: { S1: "0", X9: "0" } }, monday);
    expect(stray).toEqual({ ok: false, reason: "unknown-question" });
    expect(await db.$count(response)).toBe(before);
  });

  it("writes in the journal that it began, without the answers", async () => {
    const { id } = await found(await started());
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.map(({ action, facts }) => ({ action, facts }))).toEqual([
      { action: "response.started", facts: {} },
    ]);
  });
});

describe("saving answers", () => {
  it("adds, changes and takes away, and counts the revisions of what changed alone", async () => {
    const token = await started({ S1: "1", S3: ["sell"], R1: "2" });
    const answers = { S1: "2", S3: ["sell"], R1: null, V3: [] };
    expect(await save(token, answers)).toMatchObject({ ok: true, value: { changed: 3, faults: {}, elsewhere: [] } });
    const now = await found(token);
    expect(now.answers).toEqual({ S1: "2", S3: ["sell"], V3: [] });
    expect(now.updatedAt).toEqual(tuesday);
    expect([await revisionOf(token, "S1"), await revisionOf(token, "S3"), await revisionOf(token, "V3")]).toEqual([
      2, 1, 1,
    ]);
  });

  it("changes nothing when the same is saved again", async () => {
    const token = await started();
    expect(await save(token, shopAnswers)).toMatchObject({ ok: true, value: { changed: 0 } });
    expect((await found(token)).updatedAt).toEqual(monday);
  });

  it("keeps answers that a change of the profile hides", async () => {
    const token = await started({ ...shopAnswers, G3: "2" });
    await save(token, { customers: "b2c" });
    await save(token, { customers: "both" });
    expect((await found(token)).answers.G3).toBe("2");
  });

  it("keeps no answer to a question it does not know, nor to one that she is not asked, and says why", async () => {
    const token = await started({ ...shopAnswers, customers: "b2c" });
    const stray = await save(token, { S1: "4", nope: "1", G3: "2", R1: "9" });
    const faults = { nope: "unknownQuestion", G3: "notAsked", R1: "notAnOption" };
    expect(stray).toMatchObject({ ok: true, value: { changed: 1, faults } });
    expect((await found(token)).answers).toEqual({ ...shopAnswers, customers: "b2c", S1: "4" });
  });

  it("is refused for a link that belongs to nothing, and for a page that was made of another response", async () => {
    expect(await save(newToken(), { S1: "4" })).toEqual({ ok: false, reason: "not-found" });
    const token = await started();
    const circumstances = { responseId: (await found(await started())).id };
    const other = await saveAnswers(db, { token, given: { S1: ["4"] }, circumstances }, tuesday);
    expect(other).toEqual({ ok: false, reason: "other-response" });
    expect((await found(token)).answers.S1).toBe(shopAnswers.S1);
  });

  it("has a scan counted again that was given up long ago", async () => {
    const token = await started({ S1: "1" });
    const { id } = await found(token);
    await db.transaction((tx) => settleTally(tx, { responseId: id, counted: {}, dueAt: null }));
    const dueAt = async () => (await db.select().from(responseTally).where(eq(responseTally.responseId, id)))[0]?.dueAt;
    await save(token, { S2: "1" }, tuesday);
    expect(await dueAt()).toBeNull();
    const later = new Date(monday.getTime() + 31 * dayMs);
    await save(token, { S2: "2" }, later);
    expect(await dueAt()).toEqual(later);
  });

  it("costs nobody anything when another one's answers cannot be kept", async () => {
    const tokens = await Promise.all([{ S1: "1" }, { S1: "1" }, { S1: "1" }].map((answers) => started(answers)));
    const [first = "", broken = "", last = ""] = tokens;
    const poison = { token: broken, given: { S1: ["2"] }, circumstances: { ages: { S1: Number.NaN } } };
    const [one, fault, other] = await Promise.allSettled([
      save(first, { S1: "2" }),
      saveAnswers(db, poison, tuesday),
      save(last, { S1: "3" }),
    ]);
    expect([one.status, fault.status, other.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect([(await found(first)).answers.S1, (await found(broken)).answers.S1, (await found(last)).answers.S1]).toEqual(
      [...["2", "1", "3"]],
    );
  });

  it("keeps what two screens give within one round, each as if it came alone", async () => {
    const token = await started({ S1: "1" });
    const saved = await Promise.all(
      ["0", "2", "3", "2"].map((S1, index) => save(token, { S1 }, new Date(tuesday.getTime() + index))),
    );
    expect(saved.map((one) => one.ok && [one.value.answers.S1, one.value.revisions.S1])).toEqual([
      ...[
        ["0", 2],
        ["2", 3],
        ["3", 4],
        ["2", 5],
      ],
    ]);
    expect([(await found(token)).answers.S1, await revisionOf(token, "S1")]).toEqual(["2", 5]);
  });

  it("loses none of many answers given at the same time", async () => {
    const token = await started({ sector: "G" });
    const scored = Object.entries(shopAnswers).filter(([id]) => id !== "sector");
    await Promise.all(scored.map(([id, value]) => save(token, { [id]: value })));
    expect((await found(token)).answers).toEqual(shopAnswers);
  });
});

describe("answers from several screens", () => {
  /** An answer given this many milliseconds ago, by who had this revision before her. */
  const give = (token: string, answer: string, how: { ago: number; base: number }) =>
    saveAnswers(
      db,
      { token, given: { S1: [answer] }, circumstances: { ages: { S1: how.ago }, bases: { S1: how.base } } },
      tuesday,
    );

  it("keep the one that was given last, in whatever order they arrive", async () => {
    const token = await started({ S2: "1" });
    await give(token, "3", { ago: 1_000, base: 0 });
    expect(await give(token, "1", { ago: 60_000, base: 0 })).toMatchObject({
      value: { changed: 0, elsewhere: ["S1"], answers: { S1: "3" }, revisions: { S1: 1 } },
    });
    expect(await give(token, "2", { ago: 500, base: 0 })).toMatchObject({
      value: { changed: 1, elsewhere: ["S1"], answers: { S1: "2" }, revisions: { S1: 2 } },
    });
  });

  it("do not come back to life when one that was taken away later has arrived before them", async () => {
    const token = await started({ S1: "2", S2: "1" });
    const taken = { token, given: { S1: [] }, circumstances: { ages: { S1: 1_000 }, bases: { S1: 1 } } };
    await saveAnswers(db, taken, tuesday);
    await give(token, "4", { ago: 9_000, base: 1 });
    expect((await found(token)).answers).toEqual({ S2: "1" });
  });

  it("of a plain form give way to what was changed since its page was made", async () => {
    const token = await started({ S1: "1", S2: "1" });
    await save(token, { S1: "4" });
    const circumstances = { bases: { S1: 1, S2: 1 }, yields: true };
    const saved = await saveAnswers(db, { token, given: { S1: ["0"], S2: ["3"] }, circumstances }, tuesday);
    expect(saved).toMatchObject({ value: { elsewhere: ["S1"], answers: { S1: "4", S2: "3" } } });
  });
});

describe("starting twice", () => {
  it("with the same secret of the browser is one response, with a link for each", async () => {
    const startKey = newToken();
    const start = { definition: scan, language: "nl" as const, startKey };
    const before = await db.$count(response);
    const first = await startResponse(db, { ...start, answers: { S1: "1" } }, monday);
    const second = await startResponse(db, { ...start, answers: { S1: "1", S2: "2" } }, tuesday);
    if (!first.ok || !second.ok) throw new Error("it was not started");
    expect(second.value.id).toBe(first.value.id);
    expect(await db.$count(response)).toBe(before + 1);
    expect((await found(first.value.token)).answers).toEqual({ S1: "1", S2: "2" });
    expect((await found(second.value.token)).id).toBe(first.value.id);
  });
});

describe("the pace", () => {
  it("goes from the short way to the whole scan, and loses nothing", async () => {
    const quick = {
      definition: scan,
      language: "nl" as const,
      answers: { size: "zzp", V3: [] },
      pace: "quick" as const,
    };
    const start = await startResponse(db, quick, monday);
    if (!start.ok) throw new Error(start.reason);
    const { token } = start.value;
    expect((await found(token)).pace).toBe("quick");
    await setPace(db, { token, pace: "whole" }, tuesday);
    expect(await found(token)).toMatchObject({ pace: "whole", answers: { size: "zzp", V3: [] } });
    expect(await setPace(db, { token: newToken(), pace: "whole" }, tuesday)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });
});

describe("completing a response", () => {
  it("happens once, and is in the journal once", async () => {
    const token = await started();
    expect(await completeResponse(db, { definition: scan, token }, monday)).toEqual({ ok: true, value: null });
    expect(await completeResponse(db, { definition: scan, token }, tuesday)).toEqual({ ok: true, value: null });
    const { id, completedAt } = await found(token);
    expect(completedAt).toEqual(monday);
    const entries = await db.select().from(journalEntry).where(eq(journalEntry.objectId, id));
    expect(entries.filter(({ action }) => action === "response.completed")).toHaveLength(1);
  });

  it("is refused for a link that belongs to nothing", async () => {
    expect(await completeResponse(db, { definition: scan, token: newToken() }, monday)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  it("leaves answers open to change", async () => {
    const token = await started();
    await completeResponse(db, { definition: scan, token }, monday);
    await save(token, { S1: "4" });
    expect(await found(token)).toMatchObject({ answers: { S1: "4" }, completedAt: monday });
  });
});
