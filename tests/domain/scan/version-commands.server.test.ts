import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { newestScan, scanVersionOf } from "#app/domain/scan/catalogue.server.ts";
import { completeResponse, saveAnswers, startResponse } from "#app/domain/scan/commands.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { draftVersion, editDraft, publishDraft, removeDraft } from "#app/domain/scan/version-commands.server.ts";
import { fingerprintOf } from "#app/domain/scan/version-fingerprint.server.ts";
import { findDraft, listVersions } from "#app/domain/scan/version-queries.server.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { responseResult, scanVersion } from "#db/schema/scan.ts";
import { testDatabase } from "#tests/support/database.ts";
import { scan } from "./scan-cases.ts";

const db = testDatabase();
const now = new Date("2026-12-01T09:00:00Z");
const by = { id: null, role: "coordinator" };
const work = { scan: scan.id, version: 2, by };
const renamed = (title: string) => ({ ...scan, title: { nl: title, en: title } });

describe("a draft", () => {
  beforeEach(() => db.transaction((tx) => tx.delete(scanVersion)));

  it("begins as a copy of what is published, and is made once", async () => {
    const made = await Promise.all([1, 2, 3].map(() => draftVersion(db, { scan: scan.id, by }, now)));
    expect(made).toEqual(Array(3).fill({ ok: true, value: 2 }));
    expect((await findDraft(db, scan.id, 2))?.content).toEqual({ ...scan, version: 2 });
    expect((await listVersions(db, scan.id)).map(({ version, state }) => [version, state])).toEqual([
      [2, "draft"],
      [1, "shipped"],
    ]);
  });

  it("is nobody's scan yet", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    expect((await newestScan(db, scan.id))?.version).toBe(1);
    expect(await scanVersionOf(db, scan.id, 2)).toBeUndefined();
  });

  it("is edited by one of two who read the same state; the other hears that it changed", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    const edits = ["Een", "Twee"].map((title) => editDraft(db, { ...work, revision: 1, content: renamed(title) }, now));
    const outcomes = await Promise.all(edits);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed" });
    const draft = await findDraft(db, scan.id, 2);
    expect(draft?.revision).toBe(2);
    expect(draft?.content.title.nl).toBe(outcomes[0]?.ok ? "Een" : "Twee");
  });

  it("keeps its own number and name, whatever a file says", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    await editDraft(db, { ...work, revision: 1, content: { ...scan, id: "other", version: 9 } }, now);
    expect((await findDraft(db, scan.id, 2))?.content).toMatchObject({ id: scan.id, version: 2 });
  });

  it("can be thrown away, and is not there afterwards", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    expect(await removeDraft(db, work)).toEqual({ ok: true, value: null });
    const gone = { ok: false, reason: "not-found" };
    expect(await removeDraft(db, work)).toEqual(gone);
    expect(await editDraft(db, { ...work, revision: 1, content: scan }, now)).toEqual(gone);
    expect(await publishDraft(db, { ...work, revision: 1 }, now)).toEqual(gone);
  });

  it("is not published with a fault in it, nor when it changed since it was looked at", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    expect(await publishDraft(db, { ...work, revision: 7 }, now)).toEqual({ ok: false, reason: "changed" });
    const parts = scan.parts.filter(({ id }) => id !== "D6");
    await editDraft(db, { ...work, revision: 1, content: { ...scan, parts } }, now);
    expect(await publishDraft(db, { ...work, revision: 2 }, now)).toEqual({ ok: false, reason: "faulty" });
  });

  it("is not published when no start page could begin with it", async () => {
    await draftVersion(db, { scan: scan.id, by }, now);
    const others = scan.parts.map((part) => ({ ...part, questions: part.questions.filter((id) => id !== "S3") }));
    const parts = [{ id: "lists", title: scan.title, intro: scan.intro, questions: ["S3"] }, ...others];
    await editDraft(db, { ...work, revision: 1, content: { ...scan, parts } }, now);
    expect(await publishDraft(db, { ...work, revision: 2 }, now)).toEqual({ ok: false, reason: "faulty" });
  });
});

describe("publishing", () => {
  it("freezes the version, serves it to who begins, and leaves every earlier response as it was", async () => {
    await db.transaction((tx) => tx.delete(scanVersion));
    const token = await started(scan);
    const before = await db.select().from(responseResult);
    await draftVersion(db, { scan: scan.id, by }, now);
    const questions = JSON.parse(JSON.stringify(scan.questions).replace('"points":33', '"points":40'));
    await editDraft(db, { ...work, revision: 1, content: { ...renamed("Nieuw"), questions } }, now);

    const outcomes = await Promise.all([1, 2].map(() => publishDraft(db, { ...work, revision: 2 }, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);

    const [row] = await db.select().from(scanVersion).where(eq(scanVersion.version, 2));
    expect(row).toMatchObject({ status: "published", fingerprint: fingerprintOf(row?.content) });
    expect(await newestScan(db, scan.id)).toMatchObject({ version: 2, model: 2, title: { nl: "Nieuw" } });
    expect((await findResponseByToken(db, token, now))?.definition.version).toBe(1);
    expect(await db.select().from(responseResult)).toEqual(before);
    expect(await db.$count(journalEntry, eq(journalEntry.action, "scan.published"))).toBe(1);
  });

  it("takes answers long after a process last looked for newer versions", async () => {
    const definition = await newestScan(db, scan.id);
    if (definition === undefined) throw new Error("there is no scan");
    const token = await started(definition);
    const clock = performance.now.bind(performance);
    performance.now = () => clock() + 60_000;
    const saved = await saveAnswers(db, { token, given: { S2: ["2"] } }, now);
    performance.now = clock;
    expect(saved).toMatchObject({ ok: true, value: { answers: { S2: "2" } } });
  });

  it("is for ever: no door changes or removes what was published", async () => {
    const gone = { ok: false, reason: "not-found" };
    expect(await editDraft(db, { ...work, revision: 2, content: scan }, now)).toEqual(gone);
    expect(await removeDraft(db, work)).toEqual(gone);
    expect((await publishDraft(db, { ...work, revision: 2 }, now)).ok).toBe(false);
  });

  it("is followed by the next draft, from what was published last", async () => {
    expect(await draftVersion(db, { scan: scan.id, by }, now)).toEqual({ ok: true, value: 3 });
    expect((await findDraft(db, scan.id, 3))?.content).toMatchObject({ model: 2, title: { nl: "Nieuw" } });
  });

  it("shows by its fingerprint that content was tampered with", async () => {
    const [row] = await db.select().from(scanVersion).where(eq(scanVersion.version, 2));
    const content = { ...row?.content, version: 4 };
    await db.transaction((tx) =>
      tx
        .insert(scanVersion)
        .values({ scan: scan.id, version: 4, status: "published", content, fingerprint: "no", updatedAt: now }),
    );
    await expect(scanVersionOf(db, scan.id, 4)).rejects.toThrow("changed after publication");
    await db.transaction((tx) => tx.delete(scanVersion).where(eq(scanVersion.version, 4)));
  });
});

async function started(definition: typeof scan): Promise<string> {
  const begun = await startResponse(db, { definition, language: "nl", answers: { size: "2-9", S2: "1" } }, now);
  if (!begun.ok) throw new Error(begun.reason);
  await completeResponse(db, { token: begun.value.token, definition }, now);
  return begun.value.token;
}
