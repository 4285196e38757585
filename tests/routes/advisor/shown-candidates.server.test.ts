import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listProposals } from "#app/domain/cases/queries.server.ts";
import { loader as everybody } from "#app/routes/advisor/all-candidates.tsx";
import { loader as casePage } from "#app/routes/advisor/case.tsx";
import { loader as proposalForm } from "#app/routes/advisor/proposal.tsx";
import { loader as proposalPage } from "#app/routes/candidate/proposal.tsx";
import { caseFile } from "#db/schema/cases.ts";
import { addCase, propose, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const advisor = await signedInAs("advisor");
const student = await signedInAs("student");
const full = await signedInAs("student");
await withProfile(db, student.id);
await withProfile(db, full.id, { paused: true });

const opened = async (id: string) => casePage(routeArgs(get("/x", advisor.cookie), { id }));

it("tells advisor and candidate why in the same words", async () => {
  const { id } = await addCase(db, { advisorId: advisor.id });
  const { ranking } = await opened(id);
  const [shown] = ranking?.top ?? [];
  const asked = await proposalForm(routeArgs(get(`/x?kandidaat=${student.id}`, advisor.cookie), { id }));
  const proposalId = await propose(db, { caseId: id, candidateId: student.id, advisorId: advisor.id }, new Date());
  const { offer } = await proposalPage(routeArgs(get("/x", student.cookie), { id: proposalId }));
  expect(offer?.reasons).toEqual(asked.explanation);
  expect(shown).toMatchObject(asked.explanation);
  const { parts, total, summary, notCounted } = asked.explanation;
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
  expect(parts.length).toBeLessThanOrEqual(8);
  expect(summary).toContain(`${total} van 1000`);
  expect(JSON.stringify(asked.explanation)).not.toContain("%");
  expect(notCounted).toContain("leeftijd");
  const [kept] = await listProposals(db, id);
  expect(kept?.proposal.options).toEqual([{ candidateId: student.id, fit: total }]);
});

it("says of who was never asked that she was not, and of who cannot why, with what would help", async () => {
  const { id } = await addCase(db, { advisorId: advisor.id });
  const other = await signedInAs("student");
  await withProfile(db, other.id);
  const { ranking } = await opened(id);
  const isNew = (who: string) => ranking?.top.find((one) => one.id === who)?.isNew;
  expect([isNew(other.id), isNew(student.id)]).toEqual([true, false]);
  expect(ranking?.out.people.map(({ id: who }) => who)).toEqual([full.id]);
  expect(ranking?.out.people[0]?.obstacles).toEqual([
    { reason: "Heeft een pauze ingesteld.", remedy: "Wacht tot de pauze voorbij is." },
  ]);
  const all = await everybody(routeArgs(get("/x", advisor.cookie), { id }));
  expect(all.count).toBe(ranking?.count);
  expect(all.fitting.map((one) => one.id)).toEqual(ranking?.top.map((one) => one.id));
  expect(all.out.count).toBe(1);
});

it("says why nobody fits, and what would let somebody in first", async () => {
  const { id } = await addCase(db, { advisorId: advisor.id, skill: "S53" });
  const { ranking } = await opened(id);
  expect(ranking?.count).toBe(0);
  const [first, second] = ranking?.out.hurdles ?? [];
  expect(first).toMatchObject({
    what: "Mist “Sensoren en IoT”",
    remedy: "Maak van “Sensoren en IoT” een wens, of verdeel het werk.",
  });
  expect(first?.count).toBe(ranking?.out.count);
  expect(second).toMatchObject({ what: "Heeft een pauze ingesteld", count: 1, alone: 0 });
});

it("has no list of everybody for a case without a lane, or for another advisor", async () => {
  const { id } = await addCase(db, { advisorId: advisor.id });
  const other = await signedInAs("advisor");
  expect((await responseOf(everybody(routeArgs(get("/x", other.cookie), { id })))).status).toBe(404);
  await db.transaction((tx) => tx.update(caseFile).set({ lane: null }).where(eq(caseFile.id, id)));
  expect((await responseOf(everybody(routeArgs(get("/x", advisor.cookie), { id })))).status).toBe(302);
});

it("chooses no lane beforehand where two are close, and the advised one where they are not", async () => {
  const { id } = await addCase(db, { advisorId: advisor.id, lane: null });
  const { advice } = await opened(id);
  expect(advice).toMatchObject({ doubtful: false, advised: "student" });
  for (let nth = 0; nth < 2; nth++) {
    const company = await signedInAs("frontrunner");
    await withProfile(db, company.id, { lane: "frontrunner", capacity: 3 });
  }
  await db.transaction((tx) => tx.update(caseFile).set({ budgetCents: 900_000, level: 3 }).where(eq(caseFile.id, id)));
  const close = (await opened(id)).advice;
  const [first, second] = (close?.lanes ?? []).filter(({ possible }) => possible);
  expect((first?.total ?? 0) - (second?.total ?? 0)).toBeLessThan(10);
  expect(close).toMatchObject({ doubtful: true, advised: null });
});
