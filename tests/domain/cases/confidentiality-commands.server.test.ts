import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { agreeToConfidentiality } from "#app/domain/cases/confidentiality-commands.server.ts";
import { hasAgreed } from "#app/domain/cases/confidentiality-queries.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { confidentialityTexts, confidentialityVersion } from "#app/texts/confidentiality.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { addAccount, addCandidate, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const advisorId = await addAccount(db, "advisor");

async function accepted() {
  const { id: caseId } = await addCase(db, { advisorId });
  const personId = await addCandidate(db);
  const by = { id: personId, role: "student" };
  const proposalId = await propose(db, { caseId, candidateId: personId, advisorId }, now);
  const agree = (version = confidentialityVersion) => agreeToConfidentiality(db, { caseId, version, by }, now);
  return { caseId, personId, agree, accept: () => acceptProposal(db, { proposalId, by, links }, now) };
}

describe("the promise to keep a case to oneself", () => {
  it("can be given by who accepted it, once for each case", async () => {
    const { caseId, personId, agree, accept } = await accepted();
    expect(await agree()).toEqual({ ok: false, reason: "not-found" });
    await accept();
    expect(await hasAgreed(db, { caseId, personId })).toBe(false);
    expect(await agree()).toEqual({ ok: true, value: null });
    expect(await agree()).toEqual({ ok: true, value: null });
    expect(await hasAgreed(db, { caseId, personId })).toBe(true);
    const noted = (await listCaseJournal(db, caseId)).filter(({ action }) => action === "case.promised");
    expect(noted.map(({ facts }) => facts)).toEqual([{ version: confidentialityVersion }]);
    const other = await accepted();
    expect(await hasAgreed(db, { caseId: other.caseId, personId })).toBe(false);
  });

  it("is of the words that hold now: older ones do not count", async () => {
    const { caseId, personId, agree, accept } = await accepted();
    await accept();
    expect(await agree(confidentialityVersion - 1)).toEqual({ ok: false, reason: "old-words" });
    const old = { caseId, personId, version: confidentialityVersion - 1, createdAt: now };
    await db.transaction((tx) => tx.insert(confidentiality).values(old));
    expect(await hasAgreed(db, { caseId, personId })).toBe(false);
  });

  it("changes its version with its words", () => {
    const words = JSON.stringify([confidentialityTexts.nl.statement, confidentialityTexts.en.statement]);
    const print = createHash("sha256").update(words).digest("hex").slice(0, 12);
    // other words? then raise the version, and write its print here
    expect([confidentialityVersion, print]).toEqual([1, "eecc3d0630ba"]);
  });
});
