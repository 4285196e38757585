import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  chooseLane,
  closeCase,
  createCase,
  expireProposals,
  proposeCandidate,
  withdrawCase,
  withdrawProposal,
} from "#app/domain/cases/commands.server.ts";
import { storedMatch } from "#app/domain/cases/explanation.ts";
import {
  findCase,
  findLaneReason,
  listCaseNeeds,
  listCasesOfAppointment,
  listProposals,
} from "#app/domain/cases/queries.server.ts";
import { caseSchema } from "#app/domain/cases/schema.ts";
import { listCaseJournal } from "#app/domain/journal/queries.server.ts";
import { retireSkill } from "#app/domain/matching/commands.server.ts";
import { assignment, caseFile, laneAdvice } from "#db/schema/cases.ts";
import { addConversation } from "#tests/domain/cases/conversations.ts";
import {
  addAccount,
  addCandidate,
  addCase,
  links,
  mails,
  offerOf,
  propose,
  secretWords,
} from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const later = new Date("2026-11-10T09:00:00Z");
const advisorId = await addAccount(db, "advisor");
const by = { id: advisorId, role: "advisor" };
const homeUrl = "https://spot035.example/opdrachten";
const offer = async (caseId: string, candidateId: string) => ({
  ...{ ...(await offerOf(db, advisorId)), caseId, candidateId },
});

const input = caseSchema.parse({
  ...{ title: secretWords.title, question: secretWords.question, level: 2, effortHours: 80 },
  skills: [
    { code: "S10", level: 2, need: "must" },
    { code: "S14", level: 1, need: "nice" },
  ],
  ...{ startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", languages: ["nl"], supervisionHours: 2 },
});

async function actionsOf(caseId: string): Promise<string[]> {
  return (await listCaseJournal(db, caseId)).map(({ action }) => action);
}

const statusOf = async (caseId: string) => (await findCase(db, caseId))?.case.status;

describe("making a case", () => {
  it("takes company, contact and advisor from the conversation, and keeps what the work asks", async () => {
    const appointmentId = await addConversation(db, { advisorId });
    const outcome = await createCase(db, { appointmentId, input, by }, now);
    if (!outcome.ok) throw new Error(outcome.reason);
    const found = await findCase(db, outcome.value.id);
    expect(found?.case).toMatchObject({ appointmentId, advisorId, status: "open", lane: null, effortHours: 80 });
    expect(found?.case.reference).toMatch(/^W-/);
    expect(found?.skills).toEqual(input.skills);
    expect(await actionsOf(outcome.value.id)).toEqual(["case.created"]);
  });

  it("makes one case when the button is pressed twice, and another one for another question", async () => {
    const appointmentId = await addConversation(db, { advisorId });
    const press = () => createCase(db, { appointmentId, input, by }, now);
    const [first, second] = await Promise.all([press(), press()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const other = await createCase(db, { appointmentId, input: { ...input, title: "Iets heel anders" }, by }, now);
    expect(other).not.toEqual(first);
    expect(await listCasesOfAppointment(db, appointmentId)).toHaveLength(2);
  });

  it("is refused when a skill is asked that nobody offers any more", async () => {
    const appointmentId = await addConversation(db, { advisorId });
    await retireSkill(db, { code: "S64", retired: true, by }, now);
    for (const code of ["S64", "S99", "x-unknown"]) {
      const asked = { ...input, skills: [{ code, level: 1, need: "nice" as const }] };
      const outcome = await createCase(db, { appointmentId, input: asked, by }, now);
      expect(outcome).toEqual({ ok: false, reason: "unknown-skill" });
    }
  });

  it("is refused for a conversation that was cancelled, or is not there", async () => {
    const cancelled = await addConversation(db, { advisorId, status: "cancelled" });
    expect(await createCase(db, { appointmentId: cancelled, input, by }, now)).toEqual({
      ok: false,
      reason: "is-cancelled",
    });
    const nowhere = crypto.randomUUID();
    expect(await createCase(db, { appointmentId: nowhere, input, by }, now)).toMatchObject({ reason: "not-found" });
  });
});

describe("choosing a lane", () => {
  it("keeps the advice with what it was made of, whether it was followed, and why", async () => {
    const { id } = await addCase(db, { advisorId, lane: null });
    const choice = { caseId: id, lane: "mbo" as const, reason: "De klas zoekt werk.", by };
    expect(await chooseLane(db, choice, now)).toEqual({ ok: true, value: null });
    const found = await findCase(db, id);
    expect(found?.case.lane).toBe("mbo");
    expect(await findLaneReason(db, id)).toBe("De klas zoekt werk.");
    const again = { ...choice, lane: "student" as const, reason: "" };
    expect(await chooseLane(db, again, later)).toEqual({ ok: true, value: null });
    expect(await findLaneReason(db, id)).toBe("");
    const kept = await db.select().from(laneAdvice).where(eq(laneAdvice.caseId, id)).orderBy(laneAdvice.createdAt);
    expect(kept.map(({ lane, rulesVersion }) => [lane, rulesVersion])).toEqual([
      ["mbo", 1],
      ["student", 1],
    ]);
    expect(kept[0]).toMatchObject({ advice: { rulesVersion: 1 }, inputs: { case: { id } } });
    const [entry] = await listCaseJournal(db, id);
    expect(entry).toMatchObject({ action: "case.routed", facts: { lane: "mbo", rulesVersion: 1 } });
    expect(JSON.stringify(entry)).not.toContain("klas");
  });

  it("can be done again while nobody was asked, and not while somebody was", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    const choice = { caseId: id, lane: "student" as const, reason: "", by };
    expect((await chooseLane(db, choice, now)).ok).toBe(true);
    await propose(db, { caseId: id, candidateId, advisorId }, now);
    expect(await chooseLane(db, choice, now)).toEqual({ ok: false, reason: "is-proposed" });
    expect(await chooseLane(db, { ...choice, caseId: crypto.randomUUID() }, now)).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("proposing", () => {
  it("keeps the reasons and their inputs, tells the candidate, and moves the case", async () => {
    const { id, reference } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    const outcome = await proposeCandidate(db, { ...(await offer(id, candidateId)), note: "Iets voor jou." }, now);
    expect(outcome.ok).toBe(true);
    const [kept] = await listProposals(db, id);
    expect(kept?.proposal).toMatchObject({ status: "proposed", note: "Iets voor jou.", rulesVersion: 1 });
    expect(storedMatch(kept?.proposal.explanation)?.fit.total).toBe(kept?.proposal.fit);
    expect(kept?.proposal.options).toContainEqual({ candidateId, fit: kept?.proposal.fit });
    expect(kept?.proposal.options[(kept?.proposal.position ?? 0) - 1]?.candidateId).toBe(candidateId);
    expect(kept?.proposal.explanation).toMatchObject({ inputs: { case: { id }, candidate: { id: candidateId } } });
    // five working days after Monday 2 November, to the last minute
    expect(kept?.proposal.expiresAt.toISOString()).toBe("2026-11-09T22:59:00.000Z");
    expect(await statusOf(id)).toBe("proposed");
    const mail = (await mails(db)).find(({ text }) => text.includes(reference));
    expect(mail).toMatchObject({ kind: "cases.proposed" });
    expect(mail?.text).toContain(links.proposal(kept?.proposal.id ?? ""));
  });

  it("asks nobody who cannot do the case, and nothing before a lane is chosen", async () => {
    const { id } = await addCase(db, { advisorId });
    const teacher = await addCandidate(db, { lane: "mbo" });
    const paused = await addCandidate(db, { paused: true });
    for (const candidateId of [teacher, paused, crypto.randomUUID()]) {
      expect(await proposeCandidate(db, await offer(id, candidateId), now)).toEqual({
        ok: false,
        reason: "not-eligible",
      });
    }
    const unrouted = await addCase(db, { advisorId, lane: null });
    const candidateId = await addCandidate(db);
    expect(await proposeCandidate(db, await offer(unrouted.id, candidateId), now)).toMatchObject({ reason: "no-lane" });
    expect(await proposeCandidate(db, await offer(crypto.randomUUID(), candidateId), now)).toMatchObject({
      reason: "not-found",
    });
  });

  it("is done once when ten are proposed at the same moment", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidates = await Promise.all(Array.from({ length: 10 }, () => addCandidate(db)));
    const outcomes = await Promise.all(
      candidates.map(async (candidateId) => proposeCandidate(db, await offer(id, candidateId), now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe("is-proposed");
    expect(await listProposals(db, id)).toHaveLength(1);
  });

  it("writes no word of the case in any mail", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    await proposeCandidate(db, { ...(await offer(id, candidateId)), note: "geheimzinnig" }, now);
    await withdrawCase(db, { caseId: id, by, homeUrl }, now);
    const sent = (await mails(db)).map(({ subject, text, html }) => subject + text + html).join("\n");
    for (const secret of [secretWords.title, secretWords.question, "geheimzinnig", "Bloemen"])
      expect(sent).not.toContain(secret);
  });
});

describe("an offer that is not answered", () => {
  it("expires by itself, and its case can be offered again", async () => {
    const { id } = await addCase(db, { advisorId });
    const [first, second] = [await addCandidate(db), await addCandidate(db)];
    await propose(db, { caseId: id, candidateId: first, advisorId }, now);
    await expireProposals(db, links, now);
    expect(await statusOf(id)).toBe("proposed");
    await expireProposals(db, links, later);
    expect(await statusOf(id)).toBe("open");
    expect((await actionsOf(id)).at(-1)).toBe("proposal.expired");
    expect((await listCaseNeeds(db, advisorId)).find((one) => one.id === id)?.need).toBe("after-expired");
    expect((await proposeCandidate(db, await offer(id, second), later)).ok).toBe(true);
  });

  it("does not stand in the way when its time is over but nobody noted that yet", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    await propose(db, { caseId: id, candidateId, advisorId }, now);
    expect((await proposeCandidate(db, await offer(id, candidateId), later)).ok).toBe(true);
    expect((await listProposals(db, id)).map(({ proposal: { status } }) => status)).toEqual(["proposed", "expired"]);
  });

  it("can be taken back once; the candidate is told and the case is open", async () => {
    const { id, reference } = await addCase(db, { advisorId });
    const proposalId = await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    expect(await withdrawProposal(db, { proposalId, by, links }, now)).toEqual({ ok: true, value: null });
    expect(await statusOf(id)).toBe("open");
    expect((await mails(db)).filter(({ text }) => text.includes(reference)).map(({ kind }) => kind)).toEqual([
      "cases.proposed",
      "cases.withdrawn",
    ]);
    expect(await withdrawProposal(db, { proposalId, by, links }, now)).toEqual({ ok: false, reason: "is-withdrawn" });
    expect(await withdrawProposal(db, { proposalId: crypto.randomUUID(), by, links }, now)).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("ending a case", () => {
  it("takes the open offer along when it is withdrawn, and refuses a second time", async () => {
    const { id } = await addCase(db, { advisorId });
    await propose(db, { caseId: id, candidateId: await addCandidate(db), advisorId }, now);
    expect(await withdrawCase(db, { caseId: id, by, homeUrl }, now)).toEqual({ ok: true, value: null });
    expect((await listProposals(db, id))[0]?.proposal.status).toBe("withdrawn");
    expect(await withdrawCase(db, { caseId: id, by, homeUrl }, now)).toEqual({ ok: false, reason: "is-withdrawn" });
    expect((await listCaseNeeds(db, advisorId)).some((one) => one.id === id)).toBe(false);
  });

  it("closes only what was delivered, and gives the candidate room again", async () => {
    const { id } = await addCase(db, { advisorId });
    const candidateId = await addCandidate(db);
    const proposalId = await propose(db, { caseId: id, candidateId, advisorId }, now);
    expect(await closeCase(db, { caseId: id, by }, now)).toEqual({ ok: false, reason: "is-proposed" });
    await db.transaction(async (tx) => {
      await tx.insert(assignment).values({ caseId: id, proposalId, candidateId, status: "delivered", result: "Klaar" });
      await tx.update(caseFile).set({ status: "delivered" }).where(eq(caseFile.id, id));
    });
    expect(await closeCase(db, { caseId: id, by }, now)).toEqual({ ok: true, value: null });
    expect(await statusOf(id)).toBe("closed");
    const [work] = await db.select().from(assignment).where(eq(assignment.caseId, id));
    expect(work).toMatchObject({ status: "confirmed", rating: null });
  });
});
