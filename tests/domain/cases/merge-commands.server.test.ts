import { describe, expect, it } from "vitest";
import { listOpenCases } from "#app/domain/cases/candidate-queries.server.ts";
import { chooseLane, proposeCandidate, withdrawCase } from "#app/domain/cases/commands.server.ts";
import { findFamily, listAlike } from "#app/domain/cases/family-queries.server.ts";
import { findFileCase } from "#app/domain/cases/file-queries.server.ts";
import { mergeCases, undoMerge } from "#app/domain/cases/merge-commands.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { addAccount, addCandidate, addCase, links, offerOf, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };

async function merged() {
  const lead = await addCase(db, { advisorId, lane: "mbo" });
  const other = await addCase(db, { advisorId, lane: "mbo" });
  const outcome = await mergeCases(db, { caseIds: [lead.id, other.id], title: "Samen een winkel", by, links }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { lead, other, id: outcome.value.id };
}
const statusOf = async (id: string) => (await caseOf(db, id)).case.status;

describe("putting similar cases together", () => {
  it("makes a new one with the effort added; each owner keeps her own and sees how the whole stands", async () => {
    const { lead, other, id } = await merged();
    const whole = await caseOf(db, id);
    expect(whole.case).toMatchObject({ title: "Samen een winkel", effortHours: 160, status: "open", repeatable: true });
    expect(whole.case.organisationId).toBe(lead.organisationId);
    expect([await statusOf(lead.id), await statusOf(other.id)]).toEqual(["merged", "merged"]);
    const own = await findFileCase(db, { id: other.id, contactId: other.contactId });
    expect(own?.family.mergedInto).toMatchObject({ id, status: "open" });
    // she opens her own, not that of the one who leads
    expect(await findFileCase(db, { id, contactId: other.contactId })).toBeUndefined();
    expect((await findFamily(db, whole.case)).members.map((member) => member.id)).toEqual([lead.id, other.id]);
    const open = (await listOpenCases(db, "mbo")).map(({ case: about }) => about.id);
    expect(open).not.toContain(lead.id);
  });

  it("takes only open cases that nobody is asked for", async () => {
    const lead = await addCase(db, { advisorId });
    const asked = await addCase(db, { advisorId });
    await propose(db, { caseId: asked.id, candidateId: await addCandidate(db), advisorId }, now);
    const merge = (...caseIds: string[]) => mergeCases(db, { caseIds, title: "Samen", by, links }, now);
    expect(await merge(lead.id, asked.id)).toEqual({ ok: false, reason: "is-proposed" });
    expect(await merge(lead.id)).toEqual({ ok: false, reason: "too-few" });
    expect(await merge(lead.id, lead.id)).toEqual({ ok: false, reason: "too-few" });
    expect(await merge(lead.id, crypto.randomUUID())).toEqual({ ok: false, reason: "not-found" });
    expect(await statusOf(lead.id)).toBe("open");
  });

  it("keeps everybody away who is tied to any of the companies", async () => {
    const lead = await addCase(db, { advisorId });
    const other = await addCase(db, { advisorId });
    const tied = await addCandidate(db, { conflictOrganisationIds: [other.organisationId] });
    const outcome = await mergeCases(db, { caseIds: [lead.id, other.id], title: "Samen", by, links }, now);
    if (!outcome.ok) throw new Error(outcome.reason);
    await chooseLane(db, { caseId: outcome.value.id, lane: "student", reason: "", by }, now);
    const offer = { ...(await offerOf(db, advisorId)), caseId: outcome.value.id, candidateId: tied };
    expect(await proposeCandidate(db, offer, now)).toEqual({ ok: false, reason: "not-eligible" });
  });

  it("offers the most alike first", async () => {
    const mine = await addAccount(db, "advisor");
    const one = await addCase(db, { advisorId: mine, skill: "S15" });
    const unlike = await addCase(db, { advisorId: mine, skill: "S35" });
    const alike = await addCase(db, { advisorId: mine, skill: "S15" });
    const found = await listAlike(db, { caseId: one.id, advisorId: mine });
    expect(found.map(({ id, alike: count }) => [id, count])).toEqual([
      [alike.id, 1],
      [unlike.id, 0],
    ]);
  });
});

describe("taking them apart again", () => {
  it("opens each by itself, while nobody was asked for the whole", async () => {
    const { lead, other, id } = await merged();
    expect(await undoMerge(db, { caseId: id, by, links }, now)).toEqual({ ok: true, value: null });
    expect([await statusOf(id), await statusOf(lead.id), await statusOf(other.id)]).toEqual([
      ...["withdrawn", "open", "open"],
    ]);
    expect((await caseOf(db, lead.id)).case.mergedIntoId).toBeNull();
  });

  it("happens too when the whole is withdrawn, and is refused once somebody was asked", async () => {
    const { lead, id } = await merged();
    await withdrawCase(db, { caseId: id, by, homeUrl: links.candidateHome() }, now);
    expect(await statusOf(lead.id)).toBe("open");
    const again = await merged();
    await chooseLane(db, { caseId: again.id, lane: "mbo", reason: "", by }, now);
    await propose(db, { caseId: again.id, candidateId: await addCandidate(db, { lane: "mbo" }), advisorId }, now);
    expect(await undoMerge(db, { caseId: again.id, by, links }, now)).toEqual({ ok: false, reason: "is-proposed" });
    const alone = await addCase(db, { advisorId });
    expect(await undoMerge(db, { caseId: alone.id, by, links }, now)).toEqual({ ok: false, reason: "nothing-merged" });
  });
});
