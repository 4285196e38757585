import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  addCandidate,
  changeCandidate,
  declareConflict,
  removeConflict,
  setConsent,
  setPause,
} from "#app/domain/cases/candidate-commands.server.ts";
import { candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { changeInterest, rankInterests } from "#app/domain/cases/interest-commands.server.ts";
import { findCandidate, findOffered, listConflicts, listWanted } from "#app/domain/cases/profile-queries.server.ts";
import { acceptProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { caseFile } from "#db/schema/cases.ts";
import { organisation } from "#db/schema/people.ts";
import { addAccount, addCase, links, propose } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();
const now = new Date("2026-11-02T09:00:00Z");
const shared = {
  ...{ level: 3, hoursPerWeek: 16, capacity: 5, availableFrom: "2026-09-01", availableUntil: "2026-12-31" },
  ...{ languages: ["nl:3"], places: ["online"], maxTravelBand: 2, skills: { S10: 3 } },
};
const frontrunner = (perQuarter: number) =>
  candidateSchema.parse({
    ...shared,
    availableUntil: null,
    lane: "frontrunner",
    kind: "freelancer",
    rateCents: null,
    perQuarter,
    regions: [],
  });
const student = { ...shared, lane: "student", programme: "HBO-ICT", year: 3 };

async function added(input: ReturnType<typeof frontrunner>) {
  const role = input.lane === "student" ? "student" : "frontrunner";
  const by = { id: await addAccount(db, role), role };
  const outcome = await addCandidate(db, { input, by }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  await setConsent(db, { id: outcome.value.id, agrees: true, by }, now);
  return { id: outcome.value.id, by };
}
const seen = async (id: string, caseId: string) =>
  (await listCandidateFacts(db, caseId, now)).find(({ candidate }) => candidate.id === id)?.candidate;

describe("other periods", () => {
  it("are kept, replaced and read by matching, with the hours of each", async () => {
    const period = { from: "2027-02-01", until: "2027-06-30", hoursPerWeek: 8 };
    const input = candidateSchema.parse({ ...student, otherPeriods: [period] });
    const { id, by } = await added(input);
    expect((await seen(id, id))?.otherPeriods).toEqual([period]);
    const found = await findCandidate(db, id);
    expect(found && (await findOffered(db, found))).toEqual(input);
    const later = { ...period, hoursPerWeek: 24 };
    await changeCandidate(db, { id, input: { ...input, otherPeriods: [later] }, by });
    expect((await seen(id, id))?.otherPeriods).toEqual([later]);
  });
});

describe("what a frontrunner begins in a quarter", () => {
  it("counts by the day on which a case begins, also when many say yes at once", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(frontrunner(1));
    const offers = [];
    for (const startsOn of ["2026-12-01", "2026-12-15", "2027-01-04"]) {
      const about = await addCase(db, { advisorId, lane: "frontrunner" });
      await db.transaction((tx) => tx.update(caseFile).set({ startsOn }).where(eq(caseFile.id, about.id)));
      offers.push({
        caseId: about.id,
        proposalId: await propose(db, { caseId: about.id, candidateId: id, advisorId }, now),
      });
    }
    const outcomes = await Promise.all(
      offers.map(({ proposalId }) => acceptProposal(db, { proposalId, by, links }, now)),
    );
    expect(outcomes.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.slice(0, 2)).toContainEqual({ ok: false, reason: "no-room" });
    expect(outcomes[2]?.ok).toBe(true);
    const facts = await seen(id, offers[0]?.caseId ?? "");
    expect(facts?.quarters?.begin).toHaveLength(2);
    expect(facts).toMatchObject({ openAssignments: 2, capacity: 5, quarters: { most: 1 } });
  });

  it("has no place with others", async () => {
    const { id } = await added(candidateSchema.parse(student));
    expect((await seen(id, id))?.quarters).toBeUndefined();
  });
});

describe("a tie", () => {
  it("can be taken away again by who declared it, and is shown as she wrote it", async () => {
    const { id, by } = await added(candidateSchema.parse(student));
    const other = await added(candidateSchema.parse(student));
    await declareConflict(db, { id, company: "Bakkerij De Zon B.V.", kind: "family", by }, now);
    const [tie] = await listConflicts(db, id);
    expect(tie).toMatchObject({ company: "Bakkerij De Zon B.V.", key: "bakkerij de zon", kind: "family" });
    const conflictId = tie?.id ?? "";
    const refusal = { ok: false, reason: "not-found" };
    expect(await removeConflict(db, { id, conflictId, by: other.by })).toEqual(refusal);
    expect(await removeConflict(db, { id: other.id, conflictId, by: other.by })).toEqual(refusal);
    expect((await removeConflict(db, { id, conflictId, by })).ok).toBe(true);
    expect(await listConflicts(db, id)).toEqual([]);
  });
});

describe("who may be proposed", () => {
  it("is nobody who did not agree, has a pause, or has a tie with the company; and she is again when that is over", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(candidateSchema.parse(student));
    const about = await addCase(db, { advisorId });
    const offer = () => propose(db, { caseId: about.id, candidateId: id, advisorId }, now);
    const refused = async () => expect(await offer().catch((fault: Error) => fault.message)).toBe("not-eligible");
    await setConsent(db, { id, agrees: false, by }, now);
    await refused();
    await setConsent(db, { id, agrees: true, by }, now);
    await setPause(db, { id, paused: true, by });
    await refused();
    await setPause(db, { id, paused: false, by });
    const [company] = await db.select().from(organisation).where(eq(organisation.id, about.organisationId));
    await declareConflict(db, { id, company: `${company?.name} B.V.`, kind: "employer", by }, now);
    await refused();
    const [tie] = await listConflicts(db, id);
    await removeConflict(db, { id, conflictId: tie?.id ?? "", by });
    expect(await offer()).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a wanted case", () => {
  it("is added, moved and taken off; what is open no longer falls off, and a full list takes no more", async () => {
    const advisorId = await addAccount(db, "advisor");
    const { id, by } = await added(candidateSchema.parse(student));
    const cases: string[] = [];
    for (let nth = 0; nth < 6; nth++) cases.push((await addCase(db, { advisorId })).id);
    const change = (caseId = "", what: "add" | "up" | "down" | "remove" = "add") =>
      changeInterest(db, { candidateId: id, caseId, change: what, by }, now);
    for (const caseId of cases.slice(0, 5)) expect((await change(caseId)).ok).toBe(true);
    expect(await change(cases[5])).toEqual({ ok: false, reason: "too-many" });
    expect((await change(cases[4], "up")).ok).toBe(true);
    expect(await listWanted(db, id)).toEqual([0, 1, 2, 4, 3].map((at) => cases[at]));
    await db.transaction((tx) =>
      tx
        .update(caseFile)
        .set({ status: "withdrawn" })
        .where(eq(caseFile.id, cases[0] ?? "")),
    );
    expect((await change(cases[5])).ok).toBe(true);
    expect(await listWanted(db, id)).toEqual([1, 2, 4, 3, 5].map((at) => cases[at]));
    const stranger = { id: await addAccount(db, "student") };
    const foreign = { candidateId: id, caseId: cases[1] ?? "", change: "remove", by: stranger } as const;
    expect(await changeInterest(db, foreign, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await rankInterests(db, { candidateId: id, caseIds: [], by }, now)).toEqual({ ok: true, value: null });
  });
});
