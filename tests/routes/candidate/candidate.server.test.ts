import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loader as workPage } from "#app/routes/candidate/assignment.tsx";
import { action as deliver, loader as deliverPage } from "#app/routes/candidate/assignment-delivery.tsx";
import { action as start } from "#app/routes/candidate/assignment-start.ts";
import { loader as filesPage } from "#app/routes/candidate/files.tsx";
import { loader as home } from "#app/routes/candidate/home.tsx";
import { loader as openCase } from "#app/routes/candidate/open-case.tsx";
import { action as promise, loader as promisePage } from "#app/routes/candidate/promise.tsx";
import { loader as proposalPage } from "#app/routes/candidate/proposal.tsx";
import { action as accept } from "#app/routes/candidate/proposal-acceptance.ts";
import { action as decline, loader as declinePage } from "#app/routes/candidate/proposal-refusal.tsx";
import { action as viewed } from "#app/routes/candidate/proposal-viewing.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { addAccount, addCase, propose, secretWords, withProfile } from "#tests/domain/cases/work.ts";
import { testDatabase } from "#tests/support/database.ts";
import { get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
let advisorId: string;
let me: Awaited<ReturnType<typeof signedInAs>>;
let other: Awaited<ReturnType<typeof signedInAs>>;

beforeAll(async () => {
  advisorId = await addAccount(db, "advisor");
  me = await signedInAs("student");
  other = await signedInAs("frontrunner");
  await withProfile(db, me.id);
  await withProfile(db, other.id, { lane: "frontrunner" });
});

beforeEach(async () => {
  await db.transaction(async (tx) => {
    for (const table of [assignment, proposal, caseFile, outboxMail]) await tx.delete(table);
  });
});

async function offered(note = "") {
  const about = await addCase(db, { advisorId });
  const id = await propose(db, { caseId: about.id, candidateId: me.id, advisorId, note }, new Date());
  return { about, id };
}

const pageOf = (path: string, id: string, cookie = me.cookie) => routeArgs(get(path, cookie), { id });
const postOf = (id: string, fields: Record<string, string> = {}, cookie = me.cookie) =>
  routeArgs(post("/", fields, cookie), { id });
const statusOf = async (work: Promise<unknown>) => (await responseOf(work)).status;
const placeOf = async (work: Promise<unknown>) => (await responseOf(work)).headers.get("Location");

async function accepted() {
  const { about, id } = await offered();
  const to = await placeOf(accept(postOf(id)));
  return { about, id: /\/uitvoering\/([^?]+)/.exec(to ?? "")?.[1] ?? "" };
}

const promised = (id: string) =>
  responseOf(promise(postOf(id, { agreed: "yes", version: String(confidentialityVersion) })));

describe("her first page", () => {
  test("shows proposals, own work and the open cases of her lane that fit, never the company's name", async () => {
    await addCase(db, { advisorId, title: "Past bij mij" });
    await addCase(db, { advisorId, title: "Past niet", skill: "S35" });
    await addCase(db, { advisorId, title: "Andere route", lane: "frontrunner" });
    await addCase(db, { advisorId, title: "Nog geen route", lane: null });
    const { id } = await offered();
    const view = await home(routeArgs(get("/opdrachten", me.cookie)));
    expect(view.proposals.map((one) => [one.id, one.title])).toEqual([[id, secretWords.title]]);
    expect(view.proposals[0]?.summary).toMatch(/^Past goed \(\d+ van 1000\)/);
    expect(view.open.fitting.map(({ title }) => title)).toEqual(["Past bij mij"]);
    expect(view.open.others).toMatchObject([
      { title: "Past niet", obstacles: [{ reason: expect.stringMatching(/SQL/) }] },
    ]);
    expect(view.work.running).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/Bloemen|Eigenaar|company\.example/);
  });

  test("leaves out a proposal that expired, also when no clock has marked it", async () => {
    const { id } = await offered();
    await db.transaction((tx) =>
      tx
        .update(proposal)
        .set({ expiresAt: new Date(0) })
        .where(eq(proposal.id, id)),
    );
    expect((await home(routeArgs(get("/opdrachten", me.cookie)))).proposals).toEqual([]);
  });

  test("helps somebody without a profile, and is not for others", async () => {
    const teacher = await signedInAs("teacher");
    const view = await home(routeArgs(get("/opdrachten", teacher.cookie)));
    expect([view.profile, view.open]).toMatchObject([null, { fitting: [], others: [] }]);
    const advisor = await signedInAs("advisor");
    expect(await statusOf(home(routeArgs(get("/opdrachten", advisor.cookie))))).toBe(404);
    expect(await placeOf(home(routeArgs(get("/opdrachten"))))).toBe("/inloggen?verder=%2Fopdrachten");
  });
});

describe("an open case", () => {
  test("is told with reasons to who is in its lane, and is not there for another lane or once it is taken", async () => {
    const about = await addCase(db, { advisorId });
    const view = await openCase(pageOf("/opdrachten/x", about.id));
    expect(view.reasons?.plus.length).toBeGreaterThan(0);
    expect(view.facts.map(({ id }) => id)).toContain("sector");
    expect(JSON.stringify(view)).not.toMatch(/Bloemen|Eigenaar|company\.example/);
    expect(await statusOf(openCase(pageOf("/opdrachten/x", about.id, other.cookie)))).toBe(404);
    await propose(db, { caseId: about.id, candidateId: me.id, advisorId }, new Date());
    expect(await statusOf(openCase(pageOf("/opdrachten/x", about.id)))).toBe(404);
  });
});

describe("a proposal", () => {
  test("shows the advisor's note and reasons, and changes nothing by being read", async () => {
    const { id } = await offered("Iets voor jou?");
    const view = await proposalPage(pageOf("/voorstellen/x", id));
    expect(view).toMatchObject({ standing: "open", isNew: true, offer: { note: "Iets voor jou?" } });
    expect(view.offer?.reasons?.summary).toMatch(/^Past goed/);
    expect(JSON.stringify(view)).not.toMatch(/Bloemen|Eigenaar|company\.example/);
    expect((await db.select().from(proposal))[0]?.status).toBe("proposed");
  });

  test("is noted as seen when the page says so", async () => {
    const { id } = await offered();
    await viewed(postOf(id));
    await viewed(postOf(id));
    expect((await db.select().from(proposal))[0]?.status).toBe("viewed");
    expect((await proposalPage(pageOf("/voorstellen/x", id))).isNew).toBe(false);
  });

  test("of another candidate is not there, whatever is asked of it", async () => {
    const { id } = await offered();
    const doors = [proposalPage, declinePage].map((door) => door(pageOf("/voorstellen/x", id, other.cookie)));
    const deeds = [viewed, accept, decline].map((deed) => deed(postOf(id, { reason: "skills" }, other.cookie)));
    expect(await Promise.all([...doors, ...deeds].map(statusOf))).toEqual([404, 404, 404, 404, 404]);
    expect((await db.select().from(proposal))[0]?.status).toBe("proposed");
    expect(await placeOf(proposalPage(pageOf("/voorstellen/x", id, "")))).toBe("/inloggen?verder=%2Fvoorstellen%2Fx");
    expect(await statusOf(proposalPage(pageOf("/voorstellen/x", "geen-id")))).toBe(404);
  });

  test("is accepted by a plain form, and pressing twice comes out at the same work", async () => {
    const { id } = await offered();
    const to = await placeOf(accept(postOf(id)));
    expect(to).toMatch(/^\/uitvoering\/[\w-]+\?gedaan=aanvaard$/);
    expect(await placeOf(accept(postOf(id)))).toBe(`/voorstellen/${id}`);
    expect(await placeOf(proposalPage(pageOf("/voorstellen/x", id)))).toBe(to?.replace("?gedaan=aanvaard", ""));
    expect(await placeOf(declinePage(pageOf("/voorstellen/x", id)))).toBe(`/voorstellen/${id}`);
  });

  test("says so when there is no room, and that it ended when it did, without the case", async () => {
    const { id } = await offered();
    await accepted();
    expect(await proposalPage(pageOf("/voorstellen/x", id))).toMatchObject({ standing: "no-room" });
    expect(await placeOf(accept(postOf(id)))).toBe(`/voorstellen/${id}`);
    const gone = await proposalPage(pageOf("/voorstellen/x", id));
    expect(gone).toMatchObject({ standing: "ended", offer: null, ended: expect.stringMatching(/geen plek meer/) });
    for (const [withdrawnFor, words] of [
      ["advisor", /ingetrokken/],
      ["taken", /Iemand anders/],
      ["changed", /veranderd/],
    ] as const) {
      await db.transaction((tx) => tx.update(proposal).set({ withdrawnFor }).where(eq(proposal.id, id)));
      const view = await proposalPage(pageOf("/voorstellen/x", id));
      expect(view).toMatchObject({ standing: "ended", offer: null, ended: expect.stringMatching(words) });
    }
  });

  test("is declined with a reason, asks for one, and for words when it is something else", async () => {
    const { id } = await offered();
    const without = await decline(postOf(id));
    expect(without).toMatchObject({
      init: { status: 422 },
      data: { errors: { reason: ["cases.errors.declineReason"] } },
    });
    const wordless = await decline(postOf(id, { reason: "other" }));
    expect(wordless).toMatchObject({
      data: { errors: { note: ["cases.errors.noteOther"] }, typed: { reason: "other" } },
    });
    expect(await placeOf(decline(postOf(id, { reason: "distance" })))).toBe("/opdrachten?gedaan=afgewezen");
    expect(await placeOf(decline(postOf(id, { reason: "skills" })))).toBe(`/voorstellen/${id}`);
    expect((await db.select().from(proposal))[0]?.declineReason).toBe("distance");
  });
});

describe("her own work", () => {
  test("is told by no name before she promised to keep it to herself; the promise is asked once", async () => {
    const { about, id } = await accepted();
    const promisePlace = `/uitvoering/${id}/belofte`;
    for (const asked of [
      () => workPage(pageOf("/uitvoering/x", id)),
      () => deliverPage(pageOf("/uitvoering/x", id)),
      () => start(postOf(id)),
      () => filesPage(pageOf("/uitvoering/x", id)),
    ])
      expect(await placeOf(asked())).toBe(promisePlace);
    const shown = JSON.stringify(await promisePage(pageOf("/uitvoering/x", id)));
    expect(shown).not.toContain(about.email);
    expect(shown).not.toContain("Bloemen");
    const { work } = await home(routeArgs(get("/opdrachten", me.cookie)));
    expect(work.running).toMatchObject([{ company: "het bedrijf" }]);
    expect(await promise(postOf(id))).toMatchObject({ init: { status: 422 } });
    expect(await promise(postOf(id, { agreed: "yes", version: "0" }))).toMatchObject({ init: { status: 422 } });
    const given = { agreed: "yes", version: String(confidentialityVersion), done: "aanvaard" };
    expect(await statusOf(promise(postOf(id, given, other.cookie)))).toBe(404);
    expect(await placeOf(promise(postOf(id, given)))).toBe(`/uitvoering/${id}?gedaan=aanvaard`);
    expect(await placeOf(promisePage(pageOf("/uitvoering/x", id)))).toBe(`/uitvoering/${id}`);
    expect(await workPage(pageOf("/uitvoering/x", id))).toMatchObject({ contact: { email: about.email } });
  });

  test("names company and contact then, goes from begun to delivered, and keeps what was typed when it is too short", async () => {
    const { about, id } = await accepted();
    await promised(id);
    const view = await workPage(pageOf("/uitvoering/x", id));
    expect(view).toMatchObject({ status: "accepted", contact: { email: about.email }, deliveries: [] });
    expect(view.timeline.map(({ title }) => title)).toEqual(["Voorstel aanvaard"]);
    expect(await placeOf(deliverPage(pageOf("/uitvoering/x", id)))).toBe(`/uitvoering/${id}`);
    expect(await placeOf(start(postOf(id)))).toBe(`/uitvoering/${id}?gedaan=begonnen`);
    expect(await placeOf(start(postOf(id)))).toBe(`/uitvoering/${id}`);
    expect(await deliver(postOf(id, { result: "Kort" }))).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { result: ["cases.errors.result"] }, typed: { result: "Kort" } } },
    });
    const result = "De webwinkel staat online en is getest.";
    expect(await placeOf(deliver(postOf(id, { result })))).toBe(`/uitvoering/${id}?gedaan=opgeleverd`);
    expect(await workPage(pageOf("/uitvoering/x", id))).toMatchObject({
      status: "delivered",
      deliveries: [{ result }],
    });
  });

  test("is not there for another candidate", async () => {
    const { id } = await accepted();
    const fields = { result: "Dit is niet van mij maar lang genoeg." };
    const asked = [
      workPage(pageOf("/uitvoering/x", id, other.cookie)),
      deliverPage(pageOf("/uitvoering/x", id, other.cookie)),
      start(postOf(id, {}, other.cookie)),
      deliver(postOf(id, fields, other.cookie)),
    ];
    expect(await Promise.all(asked.map(statusOf))).toEqual([404, 404, 404, 404]);
    expect((await db.select().from(assignment))[0]?.status).toBe("accepted");
  });
});
