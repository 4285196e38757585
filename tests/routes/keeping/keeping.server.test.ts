import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { shareResponse, takeLinkAlong } from "#app/domain/keeping/link-commands.server.ts";
import { findReminder, listLinks } from "#app/domain/keeping/queries.server.ts";
import { askReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { addOwnStep, changeStep } from "#app/domain/plan/commands.server.ts";
import { findPlan } from "#app/domain/plan/queries.server.ts";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { resultView } from "#app/domain/scan/result-view.ts";
import * as deletion from "#app/routes/keeping/deletion.tsx";
import * as keep from "#app/routes/keeping/keep.tsx";
import * as linkMail from "#app/routes/keeping/link-mail.tsx";
import * as revocation from "#app/routes/keeping/link-revocation.ts";
import * as reminder from "#app/routes/keeping/reminder.tsx";
import * as reminderStop from "#app/routes/keeping/reminder-stop.tsx";
import * as withdrawal from "#app/routes/keeping/reminder-withdrawal.ts";
import * as sharing from "#app/routes/keeping/sharing.tsx";
import * as takeAlong from "#app/routes/keeping/take-along.tsx";
import * as ownStep from "#app/routes/plan/own-step.tsx";
import * as plan from "#app/routes/plan/plan.tsx";
import * as step from "#app/routes/plan/step.ts";
import * as scanKeep from "#app/routes/scan/keep.ts";
import * as result from "#app/routes/scan/result.tsx";
import * as change from "#app/routes/scan/result-change.ts";
import * as shared from "#app/routes/scan/shared.tsx";
import * as sharedPdf from "#app/routes/scan/shared-pdf.ts";
import { pdfTexts } from "#app/texts/pdf.ts";
import { planTexts } from "#app/texts/plan.ts";
import { limits } from "#app/web/rate-limit.server.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { planStep } from "#db/schema/plan.ts";
import { response, responseLink, scanReminder } from "#db/schema/scan.ts";
import { officialFigures } from "#scans/index.ts";
import { scanOf } from "#tests/domain/keeping/scans.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";
import { testDatabase } from "#tests/support/database.ts";
import { all, readPdf } from "#tests/support/pdf.ts";
import { cookiesOf, get, post, responseOf, routeArgs, signedInAs } from "#tests/support/request.ts";

const db = testDatabase();
const now = () => new Date();
const links = { result: (token: string) => `x/${token}`, stop: (token: string) => `x/${token}` };
const page = (token: string, cookie = "") => routeArgs(get("/uitslag/x/bewaren", cookie), { token });
const form = (token: string, fields: Record<string, string> = {}, cookie = "") =>
  routeArgs(post("/uitslag/x/bewaren", fields, cookie), { token });
const from = (args: ReturnType<typeof form>, clientAddress: string) => ({
  ...args,
  context: { ...args.context, clientAddress },
});
const email = "els@winkel.example";

async function readerOf(responseId: string) {
  const made = await shareResponse(db, { responseId, term: "week" }, now());
  if (!made.ok) throw new Error(made.reason);
  return made.value.token;
}
async function ownerLink(responseId: string) {
  const made = await takeLinkAlong(db, responseId, now());
  if (!made.ok) throw new Error(made.reason);
  return made.value.token;
}
const revoke = (token: string) =>
  db.transaction((tx) => tx.update(responseLink).set({ revokedAt: now() }).where(eq(responseLink.responseId, token)));

/** Every page and verb that is the owner's alone. */
const ownersOnly = {
  "the result": result.loader,
  "changing answers": change.action,
  "the plan": plan.loader,
  "a step of the plan": step.action,
  "an own step": ownStep.action,
  "the page of an own step": ownStep.loader,
  keeping: keep.loader,
  "a link": takeAlong.loader,
  "making a link": takeAlong.action,
  "the mail": linkMail.loader,
  mailing: linkMail.action,
  "the reminder": reminder.loader,
  "asking a reminder": reminder.action,
  "stopping the reminder": withdrawal.action,
  "what she shares": sharing.loader,
  sharing: sharing.action,
  revoking: revocation.action,
  "the page of deleting": deletion.loader,
  deleting: deletion.action,
};

describe("who may only read along", () => {
  it.each(Object.entries(ownersOnly))("never reaches %s", async (_, door) => {
    const { id, token } = await scanOf();
    const reader = await readerOf(id);
    const [link] = await listLinks(db, { responseId: id, token }, now());
    const everything = async () =>
      JSON.stringify([
        await db.select().from(response),
        await db.select().from(responseLink),
        await db.select().from(scanReminder),
      ]);
    const before = await everything();
    const fields = { email, months: "6", term: "week", title: "Stap", horizon: "now", step: "x", change: "done" };
    const params = { token: reader, id: link?.id ?? "" };
    expect((await responseOf(door(routeArgs(post("/uitslag/x", fields), params)))).status).toBe(404);
    expect(await everything()).toBe(before);
  });

  it.each(["advisor", "coordinator", "municipality"] as const)(
    "nor does an account of the %s: without her link there is nothing to manage",
    async (role) => {
      const { id } = await scanOf();
      const { cookie } = await signedInAs(role);
      for (const door of [keep.loader, deletion.loader, deletion.action, sharing.action, revocation.action])
        expect((await responseOf(door(form(id, { term: "week" }, cookie)))).status).toBe(404);
      expect(await db.$count(response, eq(response.id, id))).toBe(1);
    },
  );

  it("sees result and plan, until when, and not a single answer or link of hers", async () => {
    const { id, token } = await scanOf();
    const reader = await readerOf(id);
    const { data, init } = await shared.loader(page(reader));
    expect(data.view.total.figure).toBe("38");
    expect(data.plan.now.length).toBeGreaterThan(0);
    expect(data.until).toMatch(/werkt tot en met \w+ \d+ \w+ 20\d\d/);
    expect(new Headers(init?.headers).get("X-Robots-Tag")).toBe("noindex");
    const sent = JSON.stringify(data);
    expect(sent).not.toContain(token);
    expect(sent).not.toContain('"answers":[');
    expect(data.view).not.toHaveProperty("parts");
  });

  it("is sent nothing that follows from one answer, and no step she left out", async () => {
    const { id, trackId } = await scanOf({ answers: { ...shopAnswers, V3: "unknown" } });
    const added = await addOwnStep(db, { trackId, responseId: id, step: { title: "Geheim", horizon: "now" } }, now());
    if (!added.ok) throw new Error(added.reason);
    const [own] = await db.select().from(planStep).where(eq(planStep.trackId, trackId));
    await db.transaction((tx) =>
      tx
        .update(planStep)
        .set({ status: "dropped" })
        .where(eq(planStep.id, own?.id ?? "")),
    );
    const { data } = await shared.loader(page(await readerOf(id)));
    expect(data.view).not.toHaveProperty("wish");
    expect(data.view).not.toHaveProperty("barrier");
    expect(data.view.comparison).toMatchObject({ things: [], technologies: null });
    expect(Object.keys(data.plan).sort()).toEqual(["now", "quarter", "year"]);
    expect(JSON.stringify(data)).not.toContain("Geheim");
    expect(JSON.stringify(data)).not.toContain("fitsWish");
  });

  it("gets the same on paper: the shared page's result and plan, and nothing that follows from one answer", async () => {
    const answers = { ...shopAnswers, V3: "unknown" };
    const { id, trackId, response: found } = await scanOf({ answers });
    const own = { trackId, responseId: id };
    const before = await findPlan(db, { response: found, language: "nl", now: now() });
    const [done, later] = before.now;
    await changeStep(db, { ...own, change: { step: done?.id ?? "", change: "done" } }, now());
    await changeStep(db, { ...own, change: { step: later?.id ?? "", change: "postponed", until: "month" } }, now());
    const plan = await findPlan(db, { response: found, language: "nl", now: now() });
    const { comparison } = resultView({ definition: found.definition, figures: officialFigures }, answers, "nl");
    const reader = await readerOf(id);
    const paper = await responseOf(sharedPdf.loader(page(reader)));
    const { document, loose, links } = readPdf(new Uint8Array(await paper.arrayBuffer()));
    const { data } = await shared.loader(page(reader));
    const { view, plan: road } = data;
    for (const words of [view.headline, view.conclusion, view.comparison.sentence, data.words.planTitle])
      expect(document.text).toContain(words);
    for (const { title } of [...road.now, ...road.quarter, ...road.year]) expect(document.text).toContain(title);
    expect(document.text).toContain(road.now.find(({ state }) => state === "done")?.stateWords);
    expect(loose).toBe("");
    expect(all(document, "H1")).toHaveLength(1);
    expect(links.at(-1)).toMatch(/\/scan$/);
    const { facts, ...said } = planTexts.nl.page;
    const hidden = [
      ...comparison.things.map(({ name }) => name),
      ...[...plan.postponed, ...plan.dropped].map(({ title }) => title),
      ...plan.findOut.map(({ question }) => question),
      ...[pdfTexts.nl.things, said.wish, said.urgent, said.postponed, said.behind, said.findOut.title, facts.after],
    ];
    expect(plan.postponed.length * plan.findOut.length).toBeGreaterThan(0);
    expect(hidden.filter((words) => document.text.includes(words))).toEqual([]);
  });

  it("stands before a page that says what to do when the link was revoked or is over", async () => {
    const { id } = await scanOf();
    const reader = await readerOf(id);
    await revoke(id);
    const answer = await responseOf(shared.loader(page(reader)));
    expect([answer.status, (await answer.json()).title]).toEqual([410, "Deze link is ingetrokken"]);
    expect((await responseOf(shared.loader(page("made-up")))).status).toBe(404);
  });

  it("is not the owner, whose own link opens nothing here", async () => {
    const { token } = await scanOf();
    expect((await responseOf(shared.loader(page(token)))).status).toBe(404);
  });
});

describe("the way from the scan to keeping it", () => {
  const toKeep = (cookie = "") => responseOf(scanKeep.loader(routeArgs(get("/scan/bewaren", cookie))));

  it("goes by this device's cookie, and back to the scan when there is nothing to keep", async () => {
    const { token } = await scanOf({ completed: false, answers: { sector: "G" } });
    expect((await toKeep(`spot_scan=${token}`)).headers.get("Location")).toBe(`/uitslag/${token}/bewaren`);
    expect((await toKeep("spot_scan=made-up")).headers.get("Location")).toBe("/scan");
    expect((await toKeep()).headers.get("Location")).toBe("/scan");
  });
});

describe("a link to take along", () => {
  it("is shown once, with its code, and works", async () => {
    const { id, token } = await scanOf();
    const answer = await takeAlong.action(form(token));
    const url = answer.data.made?.url ?? "";
    expect(url).toMatch(/^http:\/\/localhost:3000\/uitslag\/[\w-]{43}$/);
    expect(answer.data.made?.qr.path).toMatch(/^M/);
    expect((await findResponseByToken(db, url.split("/").at(-1) ?? ""))?.id).toBe(id);
    const { data } = await keep.loader(page(token));
    expect(JSON.stringify(data)).not.toContain(url.split("/").at(-1));
    expect(data.links.map(({ what, revocable }) => [what, revocable])).toEqual([
      ["Link om mee te nemen", true],
      ["Het apparaat waarop je begon", false],
    ]);
  });

  it("leads another device straight back to where she was, which then knows the scan", async () => {
    const { id } = await scanOf({ completed: false, answers: { sector: "G" } });
    const along = await ownerLink(id);
    const answer = await responseOf(result.loader(page(along)));
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/scan"]);
    expect(cookiesOf(answer)[0]).toBe(`spot_scan=${along}`);
  });

  it("stays a session's on a device that she shares", async () => {
    const { id } = await scanOf({ completed: false, answers: { sector: "G" } });
    const until = Math.floor(Date.now() / 1000) + 600;
    const answer = await responseOf(result.loader(page(await ownerLink(id), `spot_gedeeld=${until}`)));
    expect(answer.headers.getSetCookie()[0]).not.toContain("Max-Age");
  });

  it("never takes the place of another scan on that device, and shows the result instead", async () => {
    const [mine, other] = [
      await scanOf({ completed: false, answers: { sector: "G" } }),
      await scanOf({ completed: false, answers: { sector: "F" } }),
    ];
    const along = await ownerLink(mine.id);
    const there = await result.loader(page(along, `spot_scan=${other.token}`));
    expect(there.data.opening.token).toBe(along);
    const own = await responseOf(result.loader(page(along, `spot_scan=${mine.token}`)));
    expect([own.headers.get("Location"), own.headers.getSetCookie()]).toEqual(["/scan", []]);
  });

  it("opens the result of a finished scan, and leaves no cookie", async () => {
    const { id } = await scanOf();
    const answer = await result.loader(page(await ownerLink(id)));
    expect(new Headers(answer.init?.headers).get("Set-Cookie")).toBeNull();
  });
});

describe("mailing the link", () => {
  it("puts it in the outbox and tells her so", async () => {
    const { token } = await scanOf();
    const answer = await responseOf(linkMail.action(form(token, { email: " ELS@winkel.example" })));
    expect(answer.headers.get("Location")).toBe(`/uitslag/${token}/bewaren?gedaan=gemaild`);
    expect(await db.$count(outboxMail, eq(outboxMail.toAddress, email))).toBeGreaterThan(0);
  });

  it("says what is wrong with an address, and keeps what was typed", async () => {
    const { token } = await scanOf();
    const answer = await linkMail.action(form(token, { email: "els@" }));
    expect(answer).toMatchObject({
      data: { errors: { email: ["email"] }, typed: { email: "els@" } },
      init: { status: 422 },
    });
  });

  it("is stopped after five to one address, and after twenty from one place; others are not", async () => {
    const { token } = await scanOf();
    const mail = (to: string, place: string) => linkMail.action(from(form(token, { email: to }), place));
    const many = "veel@winkel.example";
    for (let nth = 0; nth < limits.keepingMailPerEmail.most; nth++) await mail(many, `10.0.0.${nth}`);
    expect(await mail(many, "10.0.0.99")).toMatchObject({ data: { errors: { email: ["limited"] } } });
    const fresh = await scanOf();
    const mailed = (to: string, place: string) => linkMail.action(from(form(fresh.token, { email: to }), place));
    let last: unknown;
    for (let nth = 0; nth <= limits.keepingMailPerAddress.most; nth++)
      last = await mailed(`a${nth}@winkel.example`, "10.9.9.9");
    expect(last).toMatchObject({ data: { errors: { email: ["limited"] } } });
    const other = await scanOf();
    const elsewhere = linkMail.action(from(form(other.token, { email: "b@winkel.example" }), "10.8.8.8"));
    expect((await responseOf(elsewhere)).status).toBe(303);
  });
});

describe("the reminder", () => {
  it("is asked for, shown with half her address, and stopped", async () => {
    const { id, token } = await scanOf();
    const asked = await responseOf(reminder.action(from(form(token, { email, months: "12" }), "10.1.1.1")));
    expect(asked.headers.get("Location")).toContain("gedaan=herinnering");
    const { data } = await keep.loader(page(token));
    expect(data.reminder).toContain("e***@winkel.example");
    expect(JSON.stringify(data)).not.toContain(email);
    await responseOf(withdrawal.action(form(token)));
    expect(await findReminder(db, id)).toBeUndefined();
  });

  it("wants a term that the page offers", async () => {
    const { token } = await scanOf();
    const answer = await reminder.action(form(token, { email, months: "1" }));
    expect(answer).toMatchObject({ data: { errors: { months: ["months"] } }, init: { status: 422 } });
  });

  it("is stopped by the button on the mail's page, never by looking", async () => {
    const { id } = await scanOf();
    let token = "";
    const stop = (given: string) => {
      token = given;
      return `x/${given}`;
    };
    await askReminder(db, { responseId: id, email, months: "6", language: "nl", links: { ...links, stop } }, now());
    expect((await reminderStop.loader(page(token))).init?.status).toBe(200);
    expect(await findReminder(db, id)).toBeDefined();
    expect((await reminderStop.action(form(token))).data.stopped).toBe(true);
    expect(await findReminder(db, id)).toBeUndefined();
    expect((await reminderStop.loader(page(token))).init?.status).toBe(410);
    expect((await reminderStop.action(form(token))).init?.status).toBe(410);
  });
});

describe("sharing", () => {
  it("gives a link that opens the shared page, and lists it until it is revoked", async () => {
    const { token } = await scanOf();
    const answer = await sharing.action(form(token, { term: "month" }));
    if (!("url" in answer.data)) throw new Error("there is no link");
    const reader = answer.data.url.split("/gedeeld/")[1] ?? "";
    expect((await shared.loader(page(reader))).data.view.total.figure).toBe("38");
    const { data } = await sharing.loader(page(token));
    expect(data.shared).toHaveLength(1);
    const id = data.shared[0]?.id ?? "";
    const revoked = await responseOf(revocation.action(routeArgs(post("/x"), { token, id })));
    expect(revoked.headers.get("Location")).toBe(`/uitslag/${token}/delen?gedaan=ingetrokken`);
    expect((await responseOf(shared.loader(page(reader)))).status).toBe(410);
    const again = await responseOf(revocation.action(routeArgs(post("/x"), { token, id })));
    expect(again.status).toBe(303);
  });

  it("wants one of the terms", async () => {
    const { token } = await scanOf();
    expect(await sharing.action(form(token, {}))).toMatchObject({
      data: { errors: { term: ["term"] } },
      init: { status: 422 },
    });
  });
});

describe("revoking", () => {
  it("is no page's offer for the link in use, and knows no links of others", async () => {
    const [mine, theirs] = [await scanOf(), await scanOf()];
    const own = (await listLinks(db, { responseId: mine.id, token: mine.token }, now()))[0]?.id ?? "";
    const foreign = (await listLinks(db, { responseId: theirs.id, token: theirs.token }, now()))[0]?.id ?? "";
    const status = async (id: string) =>
      (await responseOf(revocation.action(routeArgs(post("/x"), { token: mine.token, id })))).status;
    expect([await status(own), await status(foreign), await status("no-id")]).toEqual([422, 404, 404]);
  });
});

describe("deleting", () => {
  it("says first what goes and what stays, then deletes, and this device forgets too", async () => {
    const { id, token } = await scanOf();
    const { data } = await deletion.loader(page(token));
    expect(data.goes).toHaveLength(6);
    expect(data.stays).toHaveLength(2);
    expect(await findResponseByToken(db, token)).toBeDefined();
    const answer = await responseOf(deletion.action(form(token, {}, `spot_scan=${token}`)));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/uitslag/gewist#${id}`]);
    expect(answer.headers.get("Clear-Site-Data")).toBe('"storage"');
    expect(cookiesOf(answer)).toContain("spot_scan=");
    expect(await db.$count(response, eq(response.id, id))).toBe(0);
    expect((await responseOf(keep.loader(page(token)))).status).toBe(404);
  });

  it("leaves another scan on this device alone, and what waits in this browser for it", async () => {
    const [mine, other] = [await scanOf(), await scanOf()];
    const answer = await responseOf(deletion.action(form(mine.token, {}, `spot_scan=${other.token}`)));
    expect(cookiesOf(answer)).toEqual([]);
    expect(answer.headers.get("Clear-Site-Data")).toBeNull();
    expect(answer.headers.get("Location")).toBe(`/uitslag/gewist#${mine.id}`);
    expect(await findResponseByToken(db, other.token)).toBeDefined();
  });
});
