import { describe, expect, it } from "vitest";
import { contentOf } from "#app/domain/cases/case-changes.ts";
import { editCase } from "#app/domain/cases/edit-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { caseOf, listProposals } from "#app/domain/cases/queries.server.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { retireSkill } from "#app/domain/matching/commands.server.ts";
import { addAccount, addCandidate, addCase, links, mails, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const later = new Date("2026-11-03T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };

async function open() {
  const made = await addCase(db, { advisorId });
  const found = await caseOf(db, made.id);
  const content = contentOf(found.case, found.skills);
  const edit = (change: Partial<CaseInput>, { takeBack = false, version = found.case.updatedAt, at = later } = {}) =>
    editCase(db, { caseId: made.id, version, input: { ...content, ...change }, takeBack, by, links }, at);
  return { ...made, content, edit };
}

const mailsAbout = async (reference: string) =>
  (await mails(db)).filter(({ text, kind }) => kind === "cases.changed" && text.includes(reference));

describe("changing a case", () => {
  it("keeps all that was changed, with its skills, and notes what", async () => {
    const { id, edit } = await open();
    const skills = [
      { code: "S14", level: 1, need: "nice" as const },
      { code: "S10", level: 3, need: "must" as const },
    ];
    const change = {
      title: "Een andere titel",
      skills,
      budgetCents: 120_000,
      flags: ["payment-data" as const],
      priority: 1,
    };
    expect(await edit(change)).toEqual({ ok: true, value: { takenBack: 0, changed: true } });
    const found = await caseOf(db, id);
    expect(found.case).toMatchObject({ title: "Een andere titel", budgetCents: 120_000, priority: 1, status: "open" });
    expect(found.skills).toEqual([skills[1], skills[0]]);
    const [entry] = await listCaseJournal(db, id);
    expect(entry).toMatchObject({
      action: "case.edited",
      facts: { changed: "title,skills,budgetCents,flags,priority", takenBack: 0 },
    });
    expect(JSON.stringify(entry)).not.toContain("andere titel");
  });

  it("is nothing when nothing differs, whatever the order of the lists: nobody is told, nothing is noted", async () => {
    const { id, edit } = await open();
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    expect(await edit({})).toEqual({ ok: true, value: { takenBack: 0, changed: false } });
    expect((await listCaseJournal(db, id)).map(({ action }) => action)).toEqual(["proposal.made"]);
  });

  it("keeps a skill that was retired meanwhile, and takes no other retired one", async () => {
    const made = await addCase(db, { advisorId, skill: "S63" });
    for (const code of ["S63", "S62"]) await retireSkill(db, { code, retired: true, by }, now);
    const found = await caseOf(db, made.id);
    const content = contentOf(found.case, found.skills);
    const edit = (skills: CaseInput["skills"]) =>
      editCase(
        db,
        { caseId: made.id, version: found.case.updatedAt, input: { ...content, skills }, takeBack: false, by, links },
        later,
      );
    expect(await edit([{ code: "S62", level: 1, need: "nice" }])).toEqual({ ok: false, reason: "unknown-skill" });
    expect((await edit([{ code: "S63", level: 1, need: "nice" }])).ok).toBe(true);
  });

  it("cannot be done to work that somebody does, and not to what is not there", async () => {
    const { id, edit } = await open();
    const candidateId = await addCandidate(db);
    const proposalId = await propose(db, { caseId: id, candidateId, advisorId }, now);
    await acceptProposal(db, { proposalId, by: { id: candidateId, role: "student" }, links }, now);
    const version = (await caseOf(db, id)).case.updatedAt;
    expect(await edit({ effortHours: 5 }, { version })).toEqual({ ok: false, reason: "is-assigned" });
    expect(await edit({ priority: 1 }, { version })).toEqual({ ok: false, reason: "is-assigned" });
    const { content } = await open();
    const nowhere = { caseId: crypto.randomUUID(), version: now, input: content, takeBack: true, by, links };
    expect(await editCase(db, nowhere, later)).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("changing a case under an open offer", () => {
  it("is not done before the advisor knows that the offer is taken back", async () => {
    const { id, edit, reference } = await open();
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    const version = (await caseOf(db, id)).case.updatedAt;
    expect(await edit({ effortHours: 5 }, { version })).toEqual({ ok: false, reason: "needs-confirmation" });
    expect((await caseOf(db, id)).case).toMatchObject({ effortHours: 80, status: "proposed" });
    expect((await listProposals(db, id))[0]?.proposal.status).toBe("proposed");
    expect(await mailsAbout(reference)).toEqual([]);
  });

  it("takes the offer back at once, tells the candidate, and opens the case again", async () => {
    const { id, edit, reference } = await open();
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    const version = (await caseOf(db, id)).case.updatedAt;
    expect(await edit({ effortHours: 5 }, { version, takeBack: true })).toEqual({
      ok: true,
      value: { takenBack: 1, changed: true },
    });
    expect((await caseOf(db, id)).case).toMatchObject({ effortHours: 5, status: "open" });
    expect((await listProposals(db, id))[0]?.proposal).toMatchObject({ status: "withdrawn", withdrawnFor: "changed" });
    expect(await mailsAbout(reference)).toHaveLength(1);
    const actions = (await listCaseJournal(db, id)).map(({ action }) => action);
    expect(actions).toEqual(["proposal.made", "proposal.withdrawn", "case.edited"]);
  });

  it("leaves the offer alone when only that changes which no candidate reads", async () => {
    const { id, edit, reference } = await open();
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    const version = (await caseOf(db, id)).case.updatedAt;
    expect(await edit({ priority: 1 }, { version })).toEqual({ ok: true, value: { takenBack: 0, changed: true } });
    expect((await caseOf(db, id)).case).toMatchObject({ priority: 1, status: "proposed" });
    expect(await mailsAbout(reference)).toEqual([]);
  });

  it("takes nothing back that ran out by itself", async () => {
    const { id, edit, reference } = await open();
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    const version = (await caseOf(db, id)).case.updatedAt;
    const weeks = new Date("2026-12-01T09:00:00Z");
    expect(await edit({ effortHours: 5 }, { version, at: weeks })).toMatchObject({ value: { takenBack: 0 } });
    expect((await listProposals(db, id))[0]?.proposal.status).toBe("expired");
    expect(await mailsAbout(reference)).toEqual([]);
  });
});

describe("two who change one case", () => {
  it("do not overwrite each other: the second is told", async () => {
    const { id, edit } = await open();
    const [one, other] = await Promise.all([edit({ effortHours: 5 }), edit({ effortHours: 7 })]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect([one, other]).toContainEqual({ ok: false, reason: "conflict" });
    const kept = (await caseOf(db, id)).case.effortHours;
    expect(kept).toBe(one.ok ? 5 : 7);
  });

  it("are told so too when both did it in the same moment", async () => {
    const { edit, id } = await open();
    const { updatedAt } = (await caseOf(db, id)).case;
    expect((await edit({ effortHours: 5 }, { at: updatedAt })).ok).toBe(true);
    expect(await edit({ effortHours: 7 }, { at: updatedAt })).toEqual({ ok: false, reason: "conflict" });
  });

  it("who changed the same thing in the same way have nothing to settle", async () => {
    const { edit } = await open();
    await edit({ effortHours: 5 });
    expect(await edit({ effortHours: 5 })).toEqual({ ok: true, value: { takenBack: 0, changed: false } });
  });
});
