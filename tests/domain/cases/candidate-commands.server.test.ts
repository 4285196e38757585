import { describe, expect, it } from "vitest";
import {
  addCandidate,
  changeCandidate,
  declareConflict,
  setConsent,
  setPause,
  setTeacherCapacity,
} from "#app/domain/cases/candidate-commands.server.ts";
import { listWaitingProposals } from "#app/domain/cases/candidate-queries.server.ts";
import { candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { rankInterests } from "#app/domain/cases/interest-commands.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { mostInterests } from "#app/domain/cases/wanted.ts";
import { listCandidateFacts, listOwnCandidates } from "#app/domain/people/candidate-queries.server.ts";
import { groupFacts } from "#db/schema/candidates.ts";
import { addAccount, addCase, links, mails, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const nowhere: string = crypto.randomUUID();

const offers = {
  ...{ level: 2, hoursPerWeek: 16, capacity: 2, availableFrom: "2026-09-01", availableUntil: null },
  ...{ languages: ["nl:3"], places: ["online"], maxTravelBand: 2, skills: { S10: 2, S14: 2 } },
};
const study = candidateSchema.parse({ ...offers, lane: "student", programme: "HBO-ICT", year: 3, wishes: ["S15"] });
const group = (name: string) =>
  candidateSchema.parse({
    ...{ ...offers, lane: "mbo", name, kind: "class", crebo: "25998" },
    ...{ mboLevel: 4, size: 24, supervisionHours: 4 },
  });
const forNothing = { kind: "freelancer", rateCents: null, perQuarter: 1, regions: ["Gooi"] };

async function added(input: typeof study, role: "student" | "teacher" | "frontrunner", id?: string) {
  const by = { id: id ?? (await addAccount(db, role)), role };
  const outcome = await addCandidate(db, { input, by }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id: outcome.value.id, by };
}
const seen = async (id: string, caseId: string = nowhere) =>
  (await listCandidateFacts(db, caseId, now)).find(({ candidate }) => candidate.id === id);

describe("what somebody offers", () => {
  it("is kept for each of the three kinds, and waits for her agreement", async () => {
    const frontrunner = candidateSchema.parse({ ...offers, lane: "frontrunner", ...forNothing });
    const all = [
      await added(study, "student"),
      await added(group("Klas 3A"), "teacher"),
      await added(frontrunner, "frontrunner"),
    ];
    for (const { id, by } of all) {
      expect((await seen(id))?.candidate).toMatchObject({ skills: { S10: 2, S14: 2 }, consented: false });
      await setConsent(db, { id, agrees: true, by }, now);
      await setPause(db, { id, paused: true, by });
      expect((await seen(id))?.candidate).toMatchObject({ consented: true, paused: true });
      await setConsent(db, { id, agrees: false, by }, now);
      await setPause(db, { id, paused: false, by });
      expect((await seen(id))?.candidate).toMatchObject({ consented: false, paused: false });
    }
    expect(await db.select().from(groupFacts)).toMatchObject([{ crebo: "25998", size: 24, mboLevel: 4 }]);
  });

  it("is one of a student, as many as she has classes of a teacher, and nobody else's to change", async () => {
    const me = await added(study, "student");
    expect(await addCandidate(db, { input: study, by: me.by }, now)).toEqual({ ok: false, reason: "has-one" });
    const changed = { ...study, skills: { S15: 3 }, capacity: 1 };
    expect(await changeCandidate(db, { id: me.id, input: changed, by: me.by })).toEqual({ ok: true, value: null });
    expect((await seen(me.id))?.candidate).toMatchObject({ skills: { S15: 3 }, capacity: 1 });
    const stranger = { id: await addAccount(db, "student"), role: "student" };
    const refusal = { ok: false, reason: "not-found" };
    expect(await changeCandidate(db, { id: me.id, input: changed, by: stranger })).toEqual(refusal);
    expect(await changeCandidate(db, { id: me.id, input: group("Klas"), by: me.by })).toEqual(refusal);
    expect(await setConsent(db, { id: me.id, agrees: true, by: stranger }, now)).toEqual(refusal);
    const first = await added(group("Klas 3A"), "teacher");
    await added(group("Klas 3B"), "teacher", first.by.id);
    expect((await listOwnCandidates(db, first.by.id, now)).map(({ name }) => name)).toEqual(["Klas 3A", "Klas 3B"]);
  });

  it("names only skills that there are", async () => {
    const by = { id: await addAccount(db, "student"), role: "student" };
    const input = { ...study, skills: { "x-nowhere": 1 } };
    expect(await addCandidate(db, { input, by }, now)).toEqual({ ok: false, reason: "unknown-skill" });
  });

  it.each([
    [{ crebo: "1234" }, "crebo"],
    [{ crebo: "25998a" }, "crebo"],
    [{ mboLevel: 1 }, "mboLevel"],
    [{ level: 5 }, "level"],
    [{ skills: { cooking: 2 } }, "skills"],
    [{ availableUntil: "2026-08-31" }, "availableUntil"],
    [{ languages: ["fr"] }, "languages"],
  ])("is refused at its own field: %j", (wrong, field) => {
    const read = candidateSchema.safeParse({ ...group("Klas 3A"), ...wrong });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("a class", () => {
  it("is asked through its teacher, who answers for it", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(group("Klas 4C"), "teacher");
    await setConsent(db, { id, agrees: true, by }, now);
    const about = await addCase(db, { advisorId, lane: "mbo" });
    const proposalId = await propose(db, { caseId: about.id, candidateId: id, advisorId }, now);
    expect(await listWaitingProposals(db, by.id, now)).toHaveLength(1);
    expect((await mails(db)).filter(({ key }) => key === `proposal:${proposalId}:proposed`)).toHaveLength(1);
    expect((await acceptProposal(db, { proposalId, by, links }, now)).ok).toBe(true);
    expect((await seen(id))?.candidate).toMatchObject({ openAssignments: 1, capacity: 2 });
  });

  it("has no more room than its teacher has over all her classes together", async () => {
    const advisorId = await addAccount(db, "advisor");
    const first = await added(group("Klas 1"), "teacher");
    const second = await added(group("Klas 2"), "teacher", first.by.id);
    for (const { id } of [first, second]) await setConsent(db, { id, agrees: true, by: first.by }, now);
    await setTeacherCapacity(db, { capacity: 1, by: first.by });
    const offers: string[] = [];
    for (const { id } of [first, second, first, second]) {
      const about = await addCase(db, { advisorId, lane: "mbo" });
      offers.push(await propose(db, { caseId: about.id, candidateId: id, advisorId }, now));
    }
    const outcomes = await Promise.all(
      offers.map((proposalId) => acceptProposal(db, { proposalId, by: first.by, links }, now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "no-room")).toHaveLength(3);
    const rooms = await listOwnCandidates(db, first.by.id, now);
    expect(rooms.every(({ candidate }) => candidate.openAssignments >= candidate.capacity)).toBe(true);
    await setTeacherCapacity(db, { capacity: null, by: first.by });
    expect((await seen(second.id))?.candidate.capacity).toBe(2);
  });
});

describe("a tie with a company", () => {
  it("is found by the company's name however it is written, and counts for that company alone", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(study, "student");
    const [tied, other] = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    const named = (await seen(id, tied.id))?.candidate.organisationIdsInConflict;
    expect(named).toEqual([]);
    const nth = tied.email.split("-")[1];
    const declare = (company: string) => declareConflict(db, { id, company, kind: "employer", by }, now);
    expect((await declare(`BLOEMEN ${nth} b.v.`)).ok).toBe(true);
    expect((await declare(`Bloemen ${nth}`)).ok).toBe(true);
    expect(await declare("B.V.")).toEqual({ ok: false, reason: "no-name" });
    expect((await seen(id, tied.id))?.candidate.organisationIdsInConflict).toEqual([tied.organisationId]);
    expect((await seen(id, other.id))?.candidate.organisationIdsInConflict).toEqual([]);
  });
});

describe("what a candidate would like to do", () => {
  it("is a short list of open cases in her order, that the ranking sees and replaces whole", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(study, "student");
    const cases = [await addCase(db, { advisorId }), await addCase(db, { advisorId })];
    const [first, second] = cases.map((one) => one.id);
    const elsewhere = await addCase(db, { advisorId, lane: "frontrunner" });
    const wish = (caseIds: (string | undefined)[]) =>
      rankInterests(db, { candidateId: id, caseIds: caseIds.filter((one) => one !== undefined), by }, now);
    expect(await wish([second, first])).toEqual({ ok: true, value: null });
    expect((await seen(id, first))?.candidate.interestInCase).toBe(true);
    expect(await wish([second])).toEqual({ ok: true, value: null });
    expect((await seen(id, first))?.candidate.interestInCase).toBe(false);
    expect(await wish([second, second])).toEqual({ ok: false, reason: "twice" });
    expect(await wish([elsewhere.id])).toEqual({ ok: false, reason: "not-found" });
    const many = Array.from({ length: mostInterests + 1 }, () => crypto.randomUUID());
    expect(await wish(many)).toEqual({ ok: false, reason: "too-many" });
    const stranger = { id: await addAccount(db, "student") };
    expect(await rankInterests(db, { candidateId: id, caseIds: [], by: stranger }, now)).toMatchObject({ ok: false });
  });
});
