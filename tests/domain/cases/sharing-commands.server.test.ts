import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { splitCase } from "#app/domain/cases/part-commands.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { sharedFacts } from "#app/domain/cases/shared-context.ts";
import { findShareable, listSharedFacts } from "#app/domain/cases/shared-queries.server.ts";
import { shareContext } from "#app/domain/cases/sharing-commands.server.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { startResponse } from "#app/domain/scan/commands.server.ts";
import { caseFile } from "#db/schema/cases.ts";
import { addAccount, addCase } from "#tests/domain/cases/work.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };
const spoken = { who: "Ans de Wit", on: "2026-11-01", notedById: advisorId };

async function withScan() {
  const { id } = await addCase(db, { advisorId });
  const started = await startResponse(db, { definition: scan, language: "nl", answers: shopAnswers }, now);
  if (!started.ok) throw new Error(started.reason);
  const responseId = started.value.id;
  await db.transaction((tx) => tx.update(caseFile).set({ responseId }).where(eq(caseFile.id, id)));
  return id;
}
const factsOf = async (id: string) => listSharedFacts(db, (await caseOf(db, id)).case, "nl");

describe("what is shown of the scan with a case", () => {
  it("is nothing, until the owner agreed to something", async () => {
    const id = await withScan();
    expect(await factsOf(id)).toEqual([]);
    expect((await caseOf(db, id)).case.sharedConsent).toBeNull();
  });

  it("is what was ticked and nothing else, in words; taken back, it is gone", async () => {
    const id = await withScan();
    const shown = await shareContext(db, { caseId: id, shared: ["R2", "D1", "nonsense"], consent: spoken, by });
    expect(shown).toEqual({ ok: true, value: { count: 2 } });
    const facts = await factsOf(id);
    expect(facts.map((fact) => fact.id)).toEqual(["D1", "R2"]);
    for (const { term, value } of facts) expect(`${term}${value}`.length).toBeGreaterThan(5);
    expect((await caseOf(db, id)).case.sharedConsent).toEqual(spoken);
    const own = { who: "Ans de Wit", on: "2026-11-02", notedById: null };
    await shareContext(db, { caseId: id, shared: [], consent: own, by: { id: null, role: "entrepreneur" } });
    expect(await factsOf(id)).toEqual([]);
    const journal = await listCaseJournal(db, id);
    expect(journal.map(({ action, facts: noted }) => [action, noted])).toEqual([
      ["case.shared", { count: 2, spoken: true }],
      ["case.shared", { count: 0, spoken: false }],
    ]);
    expect(JSON.stringify(journal)).not.toContain("Ans");
  });

  it("never holds more than what was ticked, whatever is ticked", async () => {
    const shareable = await findShareable(db, (await caseOf(db, await withScan())).case, "nl");
    if (shareable === null) throw new Error("no scan");
    const all = [...shareable.themes, ...shareable.parts.flatMap(({ questions }) => questions)].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(sharedFacts(shareable, [id]).map((fact) => fact.id)).toEqual([id]);
    expect(sharedFacts(shareable, [])).toEqual([]);
  });

  it("goes along with the parts, and is taken back from them too", async () => {
    const id = await withScan();
    await shareContext(db, { caseId: id, shared: ["D1"], consent: spoken, by });
    const part = (title: string) => ({ title, deliverable: "", effortHours: 10, lane: "student" as const });
    const cut = await splitCase(db, { caseId: id, parts: [part("Onderzoek"), part("Uitvoering")], by }, now);
    if (!cut.ok) throw new Error(cut.reason);
    expect((await factsOf(cut.value.firstId)).map((fact) => fact.id)).toEqual(["D1"]);
    await shareContext(db, { caseId: id, shared: [], consent: spoken, by });
    expect(await factsOf(cut.value.secondId)).toEqual([]);
  });

  it("is not to be chosen without a scan", async () => {
    const { id } = await addCase(db, { advisorId });
    expect(await shareContext(db, { caseId: id, shared: ["D1"], consent: spoken, by })).toEqual({
      ...{ ok: false, reason: "no-scan" },
    });
    const nowhere = { caseId: crypto.randomUUID(), shared: [], consent: spoken, by };
    expect(await shareContext(db, nowhere)).toEqual({ ok: false, reason: "not-found" });
  });
});
