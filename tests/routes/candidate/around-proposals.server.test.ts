import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expireProposals } from "#app/domain/cases/commands.server.ts";
import { loader as casePage } from "#app/routes/advisor/case.tsx";
import { action as stopNext } from "#app/routes/advisor/next-stop.ts";
import { loader as offerPage } from "#app/routes/advisor/proposal.tsx";
import { action as back } from "#app/routes/candidate/back.ts";
import { action as confirm, loader as confirmation } from "#app/routes/candidate/confirmation.tsx";
import { loader as refusal, action as refuse } from "#app/routes/candidate/confirmation-refusal.tsx";
import { loader as home } from "#app/routes/candidate/home.tsx";
import { loader as proposalPage } from "#app/routes/candidate/proposal.tsx";
import { action as accept } from "#app/routes/candidate/proposal-acceptance.ts";
import { loader as waiting } from "#app/routes/candidate/waiting.tsx";
import { action as wish } from "#app/routes/candidate/wish.ts";
import { action as unwish } from "#app/routes/candidate/wish-removal.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseWaiting, proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addCandidate, addCase, links, propose, secretWords, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
type Person = Awaited<ReturnType<typeof signedInAs>>;
let [advisor, me, teacher, stranger]: Person[] = [];
const who = (person: Person | undefined): Person => {
  if (!person) throw new Error("nobody signed in");
  return person;
};

beforeAll(async () => {
  advisor = await signedInAs("advisor");
  me = await signedInAs("student");
  teacher = await signedInAs("teacher");
  stranger = await signedInAs("teacher");
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseWaiting, caseFile, candidate, outboxMail]) await tx.delete(table);
  });
});

const page = (person: Person | undefined, id: string, path = "/x") => routeArgs(get(path, who(person).cookie), { id });
const form = (person: Person | undefined, id: string, fields: Record<string, string> = {}) =>
  routeArgs(post("/x", fields, who(person).cookie), { id });
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;

async function offered(candidateId: string, more: Partial<Parameters<typeof propose>[1]> = {}) {
  const about = await addCase(db, { advisorId: who(advisor).id });
  const asked = { caseId: about.id, candidateId, advisorId: who(advisor).id, ...more };
  return { caseId: about.id, id: await propose(db, asked, new Date()) };
}

describe("a teacher who decides along", () => {
  const minor = async () => withProfile(db, who(me).id, { minor: { teacherId: who(teacher).id } });

  test("sees her student's proposals with what waits for whom, and confirms with a plain form", async () => {
    const { id } = await offered(await minor());
    const cards = async () => (await home(page(teacher, ""))).confirmations;
    expect(await cards()).toMatchObject([{ id, isHers: false, title: secretWords.title }]);
    expect(await confirmation(page(teacher, id))).toMatchObject({ standing: "waits", agreedOn: null });
    expect((await proposalPage(page(me, id))).offer).toMatchObject({ minor: true });
    expect(await placeOf(accept(form(me, id)))).toBe(`/voorstellen/${id}`);
    expect(await proposalPage(page(me, id))).toMatchObject({ standing: "agreed" });
    expect(await cards()).toMatchObject([{ isHers: true }]);
    const read = await confirmation(page(teacher, id));
    expect(read).toMatchObject({ standing: "yours", offer: { question: secretWords.question } });
    expect(JSON.stringify(read)).not.toContain("Bloemen");
    expect(await placeOf(confirm(form(teacher, id)))).toBe("/opdrachten?gedaan=confirmed");
    expect(await confirmation(page(teacher, id))).toMatchObject({ standing: "ended", offer: null });
    expect(await placeOf(proposalPage(page(me, id)))).toMatch(/^\/uitvoering\//);
    expect(await placeOf(confirm(form(teacher, id)))).toBe(`/voorstellen/${id}/meebeslissen`);
  });

  test("says no with a reason, and what she typed stays when she gave none", async () => {
    const { id, caseId } = await offered(await minor());
    expect(await refusal(page(teacher, id))).toMatchObject({ id, title: secretWords.title });
    expect(await refuse(form(teacher, id, { note: "Zij heeft examens." }))).toMatchObject({
      data: { errors: { reason: ["cases.errors.declineReason"] }, typed: { note: "Zij heeft examens." } },
      init: { status: 422 },
    });
    const no = { reason: "too-much", note: "Zij heeft examens." };
    expect(await placeOf(refuse(form(teacher, id, no)))).toBe("/opdrachten?gedaan=refused");
    expect(await placeOf(refusal(page(teacher, id)))).toBe(`/voorstellen/${id}/meebeslissen`);
    const seen = await proposalPage(page(me, id));
    expect(seen).toMatchObject({ standing: "ended", ended: expect.stringMatching(/docent/) });
    expect(JSON.stringify(seen)).not.toContain("examens");
    const told = await casePage(page(advisor, caseId));
    expect(told.proposals).toMatchObject([{ answer: "Zij heeft examens.", reason: "Het is nu te veel naast school" }]);
  });

  test("is nobody else: not another teacher, not the student, and not for a grown-up", async () => {
    const { id } = await offered(await minor());
    for (const person of [stranger, me]) {
      expect(await statusOf(confirmation(page(person, id)))).toBe(404);
      expect(await statusOf(confirm(form(person, id)))).toBe(404);
      expect(await statusOf(refusal(page(person, id)))).toBe(404);
      expect(await statusOf(refuse(form(person, id, { reason: "period" })))).toBe(404);
    }
    const { id: grown } = await offered(await addCandidate(db));
    expect(await statusOf(confirmation(page(teacher, grown)))).toBe(404);
  });
});

describe("waiting for a case that another has", () => {
  test("begins and ends with a button, and the advisor sees who waits", async () => {
    await withProfile(db, who(me).id);
    const { caseId } = await offered(await addCandidate(db));
    const cards = async () => (await waiting(page(me, ""))).cards;
    expect(await cards()).toMatchObject([{ id: caseId, title: secretWords.title, waits: false }]);
    expect(JSON.stringify(await cards())).not.toContain("Bloemen");
    expect(await placeOf(wish(form(me, caseId)))).toBe("/opdrachten/bezet?gedaan=joined");
    expect(await cards()).toMatchObject([{ waits: true }]);
    expect((await casePage(page(advisor, caseId))).waiting).toMatchObject([{ id: who(me).id }]);
    expect(await placeOf(unwish(form(me, caseId)))).toBe("/opdrachten/bezet?gedaan=left");
    expect(await cards()).toMatchObject([{ waits: false }]);
    const free = await addCase(db, { advisorId: who(advisor).id });
    expect(await placeOf(wish(form(me, free.id)))).toBe("/opdrachten/bezet?niet=is-free");
    expect(await statusOf(wish(form(stranger, caseId)))).toBe(404);
  });
});

describe("who left three proposals unanswered", () => {
  test("reads why she is asked nothing, and is back with one button", async () => {
    await withProfile(db, who(me).id, { capacity: 3 });
    for (let nth = 0; nth < 3; nth += 1) await offered(who(me).id);
    await expireProposals(db, links, new Date(Date.now() + 30 * 24 * 3_600_000));
    expect(await home(page(me, ""))).toMatchObject({ paused: [{ id: who(me).id }], pauseAfter: 3 });
    expect(await statusOf(back(form(stranger, who(me).id)))).toBe(404);
    expect(await placeOf(back(form(me, who(me).id)))).toBe("/opdrachten?gedaan=back");
    expect((await home(page(me, ""))).paused).toEqual([]);
    const [kept] = await db
      .select()
      .from(candidate)
      .where(eq(candidate.id, who(me).id));
    expect(kept).toMatchObject({ paused: false, pausedFor: null });
  });
});

describe("the advisor", () => {
  test("chooses without anybody chosen beforehand, and is told when there are fewer than three", async () => {
    const [a = "", b = ""] = [await addCandidate(db), await addCandidate(db)];
    const { id } = await addCase(db, { advisorId: who(advisor).id });
    const choice = await offerPage(page(advisor, id));
    expect(choice).toMatchObject({ candidateId: "", chosen: null, asked: null });
    expect(choice.options.shown.sort()).toEqual([a, b].sort());
    expect(choice.options.few).toMatch(/maar 2 kandidaten/);
    const one = await offerPage(page(advisor, id, `/x?kandidaat=${b}`));
    expect(one).toMatchObject({ candidateId: b, options: { next: [{ value: a }] } });
    await addCandidate(db);
    expect((await offerPage(page(advisor, id))).options.few).toBeNull();
  });

  test("sees who is asked afterwards and can stop that, can ask one more at the same time, and no third", async () => {
    const [a = "", b = "", c = ""] = [await addCandidate(db), await addCandidate(db), await addCandidate(db)];
    const { caseId } = await offered(a, { next: [b] });
    const before = await casePage(page(advisor, caseId));
    expect(before.around).toMatchObject({ canAskAlso: true, next: [expect.any(String)] });
    expect(await placeOf(stopNext(form(advisor, caseId)))).toContain("gedaan=next-stopped");
    expect((await casePage(page(advisor, caseId))).around.next).toEqual([]);
    expect((await offerPage(page(advisor, caseId))).asked).toMatchObject({ count: 1 });
    const asked = { caseId, advisorId: who(advisor).id, parallel: true };
    await propose(db, { ...asked, candidateId: c }, new Date());
    expect((await casePage(page(advisor, caseId))).around.canAskAlso).toBe(false);
    expect(await placeOf(offerPage(page(advisor, caseId)))).toContain("niet=two-open");
    const other = await signedInAs("advisor");
    expect(await statusOf(stopNext(form(other, caseId)))).toBe(404);
  });
});
