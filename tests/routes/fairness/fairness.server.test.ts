import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerObjection, makeObjection } from "#app/domain/cases/objection-commands.server.ts";
import { countOpenObjections, listOwnObjections } from "#app/domain/cases/objection-queries.server.ts";
import { loader as choosing } from "#app/routes/fairness/choosing.tsx";
import { groupName } from "#app/routes/fairness/fair-view.server.ts";
import { loader as fairness } from "#app/routes/fairness/fairness.tsx";
import { loader as file } from "#app/routes/fairness/file.ts";
import { action as object, loader as objectionPage } from "#app/routes/fairness/objection.tsx";
import { action as answer, loader as answerPage } from "#app/routes/fairness/objection-answer.tsx";
import { loader as objections } from "#app/routes/fairness/objections.tsx";
import { objection } from "#db/schema/access.ts";
import { candidate, studentFacts } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAccount, addCandidate, addCase, mails, propose, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T08:00:00Z") });

const db = testDatabase();
const now = new Date();
const page = "/voortgang/verdeling";
const words = "Ik wil weten waarom ik nooit word gevraagd.";

beforeEach(() =>
  db.transaction(async (tx) => {
    for (const table of [objection, proposal, caseFile, candidate, outboxMail, journalEntry]) await tx.delete(table);
  }),
);

async function students(many: number): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < many; nth++) {
    const id = await addCandidate(db, { capacity: 5 });
    await db.transaction((tx) =>
      tx.insert(studentFacts).values({ candidateId: id, programme: "ICT", year: 3, wishes: [] }),
    );
    ids.push(id);
  }
  return ids;
}

describe("the page about fairness", () => {
  it("is for coordinator, municipality and sounding board, and for nobody else", async () => {
    for (const role of ["coordinator", "municipality", "sounding-board"] as const) {
      const { cookie } = await signedInAs(role);
      expect((await fairness(routeArgs(get(page, cookie)))).own).toBe(role === "coordinator");
      expect((await responseOf(file(routeArgs(get(page, cookie))))).status).toBe(200);
    }
    for (const role of ["advisor", "student", "teacher", "frontrunner"] as const) {
      const { cookie } = await signedInAs(role);
      for (const door of [fairness, file])
        expect((await responseOf(door(routeArgs(get(page, cookie))))).status).toBe(404);
    }
    expect((await responseOf(fairness(routeArgs(get(page))))).status).toBe(302);
  });

  it("shows how many came how far, and says too small where it must", async () => {
    const [first = ""] = await students(12);
    const advisorId = await addAccount(db, "advisor");
    const { id: caseId } = await addCase(db, { advisorId });
    await propose(db, { caseId, candidateId: first, advisorId }, now);
    const { cookie } = await signedInAs("coordinator");
    const { view } = await fairness(routeArgs(get(page, cookie)));
    expect(view.empty).toBe(false);
    // how many stood in the list depends on where she stood in it
    const rows = view.families[0]?.rows.map(({ name, cells: [pool, _shown, ...later] }) => [name, pool, ...later]);
    const small = ["te klein", "te klein", "te klein"];
    expect(rows).toEqual([
      ["Studenten", "12", ...small],
      ["Mbo-klassen en teams", "0", ...small],
      ["Frontrunners", "0", ...small],
      ["Iedereen", "12", ...small],
    ]);
    expect(view.first.figure).toBe("te weinig");
  });

  it("is empty where fewer than ten could take part", async () => {
    await students(9);
    const { cookie } = await signedInAs("municipality");
    const { view } = await fairness(routeArgs(get(page, cookie)));
    expect(view.empty).toBe(true);
    expect(JSON.stringify(view)).not.toContain('"9"');
  });

  it("is of days of her own for the coordinator alone, and says which days cannot be", async () => {
    const own = `${page}?periode=own&van=2026-02-01&tot=2026-02-28`;
    const { cookie } = await signedInAs("coordinator");
    expect((await fairness(routeArgs(get(own, cookie)))).period).toMatchObject({ kind: "own", first: "2026-02-01" });
    const wrong = `${page}?periode=own&van=2026-02-01&tot=2025-02-28`;
    expect((await fairness(routeArgs(get(wrong, cookie)))).fault).toBe("order");
    expect((await responseOf(file(routeArgs(get(wrong, cookie))))).status).toBe(404);
    const { cookie: theirs } = await signedInAs("municipality");
    expect((await fairness(routeArgs(get(own, theirs)))).period).toMatchObject({
      kind: "quarter",
      first: "2026-10-01",
    });
  });

  it("can be taken along to a spreadsheet, with nothing where something is held back", async () => {
    await students(12);
    const { cookie } = await signedInAs("coordinator");
    const response = await responseOf(file(routeArgs(get(`${page}?periode=year`, cookie))));
    expect(response.headers.get("Content-Disposition")).toContain("spot035-verdeling-2026-01-01-2026-12-31.csv");
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines[1]).toBe(";Iedereen;12;0;0;0;0");
    expect(lines[0]).toMatch(/Soort;Groep;Kon meedoen;/);
  });

  it("calls every group by a name in both languages", () => {
    for (const group of [
      "all",
      "student",
      "mbo",
      "frontrunner",
      "hbo-1",
      "hbo-4",
      "hbo-unknown",
      "mbo-2",
      "mbo-unknown",
    ])
      for (const language of ["nl", "en"] as const) expect(groupName(group, language)).not.toBe(group);
    for (const group of ["region-many", "region-none", "region-other", "new", "known"])
      expect(groupName(group, "nl")).not.toBe(group);
    expect(groupName("region:gooi", "nl")).toBe("Gooi");
  });
});

describe("how we choose", () => {
  it("is told to everybody, with the way to object for who is chosen", async () => {
    expect(await choosing(routeArgs(get("/zo-kiezen-we")))).toMatchObject({ mayObject: false, known: false });
    const { cookie } = await signedInAs("student");
    const at = get("/zo-kiezen-we?voorstel=x", cookie);
    expect(await choosing(routeArgs(at))).toEqual({ mayObject: true, known: true, proposal: "x" });
    const { cookie: theirs } = await signedInAs("municipality");
    expect(await choosing(routeArgs(get("/zo-kiezen-we", theirs)))).toMatchObject({ mayObject: false, known: true });
  });
});

describe("asking for a person", () => {
  const ask = "/zo-kiezen-we/vraag";
  const pausedOf = async (id: string) => (await db.select().from(candidate).where(eq(candidate.id, id)))[0]?.paused;

  it("is kept and journalled, and tells the coordinators that there is something, not what", async () => {
    await signedInAs("coordinator");
    const { id, cookie } = await signedInAs("student");
    await withProfile(db, id);
    const sent = () => responseOf(object(routeArgs(post(ask, { kind: "person", words }, cookie))));
    expect((await sent()).headers.get("Location")).toBe(`${ask}?gedaan=verstuurd`);
    await sent();
    expect(await listOwnObjections(db, id)).toMatchObject([{ objection: { kind: "person", words, answer: null } }]);
    const told = await mails(db);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ toAddress }) => toAddress)).size).toBe(told.length);
    expect(JSON.stringify(told)).not.toContain("waarom ik nooit");
    const [entry, ...others] = await db.select().from(journalEntry).where(eq(journalEntry.action, "objection.made"));
    expect(entry).toMatchObject({
      actorId: id,
      actorRole: "student",
      objectType: "objection",
      facts: { kind: "person" },
    });
    expect(others).toEqual([]);
    expect(JSON.stringify(entry)).not.toContain("waarom");
    expect(await pausedOf(id)).toBe(false);
    const shown = await objectionPage(routeArgs(get(ask, cookie)));
    expect(shown.asked).toMatchObject([{ words, answer: null }]);
  });

  it("about an offer names it, and only one's own", async () => {
    const { id, cookie } = await signedInAs("student");
    await withProfile(db, id);
    const advisorId = await addAccount(db, "advisor");
    const about = await addCase(db, { advisorId });
    const proposalId = await propose(db, { caseId: about.id, candidateId: id, advisorId }, now);
    const path = `${ask}?voorstel=${proposalId}`;
    expect(await objectionPage(routeArgs(get(path, cookie)))).toMatchObject({ reference: about.reference });
    await responseOf(object(routeArgs(post(path, { kind: "correct", words }, cookie))));
    expect(await listOwnObjections(db, id)).toMatchObject([{ objection: { proposalId }, reference: about.reference }]);
    const { id: other, cookie: theirs } = await signedInAs("student");
    await withProfile(db, other);
    for (const one of [path, `${ask}?voorstel=x`]) {
      expect((await responseOf(objectionPage(routeArgs(get(one, theirs))))).status).toBe(404);
      expect((await responseOf(object(routeArgs(post(one, { kind: "person", words }, theirs))))).status).toBe(404);
    }
    const by = { id: other, role: "student" };
    const asked = { candidateId: other, proposalId, kind: "person", words, by, linkTo: () => "" } as const;
    expect(await makeObjection(db, asked, now)).toEqual({ ok: false, reason: "not-found" });
  });

  it("by objecting pauses her until a person has answered", async () => {
    const { cookie: office } = await signedInAs("coordinator");
    const { id, cookie } = await signedInAs("student");
    await withProfile(db, id);
    await responseOf(object(routeArgs(post(ask, { kind: "object", words }, cookie))));
    expect(await pausedOf(id)).toBe(true);
    const { open } = await objections(routeArgs(get("/coordinator/bezwaren", office)));
    expect(open).toHaveLength(1);
    expect(await countOpenObjections(db)).toBe(1);
    const args = (request: Request) => routeArgs(request, { id: open[0]?.id ?? "" });
    expect(await answerPage(args(get("/coordinator/bezwaren/x", office)))).toMatchObject({ words, paused: true });
    const given = { answer: "We hebben samen gekeken.", resume: ["yes"] };
    const reply = () => responseOf(answer(args(post("/coordinator/bezwaren/x", given, office))));
    expect((await reply()).headers.get("Location")).toBe("/coordinator/bezwaren?gedaan=beantwoord");
    expect(await pausedOf(id)).toBe(false);
    expect((await reply()).headers.get("Location")).toBe(`/coordinator/bezwaren/${open[0]?.id}`);
    expect((await mails(db)).filter(({ kind }) => kind === "cases.objection-answered")).toHaveLength(1);
    const shown = await objectionPage(routeArgs(get(ask, cookie)));
    expect(shown.asked).toMatchObject([{ answer: given.answer, answeredOn: "maandag 2 november 2026" }]);
    expect(await objections(routeArgs(get("/coordinator/bezwaren", office)))).toMatchObject({ open: [] });
    const by = { id, role: "coordinator" };
    const nothing = { id: "00000000-0000-7000-8000-000000000000", answer: "x", resume: false, by, url: "" };
    expect(await answerObjection(db, nothing, now)).toEqual({ ok: false, reason: "not-found" });
  });

  it("says what is wrong with each field, with all that was typed", async () => {
    const { id, cookie } = await signedInAs("student");
    await withProfile(db, id);
    const typed = { kind: "", words: "Nee" };
    const refused = await object(routeArgs(post(ask, typed, cookie)));
    expect("data" in refused && refused.data).toEqual({ errors: { kind: ["kind"], words: ["words"] }, typed });
    const { cookie: office } = await signedInAs("coordinator");
    await responseOf(object(routeArgs(post(ask, { kind: "person", words }, cookie))));
    const [row] = await db.select().from(objection);
    const short = await answer(routeArgs(post("/x", { answer: "Nee" }, office), { id: row?.id ?? "" }));
    expect("data" in short && short.data.errors).toEqual({ answer: ["answer"] });
  });

  it("of a teacher is about one of her classes", async () => {
    const { id, cookie } = await signedInAs("teacher");
    const [first, second] = [await addCandidate(db, { lane: "mbo" }), await addCandidate(db, { lane: "mbo" })];
    await db.transaction((tx) => tx.update(candidate).set({ ownerId: id }));
    expect((await objectionPage(routeArgs(get(ask, cookie)))).candidates.map(({ value }) => value).sort()).toEqual(
      [first, second].sort(),
    );
    const send = (more: object) => object(routeArgs(post(ask, { kind: "person", words, ...more }, cookie)));
    const refused = await send({});
    expect("data" in refused && refused.data.errors).toEqual({ candidate: ["candidate"] });
    await responseOf(send({ candidate: second }));
    expect(await listOwnObjections(db, id)).toMatchObject([{ objection: { candidateId: second } }]);
  });

  it("is not for who is never chosen, and the answers are the coordinator's", async () => {
    const { cookie } = await signedInAs("municipality", "advisor");
    expect((await responseOf(objectionPage(routeArgs(get(ask, cookie))))).status).toBe(404);
    expect((await responseOf(object(routeArgs(post(ask, {}, cookie))))).status).toBe(404);
    for (const door of [objections, answerPage, answer])
      expect((await responseOf(door(routeArgs(get("/coordinator/bezwaren", cookie), { id: "x" })))).status).toBe(404);
  });

  it("without a profile says that she is not chosen yet", async () => {
    const { cookie } = await signedInAs("student");
    expect(await objectionPage(routeArgs(get(ask, cookie)))).toMatchObject({ known: false, asked: [] });
  });
});
